import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, test, type Mode } from '../support';
import { join, logIn, password, publishRound, settle, signIn, somebody, type Known } from '../people';
import type { Letter, Service } from '../service';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A meeting lasts an hour and a half; all is settled three days after. */
const LENGTH = 90 * MINUTE;
const SETTLED = LENGTH + 3 * DAY + HOUR;
const SEOUL = 9 * HOUR;

/** What the service does by its clock comes within seconds of it. */
const BY_ITSELF_MS = 20_000;

/** So many hours into the day, in Seoul, on which a moment lies. */
const hourOfDay = (moment: number, hour: number) =>
  Math.floor((moment + SEOUL) / DAY) * DAY - SEOUL + hour * HOUR;

/** The newest letter to somebody with these words in its subject, once it is there. */
async function letter(service: Service, who: Known, subject: string): Promise<Letter> {
  let found: Letter | undefined;
  await expect
    .poll(async () => (found = (await service.lettersTo(who.login)).findLast((one) => one.subject.includes(subject))), {
      message: `${who.name} is told: ${subject}`, timeout: BY_ITSELF_MS,
    })
    .toBeTruthy();
  return found as Letter;
}

/** The path of the address in a letter that answers for its meeting. */
const answerIn = ({ text }: Letter) => /\/answer\/[A-Za-z0-9_-]+/.exec(text)?.[0] ?? 'no address to answer';

/** A phone of nobody, on which as much works as on the one of the test. */
async function phone(browser: Browser, baseURL: string | undefined, mode: Mode): Promise<Page> {
  const context = await browser.newContext({
    baseURL, locale: 'ko-KR', timezoneId: 'Asia/Seoul', viewport: { width: 360, height: 740 },
    javaScriptEnabled: mode !== 'nojs',
  });
  if (mode === 'nowasm') await context.route(/\.wasm($|\?)/, (route) => route.fulfill({ status: 404 }));
  return context.newPage();
}

/** Reloads a page until it shows something: what is done by the clock is done beside the pages. */
async function shownSoon(page: Page, shows: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.reload();
    await shows();
  }).toPass({ timeout: BY_ITSELF_MS });
}

