import { mkdir, writeFile } from 'node:fs/promises';
import { test } from '../support';
import { everyPage } from '../walk';

/** Where `make look` puts its pictures and the page that shows them. */
const FOLDER = process.env.HGH_LOOK ?? 'test-results/look';

const WIDTHS = [360, 768, 1280];
const SIZES = ['0', '1', '2', '3'];
const THEMES = {
  light: { colorScheme: 'light', contrast: 'normal' },
  dark: { colorScheme: 'dark', contrast: 'normal' },
  clearer: { colorScheme: 'light', contrast: 'more' },
} as const;

for (const [theme, { colorScheme, contrast }] of Object.entries(THEMES)) {
  for (const width of WIDTHS) {
    test(`every page, ${theme}, ${width} px`, async ({ page, service }) => {
      test.setTimeout(600_000);
      await mkdir(FOLDER, { recursive: true });
      await page.setViewportSize({ width, height: width < 500 ? 740 : 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const made: string[] = [];
      await everyPage(page, service, async ({ route }) => {
        for (const size of SIZES) {
          await page.evaluate(([size, contrast]) => Object.assign(document.documentElement.dataset, { size, contrast }), [size, contrast]);
          const name = `${route.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'landing'}-${theme}-${width}-${size}.png`;
          await page.screenshot({ path: `${FOLDER}/${name}`, fullPage: true });
          made.push(name);
        }
      });
      const figures = made.map((name) => `<figure><img src="${name}" alt="" loading="lazy"><figcaption>${name}</figcaption></figure>`);
      const sheet = `<!doctype html><style>body { display: flex; flex-wrap: wrap; gap: 1rem; background: gray } figure { margin: 0 }</style>${figures.join('')}`;
      await writeFile(`${FOLDER}/${theme}-${width}.html`, sheet);
    });
  }
}
