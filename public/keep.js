// Keeps /offline, with the times of the next meetings, and shows it where a page cannot be fetched.
// Nothing else is kept: everything else would be old when it is read.
const KEPT = "offline";
const PAGE = "/offline";

// The page and the style sheet that it names, whose address changes with every release.
const keep = async () => {
  const page = await fetch(PAGE, { cache: "no-store" });
  if (!page.ok) return;
  const style = /<link rel="stylesheet" href="([^"]+)"/.exec(await page.clone().text())?.[1];
  await caches.delete(KEPT);
  const kept = await caches.open(KEPT);
  await kept.put(PAGE, page);
  if (style) await kept.addAll([style, "/favicon.svg"]);
};

const instead = async (reason) => {
  const page = await caches.match(PAGE);
  if (page) return page;
  throw reason;
};

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode === "navigate" && request.method === "GET") {
    event.respondWith(fetch(request).catch(instead));
    // Meetings change there first.
    if (pathname === "/home") event.waitUntil(keep().catch(() => {}));
  } else if (request.destination === "style" || pathname === "/favicon.svg") {
    event.respondWith(fetch(request).catch(async (reason) => (await caches.match(request)) ?? Promise.reject(reason)));
  } else if (pathname === "/logout") {
    event.waitUntil(caches.delete(KEPT));
  }
});
