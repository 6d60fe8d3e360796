import { type Locator, type Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support';
import { logIn, signIn, somebody } from '../people';
import { everyPage, stopsOf } from '../walk';

/** The checks for older eyes and hands; those that a program can make. What eyes must judge stands in docs/accessibility.md. */
test.beforeEach(({ mode, isMobile }) => {
  test.skip(mode !== 'js' || !isMobile, 'the phone with scripts stands for all; journeys cover the other modes');
  test.setTimeout(120_000);
});

const wider = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
    return [`${root.scrollWidth} > ${root.clientWidth}`, ...out.slice(0, 5).map((one) => one.outerHTML.slice(0, 80))];
  });

/** Boxes that hide a part of their text. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((one) => !one.matches('.visually-hidden, svg *') && getComputedStyle(one).overflow !== 'visible')
      .filter((one) => one.matches('button, a, label, p, h1, h2, h3, li, summary, td, dd') && one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.outerHTML.slice(0, 80)),
  );

/** Adds rules as an extension of the browser would, past the policy that forbids a page to do so. */
const restyle = (page: Page, css: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);

async function expectFits(page: Page, why: string): Promise<void> {
  expect(await wider(page), `${why}: scrolls sideways`).toEqual([]);
  expect(await cut(page), `${why}: text is cut`).toEqual([]);
}

test('T1 글자는 어디서나 17픽셀보다 크고, 본문은 20픽셀이에요', async ({ page, service }) => {
  await everyPage(page, service, async ({ route }) => {
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize), route).toBe('20px');
    const small = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const shown = parent?.checkVisibility() && !parent.closest('.visually-hidden') && node.textContent?.trim();
        if (shown && parseFloat(getComputedStyle(parent).fontSize) < 17) found.push(`${getComputedStyle(parent).fontSize} ${node.textContent}`);
      }
      return found;
    });
    expect(small, route).toEqual([]);
  });
});

test('T2 글자 크기는 한 번 누르면 바뀌고, 다시 열어도 처음부터 커요', async ({ page, service }) => {
  const sizes = [['조금 크게', '23px'], ['크게', '26px'], ['아주 크게', '30px'], ['보통', '20px']];
  const tryAll = async (path: string) => {
    for (const [word, px] of sizes) {
      await page.goto(path);
      await page.locator('.view-settings > summary').click();
      // Whoever opens the next page before the answer is there may still see the old size.
      const kept = page.waitForResponse(/settings\/view/);
      await page.getByRole('button', { name: word, exact: true }).first().click();
      await kept;
      await expect(page.locator('html')).toHaveCSS('font-size', px);
      expect(new URL(page.url()).pathname).toBe(path);
      const html = await (await page.reload())?.text();
      expect(html, 'the document itself carries the size').toContain(`data-size="${await page.locator('html').getAttribute('data-size')}"`);
      await expect(page.locator('html')).toHaveCSS('font-size', px);
    }
  };
  await tryAll('/');
  await signIn(page.request, (await service.demonstration())[1]);
  await tryAll('/home');
});

test('T2 들어오기 전에 고른 글자 크기는 들어온 뒤에도 그대로예요', async ({ page, service }) => {
  await page.goto('/');
  await page.locator('.view-settings > summary').click();
  await page.getByRole('button', { name: '아주 크게' }).click();
  const who = (await service.demonstration())[1];
  await logIn(page, who, who.password);
  await expect(page.locator('html')).toHaveCSS('font-size', '30px');
});

test('T3 글자를 두 배로 키워도 잘리지 않아요', async ({ page, service }) => {
  await everyPage(page, service, async ({ route }) => {
    await restyle(page, 'html { font-size: 250% !important }');
    await expectFits(page, `${route} with 40 px text`);
  });
});

test('T3 글자를 크게 맞춘 전화에서 아주 크게를 골라도 옆으로 밀리지 않아요', async ({ page, service }) => {
  // 24 px, the largest that Android offers for pages, at our largest size.
  await everyPage(page, service, async ({ route }) => {
    await restyle(page, 'html { font-size: 45px !important }');
    expect(await wider(page), `${route} with 45 px text`).toEqual([]);
  });
});

test('T4 화면이 320픽셀이어도 옆으로 밀리지 않아요', async ({ page, service }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await everyPage(page, service, ({ route }) => expectFits(page, route));
});

