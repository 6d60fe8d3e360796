import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support';
import { dryRunShown, logIn, password, settle, signIn, somebody } from '../people';

/** Ten people who can come at any time, so that two of them may always change places. */
const NEWCOMERS = 10;

/** Starts a round that minds all but the 선배, and waits for its dry run. */
async function dryRun(page: Page): Promise<void> {
  await page.goto('/organize/rounds');
  await page.getByText('편성할 때 살피는 것').click();
  await page.getByRole('checkbox', { name: '모임마다 제주에 사는 선배가 있게' }).uncheck();
  await expectAccessible(page);
  await page.getByRole('button', { name: '새 편성 시작' }).click();
  await dryRunShown(page);
}

/** Newcomers of two different groups, as the choices of the form name them: `모임 2: 새내기1 님`. */
async function twoApart(page: Page): Promise<[string, string]> {
  const words = await page.getByLabel('첫째 분').first().locator('option').allInnerTexts();
  const newcomers = words.filter((word) => word.includes('새내기') && word.startsWith('모임'));
  const group = (word: string) => word.split(':')[0];
  const other = newcomers.find((word) => group(word) !== group(newcomers[0]));
  if (!other) throw new Error(`all newcomers are in one group: ${newcomers.join(', ')}`);
  return [newcomers[0], other];
}

test('운영자가 미리 보고, 두 분의 자리를 바꾸고, 발표한다', async ({ page, playwright, baseURL, service }) => {
  test.setTimeout(180_000);
  for (let n = 1; n <= NEWCOMERS; n += 1) {
    const request = await playwright.request.newContext({ baseURL });
    await settle(request, somebody(`새내기${n}`));
    await request.dispose();
  }
  const organizer = await service.organizer();
  await logIn(page, organizer, organizer.password);
  await dryRun(page);
  await expectAccessible(page);
  await expect(page.getByText('살피지 않아요: 모임마다 제주에 사는 선배가 있게')).toBeVisible();
  const [one, other] = await twoApart(page);
  const name = (word: string) => word.split(': ')[1];

  await test.step('아무도 고르지 않으면 바꾸지 않아요', async () => {
    await page.getByRole('button', { name: '자리 바꾸기' }).click();
    await expect(page.getByRole('alert')).toContainText('바꾸지 않았어요');
  });
  await test.step('두 분의 자리를 바꿔요', async () => {
    await page.getByLabel('첫째 분').first().selectOption({ label: one });
    await page.getByLabel('둘째 분').first().selectOption({ label: other });
    await page.getByRole('button', { name: '자리 바꾸기' }).click();
    await expect(page.getByRole('status')).toContainText('자리를 바꾸었어요. 평균 닮은 정도는');
    await expectAccessible(page);
  });
  const mates = async (who: string) => page.getByRole('article').filter({ has: page.getByText(who, { exact: true }) }).getByRole('listitem').allInnerTexts();
  const together = (await mates(name(one))).filter((word) => word.endsWith('님')).sort();

  await test.step('한 분을 쉬게 하면 다시 편성하고, 앞의 것은 그대로 남아요', async () => {
    const first = page.url().split('?')[0];
    await page.getByLabel('빼실 분').selectOption({ label: (await page.getByLabel('빼실 분').locator('option').allInnerTexts())[1] });
    await page.getByRole('button', { name: '빼고 다시 편성' }).click();
    await expect(page).not.toHaveURL(first);
    await dryRunShown(page);
    await expect(page.getByText(/^이번에는 빼요: /)).toBeVisible();
    await page.goto(first);
    expect((await mates(name(one))).filter((word) => word.endsWith('님')).sort()).toEqual(together);
  });
  await test.step('보신 대로 발표돼요', async () => {
    await page.getByRole('button', { name: '이대로 발표하기' }).click();
    await expect(page.getByText('발표했어요')).toBeVisible();
    // From now on each card bears the name of its group.
    const named = await page.locator('main a[href^="/organize/groups/"]').allInnerTexts();
    expect((await page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts()).sort()).toEqual(named.sort());
    const people = [];
    for (const href of await page.locator('main a[href^="/organize/groups/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      const html = await (await page.request.get(href)).text();
      if (html.includes(`${name(one)}<`)) people.push(...together.filter((mate) => html.includes(`${mate}<`)));
    }
    expect(people.sort()).toEqual(together);
  });
});

test('운영자가 새로 오신 분을 이미 만나고 있는 모임에 모신다', async ({ page, playwright, baseURL, service }) => {
  const newcomer = { ...somebody('늦게온이'), password };
  const request = await playwright.request.newContext({ baseURL });
  await settle(request, newcomer);
  await logIn(page, await service.organizer(), (await service.organizer()).password);
  await page.goto('/organize/members');
  const row = page.getByRole('row').filter({ hasText: '늦게온이 님' });
  await expect(row).toContainText('기다리시는 중이에요');
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { name: '지금 들어가실 수 있는 모임' })).toBeVisible();
  await expectAccessible(page);
  const seat = page.getByRole('button', { name: /에 모시기$/ }).first();
  const group = (await seat.innerText()).replace('에 모시기', '');
  const taken = await page.locator('input[name="group"]').first().inputValue();
  await seat.click();
  await expect(page.getByRole('status')).toContainText('모임에 모셨어요');
  await expect(page.getByRole('link', { name: group })).toBeVisible();
  await expect(page.getByRole('button', { name: /에 모시기$/ })).toHaveCount(0);
  await expectAccessible(page);

  await test.step('나의 모임에 바로 나타나요', async () => {
    await signIn(request, newcomer);
    expect(await (await request.get('/home')).text()).toContain(group);
    await request.dispose();
  });
  await test.step('그사이 정해졌으면 그렇다고 말해요', async () => {
    const late = await page.request.post('/api/take-seat', {
      headers: { 'sec-fetch-site': 'same-origin', accept: 'text/html' },
      form: { member: page.url().split('/').at(-1)?.split('?')[0] ?? '', group: taken },
    });
    expect(await late.text()).toContain('모시지 못했어요');
  });
});
