import { expect, type Page } from '@playwright/test';
import { join, signIn, type Known } from './people';
import type { Service } from './service';

const MINUTE = 60_000;

/** An address as it is written in reports, and as it is visited. */
export type Stop = { route: string; path: string };
/** Whose pages they are, in the order of the walk. */
export type Role = 'stranger' | 'member' | 'organizer';

const STRANGER = ['/', '/signup', '/login', '/forgot', '/key', '/key/gone', '/terms', '/privacy', '/help', '/help/sound', '/accessibility', '/goodbye', '/offline', '/nowhere'];

/** Where a member's group is and when it meets, as their home says. */
async function homeOf(page: Page, who: Known): Promise<{ group: string; start: number } | undefined> {
  await signIn(page.request, who);
  const html = await (await page.request.get('/home')).text();
  const group = /href="(\/groups\/[0-9A-Z]{26})"/.exec(html)?.[1];
  const start = Date.parse(/datetime="([^"]+)"/.exec(html)?.[1] ?? '');
  return group && start ? { group, start } : undefined;
}

/** A member whose meeting has just ended and who has somebody to thank; the clock stands right after it. */
async function whoHasMet(page: Page, service: Service): Promise<Known> {
  const first = new Map<string, Known>();
  for (const who of (await service.demonstration()).slice(1).reverse()) {
    const home = await homeOf(page, who);
    if (!home) continue;
    const other = first.get(home.group);
    if (!other) {
      first.set(home.group, who);
      continue;
    }
    await service.setClock(new Date(home.start - 5 * MINUTE).toISOString());
    for (const one of [other, who]) {
      await signIn(page.request, one);
      expect(await join(page.request, home.group)).toBe(303);
    }
    await service.setClock(new Date(home.start + 100 * MINUTE).toISOString());
    return who;
  }
  throw new Error('nobody in the demonstration shares a group with another');
}

async function linkOn(page: Page, path: string, pattern: RegExp): Promise<string> {
  const found = pattern.exec(await (await page.request.get(path)).text())?.[1];
  if (!found) throw new Error(`${path} has no link like ${pattern}`);
  return found;
}

/** The page of what is between two people; those of the demonstration have thanked nobody yet. */
async function pairOf(page: Page): Promise<string> {
  const list = await (await page.request.get('/organize/members')).text();
  const [one, other] = [...new Set([...list.matchAll(/\/organize\/members\/([0-9A-Z]{26})/g)].map((found) => found[1]))];
  if (!one || !other) throw new Error('there are no two members');
  return `/organize/growth/${one}-${other}`;
}

/** All pages that somebody in this role can see; signs them in. */
export async function stopsOf(page: Page, service: Service, role: Role): Promise<Stop[]> {
  const plain = (paths: string[]) => paths.map((path) => ({ route: path, path }));
  if (role === 'stranger') return plain(STRANGER);
  if (role === 'member') {
    await signIn(page.request, await whoHasMet(page, service));
    const group = await linkOn(page, '/home', /href="(\/groups\/[0-9A-Z]{26})"/);
    return [
      ...plain(['/home', '/letters', '/letters/sent', '/birthday', '/hyang', '/garden', '/garden?area=seogwipo', '/profile', '/profile?saved', '/profile?changed', '/confirm', '/practice', '/waiting', '/welcome/interests', '/welcome/times']),
      { route: '/groups/{id}', path: group },
      { route: '/groups/{id}/live', path: `${group}/live` },
      { route: '/groups/{id}/dial-in', path: `${group}/dial-in` },
      { route: '/meetings/{id}/feedback', path: await linkOn(page, '/home', /href="(\/meetings\/[0-9A-Z]{26}\/feedback)"/) },
    ];
  }
  await signIn(page.request, await service.organizer());
  const group = await linkOn(page, '/organize/groups', /href="(\/organize\/groups\/[0-9A-Z]{26})"/);
  return [
    ...plain(['/organize', '/organize/rounds', '/organize/groups', '/organize/rooms', '/organize/rooms?all=yes', '/organize/members', '/organize/events', '/organize/growth']),
    { route: '/organize/rounds/{id}', path: await linkOn(page, '/organize/rounds', /href="(\/organize\/rounds\/[0-9A-Z]{26})"/) },
    { route: '/organize/groups/{id}', path: group },
    { route: '/organize/meetings/{id}', path: await linkOn(page, group, /href="(\/organize\/meetings\/[0-9A-Z]{26})"/) },
    { route: '/organize/growth/{pair}', path: await pairOf(page) },
    { route: '/organize/members/{id}', path: await linkOn(page, '/organize/members', /href="(\/organize\/members\/[0-9A-Z]{26})"/) },
  ];
}

/** Goes to every page of the service as whoever may see it, and looks at each. */
export async function everyPage(page: Page, service: Service, look: (stop: Stop) => Promise<void>): Promise<void> {
  for (const role of ['stranger', 'member', 'organizer'] as const) {
    for (const stop of await stopsOf(page, service, role)) {
      const answer = await page.goto(stop.path);
      expect(answer?.status(), stop.route).toBe(stop.route === '/nowhere' ? 404 : 200);
      expect(new URL(page.url()).pathname, 'nobody was sent elsewhere').toBe(stop.path.split('?')[0]);
      await look(stop);
    }
  }
}
