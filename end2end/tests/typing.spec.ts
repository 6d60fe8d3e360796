import { expect, test } from '../support';
import { signIn } from '../people';

test.beforeEach(({ mode }) => test.skip(mode !== 'js', 'an input method needs a browser as people have it'));

test('한글을 한 자씩 지어도 적은 글자가 그대로 있어요', async ({ page }) => {
  await page.goto('/signup');
  const field = page.getByLabel('불러 드릴 이름');
  await field.focus();
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['ㅎ', '하', '한']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await expect(field).toHaveValue(text);
  }
  await keyboard.send('Input.insertText', { text: '한' });
  await keyboard.send('Input.imeSetComposition', { text: '라', selectionStart: 1, selectionEnd: 1 });
  await keyboard.send('Input.insertText', { text: '라' });
  await expect(field).toHaveValue('한라');
});

test('화면이 깨어나기 전에 고른 것은 깨어난 뒤에도 그대로예요', async ({ page, service }) => {
  let wake = () => {};
  const awake = new Promise<void>((resolve) => (wake = resolve));
  await page.route(/\.wasm($|\?)/, async (route) => {
    await awake;
    await route.continue();
  });
  await signIn(page.request, (await service.demonstration()).at(-1)!);
  await page.goto('/welcome/interests', { waitUntil: 'domcontentloaded' });
  const before = await page.getByRole('checkbox', { checked: true }).count();
  const tile = page.getByRole('checkbox', { checked: false }).first();
  const name = await tile.getAttribute('value');
  await tile.check();
  wake();
  await expect(page.getByText(`${before + 1}가지 고르셨어요`)).toBeVisible();
  await expect(page.locator(`input[value="${name}"]`)).toBeChecked();
});

test('적다가 글자 크기를 바꾸어도 적은 것이 그대로 있어요', async ({ page }) => {
  await page.goto('/signup');
  await page.getByLabel('불러 드릴 이름').fill('한라봉');
  await page.locator('.view-settings > summary').click();
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/settings/view'));
  await page.getByRole('button', { name: '크게', exact: true }).first().click();
  await kept;
  await expect(page.locator('html')).toHaveCSS('font-size', '26px');
  await expect(page.getByRole('button', { name: '크게', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('불러 드릴 이름')).toHaveValue('한라봉');
  await page.keyboard.press('Escape');
  await expect(page.locator('.view-settings > summary')).toBeFocused();
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('font-size', '26px');
});