test('모임의 한 주: 알림을 받고, 답하고, 만나고, 옮기고, 여덟 번 뒤에 다시 정한다', async ({ page, browser, playwright, baseURL, service, mode }, info) => {
  test.skip(info.project.name === 'desktop', 'a week is lived on the telephone; other journeys look at these pages on a desk');
  test.setTimeout(240_000);
  const me: Known = { ...somebody('유채'), password };
  const friends: Known[] = ['비자', '녹나무', '동백', '수선화'].map((name) => ({ ...somebody(name), password }));
  const at = (moment: number) => service.setClock(new Date(moment).toISOString());
  // The morning of tomorrow: then the evening before the first meeting still lies ahead, whatever the hour of the test.
  await at(hourOfDay(Date.now() + DAY, 10));
  for (const one of [me, ...friends]) {
    const request = await playwright.request.newContext({ baseURL });
    await settle(request, one);
    await request.dispose();
  }
  const organizer = await phone(browser, baseURL, mode);
  let group = '';
  let start = 0;
  let mates: Known[] = [];

  await test.step('편성을 발표하면 편지로 알려요', async () => {
    await publishRound(organizer, await service.organizer(), async () => undefined);
    const told = await letter(service, me, '모임');
    group = /\/groups\/[0-9A-Z]{26}/.exec(told.text)?.[0] ?? '';
    expect(group, told.text).not.toBe('');
    await logIn(page, me, password);
    await page.goto(group);
    start = Date.parse((await page.locator('time[datetime]').first().getAttribute('datetime')) ?? '');
    const lines = await page.locator('.people').getByRole('listitem').allTextContents();
    const known = [...friends, ...(await service.demonstration()).slice(1)];
    for (const one of known.filter((one) => lines.some((line) => line.includes(`${one.name} 님`)))) {
      const request = await playwright.request.newContext({ baseURL });
      await signIn(request, one);
      if ((await request.get(group)).ok()) mates.push(one);
      await request.dispose();
    }
    expect(mates.length, 'with me they are four or more').toBeGreaterThanOrEqual(3);
  });

  await test.step('연습방에서 혼자 해 봐요', async () => {
    await page.getByRole('link', { name: '연습방' }).click();
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button', { name: '연습방 들어가기' }).click();
    await (await opened).close();
    await shownSoon(page, () => expect(page.getByText(/연습해 보셨어요/)).toBeVisible({ timeout: 1_000 }));
  });

  await test.step('전날 저녁 편지에서 온다고, 못 온다고 답해요', async () => {
    await at(hourOfDay(start - DAY, 19) + MINUTE);
    const stranger = await phone(browser, baseURL, mode);
    await stranger.goto(answerIn(await letter(service, me, '이제 곧 만나요')));
    await expectAccessible(stranger);
    await page.goto(group);
    await expect(page.getByText('참석한다고 하셨어요.'), 'to open the page changes nothing').toHaveCount(0);
    await stranger.getByRole('button', { name: '참석해요' }).click();
    await expect(stranger.getByText('참석한다고 하셨어요.')).toBeVisible();
    await stranger.goto(answerIn(await letter(service, mates[2], '이제 곧 만나요')));
    await stranger.getByRole('button', { name: '이번엔 못 가요' }).click();
    await stranger.context().close();
    await page.goto(group);
    await expect(page.getByText('참석한다고 하셨어요.')).toBeVisible();
    await expect(page.getByText(`${mates[2].name} 님`).first()).toBeVisible();
    await expectAccessible(page);
  });

  const other = await phone(browser, baseURL, mode);
  await test.step('열어 둔 화면에 들어가는 단추가 저절로 나타나요', async () => {
    await signIn(other.request, mates[0]);
    if (mode !== 'nojs') await other.clock.install();
    await at(start - 17 * MINUTE);
    await other.goto('/home');
    await expect(other.getByRole('button', { name: '모임 들어가기' })).toHaveCount(0);
    await at(start - 14 * MINUTE);
    if (mode === 'nojs') await other.reload();
    else await other.clock.fastForward('02:05');
    await expect(other.getByRole('button', { name: '모임 들어가기' })).toBeVisible();
  });

  await test.step('두 분이 들어가서 카드를 함께 넘겨요', async () => {
    await at(start + MINUTE);
    expect(await join(other.request, group)).toBe(303);
    await page.goto(group);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button', { name: '모임 들어가기' }).click();
    await (await opened).close();
    for (const one of [page, other]) {
      await one.goto(`${group}/live`);
      await expect(one.locator('.topic-card h3')).toBeVisible();
    }
    await page.getByRole('button', { name: '다음 카드', exact: true }).click();
    if (mode === 'nojs') await other.getByRole('button', { name: '다음 카드 보기' }).click();
    const turned = /가운데 2번째예요/;
    await expect(page.getByText(turned)).toBeVisible();
    await expect(other.getByText(turned)).toBeVisible();
    expect(await page.locator('.topic-card h3').textContent()).toBe(await other.locator('.topic-card h3').textContent());
  });

  const meetings = async () => {
    const file = await (await page.request.get(`${group}/calendar.ics`)).text();
    return [...file.replace(/\r?\n /g, '').matchAll(/^UID:([0-9A-Z]{26})@/gm)].map(([, id]) => id);
  };
  const [first, second] = await meetings();

  await test.step('누가 오셨는지, 말씀 없이 못 오신 분은 누구인지 운영자가 봐요', async () => {
    await at(start + SETTLED);
    await organizer.goto(`/organize/meetings/${first}`);
    const line = (who: Known) => organizer.getByRole('article').filter({ hasText: `${who.name} 님` });
    await shownSoon(organizer, () => expect(line(mates[1])).toContainText('말씀 없이 못 오셨어요', { timeout: 1_000 }));
    await expect(line(me)).toContainText('오셨어요');
    await expect(line(mates[2])).toContainText('미리 말씀하셨어요');
    await expectAccessible(organizer);
    await organizer.goto('/organize');
    // Days have leapt by, so that many of the demonstration have missed a meeting too: the list has pages.
    const calls = organizer.getByRole('region', { name: '처음 못 오신 분께 안부 전화' });
    const onward = organizer.locator('a[href*="calls="]');
    const called: string[] = [];
    for (;;) {
      called.push(...(await calls.getByRole('heading', { level: 3 }).allInnerTexts()));
      if (!(await onward.count())) break;
      await onward.click();
      await expect(calls).toBeVisible();
    }
    expect(called).toContain(`${mates[1].name} 님`);
    for (const came of [me, mates[0], mates[2]]) expect(called).not.toContain(`${came.name} 님`);
  });

  await test.step('옮긴 만남을 모두에게 알려요', async () => {
    const moved = hourOfDay(start + 8 * DAY, 15);
    await organizer.goto(`/organize/meetings/${second}`);
    await organizer.getByLabel('날짜').fill(new Date(moved + SEOUL).toISOString().slice(0, 10));
    await organizer.getByLabel('시각').fill('15:00');
    await organizer.getByRole('button', { name: '이때로 옮기기' }).click();
    await expect(organizer.getByText('만남을 옮겼어요.')).toBeVisible();
    for (const one of [me, mates[0]]) await letter(service, one, '만나는 때가 바뀌었어요');
    await page.goto(group);
    const next = Date.parse((await page.locator('time[datetime]').first().getAttribute('datetime')) ?? '');
    expect(next).toBe(moved);
  });

  await test.step('여덟 번을 만나고 네 분이 계속 함께하기로 하면 이어져요', async () => {
    const last = start + 7 * 7 * DAY;
    await at(last + LENGTH + HOUR);
    for (const one of [me, ...mates].slice(0, 4)) {
      const own = await phone(browser, baseURL, mode);
      await signIn(own.request, one);
      await own.goto(group);
      await own.getByRole('button', { name: '계속 함께' }).click();
      await expect(own.getByText('계속 함께하기를 고르셨어요.')).toBeVisible();
      await own.context().close();
    }
    await at(last + SETTLED);
    await page.goto(group);
    await shownSoon(page, async () => expect((await meetings()).filter((id) => id !== first)).toHaveLength(8));
    await page.goto(group);
    const next = Date.parse((await page.locator('time[datetime]').first().getAttribute('datetime')) ?? '');
    expect(next).toBe(last + 7 * DAY);
  });
  await other.context().close();
  await organizer.context().close();
});