test('T5 글자 사이를 벌려도 잘리지 않아요', async ({ page, service }) => {
  await everyPage(page, service, async ({ route }) => {
    await restyle(
      page,
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    await expectFits(page, route);
  });
});

test('T6 한 줄은 한글 마흔 자를 넘지 않고, 줄 사이가 넉넉해요', async ({ page, service }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await everyPage(page, service, async ({ route }) => {
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main p, main li, main dd')]
        .filter((one) => one.checkVisibility() && !one.querySelector('p, ul, input, .card, svg, a, button') && !one.closest('a, button'))
        .map((one) => ({ one, style: getComputedStyle(one), text: one.textContent ?? '' }))
        .filter(({ text }) => text.length > 20)
        .flatMap(({ one, style, text }) => {
          const size = parseFloat(style.fontSize);
          const inner = one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
          const faults = [];
          if (inner / size > 40) faults.push(`${(inner / size).toFixed(1)} letters a line`);
          if (parseFloat(style.lineHeight) / size < 1.5 && !one.closest('h1, h2, h3')) faults.push(`line-height ${style.lineHeight}`);
          if (style.textAlign === 'justify') faults.push('justified');
          return faults.map((fault) => `${fault}: ${text.slice(0, 30)}`);
        }),
    );
    expect(lines, route).toEqual([]);
  });
});

for (const [name, media, contrast] of [
  ['K2 밝은 화면', { colorScheme: 'light' }, 'normal'],
  ['C4 K2 어두운 화면', { colorScheme: 'dark' }, 'normal'],
  ['C4 K2 또렷하게', { colorScheme: 'light' }, 'more'],
  ['C4 K2 기기가 정한 색', { forcedColors: 'active' }, 'normal'],
] as const) {
  test(`${name}: axe는 어느 화면, 어느 글자 크기에서도 찾아내는 것이 없어요`, async ({ page, service }) => {
    test.setTimeout(300_000);
    await page.emulateMedia(media);
    await everyPage(page, service, async () => {
      for (const size of ['0', '1', '3']) {
        await page.evaluate((look) => Object.assign(document.documentElement.dataset, look), { size, contrast });
        await expectAccessible(page);
      }
    });
  });
}

test('H1 누르는 것은 48픽셀보다 커요', async ({ page, service }) => {
  await everyPage(page, service, async ({ route }) => {
    const small = await page.evaluate(() => {
      const touched = 'button, summary, select, textarea, input:not([type=hidden], [type=checkbox], [type=radio]), .tile > label, a';
      return [...document.querySelectorAll<HTMLElement>(touched)]
        .filter((one) => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && !one.matches('.skip, .visually-hidden'))
        .filter((one) => getComputedStyle(one).display !== 'inline')
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && (box.height < 48 || box.width < 48))
        .map(({ one, box }) => `${Math.round(box.width)} × ${Math.round(box.height)} ${one.outerHTML.slice(0, 80)}`);
    });
    expect(small, route).toEqual([]);
  });
});

test('F1 탭 키로 옮겨 갈 때 어디에 있는지 늘 보여요', async ({ page, service }) => {
  await everyPage(page, service, async ({ route }) => {
    for (let n = 0; n < 12; n += 1) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const one = document.activeElement;
        if (!one || one === document.body) return '';
        const shown = one.matches('.tile > input') ? (one.nextElementSibling ?? one) : one;
        const style = getComputedStyle(shown);
        const box = shown.getBoundingClientRect();
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
        const covered = !hit || !(shown.contains(hit) || one.contains(hit) || hit.contains(shown));
        if (parseFloat(style.outlineWidth) < 3 || style.outlineStyle === 'none') return `no ring: ${one.outerHTML.slice(0, 80)}`;
        return covered ? `covered: ${one.outerHTML.slice(0, 80)}` : '';
      });
      expect(fault, route).toBe('');
    }
  });
});

test('F2 도움 받기는 어느 화면에서나 같은 자리에 있어요', async ({ page, service }) => {
  await everyPage(page, service, async ({ route }) => {
    const help = page.getByRole('contentinfo').getByRole('region', { name: '어려운 점이 있으세요?' });
    await expect(help.getByRole('link', { name: '도움 받기' }), route).toBeVisible();
    expect(await page.evaluate(() => document.querySelector('footer')?.firstElementChild?.className), route).toBe('help-strip');
  });
});

