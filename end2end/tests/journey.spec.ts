import { expect, expectAccessible, morningAfter, test } from '../support';
import { join, logIn, logOut, password, publishRound, settle, signIn, somebody } from '../people';

const MINUTE = 60_000;

test('은퇴자가 가입하고, 모임을 만나고, 마음을 전하고, 황금향이 자란다', async ({ page, playwright, baseURL, service }) => {
  test.setTimeout(180_000);
  const me = somebody('한라봉');
  const friends = ['천혜향', '레드향', '카라향', '진지향'].map(somebody);
  for (const friend of friends) {
    const request = await playwright.request.newContext({ baseURL });
    await settle(request, friend);
    await request.dispose();
  }

  await test.step('가입해요', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('황금향');
    await expectAccessible(page);
    await page.getByRole('main').getByRole('link', { name: '가입하기' }).click();
    await expectAccessible(page);
    await page.getByLabel('불러 드릴 이름').fill(me.name);
    await page.getByLabel('이메일 또는 휴대전화 번호').fill(me.login);
    await page.getByLabel('비밀번호', { exact: true }).fill(password);
    await page.getByRole('checkbox', { name: '이용약관과 개인정보 처리방침에 동의해요' }).check();
    await page.getByRole('button', { name: '가입하기' }).click();
    await expect(page).toHaveURL(/\/welcome\/interests$/);
  });

  await test.step('좋아하는 것과 때를 알려 줘요', async () => {
    await expectAccessible(page);
    await page.getByRole('checkbox', { name: '올레길 걷기' }).check();
    await page.getByRole('checkbox', { name: '텃밭 가꾸기' }).check();
    await page.getByLabel('올레길 걷기, 얼마나 좋아하세요?').selectOption('아주');
    await page.getByRole('button', { name: '다음' }).click();
    await expect(page).toHaveURL(/\/welcome\/times$/);
    await expectAccessible(page);
    for (const slot of ['화요일 오후', '수요일 오전', '목요일 오전', '금요일 오후']) {
      await page.getByRole('checkbox', { name: slot }).check();
    }
    await page.getByRole('radio', { name: '서귀포시' }).check();
    await page.getByRole('radio', { name: '계획하고 있어요' }).check();
    await page.getByRole('button', { name: '다 됐어요' }).click();
    await expect(page.getByRole('heading', { name: '나의 모임' })).toBeVisible();
    await expectAccessible(page);
    await logOut(page);
  });

  await test.step('운영자가 편성하고 발표해요', async () => {
    await publishRound(page, await service.organizer(), expectAccessible);
    await logOut(page);
  });

  let group = '';
  let inGroup: string[] = [];
  let start = 0;
  await test.step('모임을 봐요', async () => {
    await logIn(page, me);
    await page.getByRole('link', { name: '모임 보기' }).first().click();
    await expect(page).toHaveURL(/\/groups\/[0-9A-Z]{26}$/);
    group = new URL(page.url()).pathname;
    inGroup = await page.locator('.people').getByRole('listitem').allTextContents();
    await expectAccessible(page);
    await expect(page.getByRole('button', { name: '모임 들어가기' })).toHaveCount(0);
    await expect(async () => {
      await page.reload();
      await expect(page.locator('.topic-card')).toHaveCount(3, { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    start = Date.parse((await page.locator('time[datetime]').first().getAttribute('datetime')) ?? '');
    expect(start).toBeGreaterThan(0);
  });

  await test.step('시작 5분 전에 들어가요', async () => {
    await service.setClock(new Date(start - 5 * MINUTE).toISOString());
    await page.goto(group);
    await expectAccessible(page);
    const asked = page.context().waitForEvent('request', (request) => new URL(request.url()).hostname === 'meet.jit.si');
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button', { name: '모임 들어가기' }).click();
    expect((await asked).headers()['referer']).toBeUndefined();
    const room = await opened;
    // The room resolves to nowhere (playwright.config.ts); it opens beside the page, which stays.
    await room.waitForURL(/^chrome-error:/, { waitUntil: 'commit' });
    await room.close();
    await expect(page).toHaveURL(new RegExp(`${group}$`));
  });

  const other = await test.step('함께하는 분도 들어가요', async () => {
    // Whom the round put into this group is its own affair: any of those it names will do.
    for (const one of [...friends.map((friend) => ({ ...friend, password })), ...(await service.demonstration()).slice(1)]) {
      if (!inGroup.some((line) => line.includes(`${one.name} 님`))) continue;
      const request = await playwright.request.newContext({ baseURL });
      await signIn(request, one);
      const joined = await join(request, group);
      await request.dispose();
      if (joined === 303) return one;
      expect(joined, 'to strangers there is no such group').toBe(404);
    }
    throw new Error('nobody else came into the group');
  });

  await test.step('마음을 전해요', async () => {
    await service.setClock(new Date(start + 100 * MINUTE).toISOString());
    await page.goto('/home');
    await page.getByRole('link', { name: /마음 전하기/ }).first().click();
    await expectAccessible(page);
    const thanks = page.getByRole('group', { name: `${other.name} 님께` });
    const tile = page.getByRole('button', { name: `${other.name} 님께` });
    if ((await tile.isVisible()) && (await tile.getAttribute('aria-expanded')) === 'false') await tile.click();
    await thanks.getByRole('checkbox').first().check();
    await thanks.getByLabel('한마디').fill('덕분에 많이 웃었어요.');
    await thanks.getByRole('checkbox', { name: '또 만나고 싶어요' }).check();
    await page.getByRole('button', { name: '마음 전하기' }).click();
    await expect(page.getByText('마음을 전했어요').first()).toBeVisible();
  });

  await test.step('황금향이 자라요', async () => {
    await page.goto('/hyang');
    await expect(page.getByRole('img', { name: /새싹/ })).toBeVisible();
    await expectAccessible(page);
    await logOut(page);
  });

  await test.step('사흘이 지난 아침에 편지가 열려요', async () => {
    await service.setClock(morningAfter(start, 4));
    await service.restart();
    await logIn(page, other, other.password);
    await expect(async () => {
      await page.goto('/letters');
      await expect(page.getByText('덕분에 많이 웃었어요.')).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expectAccessible(page);
    await page.goto('/profile');
    await expectAccessible(page);
  });
});
