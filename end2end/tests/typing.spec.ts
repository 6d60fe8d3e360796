import { expect, test } from '../support';
import { signIn } from '../people';

test.beforeEach(({ mode }) => test.skip(mode !== 'js', 'an input method needs a browser as people have it'));

test('한글을 적다가 엔터를 눌러도 보내지지 않고, 적은 글자가 그대로 있어요', async ({ page }) => {
  await page.goto('/signup');
  const field = page.getByLabel('불러 드릴 이름');
  await field.focus();
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['ㅎ', '하', '한']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await expect(field).toHaveValue(text);
  }
  // What a browser sends for Enter while the input method holds the syllable: the key 229.
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process', code: 'Enter' });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 13, key: 'Enter', code: 'Enter' });
  await expect(page).toHaveURL(/\/signup$/);
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
