import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Service } from '../service';
import { expect, expectAccessible, test } from '../support';

// Our own style sheet is laid over the page from outside.
test.use({ bypassCSP: true });
test.beforeEach(({ isMobile, javaScriptEnabled, mode }) => test.skip(!isMobile || javaScriptEnabled === false || mode !== 'js', 'one look at the parts is enough'));

/** Letters are drawn by the fonts of the machine, so pictures are compared only where they measure the same. */
const FONTS = 'snapshots/fonts.txt';
/** Chromium smooths edges a little differently from version to version. */
const PIXELS = { maxDiffPixelRatio: 0.005 };

/** The page /ui of a debug build, dressed in the release's style sheet: a debug build need not have a site inside. */
async function dressed(page: Page, service: Service, workshop: Service): Promise<void> {
  const css = /href="([^"]+\.css)"/.exec(await (await fetch(service.url)).text())?.[1];
  const style = await (await fetch(service.url + css)).text();
  // Whether its islands wake would hang on a site as well: they sleep, and what they show is shown.
  await page.route('**/wake.js', (route) => route.abort());
  expect((await page.goto(`${workshop.url}/ui`))?.status()).toBe(200);
  await page.addStyleTag({ content: style });
  await page.evaluate(() => document.querySelector('.slot-grid')?.setAttribute('data-awake', ''));
}

/** How wide a few words are, which tells one set of fonts from another. */
async function fontsOf(page: Page): Promise<string> {
  const widths = await page.evaluate(() => {
    const line = document.body.appendChild(document.createElement('span'));
    line.style.position = 'absolute';
    // A machine may have the plain letters of one font and the bold ones of another.
    return ['400', '700', '800'].flatMap((weight) => {
      line.style.fontWeight = weight;
      return ['황금향, 제주에서', 'Hwanggeumhyang', '0123456789', '🥾🌱'].map((text) => {
        line.textContent = text;
        return line.getBoundingClientRect().width.toFixed(2);
      });
    });
  });
  return widths.join(' ');
}

for (const [theme, scheme, contrast] of [['light', 'light', 'normal'], ['dark', 'dark', 'normal'], ['clearer', 'light', 'more']] as const) {
  test(`부품은 ${theme} 화면에서 그림과 같아 보여요`, async ({ page, service }, info) => {
    const workshop = await Service.start({}, process.env.HGH_WORKSHOP);
    try {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await dressed(page, service, workshop);
      await page.evaluate((contrast) => document.documentElement.setAttribute('data-contrast', contrast), contrast);
      await expectAccessible(page);
      const fonts = await fontsOf(page);
      if (info.config.updateSnapshots === 'all') await writeFile(FONTS, fonts);
      test.skip((await readFile(FONTS, 'utf8').catch(() => fonts)) !== fonts, 'the pictures were taken with other fonts');
      for (const part of await page.locator('[data-part]').all()) {
        const name = await part.getAttribute('data-part');
        await expect.soft(part).toHaveScreenshot(`${name}-${theme}.png`, PIXELS);
      }
    } finally {
      await workshop.stop();
    }
  });
}

test('출시한 황금향에는 부품 화면이 없어요', async ({ page }) => {
  expect((await page.goto('/ui'))?.status()).toBe(404);
});
