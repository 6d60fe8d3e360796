import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { Service } from './service';

/** How much of the page's machinery works: all, no script at all, or scripts but no WebAssembly. */
export type Mode = 'js' | 'nojs' | 'nowasm';
export type Options = { mode: Mode; settings: Record<string, string> };

export const test = base.extend<Options & { service: Service }>({
  mode: ['js', { option: true }],
  /** What the server is told beside the usual: `test.use({ settings: { HGH_ROOM: 'zoom' } })`. */
  settings: [{}, { option: true }],
  service: async ({ settings }, use, info) => {
    const service = await Service.start(settings);
    try {
      await use(service);
    } finally {
      await service.stop();
    }
    if (info.status !== info.expectedStatus) console.error(service.complaints());
  },
  baseURL: async ({ service }, use) => use(service.url),
  context: async ({ context, mode }, use) => {
    if (mode === 'nowasm') await context.route(/\.wasm($|\?)/, (route) => route.fulfill({ status: 404 }));
    await use(context);
  },
});

export { expect };

/** Half past nine in Seoul, so many days after a moment: the letters of that morning are open. */
export const morningAfter = (moment: number, days: number): string => {
  const day = new Date(moment + days * 24 * 3_600_000 + 9 * 3_600_000).toISOString().slice(0, 10);
  return `${day}T09:30:00+09:00`;
};

/** Axe asks for targets of 24 px, WCAG's AA; hands of seventy years get those of its AAA. */
const TARGET_PX = 44;
const AXE = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')}
axe.configure({ checks: [{ id: 'target-size', options: { minSize: ${TARGET_PX} } }, { id: 'target-offset', options: { minOffset: ${TARGET_PX} } }] });`;

/**
 * No finding of axe: WCAG 2.2 A and AA, what it knows of AAA, and its best practices. The tag for AAA also
 * turns on `color-contrast-enhanced`, which is off by default.
 *
 * Axe is a script. Where scripts are off it cannot run, and says so in the report; the same HTML is
 * looked at in the modes that have them.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const info = test.info();
  if ((info.project.use as Partial<Options>).mode === 'nojs') {
    info.annotations.push({ type: 'axe skipped', description: 'it is a script, and scripts are off' });
    return;
  }
  // What stands on a page can be seen before its style sheet has come.
  await page.waitForLoadState('load');
  const { violations } = await new AxeBuilder({ page, axeSource: AXE })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target }) => target.join(' ')) })),
    `axe on ${page.url()}`,
  ).toEqual([]);
}
