import { expect, test } from '../support';
import { everyPage } from '../walk';

/** As much slower than this machine as an old phone. */
const OLD_PHONE = 6;
/** Web Vitals call 0.1 good; nothing of ours may move under a finger, so it is a tenth of that. */
const MOST = 0.01;

declare global {
  interface Window { shifts: { value: number; what: string }[] }
}

test('느린 전화기에서 열려도 아무것도 밀려나지 않아요', async ({ page, service }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    window.shifts = [];
    type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] };
    const told = (one: Shift) => ({ value: one.value, what: one.sources.map(({ node }) => node?.nodeName).join(', ') });
    new PerformanceObserver((list) => window.shifts.push(...(list.getEntries() as Shift[]).map(told))).observe({ type: 'layout-shift', buffered: true });
  });
  const phone = await page.context().newCDPSession(page);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: OLD_PHONE });
  await everyPage(page, service, async ({ route }) => {
    // Two frames later all that came with the page has been painted.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const shifts = await page.evaluate(() => window.shifts);
    const together = shifts.reduce((sum, { value }) => sum + value, 0);
    expect(together, `${route}: ${JSON.stringify(shifts)}`).toBeLessThanOrEqual(MOST);
  });
});