test('F3 F5 F6 고칠 곳을 알려 줄 때 적은 것은 그대로 있고, 누르면 그 칸으로 가요', async ({ page }) => {
  await page.goto('/signup');
  await page.getByLabel('불러 드릴 이름').fill('한라봉');
  await page.getByLabel('이메일 또는 휴대전화 번호').fill('01012');
  await page.getByLabel('비밀번호', { exact: true }).fill('짧다');
  await page.getByRole('main').getByRole('button', { name: '가입하기' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(page.getByLabel('불러 드릴 이름')).toHaveValue('한라봉');
  await expect(page.getByLabel('이메일 또는 휴대전화 번호')).toHaveValue('01012');
  await expect(page.getByLabel('비밀번호', { exact: true })).toHaveValue('');
  await summary.getByRole('link', { name: /이메일 또는 휴대전화 번호/ }).click();
  await expect(page.getByLabel('이메일 또는 휴대전화 번호')).toBeFocused();
  await expect(page).toHaveTitle(/고칠 곳/);
});

test('F4 비밀번호는 붙여 넣을 수 있고, 풀어야 하는 문제가 없어요', async ({ page, service, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const who = (await service.demonstration())[1];
  await page.goto('/login');
  await page.evaluate((secret) => navigator.clipboard.writeText(secret), who.password);
  await page.getByLabel('이메일 또는 휴대전화 번호').fill(who.login);
  const field = page.getByLabel('비밀번호', { exact: true });
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(field).toHaveValue(who.password);
  await expect(field).toHaveAttribute('autocomplete', 'current-password');
  await page.getByRole('button', { name: '들어가기' }).click();
  await expect(page).toHaveURL(/\/home$/);
});

test('F6 칸마다 이름이 위에 있고, 칸 안에 흐린 글씨로 적지 않아요', async ({ page, service }) => {
  await everyPage(page, service, async ({ route }) => {
    expect(await page.locator('[placeholder]').count(), route).toBe(0);
    const beside = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.field input, .field textarea')].filter((one) => {
        const label = document.querySelector(`label[for="${one.id}"]`);
        return !label || label.getBoundingClientRect().bottom > one.getBoundingClientRect().top + 1;
      }).length,
    );
    expect(beside, route).toBe(0);
  });
});

test('F7 알림은 저절로 사라지지 않아요', async ({ page, service }) => {
  await page.clock.install();
  await logIn(page, (await service.demonstration())[1], (await service.demonstration())[1].password);
  await page.goto('/profile');
  await page.getByRole('button', { name: '저장하기' }).click();
  await expect(page.getByRole('status')).toHaveText('저장했어요.');
  await page.clock.fastForward('05:00');
  await expect(page.getByRole('status')).toBeVisible();
});

test('N1 자주 하는 일은 나의 모임에서 두 번 안에 닿아요', async ({ page, service }) => {
  const stops = await stopsOf(page, service, 'member');
  const taps = async (...ways: Locator[]) => {
    await page.goto('/home');
    for (const way of ways) await way.first().click();
    return page.url();
  };
  const group = stops.find(({ route }) => route === '/groups/{id}');
  expect(await taps(page.getByRole('link', { name: '모임 보기' }))).toContain(group?.path);
  expect(await taps(page.getByRole('link', { name: /마음 전하기/ }))).toMatch(/\/feedback$/);
  expect(await taps(page.getByRole('navigation').getByRole('link', { name: '칭찬 편지함' }))).toMatch(/\/letters$/);
  expect(await taps(page.getByRole('navigation').getByRole('link', { name: '내 정보' }), page.getByRole('link', { name: '만날 수 있는 때 바꾸기' }))).toMatch(/\/welcome\/times/);
  expect(await taps(page.getByRole('link', { name: '도움 받기' }))).toMatch(/\/help$/);
});

test('N3 메뉴는 네 가지를 넘지 않고, 순서가 늘 같아요', async ({ page, service }) => {
  const menus = new Map<string, Set<string>>();
  for (const role of ['stranger', 'member', 'organizer'] as const) {
    for (const { path } of await stopsOf(page, service, role)) {
      await page.goto(path);
      const words = await page.getByRole('navigation').getByRole('link').allInnerTexts();
      menus.set(role, (menus.get(role) ?? new Set()).add(words.map((word) => word.trim()).join(' · ')));
    }
  }
  expect(Object.fromEntries([...menus].map(([role, seen]) => [role, [...seen]]))).toEqual({
    stranger: ['가입하기 · 들어가기'],
    member: ['나의 모임 · 칭찬 편지함 · 내 황금향 · 내 정보'],
    organizer: ['운영실 · 내 정보'],
  });
});

