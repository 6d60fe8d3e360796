import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { signIn } from '../people';
import type { Service } from '../service';
import { expect, expectAccessible, test } from '../support';

/** A drawing may weigh so much of a page, compressed. */
const MOST_BYTES = 10_000;

const drawing = (page: Page) => page.locator('.hyang-place .hyang');
const said = (page: Page) => page.locator('.hyang-place').getByRole('status');
const awake = (page: Page) => expect(page.locator('.hyang-place[data-awake]')).toHaveCount(1);

const DAY = 24 * 60 * 60_000;
/** The next noon in Seoul, which is three in the morning of UTC. */
const noon = () => new Date(Math.ceil((Date.now() - DAY / 8) / DAY) * DAY + DAY / 8).toISOString();

/** Somebody of the demonstration who has been to meetings and read their letters, before their 황금향, which is awake at noon. */
async function visit(page: Page, service: Service): Promise<void> {
  await service.setClock(noon());
  await signIn(page.request, (await service.demonstration())[1]);
  await page.goto('/letters');
  const news = page.getByRole('button', { name: '다 읽었어요' });
  if (await news.isVisible()) await news.click();
  await page.goto('/hyang');
}

/** Comes again once its growth was celebrated: until then its eyes are closed for joy. */
async function comeAgain(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto('/hyang');
    await expect(page.locator('[data-grew]')).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await awake(page);
}

test('황금향은 그림과 글로 같은 말을 하고, 먼저 인사해요', async ({ page, service }) => {
  await visit(page, service);
  const name = await page.getByRole('img', { name: /황금향/ }).getAttribute('aria-label');
  await expect(page.locator('.hyang-place .lead')).toHaveText(name ?? '');
  await expect(said(page)).toHaveText(/[요!?.]$/);
  await expectAccessible(page);
  const html = await drawing(page).evaluate((svg) => svg.outerHTML);
  expect(gzipSync(html).length).toBeLessThanOrEqual(MOST_BYTES);
  await page.goto('/home');
  await expect(page.locator('.hyang-home .bubble')).toHaveText(/[요!?.]$/);
  await page.locator('.hyang-home').click();
  await expect(page).toHaveURL(/\/hyang$/);
});

test('황금향에 이름을 지어 주고, 지우면 황금향이라고 불러요', async ({ page, service }) => {
  await visit(page, service);
  const name = page.getByLabel('나무 이름');
  for (const wrong of ['운영자', '열두 글자보다 더 긴 나무 이름']) {
    await name.fill(wrong);
    await page.getByRole('button', { name: '이렇게 부르기' }).click();
    await expect(name).toHaveAttribute('aria-invalid', 'true');
    await expect(name).toHaveValue(wrong);
    await expectAccessible(page);
  }
  await name.fill('귤이');
  await page.getByRole('button', { name: '이렇게 부르기' }).click();
  await expect(page.getByRole('img', { name: /^귤이가 / })).toBeVisible();
  await page.getByLabel('나무 이름').fill('');
  await page.getByRole('button', { name: '이렇게 부르기' }).click();
  await expect(page.getByRole('img', { name: /^황금향이 / })).toBeVisible();
});

test('지금 모습을 그림으로 받아 가족에게 보내요', async ({ page, service }) => {
  await visit(page, service);
  const link = page.getByRole('link', { name: '그림으로 받기' });
  await expect(link).toHaveAttribute('download', 'hwanggeumhyang.png');
  const picture = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(picture.headers()['content-type']).toBe('image/png');
  // The width and the height, as the head of a PNG file says them.
  const head = await picture.body();
  expect([head.readUInt32BE(16), head.readUInt32BE(20)]).toEqual([960, 1120]);
});

