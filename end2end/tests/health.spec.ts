import { expect, expectAccessible, test } from '../support';

test('the service lives and is ready', async ({ request }) => {
  for (const address of ['/healthz', '/readyz']) expect((await request.get(address)).status(), address).toBe(200);
});

test('the front page says whose it is', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('황금향');
  await expectAccessible(page);
});
