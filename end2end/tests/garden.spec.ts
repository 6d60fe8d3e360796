import { signIn } from '../people';
import { expect, expectAccessible, test } from '../support';

test('우리 마을 정원은 지도와 글로 같은 나무를 보여 주고, 우리 모임 나무로 이어져요', async ({ page, service }) => {
  await signIn(page.request, (await service.demonstration())[1]);
  await page.goto('/hyang');
  await page.getByRole('link', { name: '우리 마을 정원' }).click();
  const map = page.getByRole('img', { name: /^제주도 그림 지도에 모임 나무가 .+ 서 있어요\.$/ });
  await expect(map).toBeVisible();
  const trees = page.locator('main section li');
  await expect(map.locator('use')).toHaveCount(await trees.count());
  await expect(map.locator('.mine')).toHaveCount(await trees.filter({ hasText: '우리 모임' }).count());
  await expectAccessible(page);
  await trees.filter({ hasText: '우리 모임' }).first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: '우리 모임 나무' })).toBeVisible();
  await page.getByRole('link', { name: '우리 마을 정원' }).click();
  await expect(page).toHaveURL(/\/garden$/);
});

test('정원은 마을 사람들만 볼 수 있어요', async ({ page }) => {
  await page.goto('/garden');
  await expect(page).toHaveURL(/\/login\?next=/);
});
