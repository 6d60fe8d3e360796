import { expect, test } from '../support';
import { logIn, signIn } from '../people';
import { stopsOf } from '../walk';

/** Hands that press once too often, hold a key too long, or wait with the telephone in them. */
test.beforeEach(({ mode }) => test.skip(mode !== 'js', 'it is about what scripts do'));

test('네모 위에서 엔터를 눌러도 보내지지 않고, 네모가 눌러져요', async ({ page, service }) => {
  const stops = await stopsOf(page, service, 'member');
  await page.goto(stops.find(({ route }) => route.endsWith('/feedback'))?.path ?? '');
  const box = page.getByRole('checkbox').first();
  await box.focus();
  await page.keyboard.press('Enter');
  await expect(box).toBeChecked();
  await expect(page.getByRole('button', { name: '마음 전하기' })).toBeVisible();
  await expect(page.getByText('마음을 전했어요')).toHaveCount(0);
  await page.getByRole('button', { name: '마음 전하기' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('마음을 전했어요');
  await expect(page.getByRole('status'), 'it is heard').toBeFocused();
});

test('엔터를 오래 누르고 계셔도 탈퇴되지 않아요', async ({ page, service }) => {
  const who = (await service.demonstration())[1];
  await logIn(page, who, who.password);
  await page.goto('/profile');
  await page.getByRole('link', { name: '이제 그만두고 싶어요' }).focus();
  // The second and third are the same press, which has not been let go.
  for (let n = 0; n < 3; n += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('link', { name: '그대로 있을래요' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/\/profile/);
});

test('되돌릴 수 없는 일은 먼저 여쭤보고, 그만두면 있던 자리로 돌아가요', async ({ page, service }) => {
  await signIn(page.request, (await service.demonstration())[1]);
  await page.goto('/profile');
  const question = page.getByRole('dialog', { name: '정말 탈퇴할까요?' });
  await expect(question).toBeHidden();
  await page.getByRole('link', { name: '이제 그만두고 싶어요' }).click();
  await expect(question).toBeVisible();
  expect(await question.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(page.getByRole('link', { name: '이제 그만두고 싶어요' })).toBeFocused();
});

test('어제 열어 둔 화면이 오늘 거짓말을 하지 않아요', async ({ page, service }) => {
  const MINUTE = 60_000;
  await signIn(page.request, (await service.demonstration())[1]);
  const html = await (await page.request.get('/home')).text();
  const start = Date.parse(/datetime="([^"]+)"/.exec(html)?.[1] ?? '');
  await page.clock.install();
  await service.setClock(new Date(start - 30 * 60 * MINUTE).toISOString());
  await page.goto('/home');
  await expect(page.getByRole('main')).toContainText(/내일|모레/);
  await service.setClock(new Date(start - 10 * MINUTE).toISOString());
  await page.clock.fastForward('29:50:00');
  await expect(page.getByRole('main')).toContainText('오늘');
  await expect(page.getByRole('button', { name: '모임 들어가기' })).toBeVisible();
});

test('들어가는 단추는 기다리고 계시면 저절로 나타나요', async ({ page, service }) => {
  const MINUTE = 60_000;
  await signIn(page.request, (await service.demonstration())[1]);
  const html = await (await page.request.get('/home')).text();
  const start = Date.parse(/datetime="([^"]+)"/.exec(html)?.[1] ?? '');
  await page.clock.install();
  await service.setClock(new Date(start - 17 * MINUTE).toISOString());
  await page.goto('/home');
  await expect(page.getByRole('button', { name: '모임 들어가기' })).toHaveCount(0);
  await service.setClock(new Date(start - 14 * MINUTE).toISOString());
  await page.clock.fastForward('02:05');
  await expect(page.getByRole('button', { name: '모임 들어가기' })).toBeVisible();
  const button = await page.getByRole('button', { name: '모임 들어가기' }).boundingBox();
  expect((button?.y ?? 0) + (button?.height ?? 0), 'it is on the first screen').toBeLessThan(740);
});
