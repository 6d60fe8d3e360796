import { expect, type APIRequestContext, type Page } from '@playwright/test';

/** Somebody invented for one journey. */
export type Person = { name: string; login: string };
/** Somebody whose password is known: of the demonstration, or one of ours who has signed up. */
export type Known = Person & { password: string };

export const password = '바다가 보이는 집';

let born = 0;
/** A person nobody met before: a name that fits 님, an address that reaches nobody. */
export function somebody(name: string): Person {
  born += 1;
  return { name, login: `${Date.now().toString(36)}${born}@journey.example` };
}

/** Signs somebody up and tells who they are, by the forms of the pages but without looking at them. */
export async function settle(request: APIRequestContext, who: Person): Promise<void> {
  const post = async (path: string, fields: [string, string][]) => {
    const body = new URLSearchParams(fields).toString();
    const answer = await request.post(path, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', accept: 'text/html' },
      data: body,
      maxRedirects: 0,
    });
    expect(answer.status(), path).toBe(303);
  };
  await post('/api/signup', [
    ['form[name]', who.name], ['form[login]', who.login], ['form[password]', password], ['form[consent]', 'yes'],
  ]);
  await post('/api/interests', [['form[interests][]', 'olle'], ['form[interests][]', 'garden'], ['form[strengths][]', 'olle:3']]);
  await post('/api/times', [
    ...everySlot(), ['form[area]', 'seogwipo'], ['form[stage]', 'planning'],
  ]);
}

function everySlot(): [string, string][] {
  return Array.from({ length: 21 }, (_, slot) => ['form[slots][]', String(slot)]);
}

export async function logIn(page: Page, who: Person, secret = password): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('이메일 또는 휴대전화 번호').fill(who.login);
  await page.getByLabel('비밀번호', { exact: true }).fill(secret);
  await page.getByRole('button', { name: '들어가기' }).click();
  // Whoever asks for the next page too early cancels the answer that carries the session.
  await expect(page).not.toHaveURL(/\/login/);
}

export async function logOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '나가기' }).click();
  await expect(page.getByRole('link', { name: '들어가기' }).first()).toBeVisible();
}

/** Waits until the dry run of the round on the page is there. */
export async function dryRunShown(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: '이대로 발표하기' })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
}

/** The organizer's part: starts a round, waits for its dry run and publishes it; `look` sees each page on the way. */
export async function publishRound(page: Page, host: Known, look: (page: Page) => Promise<void>): Promise<void> {
  await logIn(page, host, host.password);
  await page.goto('/organize/rounds');
  await look(page);
  await page.getByRole('button', { name: '새 편성 시작' }).click();
  await dryRunShown(page);
  await look(page);
  await page.getByRole('button', { name: '이대로 발표하기' }).click();
  await expect(page.getByText('발표했어요')).toBeVisible();
}

/** Signs somebody in without looking at the page; the browser has the session afterwards. */
export async function signIn(request: APIRequestContext, who: Known): Promise<void> {
  const answer = await request.post('/api/login', {
    headers: { 'sec-fetch-site': 'same-origin', accept: 'text/html' },
    form: { 'form[login]': who.login, 'form[password]': who.password },
    maxRedirects: 0,
  });
  expect(answer.status(), `${who.name} comes in`).toBe(303);
}

/** Goes into the meeting of a group without looking at the page; tells the status of the answer. */
export async function join(request: APIRequestContext, group: string): Promise<number> {
  const answer = await request.post(`${group}/join`, { headers: { 'sec-fetch-site': 'same-origin' }, maxRedirects: 0 });
  return answer.status();
}
