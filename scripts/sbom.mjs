// Writes what the release is built of as CycloneDX 1.5: from Cargo.lock, by way of `cargo metadata`.
// Standard input: the metadata. Standard output: the list.
import { readFileSync } from 'node:fs';

const metadata = JSON.parse(readFileSync(0, 'utf8'));
const main = metadata.packages.find(({ name, source }) => name === 'server' && !source);
const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
const packages = new Map(metadata.packages.map((crate) => [crate.id, crate]));
const built = new Set();
const built_in = ({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null);
const follow = (id) => {
  if (built.has(id)) return;
  built.add(id);
  nodes.get(id).deps.filter(built_in).forEach(({ pkg }) => follow(pkg));
};
follow(main.id);
for (const { id, name, source } of metadata.packages) if (name === 'frontend' && !source) follow(id);

const reference = ({ name, version }) => `pkg:cargo/${name}@${version}`;
const licence = ({ license }) => (license ? [{ expression: license.replaceAll('/', ' OR ') }] : undefined);
const component = (crate) => ({
  type: 'library',
  'bom-ref': reference(crate),
  name: crate.name,
  version: crate.version,
  purl: reference(crate),
  licenses: licence(crate),
});
const crates = [...built].map((id) => packages.get(id)).sort((a, b) => (reference(a) < reference(b) ? -1 : 1));
const of = (crate) => nodes.get(crate.id).deps.filter(({ pkg }) => built.has(pkg)).map(({ pkg }) => reference(packages.get(pkg)));
const list = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    component: { type: 'application', 'bom-ref': 'hwanggeumhyang', name: 'hwanggeumhyang', version: main.version },
  },
  components: crates.map(component),
  dependencies: [
    { ref: 'hwanggeumhyang', dependsOn: [reference(main)] },
    ...crates.map((crate) => ({ ref: reference(crate), dependsOn: [...new Set(of(crate))].sort() })),
  ],
};
console.log(JSON.stringify(list, null, 1));
