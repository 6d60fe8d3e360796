import { writeFile } from 'node:fs/promises';
import { signIn } from '../people';
import { expect, test } from '../support';

/** As much slower than this machine as an old phone. */
const OLD_PHONE = 6;
/** How long a 황금향 that nobody touches is watched. */
const WATCHED_MS = 10_000;
/** The share of the main thread that it may take meanwhile. */
const MOST = 0.02;

type Traced = { name: string; ph: string; pid: number; tid: number; dur?: number; args: { name?: string } };

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test('a character that nobody touches leaves the main thread alone', async ({ page, service }, info) => {
  test.setTimeout(120_000);
  await signIn(page.request, (await service.demonstration())[1]);
  await page.goto('/hyang');
  await expect(page.locator('.hyang-place[data-awake]')).toHaveCount(1);
  // What has grown is celebrated for a second and a half; a greeting waves for three.
  await expect(page.locator('[data-grew]')).toHaveCount(0);
  const phone = await page.context().newCDPSession(page);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: OLD_PHONE });
  const events: Traced[] = [];
  phone.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])));
  await page.waitForTimeout(4_000);
  await phone.send('Tracing.start', { categories: 'toplevel,devtools.timeline', transferMode: 'ReportEvents' });
  await page.waitForTimeout(WATCHED_MS);
  const ended = new Promise((done) => phone.once('Tracing.tracingComplete', done));
  await phone.send('Tracing.end');
  await ended;
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}:${tid}`);
  const tasks = events.filter(({ name, ph, pid, tid }) => ph === 'X' && /RunTask/.test(name) && threads.includes(`${pid}:${tid}`));
  const share = tasks.reduce((sum, { dur }) => sum + (dur ?? 0), 0) / 1_000 / WATCHED_MS;
  const said = `The character, idle, ${OLD_PHONE} times slower than here: ${(share * 100).toFixed(2)} % of the main thread (goal ≤ ${MOST * 100} %)`;
  console.log(said);
  await writeFile(info.outputPath('idle.txt'), said);
  expect(share).toBeLessThanOrEqual(MOST);
});
