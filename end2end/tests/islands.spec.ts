import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { signIn } from '../people';
import type { Service } from '../service';
import { expect, expectAccessible, test } from '../support';

/** What wakes the islands of a page may weigh, compressed: glue, module, loader and the other scripts of the page. */
const MOST_BYTES = 60_000;

/** Somebody who is new in the demonstration, at a page. */
async function newcomer(page: Page, service: Service, path: string): Promise<void> {
  await signIn(page.request, (await service.demonstration()).at(-1)!);
  await page.goto(path);
}

/** Takes every tick off, so that the walk begins with an empty form. */
async function nothingTicked(page: Page): Promise<void> {
  const ticked = page.locator(':checked[type=checkbox]');
  for (const id of await ticked.evaluateAll((boxes) => boxes.map(({ id }) => id))) await page.locator(`#${id}`).uncheck();
  await expect(ticked).toHaveCount(0);
}

const awake = (page: Page) => expect(page.locator('[data-awake]')).toHaveCount(1);

test('관심사와 때는 섬이 깨든 안 깨든 이름으로 고를 수 있어요', async ({ page, service, mode }) => {
  await newcomer(page, service, '/welcome/interests');
  if (mode === 'js') await awake(page);
  const olle = page.getByRole('checkbox', { name: '올레길 걷기', exact: true });
  const strength = page.getByLabel('올레길 걷기, 얼마나 좋아하세요?');
  if (await olle.isChecked()) await olle.uncheck();
  await expect(strength).toBeHidden();
  await olle.check();
  await expect(strength.getByRole('option')).toHaveText(['조금', '꽤', '아주']);
  await strength.selectOption('아주');
  await expect(olle).toBeChecked();
  await page.getByRole('button', { name: '다음' }).click();
  await expect(page).toHaveURL(/\/welcome\/times$/);
  if (mode === 'js') await awake(page);
  await expectAccessible(page);
  const boxes = page.getByRole('checkbox', { name: /요일 (오전|오후|저녁)$/ });
  await expect(boxes).toHaveCount(21);
  await nothingTicked(page);
  await page.getByRole('checkbox', { name: '화요일 저녁', exact: true }).check();
  await page.getByRole('button', { name: '다 됐어요' }).click();
  await page.goto('/welcome/times');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveAccessibleName('화요일 저녁');
  await page.goto('/welcome/interests');
  await expect(strength).toHaveValue('olle:3');
});

test('섬이 자는 곳에는 섬이 하는 일이 적혀 있지 않아요', async ({ page, service, mode }) => {
  test.skip(mode === 'js', 'here they wake');
  await newcomer(page, service, '/welcome/interests');
  await expect(page.getByText('얼마나 좋아하시는지도 알려 주세요')).toBeVisible();
  await expect(page.getByText('이어서 또 누르시면')).toBeHidden();
  await page.goto('/welcome/times');
  await expect(page.getByRole('button', { name: '모두' })).toHaveCount(0);
  await expect(page.locator('b').getByText('월요일')).toBeVisible();
});

test.describe('깨어난 섬', () => {
  test.beforeEach(({ mode }) => test.skip(mode !== 'js', 'only where a script runs'));

  test('같은 칸을 이어서 누르면 조금, 꽤, 아주가 되고 그다음에는 빠져요', async ({ page, service }) => {
    await newcomer(page, service, '/welcome/interests');
    await awake(page);
    await nothingTicked(page);
    const tile = page.getByRole('checkbox', { name: '텃밭 가꾸기', exact: true });
    const said = page.getByRole('status').first();
    for (const word of ['조금', '꽤', '아주']) {
      await tile.click();
      await expect(tile).toBeChecked();
      await expect(page.getByLabel('텃밭 가꾸기, 얼마나').locator('option:checked')).toHaveText(word);
      await expect(said).toHaveText(`텃밭 가꾸기, ${word}`);
    }
    await tile.click();
    await expect(tile).not.toBeChecked();
    await expect(said).toHaveText('텃밭 가꾸기, 뺐어요');
    await expectAccessible(page);
  });

  test('글쇠로도 그렇게 되고, 다른 칸에 다녀온 칸은 한 번에 빠져요', async ({ page, service }) => {
    await newcomer(page, service, '/welcome/interests');
    await awake(page);
    await nothingTicked(page);
    const tile = page.getByRole('checkbox', { name: '탁구', exact: true });
    await tile.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('탁구, 얼마나').locator('option:checked')).toHaveText('꽤');
    await page.getByRole('checkbox', { name: '수영', exact: true }).check();
    await tile.uncheck();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveAccessibleName('수영');
  });

  test('고른 가짓수는 갈래 이름 옆과 맨 아래에 보이고, 접은 갈래에도 남아요', async ({ page, service }) => {
    await newcomer(page, service, '/welcome/interests');
    await awake(page);
    await nothingTicked(page);
    const family = page.locator('.family', { hasText: '텃밭과 뜰' });
    await page.getByRole('checkbox', { name: '텃밭 가꾸기' }).check();
    await page.getByRole('checkbox', { name: '개와 고양이' }).check();
    await page.getByRole('checkbox', { name: '낚시' }).check();
    await expect(family.locator('summary')).toHaveText('텃밭과 뜰2가지');
    await expect(page.getByText('3가지 고르셨어요')).toBeVisible();
    await family.locator('summary').click();
    await expect(page.getByRole('checkbox', { name: '텃밭 가꾸기' })).toBeHidden();
    await expect(family.locator('.count')).toHaveText('2가지');
    await expectAccessible(page);
    await page.getByRole('button', { name: '다음' }).click();
    await expect(page).toHaveURL(/\/welcome\/times$/);
    await page.goto('/welcome/interests');
    await expect(page.getByRole('checkbox', { checked: true }), 'what was folded away was sent as well').toHaveCount(3);
  });

  test('하루나 오전을 한 번에 고르고 한 번에 빼요', async ({ page, service }) => {
    await newcomer(page, service, '/welcome/times');
    await awake(page);
    await nothingTicked(page);
    const ticked = page.getByRole('checkbox', { checked: true });
    const day = page.getByRole('button', { name: '수요일 모두' });
    await day.click();
    await expect(day).toHaveAttribute('aria-pressed', 'true');
    await expect(ticked).toHaveCount(3);
    await expect(page.getByRole('checkbox', { name: '수요일 저녁' })).toBeChecked();
    const part = page.getByRole('button', { name: '오후 모두' });
    await part.focus();
    await page.keyboard.press('Enter');
    await expect(ticked).toHaveCount(9);
    await page.getByRole('checkbox', { name: '수요일 오후' }).uncheck();
    for (const button of [day, part]) await expect(button).toHaveAttribute('aria-pressed', 'false');
    await part.click();
    await expect(ticked).toHaveCount(9);
    await part.click();
    await expect(ticked).toHaveCount(2);
    await expectAccessible(page);
  });

  test('섬을 깨우는 것은 가벼워요', async ({ page, service }) => {
    await newcomer(page, service, '/welcome/interests');
    await awake(page);
    const html = await (await page.request.get('/welcome/interests')).text();
    const named = [...html.matchAll(/(?:src|data-glue|data-module)="(\/[^"]*\.(?:js|wasm))"/g)].map(([, path]) => path);
    expect(named.filter((path) => path.startsWith('/pkg/')), 'glue and module').toHaveLength(2);
    let bytes = 0;
    for (const path of new Set(named)) {
      const body = await (await page.request.get(path)).body();
      bytes += brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    }
    expect(bytes, [...new Set(named)].join(', ')).toBeLessThanOrEqual(MOST_BYTES);
  });
});