test('N4 N5 단추와 길마다 한글로 이름이 있고, 미리 말하지 않고는 새 창을 열지 않아요', async ({ page, service }) => {
  await everyPage(page, service, async ({ route }) => {
    for (const [what, texts] of [
      ['button', await page.getByRole('button').allInnerTexts()],
      ['link', await page.getByRole('link').allInnerTexts()],
    ] as const) {
      const mute = texts.filter((text) => !/[가-힣]|English|\d{2,}|@|^http/.test(text));
      expect(mute, `${route}: ${what} without a word`).toEqual([]);
    }
    // The room stands beside the page, and the words below its button say so before it is pressed.
    const beside = page.locator('form[data-join][target=_blank]');
    expect(await page.locator('[target]').count(), route).toBe(await beside.count());
    await expect(beside.filter({ hasNotText: '새 화면에서 열려요' }), route).toHaveCount(0);
  });
});

test('L1 화면마다 제목이 다르고, 큰 제목은 하나예요', async ({ page, service }) => {
  const titles = new Map<string, string>();
  await everyPage(page, service, async ({ route }) => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.locator('h1'), route).toHaveCount(1);
    for (const landmark of ['banner', 'main', 'contentinfo', 'navigation'] as const) {
      await expect(page.getByRole(landmark), route).toHaveCount(1);
    }
    const title = await page.title();
    expect(title, route).toMatch(/황금향/);
    // What says the same may be titled alike; and a group has one name, for its people and for organizers.
    if (route === '/profile?saved' || route === '/key/gone') return;
    const whose = route.startsWith('/organize') ? 'organizer' : 'member';
    expect(titles.get(`${whose} ${title}`), `${route} is titled like another: ${title}`).toBeUndefined();
    titles.set(`${whose} ${title}`, route);
  });
});

test('M1 움직임을 줄여 달라고 하면 아무것도 움직이지 않아요', async ({ page, service }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await everyPage(page, service, async ({ route }) => {
    expect(await page.evaluate(() => document.getAnimations().length), route).toBe(0);
  });
});

test('M1 움직임 멈추기를 누르면 모두 멈추고, 다음에도 멈춰 있어요', async ({ page, service }) => {
  await signIn(page.request, (await service.demonstration())[1]);
  await page.goto('/hyang');
  const moving = () => page.evaluate(() => document.getAnimations().length);
  expect(await moving(), 'without the wish it sways').toBeGreaterThan(0);
  await page.locator('.view-settings > summary').click();
  const kept = page.waitForResponse(/settings\/view/);
  await page.getByRole('button', { name: '멈추기' }).click();
  await kept;
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'still');
  expect(await moving()).toBe(0);
  await page.goto('/hyang');
  expect(await moving()).toBe(0);
});

test('Z1 화면을 키울 수 있고, 눕혀서도 쓸 수 있어요', async ({ page, service }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await everyPage(page, service, async ({ route }) => {
    const viewport = await page.locator('meta[name=viewport]').getAttribute('content');
    expect(viewport, route).not.toMatch(/maximum-scale|user-scalable/);
    await expectFits(page, route);
  });
});

test('P1 오래된 전화에서도 가벼워요', async ({ page, service }) => {
  const LARGEST_MODULE = 350_000;
  await signIn(page.request, (await service.demonstration())[1]);
  const html = await (await page.request.get('/welcome/interests')).text();
  const module = /data-module="([^"]+)"/.exec(html)?.[1] ?? '';
  const answer = await page.request.get(module, { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers()['content-encoding']).toBe('br');
  expect(Number(answer.headers()['content-length'])).toBeLessThan(LARGEST_MODULE);
});

test('카카오톡 안에서는 다른 화면에서 열 길을 보여 드려요', async ({ browser, service }) => {
  const bar = { name: '다른 화면에서 열기' };
  const talk = await browser.newContext({ baseURL: service.url, userAgent: 'Mozilla/5.0 (Linux; Android 9) Version/4.0 Chrome/120 Mobile KAKAOTALK 10.4.5' });
  const page = await talk.newPage();
  await page.goto('/help');
  await expect(page.getByRole('link', bar)).toHaveAttribute('href', `kakaotalk://web/openExternal?url=${encodeURIComponent(service.url).replaceAll('%2F', '/')}/help`);
  await expectAccessible(page);
  await talk.close();
  const usual = await browser.newContext({ baseURL: service.url });
  const other = await usual.newPage();
  await other.goto('/help');
  await expect(other.getByRole('link', bar)).toHaveCount(0);
  await usual.close();
});
