import type { Page } from '@playwright/test';
import { logIn, signIn, type Known } from '../people';
import type { Service } from '../service';
import { expect, expectAccessible, morningAfter, test } from '../support';

const DAY = 24 * 3_600_000;
const SEOUL = 9 * 3_600_000;

type Pair = { people: [Known, Known]; group: string; start: number };

/** Two people of the group of the demonstration that meets last of all: it has not ended tomorrow. */
async function twoOfOneGroup(page: Page, service: Service): Promise<Pair> {
  const first = new Map<string, Known>();
  const pairs: Pair[] = [];
  for (const who of (await service.demonstration()).slice(1)) {
    await signIn(page.request, who);
    const html = await (await page.request.get('/home')).text();
    const group = /href="(\/groups\/[0-9A-Z]{26})"/.exec(html)?.[1];
    const start = Date.parse(/datetime="([^"]+)"/.exec(html)?.[1] ?? '');
    if (!group || !start) continue;
    const other = first.get(group);
    if (other) pairs.push({ people: [other, who], group, start });
    else first.set(group, who);
  }
  const last = pairs.sort((one, two) => two.start - one.start)[0];
  if (!last) throw new Error('nobody in the demonstration shares a group with another');
  return last;
}

/** Looks again until the clock has brought what is looked for. */
async function eventually(page: Page, path: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

test('생일을 알려 드리면 모임 분들이 카드를 쓰고, 그날 아침에 열려요', async ({ page, service, mode, browser, baseURL }) => {
  test.setTimeout(180_000);
  const { people: [one, other], group } = await twoOfOneGroup(page, service);
  const now = Date.now();
  const second = await browser.newContext({ baseURL, javaScriptEnabled: mode !== 'nojs' });
  const phone = await second.newPage();
  if (mode === 'nowasm') await second.route(/\.wasm($|\?)/, (route) => route.fulfill({ status: 404 }));
  const day = new Date(now + 4 * DAY + SEOUL);

  await test.step('내 정보에서 생일을 알려요', async () => {
    await logIn(page, one, one.password);
    await page.goto('/profile');
    await page.getByLabel('달', { exact: true }).selectOption('2');
    await page.getByLabel('날', { exact: true }).selectOption('30');
    await page.getByRole('radio', { name: '양력' }).check();
    await page.getByRole('button', { name: '생일 알려 주기' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('날', { exact: true })).toHaveValue('30');
    await expectAccessible(page);
    await page.getByLabel('달', { exact: true }).selectOption(String(day.getUTCMonth() + 1));
    await page.getByLabel('날', { exact: true }).selectOption(String(day.getUTCDate()));
    await page.getByRole('button', { name: '생일 알려 주기' }).click();
    await expect(page.getByText(`양력 ${day.getUTCMonth() + 1}월 ${day.getUTCDate()}일이에요.`)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('모임 분이 카드에 한 줄을 써요', async () => {
    await service.setClock(morningAfter(now, 1));
    await service.restart();
    await logIn(phone, other, other.password);
    await eventually(phone, group, `${one.name} 님의 생일 카드`);
    const line = phone.getByLabel('축하 한 줄');
    await line.fill('카톡 주세요');
    await phone.getByRole('button', { name: '카드에 쓰기' }).click();
    await expect(phone.getByRole('alert')).toBeVisible();
    await expect(line).toHaveValue('카톡 주세요');
    await line.fill('오래오래 건강하세요.');
    await phone.getByRole('button', { name: '카드에 쓰기' }).click();
    await expect(phone.getByRole('status').filter({ hasText: '카드에 적어 두었어요.' })).toBeVisible();
    await expect(line).toHaveValue('오래오래 건강하세요.');
    await expectAccessible(phone);
    await page.goto(group);
    await expect(page.getByText('생일 카드')).toHaveCount(0);
  });

  await test.step('그날 아침에 카드가 열리고 꽃이 펴요', async () => {
    await service.setClock(morningAfter(now, 4));
    await service.restart();
    await eventually(page, '/home', '생일 카드가 와 있어요.');
    await expect(page.locator('.h-birthday')).toHaveCount(1);
    await expectAccessible(page);
    await page.getByRole('link', { name: '생일 카드 보기' }).click();
    await expect(page.getByText('오래오래 건강하세요.')).toBeVisible();
    await expect(page.getByText(`${other.name} 님`)).toBeVisible();
    await expectAccessible(page);
    await page.goto('/hyang');
    await expect(page.getByRole('img', { name: /리본을 단 꽃/ })).toBeVisible();
  });
  await second.close();
});
