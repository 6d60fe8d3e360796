import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody invented for one journey. */
export type Person = { name: string; login: string };

export const password = '바다가 보이는 집';

let born = 0;
/** A person nobody met before: a name that fits 님, an address that reaches nobody. */
export function somebody(name: string): Person {
  born += 1;
  return { name, login: `${Date.now().toString(36)}${born}@journey.example` };
}

export type Known = Person & { password: string };

/** Everybody of the demonstration, as `demo-logins.txt` names them: the organizer first. */
export function demonstration(): Known[] {
  const folder = process.env.HGH_DATA_DIR;
  if (!folder) throw new Error('HGH_DATA_DIR is not set; please start the journeys by end2end/run.sh');
  const lines = readFileSync(join(folder, 'demo-logins.txt'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [name, login, secret] = line.split('\t');
    return { name, login, password: secret };
  });
}

export function organizer(): Known {
  return demonstration()[0];
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
}

export async function logOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '나가기' }).click();
}
