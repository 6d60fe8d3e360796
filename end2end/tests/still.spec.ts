import type { Page } from '@playwright/test';
import { expect, test } from '../support';
import { everyPage } from '../walk';

/** As much slower than this machine as an old phone. */
const OLD_PHONE = 6;
/** Web Vitals call 0.1 good; nothing of ours may move under a finger, so it is a tenth of that. */
const MOST = 0.01;

type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] };
declare global {
  interface Window { shifts: { value: number; what: string }[]; watch: PerformanceObserver; note: (shifts: PerformanceEntryList) => void }
}

// Without scripts there is nobody to tell what moved; the same pages are looked at with them.
test.skip(({ mode }) => mode === 'nojs', 'only a script hears of shifts');

/** What has moved since the page began; two frames later all that came with it has been painted. */
async function shifts(page: Page): Promise<{ value: number; what: string }[]> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => {
    window.note(window.watch.takeRecords());
    return window.shifts;
  });
}

test('느린 전화기에서 열려도 아무것도 밀려나지 않아요', async ({ page, service }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    window.shifts = [];
    window.note = (entries) => window.shifts.push(...(entries as Shift[]).map((one) => ({ value: one.value, what: one.sources.map(({ node }) => node?.nodeName).join(', ') })));
    window.watch = new PerformanceObserver((list) => window.note(list.getEntries()));
    window.watch.observe({ type: 'layout-shift', buffered: true });
  });
  const phone = await page.context().newCDPSession(page);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: OLD_PHONE });
  await everyPage(page, service, async ({ route }) => {
    const moved = await shifts(page);
    const together = moved.reduce((sum, { value }) => sum + value, 0);
    expect(together, `${route}: ${JSON.stringify(moved)}`).toBeLessThanOrEqual(MOST);
  });
  await test.step('밀려나면 알아요', async () => {
    await page.evaluate(() => document.querySelector('main')?.before(Object.assign(document.createElement('p'), { textContent: '밀어요', style: 'height: 300px' })));
    expect(await shifts(page)).not.toEqual([]);
  });
});
