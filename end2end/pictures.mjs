// Draws what the site and its documents need as pixels, from the drawings that scripts/hyang.sh made: it calls this.
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';

const root = new URL('../', import.meta.url);
const text = (path) => readFile(new URL(path, root), 'utf8');
const drawn = (name) => readFile(`${process.argv[2]}/${name}`, 'utf8');
const [icon, golden, letter] = [await text('public/favicon.svg'), await drawn('golden-fruit.svg'), await drawn('letter.svg')];

const page = (style, body) =>
  `<!doctype html><meta charset="utf-8"><style>* { margin: 0; box-sizing: border-box } ${style}</style><body>${body}`;

const pictures = {
  // A fifth on each side may be cut away by the phone, which likes its icons round.
  'public/icon-512.png': [512, 512, page('body { background: #fff0cc; padding: 84px } svg { width: 344px }', icon)],
  'public/icon-192.png': [192, 192, page('body { background: #fff0cc; padding: 30px } svg { width: 132px }', icon)],
  'public/apple-touch-icon.png': [180, 180, page('body { background: #fff0cc; padding: 20px } svg { width: 140px }', icon)],
  'public/share.png': [
    1200,
    630,
    page(
      `body { display: flex; align-items: center; justify-content: center; gap: 60px; height: 630px; background: #fffaf0;
        color: #2b2118; font-family: Pretendard, 'Noto Sans CJK KR', sans-serif; word-break: keep-all }
       h1 { font-size: 92px; letter-spacing: -0.03em } p { margin-top: 24px; font-size: 46px; line-height: 1.45 } svg { flex: none; width: 460px; height: auto }`,
      `<div><h1>황금향</h1><p>제주로 가고 싶은 분들의<br>작은 모임</p></div>${golden}`,
    ),
  ],
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const sheet = await browser.newPage();
for (const [name, [width, height, html]] of Object.entries(pictures)) {
  await sheet.setViewportSize({ width, height });
  await sheet.setContent(html);
  await writeFile(new URL(name, root), await sheet.screenshot());
}

// Everything that can be seen, as one picture.
await sheet.setViewportSize({ width: 1232, height: 800 });
await sheet.setContent(await drawn('sheet.html'));
await writeFile(new URL('docs/hyang.png', root), await sheet.screenshot({ fullPage: true }));

// Each movement, moment by moment: the style sheet of the site moves it, the clock of its animations is turned by hand.
const style = await text('style/parts/hyang.css');
const FRAMES = 8;
const movements = {
  breathe: ['', 4_200],
  blink: ['', 240, 2_040],
  nod: ['data-moves="nod"', 600],
  laugh: ['data-moves="laugh"', 720],
  grow: ['data-moves="grow"', 1_400],
  wave: ['', 2_600],
  letter: ['', 1_200],
};
for (const [name, [attribute, lasts, from = 0]] of Object.entries(movements)) {
  await sheet.setViewportSize({ width: 240 * FRAMES, height: 280 });
  const place = `<div class="hyang-place" ${attribute}>${(name === 'letter' ? letter : golden).replace('<svg ', '<svg class="hyang" ')}</div>`;
  const look = `${style} body { display: flex; background: #fffaf0 } .hyang-place { width: 240px; content-visibility: visible }`;
  await sheet.setContent(page(look, place.repeat(FRAMES)));
  await sheet.evaluate(
    ([frames, lasts, from]) => {
      for (const [n, place] of [...document.querySelectorAll('.hyang-place')].entries()) {
        for (const moving of place.getAnimations({ subtree: true })) {
          moving.pause();
          moving.currentTime = from + (lasts * n) / frames;
        }
      }
    },
    [FRAMES, lasts, from],
  );
  await writeFile(new URL(`docs/hyang-${name}.png`, root), await sheet.screenshot());
}
await browser.close();
