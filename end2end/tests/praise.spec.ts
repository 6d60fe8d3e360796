import type { Page } from '@playwright/test';
import { join, logIn, signIn, type Known } from '../people';
import type { Service } from '../service';
import { expect, expectAccessible, morningAfter, test, type Mode } from '../support';
import { stopsOf } from '../walk';

const MINUTE = 60_000;

/** Two people of one group who have just met, where they thank each other, and when they began. */
async function twoWhoMet(page: Page, service: Service): Promise<{ people: [Known, Known]; path: string; start: number }> {
  const first = new Map<string, Known>();
  for (const who of (await service.demonstration()).slice(1).reverse()) {
    await signIn(page.request, who);
    const html = await (await page.request.get('/home')).text();
    const group = /href="(\/groups\/[0-9A-Z]{26})"/.exec(html)?.[1];
    const start = Date.parse(/datetime="([^"]+)"/.exec(html)?.[1] ?? '');
    if (!group || !start) continue;
    const other = first.get(group);
    if (!other) {
      first.set(group, who);
      continue;
    }
    await service.setClock(new Date(start - 5 * MINUTE).toISOString());
    for (const one of [other, who]) {
      await signIn(page.request, one);
      expect(await join(page.request, group)).toBe(303);
    }
    await service.setClock(new Date(start + 95 * MINUTE).toISOString());
    const home = await (await page.request.get('/home')).text();
    const path = /href="(\/meetings\/[0-9A-Z]{26}\/feedback)"/.exec(home)?.[1];
    if (path) return { people: [other, who], path, start };
  }
  throw new Error('nobody in the demonstration shares a group with another');
}

/** Opens the fields for somebody, where they are behind a tile. */
async function openFor(page: Page, name: string, mode: Mode): Promise<void> {
  const tile = page.getByRole('button', { name: `${name} 님께` });
  if (mode === 'js') await expect(tile).toBeVisible();
  if ((await tile.isVisible()) && (await tile.getAttribute('aria-expanded')) === 'false') await tile.click();
}

/** Writes a word to somebody and says how the meeting was. */
async function thank(page: Page, to: Known, mode: Mode, words: string): Promise<void> {
  await openFor(page, to.name, mode);
  const fields = page.getByRole('group', { name: `${to.name} 님께` });
  await fields.getByRole('checkbox', { name: '마음이 따뜻해졌어요' }).check();
  await fields.getByLabel('한마디').fill(words);
  await expect(fields.getByRole('checkbox', { name: '이름을 밝힐게요' })).toBeChecked();
  await page.getByRole('radio', { name: '참 즐거웠어요' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: '마음 전하기' }).click();
  await expect(page.getByText('마음을 전했어요').first()).toBeVisible();
}

