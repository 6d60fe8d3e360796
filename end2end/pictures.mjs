// Draws what the site needs as pixels, from the drawings that it has: node end2end/pictures.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';

const root = new URL('../', import.meta.url);
const text = (path) => readFile(new URL(path, root), 'utf8');
const [icon, golden] = [await text('public/favicon.svg'), await text('app/src/features/hyang/art/golden.svg')];

const page = (style, body) =>
  `<!doctype html><meta charset="utf-8"><style>* { margin: 0; box-sizing: border-box } ${style}</style><body>${body}`;

const pictures = {
  // A fifth on each side may be cut away by the phone, which likes its icons round.
  'icon-512.png': [512, 512, page('body { background: #fff0cc; padding: 96px } svg { width: 320px }', icon)],
  'share.png': [
    1200,
    630,
    page(
      `body { display: flex; align-items: center; justify-content: center; gap: 60px; height: 630px; background: #fffaf0;
        color: #2b2118; font-family: Pretendard, 'Noto Sans CJK KR', sans-serif; word-break: keep-all }
       h1 { font-size: 92px; letter-spacing: -0.03em } p { margin-top: 24px; font-size: 46px; line-height: 1.45 } svg { flex: none; width: 420px }`,
      `<div><h1>황금향</h1><p>제주로 가고 싶은 분들의<br>작은 모임</p></div><svg viewBox="0 0 240 280">${golden}</svg>`,
    ),
  ],
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, [width, height, html]] of Object.entries(pictures)) {
  const sheet = await browser.newPage({ viewport: { width, height } });
  await sheet.setContent(html);
  await writeFile(new URL(`public/${name}`, root), await sheet.screenshot());
}
await browser.close();
