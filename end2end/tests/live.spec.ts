import type { Browser, Page } from '@playwright/test';
import { signIn, type Known } from '../people';
import type { Service } from '../service';
import { expect, expectAccessible, test, type Mode } from '../support';

const MINUTE = 60_000;
/** Nobody on a call waits longer for a card that somebody has turned. */
const SOON_MS = 3_000;

/** Two people of one group, its page, and when it meets next. */
async function twoOfOneGroup(page: Page, service: Service): Promise<{ people: Known[]; group: string; start: number }> {
  const first = new Map<string, Known>();
  for (const who of (await service.demonstration()).slice(1)) {
    await signIn(page.request, who);
    const html = await (await page.request.get('/home')).text();
    const group = /href="(\/groups\/[0-9A-Z]{26})"/.exec(html)?.[1];
    const start = Date.parse(/datetime="([^"]+)"/.exec(html)?.[1] ?? '');
    if (!group || !start) continue;
    const other = first.get(group);
    if (other) return { people: [other, who], group, start };
    first.set(group, who);
  }
  throw new Error('nobody in the demonstration shares a group with another');
}

/** A phone of somebody, on which as much works as on the one of the test. */
async function phoneOf(who: Known, browser: Browser, baseURL: string | undefined, mode: Mode): Promise<Page> {
  const context = await browser.newContext({
    baseURL, locale: 'ko-KR', viewport: { width: 360, height: 740 }, javaScriptEnabled: mode !== 'nojs',
  });
  if (mode === 'nowasm') await context.route(/\.wasm($|\?)/, (route) => route.fulfill({ status: 404 }));
  const page = await context.newPage();
  await signIn(page.request, who);
  return page;
}

test('한 분이 카드를 넘기면 두 화면에서 함께 넘어가요', async ({ page, browser, baseURL, service, mode }) => {
  test.setTimeout(120_000);
  const { people, group, start } = await twoOfOneGroup(page, service);
  const [one, two] = [page, await phoneOf(people[0], browser, baseURL, mode)];
  await signIn(one.request, people[1]);
  const title = (of: Page) => of.locator('.topic-card h3');
  const look = (of: Page) => of.getByRole('button', { name: '다음 카드 보기' });

  await test.step('아직 만나는 시간이 아니에요', async () => {
    await service.setClock(new Date(start - 20 * MINUTE).toISOString());
    await one.goto(`${group}/live`);
    await expect(one.getByRole('heading', { name: '아직 만나는 시간이 아니에요' })).toBeVisible();
    await expectAccessible(one);
    await one.goto(group);
    await expect(one.getByRole('link', { name: '함께 보는 카드' })).toHaveCount(0);
  });

  await test.step('만나는 동안 모임 화면에서 함께 보는 카드로 가요', async () => {
    await service.setClock(new Date(start + MINUTE).toISOString());
    for (const of of [one, two]) {
      await of.goto(group);
      await of.getByRole('link', { name: '함께 보는 카드' }).click();
      await expect(of.getByRole('heading', { level: 1 })).toHaveText('함께 보는 카드');
      await expect(of.getByText('카드 3장 가운데 1번째예요.')).toBeVisible();
    }
    expect(await title(one).textContent()).toBe(await title(two).textContent());
    await expectAccessible(one);
  });

  await test.step('넘긴 카드가 다른 화면에도 나타나요', async () => {
    const before = await title(two).textContent();
    // Whoever presses once too often turns one card.
    await one.getByRole('button', { name: '다음 카드', exact: true }).dblclick();
    await expect(one.getByText('카드 3장 가운데 2번째예요.')).toBeVisible();
    if (mode === 'nojs') await look(two).click();
    else await expect(look(two), 'who hears needs no button').toBeHidden();
    await expect(title(two)).not.toHaveText(before ?? '', { timeout: SOON_MS });
    await expect(two.getByText('카드 3장 가운데 2번째예요.')).toBeVisible();
    expect(await title(one).textContent()).toBe(await title(two).textContent());
  });

  await test.step('다음 분의 차례도 함께 바뀌어요', async () => {
    const speaker = (of: Page) => of.getByText(/^다음 차례: .+ 님/);
    const before = (await speaker(one).textContent()) ?? '';
    await two.getByRole('button', { name: '다음 분' }).click();
    await expect(speaker(two)).not.toHaveText(before);
    if (mode === 'nojs') await look(one).click();
    await expect(speaker(one)).not.toHaveText(before, { timeout: SOON_MS });
    expect(await speaker(one).textContent()).toBe(await speaker(two).textContent());
    if (mode !== 'nojs') await expect(two.getByRole('button', { name: '다음 분' }), 'the focus stays').toBeFocused();
  });

  await test.step('만남이 끝나면 그렇게 말해요', async () => {
    await service.setClock(new Date(start + 121 * MINUTE).toISOString());
    if (mode === 'nojs') await look(one).click();
    await expect(one.getByRole('button', { name: '다음 카드', exact: true })).toHaveCount(0, { timeout: SOON_MS });
    await expect(one.getByRole('heading', { level: 1 })).toHaveText('함께 보는 카드');
  });
  await two.context().close();
});

test('적던 것이 있어도 들어가는 단추가 저절로 나타나고, 적은 것은 그대로예요', async ({ page, service, mode }) => {
  test.skip(mode === 'nojs', 'without a script a page opens itself anew only where nothing can be typed');
  const { people, start } = await twoOfOneGroup(page, service);
  await signIn(page.request, people[0]);
  await page.clock.install();
  await service.setClock(new Date(start - 17 * MINUTE).toISOString());
  await page.goto('/home');
  // Whoever still has to prove their log-in has a field on this page.
  await page.getByRole('main').evaluate((main) => main.prepend(Object.assign(document.createElement('input'), { id: 'typed' })));
  await page.locator('#typed').fill('123');
  await expect(page.getByRole('button', { name: '모임 들어가기' })).toHaveCount(0);
  await service.setClock(new Date(start - 14 * MINUTE).toISOString());
  await page.clock.fastForward('02:05');
  await expect(page.getByRole('button', { name: '모임 들어가기' })).toBeVisible();
  await expect(page.locator('#typed')).toHaveValue('123');
});
