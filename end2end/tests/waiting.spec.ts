import { expect, expectAccessible, test } from '../support';
import { logIn, password, settle, signIn, somebody } from '../people';

/** A group has six people at most. */
const MOST = 6;
/** A worker looks for seats once a minute. */
const A_LOOK = 90_000;

test('자리가 꽉 찬 모임을 기다리다가 자리가 나면 함께한다', async ({ page, playwright, baseURL, service }) => {
  test.setTimeout(3 * A_LOOK);
  const [organizer] = await service.demonstration();
  const office = await playwright.request.newContext({ baseURL });
  await signIn(office, organizer);
  const headers = { 'sec-fetch-site': 'same-origin', accept: 'text/html' };
  const groups = await (await office.get('/organize/groups')).text();
  // The newest groups stand first, and meet still.
  const group = /href="\/organize\/groups\/([0-9A-Z]{26})"/.exec(groups)?.[1] ?? '';
  const inside = async () => {
    const html = await (await office.get(`/organize/groups/${group}`)).text();
    return (/<ul class="links">(.*?)<\/ul>/s.exec(html)?.[1].match(/<li>/g) ?? []).length;
  };
  let last = { ...somebody('마지막자리'), password };
  for (let people = await inside(); people < MOST; people += 1) {
    last = { ...somebody(`들어오신분${people}`), password };
    const request = await playwright.request.newContext({ baseURL });
    await settle(request, last);
    await request.dispose();
    const newest = /href="\/organize\/members\/([0-9A-Z]{26})"/.exec(await (await office.get('/organize/members')).text())?.[1];
    await office.post('/api/take-seat', { headers, form: { member: newest ?? '', group } });
    expect(await inside()).toBe(people + 1);
  }
  const waits = { ...somebody('기다리는분'), password };
  const request = await playwright.request.newContext({ baseURL });
  await settle(request, waits);
  await request.dispose();
  await logIn(page, waits);
  await page.goto('/home');

  await test.step('꽉 찬 모임을 보고 한 번 눌러 기다려요', async () => {
    const ask = page.getByRole('button', { name: /자리가 나면 알려 주세요$/ });
    await expect(ask.first()).toBeVisible();
    await expectAccessible(page);
    await ask.first().click();
    await expect(page.getByRole('status')).toContainText('자리가 나면 바로 알려 드릴게요');
    await expect(page.getByText('자리가 나면 가장 먼저 여쭤볼게요.')).toBeVisible();
    await expectAccessible(page);
    await page.goto('/waiting');
    await expect(page.getByRole('heading', { name: '자리를 기다리시는 모임' })).toBeVisible();
    await expectAccessible(page);
  });
  await test.step('한 분이 모임에서 나가셔서 자리가 나요', async () => {
    const leaver = await page.context().browser()!.newContext({ baseURL, javaScriptEnabled: test.info().project.name !== 'nojs' });
    const other = await leaver.newPage();
    await logIn(other, last);
    await other.goto(`/groups/${group}`);
    await other.getByRole('link', { name: '나가고 싶어요' }).click();
    await other.getByRole('button', { name: '모임에서 나가기' }).click();
    await expect(other.getByRole('status')).toContainText('모임에서 나오셨어요');
    await leaver.close();
  });
  await test.step('먼저 기다린 분께 여쭤보고, 함께하신다고 하면 모임이 나타나요', async () => {
    await expect(async () => {
      await page.goto('/home');
      await expect(page.getByRole('heading', { name: '자리가 났어요' })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: A_LOOK });
    await expectAccessible(page);
    await page.getByRole('button', { name: '함께할게요' }).click();
    await expect(page.getByRole('status')).toContainText('이제 이 모임에서 함께하셔요.');
    await expect(page.locator(`a[href="/groups/${group}"]`)).toBeVisible();
    expect(await inside()).toBe(MOST);
    await expectAccessible(page);
  });
  await office.dispose();
});
