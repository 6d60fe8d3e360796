// Wakes the islands of a page: fetches the module and calls, for each island from the outside in,
// the function that bears its name. Where anything fails the page stays what it was: a document
// whose links and forms work.
(() => {
  const { glue, module } = document.currentScript.dataset;

  const wake = async (bindings, node, parents) => {
    if (node.localName === "leptos-island") {
      const start = bindings[node.dataset.component];
      if (start) {
        parents[parents.length - 1]?.();
        await start(node);
      }
    }
    const inner = node.localName === "leptos-children" ? [...parents, node.$$on_hydrate] : parents;
    for (const child of node.children) await wake(bindings, child, inner);
  };

  if (!document.querySelector("leptos-island")) return;
  import(glue)
    .then(async (bindings) => {
      await bindings.default({ module_or_path: module });
      bindings.hydrate();
      await wake(bindings, document.body, []);
    })
    .catch((reason) => console.info("The page works without its islands.", reason));
})();
