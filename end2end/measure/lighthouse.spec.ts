import { chromium, type Page } from '@playwright/test';
import lighthouse from 'lighthouse';
import { expect, test } from '../support';
import { stopsOf, type Role, type Stop } from '../walk';

/** How often each page is measured; the median counts. */
const RUNS = Number(process.env.HGH_LIGHTHOUSE_RUNS ?? 3);
/** Lighthouse's benchmark index of a Moto G Power of 2022, which Chromium's own tools call a low-tier telephone. */
const LOW_TIER_PHONE = 264;
/** The routes to measure, separated by blanks; all if none are named. */
const ROUTES = process.env.HGH_LIGHTHOUSE_ROUTES?.split(' ');
/** Pages that anybody may find; the others are none of a search engine's business. */
const PUBLIC = new Set(['/', '/signup', '/login', '/forgot', '/terms', '/privacy', '/help', '/accessibility']);
/** Under these a page misses its goal. */
const GOALS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };

type Category = keyof typeof GOALS;
type Report = { scores: Record<Category, number>; index: number; faults: string[] };

/** Reads the page again where a trace came to nothing, as Lighthouse itself asks for. */
async function read(...of: Parameters<typeof lighthouse>): ReturnType<typeof lighthouse> {
  const first = await lighthouse(...of);
  return first?.lhr.runtimeError ? lighthouse(...of) : first;
}

async function report(url: string, port: number, cookie: string, slower: number): Promise<Report> {
  const result = await read(url, { port, output: 'json', logLevel: 'error' }, {
    extends: 'lighthouse:default',
    settings: {
      formFactor: 'mobile',
      extraHeaders: { cookie },
      throttling: { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56, uploadThroughputKbps: 675, cpuSlowdownMultiplier: slower },
      onlyCategories: Object.keys(GOALS),
    },
  });
  if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no report'}`);
  const { categories, audits, environment } = result.lhr;
  const score = (name: Category) => Math.round((categories[name]?.score ?? 0) * 100);
  const scores = Object.fromEntries(Object.keys(GOALS).map((name) => [name, score(name as Category)])) as Report['scores'];
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const failed = counted.map(({ id }) => audits[id]).filter((audit) => audit.score !== null && audit.score < 0.9);
  return { scores, index: environment.benchmarkIndex, faults: [...new Set(failed.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`.trim()))] };
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** What a member or organizer carries from page to page, as one header. */
async function cookieOf(page: Page): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
}

const calledFor = (route: string) => (Object.keys(GOALS) as Category[]).filter((name) => name !== 'seo' || PUBLIC.has(route));

for (const role of ['stranger', 'member', 'organizer'] as Role[]) {
  test(`Lighthouse on every page of a ${role}`, async ({ page, service }, info) => {
    test.setTimeout(3_600_000);
    const stops = (await stopsOf(page, service, role)).filter(({ route }) => (ROUTES ? ROUTES.includes(route) : route !== '/nowhere'));
    const cookie = await cookieOf(page);
    const port = 9300 + info.workerIndex;
    const browser = await chromium.launch({ ...info.project.use.launchOptions, args: [...(info.project.use.launchOptions?.args ?? []), `--remote-debugging-port=${port}`] });
    const misses: string[] = [];
    const measure = async ({ route, path }: Stop) => {
      // The first run tells how fast this machine is at the moment, so that the next is as slow as the telephone.
      let slower = 1;
      const reports: Report[] = [];
      for (let run = 0; run <= RUNS; run += 1) {
        const one = await report(service.url + path, port, cookie, slower);
        slower = Math.max(1, one.index / LOW_TIER_PHONE);
        if (run > 0) reports.push(one);
      }
      const scores = calledFor(route).map((name) => ({ name, score: median(reports.map((one) => one.scores[name])) }));
      console.log(`${route}: ${scores.map(({ name, score }) => `${name} ${score}`).join(', ')} (× ${slower.toFixed(1)}) ${reports[0].faults.join('; ')}`);
      misses.push(...scores.filter(({ name, score }) => score < GOALS[name]).map(({ name, score }) => `${route}: ${name} ${score}`));
    };
    try {
      for (const stop of stops) await measure(stop);
    } finally {
      await browser.close();
    }
    expect(misses).toEqual([]);
  });
}
