import { expect, expectAccessible, test } from '../support';
import { logIn, logOut } from '../people';
import type { Page } from '@playwright/test';

test.beforeEach(({ mode }) => test.skip(mode !== 'js', 'without scripts a browser keeps nothing'));

/** What the browser keeps of us, and whether a name or a date of a person's stands in it. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const page = await caches.match('/offline');
    return page ? await page.text() : '';
  });

test('인터넷이 끊겨도 다음 만남이 언제인지 보여 드려요', async ({ page, service }) => {
  const who = (await service.demonstration())[46];
  await logIn(page, who, who.password);
  const next = await page.locator('time').first().getAttribute('datetime');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => kept(page)).toContain(`datetime="${next}"`);
  await page.reload();
  await service.stop();
  await page.goto('/letters');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('지금은 인터넷이 되지 않아요');
  await expect(page.locator('time').first()).toHaveText(/\d+월 \d+일 .요일 오[전후]/);
  await expectAccessible(page);
});

test('나가시면 남겨 둔 것도 함께 지워져요', async ({ page, service }) => {
  const who = (await service.demonstration())[46];
  await logIn(page, who, who.password);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => kept(page)).toContain('datetime=');
  await logOut(page);
  await expect(page.getByRole('status')).toHaveText('안전하게 나가셨어요.');
  await expect.poll(() => kept(page)).toBe('');
  // What lets this browser try the password again whatever strangers do elsewhere; only the service can read it.
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['known']);
});

test('다른 분이 들어오시면 앞사람 것은 남아 있지 않아요', async ({ page, service }) => {
  const [, before, after] = await service.demonstration();
  await logIn(page, before, before.password);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => kept(page)).toContain('datetime=');
  await page.reload();
  await page.context().clearCookies();
  await page.goto('/login?next=/profile');
  await page.getByLabel('이메일 또는 휴대전화 번호').fill(after.login);
  await page.getByLabel('비밀번호', { exact: true }).fill(after.password);
  await page.getByRole('button', { name: '들어가기' }).click();
  await expect(page).toHaveURL(/\/profile$/);
  expect(await kept(page)).toBe('');
});

test('탈퇴하시면 남겨 둔 것도 함께 지워져요', async ({ page, service }) => {
  const who = (await service.demonstration())[1];
  await logIn(page, who, who.password);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => kept(page)).toContain('datetime=');
  await page.goto('/profile');
  await page.getByRole('link', { name: '이제 그만두고 싶어요' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '탈퇴하기' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('그동안 고마웠어요');
  await expect.poll(() => kept(page)).toBe('');
});