/** Looks again until a morning has come over what is shown. */
async function eventually(page: Page, path: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(words)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

test('두 분이 쓴 편지가 이튿날 아침에 함께 열리고, 답장이 가요', async ({ page, service, mode, browser, baseURL }) => {
  test.setTimeout(180_000);
  const { people: [one, other], path, start } = await twoWhoMet(page, service);
  const second = await browser.newContext({ baseURL, javaScriptEnabled: mode !== 'nojs' });
  const phone = await second.newPage();
  if (mode === 'nowasm') await second.route(/\.wasm($|\?)/, (route) => route.fulfill({ status: 404 }));

  await test.step('두 전화기에서 마음을 전해요', async () => {
    for (const [at, from, to, words] of [[page, one, other, '덕분에 많이 웃었어요.'], [phone, other, one, '이야기가 오래 남아요.']] as const) {
      await logIn(at, from, from.password);
      await at.goto(path);
      await thank(at, to, mode, words);
    }
    await page.goto(path);
    await openFor(page, other.name, mode);
    await expect(page.getByRole('group', { name: `${other.name} 님께` }).getByLabel('한마디')).toHaveValue('덕분에 많이 웃었어요.');
  });

  await test.step('그날은 봉해져 있어요', async () => {
    for (const [at, words] of [[page, '이야기가 오래 남아요.'], [phone, '덕분에 많이 웃었어요.']] as const) {
      await at.goto('/letters');
      await expect(at.getByText(words)).toHaveCount(0);
    }
    await page.goto('/letters/sent');
    await expect(page.getByText('아직 봉해져 있어요.').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('이튿날 아침 9시에 열려요', async () => {
    await service.setClock(morningAfter(start, 1));
    await service.restart();
    await eventually(phone, '/letters', '덕분에 많이 웃었어요.');
    await expectAccessible(phone);
    await eventually(page, '/letters', '이야기가 오래 남아요.');
  });

  await test.step('편지가 잎이 되고, 모임 나무는 정원에 서 있어요', async () => {
    await phone.goto('/hyang');
    await phone.getByText('잎마다 담긴 마음').click();
    await expect(phone.getByText(`${one.name} 님의 고마운 마음에서 돋은 잎이에요.`).first()).toBeVisible();
    await phone.getByRole('link', { name: '우리 마을 정원' }).click();
    await expect(phone.getByRole('listitem').filter({ hasText: '우리 모임' }).first()).toBeVisible();
    await phone.goto('/letters');
  });

  await test.step('답장 한 줄을 보내요', async () => {
    const letter = phone.getByRole('listitem').filter({ hasText: '덕분에 많이 웃었어요.' });
    await letter.getByText('답장 한 줄').first().click();
    await letter.getByRole('textbox').fill('카톡 주세요');
    await letter.getByRole('button', { name: '답장 보내기' }).click();
    await expect(phone.getByRole('alert')).toBeVisible();
    const again = phone.getByRole('listitem').filter({ hasText: '덕분에 많이 웃었어요.' });
    await expect(again.getByRole('textbox')).toHaveValue('카톡 주세요');
    await again.getByRole('textbox').fill('저도 고마웠어요.');
    await again.getByRole('button', { name: '답장 보내기' }).click();
    await expect(phone.getByText('저도 고마웠어요.')).toBeVisible();
    await service.setClock(morningAfter(start, 2));
    await service.restart();
    await eventually(page, '/letters/sent', '저도 고마웠어요.');
    await expectAccessible(page);
  });
  await second.close();
});

test('타일을 누르면 그분께 드릴 말만 열리고, 고른 것이 타일에 보여요', async ({ page, service, mode }) => {
  test.skip(mode !== 'js', 'only where a script runs');
  const stops = await stopsOf(page, service, 'member');
  await page.goto(stops.find(({ route }) => route.endsWith('/feedback'))?.path ?? '');
  const tiles = page.locator('.pick');
  await expect(tiles.first()).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('checkbox', { name: '함께 많이 웃었어요' }).first().check();
  await expect(tiles.first()).toContainText('함께 많이 웃었어요');
  const again = page.getByRole('checkbox', { name: '또 만나고 싶어요' }).first();
  await again.check();
  await page.getByRole('checkbox', { name: '다음엔 다른 분과' }).first().check();
  await expect(again, 'one wish takes the place of the other').not.toBeChecked();
  await tiles.first().click();
  await expect(tiles.first()).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('checkbox', { name: '함께 많이 웃었어요' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: '마음 전하기' }).click();
  await expect(page.getByRole('status')).toContainText('마음을 전했어요');
});

test('읽기 어려운 말은 적으신 그대로 돌아와요', async ({ page, service, mode }) => {
  const stops = await stopsOf(page, service, 'member');
  await page.goto(stops.find(({ route }) => route.endsWith('/feedback'))?.path ?? '');
  if (mode === 'js') await expect(page.locator('form[data-awake]')).toHaveCount(1);
  await page.getByLabel('한마디').first().fill('공일공 일이삼사 오육칠팔로 걸어 주세요');
  await page.getByRole('button', { name: '마음 전하기' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('한마디').first()).toHaveValue('공일공 일이삼사 오육칠팔로 걸어 주세요');
  await expectAccessible(page);
});