test('자란 것은 한 번만 축하해요', async ({ page, service, mode }) => {
  await visit(page, service);
  if (mode === 'js') {
    await awake(page);
    await expect(page.getByRole('button', { name: '자라는 모습 다시 보기' })).toBeVisible();
  } else {
    await expect(page.locator('[data-grew]')).toHaveCount(1);
    await page.getByRole('button', { name: '고마워요, 잘 봤어요' }).click();
  }
  await expect(async () => {
    await page.goto('/hyang');
    await expect(page.locator('[data-grew]')).toHaveCount(0, { timeout: 500 });
  }).toPass();
});

test('섬이 자면 손도 없어요', async ({ page, service, mode }) => {
  test.skip(mode === 'js', 'here it wakes');
  await visit(page, service);
  const before = await said(page).textContent();
  await expect(page.getByRole('button', { name: '말 걸기' })).toBeHidden();
  await drawing(page).click();
  await expect(said(page)).toHaveText(before ?? '');
});

test.describe('깨어난 황금향', () => {
  test.beforeEach(({ mode }) => test.skip(mode !== 'js', 'only where a script runs'));

  test('만지면 한마디 하고, 같은 말을 잇달아 하지 않아요', async ({ page, service }) => {
    await visit(page, service);
    await awake(page);
    const heard = [await said(page).textContent()];
    for (let n = 0; n < 12; n++) {
      // Not the drawing, where a visitor may sit who has one thing to tell.
      await page.getByRole('button', { name: '말 걸기' }).click();
      await expect(said(page)).not.toHaveText(heard.at(-1) ?? '');
      heard.push(await said(page).textContent());
    }
    expect(new Set(heard).size).toBeGreaterThan(8);
    await expectAccessible(page);
  });

  test('글쇠로 말을 걸고 쓰다듬을 수 있어요', async ({ page, service }) => {
    await visit(page, service);
    await awake(page);
    const before = await said(page).textContent();
    await page.getByRole('button', { name: '말 걸기' }).focus();
    await page.keyboard.press('Enter');
    await expect(said(page)).not.toHaveText(before ?? '');
    await page.getByRole('button', { name: '쓰다듬기' }).focus();
    await page.keyboard.press('Space');
    await expect(page.locator('.hyang-place')).toHaveAttribute('data-moves', 'laugh');
    await expect(page.locator('.h-joy')).toBeVisible();
    await expect(said(page)).toHaveText('아이, 간지러워요!');
  });

  test('쓰다듬으면 웃고, 눈은 손을 따라와요', async ({ page, service }) => {
    await visit(page, service);
    await awake(page);
    await comeAgain(page);
    const box = (await drawing(page).boundingBox())!;
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
    await page.mouse.move(...at(0.1, 0.5));
    await expect(page.locator('.h-pupil').first()).toHaveAttribute('transform', /translate\(-[12]/);
    await page.mouse.down();
    for (let x = 0.2; x < 0.8; x += 0.1) await page.mouse.move(...at(x, 0.55));
    await expect(page.locator('.hyang-place')).toHaveAttribute('data-moves', 'laugh');
    await page.mouse.up();
    await expect(page.locator('.h-lean')).toHaveAttribute('transform', /rotate\(/);
  });

  test('잎과 친구를 만지면 왜 왔는지 알려 줘요', async ({ page, service }) => {
    await visit(page, service);
    await awake(page);
    const told = await page.locator('[data-told]').evaluateAll((all) => all.map((one) => [one.getAttribute('data-told'), one.textContent]));
    for (const [part, words] of told.slice(0, 4)) {
      await page.locator(`[data-says="${part}"]`).dispatchEvent('click', { bubbles: true });
      await expect(said(page)).toHaveText(words ?? '');
    }
  });

  test('멈춰 있어도 만지면 말로 답해요', async ({ page, service }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visit(page, service);
    await awake(page);
    await comeAgain(page);
    const before = await said(page).textContent();
    await drawing(page).click({ position: { x: 40, y: 120 } });
    await expect(said(page)).not.toHaveText(before ?? '');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.locator('.h-pupil').first().evaluate((part) => getComputedStyle(part).transform)).toBe('none');
    await expect(page.locator('.h-joy')).toBeHidden();
  });
});
