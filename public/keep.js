// Keeps /offline, with the times of the next meetings, and shows it where a page cannot be fetched.
// Nothing else is kept: everything else would be old when it is read.
const KEPT = "offline";
const PAGE = "/offline";
// Whoever goes takes the page along, and whoever comes finds none of another's.
const COMING_AND_GOING = ["/logout", "/api/leave", "/api/login", "/api/use-key", "/api/signup"];

// Counts who came and went, so that what was fetched for one is not kept for the next.
let times = 0;

const forget = () => {
  times += 1;
  return caches.delete(KEPT);
};

const fresh = (path) => fetch(path, { cache: "no-store" });

// The page, and the style sheet that it names, whose address changes with every release. What is kept
// so far is replaced only once all of it is there.
const keep = async () => {
  const before = times;
  const page = await fresh(PAGE);
  const style = /<link rel="stylesheet" href="([^"]+)"/.exec(await page.clone().text())?.[1];
  const parts = await Promise.all([style, "/favicon.svg"].filter(Boolean).map(async (path) => [path, await fetch(path)]));
  if (!page.ok || before !== times) return;
  await caches.delete(KEPT);
  const kept = await caches.open(KEPT);
  for (const [path, answer] of [[PAGE, page], ...parts]) await kept.put(path, answer);
  if (before !== times) await caches.delete(KEPT);
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
  if (request.method === "POST") {
    if (COMING_AND_GOING.includes(pathname)) event.waitUntil(forget());
  } else if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(instead));
    // Meetings change there first.
    if (pathname === "/home") event.waitUntil(keep().catch(() => {}));
  } else if (request.destination === "style" || pathname === "/favicon.svg") {
    event.respondWith(fetch(request).catch(async (reason) => (await caches.match(request)) ?? Promise.reject(reason)));
  }
});
