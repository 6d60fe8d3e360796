import ICAL from 'ical.js';
import { expect, expectAccessible, test } from '../support';
import { signIn } from '../people';

const WEEK = 7 * 24 * 60 * 60_000;

/** The events of a calendar, as the program that Thunderbird is made with reads them. */
function read(text: string): ICAL.Component[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  expect(zone?.getFirstPropertyValue('tzid')).toBe('Asia/Seoul');
  ICAL.TimezoneService.register(new ICAL.Timezone(zone as ICAL.Component));
  return calendar.getAllSubcomponents('vevent');
}

const starts = (event: ICAL.Component) => (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().getTime();
const uid = (event: ICAL.Component) => event.getFirstPropertyValue('uid');

test('내 달력에 만남이 저절로 나타나고, 바뀐 것을 따라가요', async ({ page, playwright, baseURL, service }) => {
  const everybody = await service.demonstration();
  let group = '';
  for (const who of everybody.slice(1)) {
    await signIn(page.request, who);
    await page.goto('/home');
    const link = page.locator('main a[href^="/groups/"]').first();
    if (await link.count()) {
      // Home may lead to a part of its page.
      group = ((await link.getAttribute('href')) ?? '').split('#')[0];
      break;
    }
  }
  await page.goto('/profile');
  await page.getByRole('button', { name: '달력 주소 만들기' }).click();
  await expect(page.getByRole('link', { name: '내 달력에 잇기' })).toHaveAttribute('href', /^webcal:\/\/.*\/calendar\/.*\.ics$/);
  await expectAccessible(page);
  const address = await page.locator('#calendar code').innerText();

  // A program has no session.
  const program = await playwright.request.newContext();
  const organizer = await playwright.request.newContext({ baseURL });
  const fetched = async () => read(await (await program.get(address)).text());
  const before = await fetched();
  expect(before).toHaveLength(8);
  for (const [at, event] of before.entries()) {
    if (at > 0) expect(starts(event)).toBe(starts(before[at - 1]) + WEEK);
    expect(event.getAllSubcomponents('valarm')).toHaveLength(2);
    expect(String(event.getFirstPropertyValue('summary'))).toContain('황금향');
  }

  await test.step('운영자가 마지막 만남을 쉬기로 하면 달력에서도 쉬어요', async () => {
    await signIn(organizer, await service.organizer());
    const last = String(uid(before[7])).split('@')[0];
    const headers = { 'sec-fetch-site': 'same-origin', accept: 'text/html' };
    const done = await organizer.post('/api/cancel-meeting', { headers, form: { meeting: last }, maxRedirects: 0 });
    expect(done.status()).toBe(303);
    const after = (await fetched())[7];
    expect(uid(after)).toBe(uid(before[7]));
    expect(after.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(Number(after.getFirstPropertyValue('sequence'))).toBeGreaterThan(Number(before[7].getFirstPropertyValue('sequence')));
  });

  await test.step('모임의 달력 파일에도 같은 만남이 있어요', async () => {
    const file = read(await (await page.request.get(`${group}/calendar.ics`)).text());
    expect(before.map(uid)).toEqual(expect.arrayContaining(file.map(uid)));
  });

  await test.step('주소를 없애면 아무것도 보이지 않아요', async () => {
    await page.goto('/profile');
    await page.getByRole('button', { name: '달력 주소 없애기' }).click();
    await expect(page.getByRole('button', { name: '달력 주소 만들기' })).toBeVisible();
    expect((await program.get(address)).status()).toBe(404);
  });
  await program.dispose();
  await organizer.dispose();
});
