import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, expectAccessible, test as base } from '../support';
import { logIn, logOut, password, publishRound, settle, somebody } from '../people';

/** Zoom and the model at once, both answering 500 to everything; it keeps what it was asked for. */
type Broken = { url: string; asked: string[] };

const test = base.extend<{ broken: Broken }>({
  broken: async ({}, use) => {
    const asked: string[] = [];
    const server = createServer((request, answer) => {
      asked.push(request.url ?? '');
      answer.writeHead(500).end('{"message":"down"}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked });
    server.closeAllConnections();
    server.close();
  },
  settings: async ({ broken }, use) =>
    use({
      HGH_ROOM: 'zoom',
      HGH_ZOOM_ACCOUNT_ID: 'account',
      HGH_ZOOM_CLIENT_ID: 'client',
      HGH_ZOOM_CLIENT_SECRET: 'secret',
      HGH_ZOOM_OAUTH_URL: `${broken.url}/zoom/oauth`,
      HGH_ZOOM_API_URL: `${broken.url}/zoom/api`,
      HGH_AI_BASE_URL: `${broken.url}/model`,
      HGH_AI_API_KEY: 'key',
      HGH_AI_MODEL: 'model',
    }),
});

test('Zoom도 모델도 답이 없으면, 모임 쪽은 그대로 말해 주고 손으로 고른 카드를 내어 줘요', async ({ page, playwright, baseURL, service, broken }) => {
  const me = somebody('한라봉');
  const request = await playwright.request.newContext({ baseURL });
  await settle(request, me);
  await request.dispose();
  await publishRound(page, await service.organizer(), async () => {});
  await logOut(page);

  await logIn(page, me);
  await page.getByRole('link', { name: '모임 보기' }).first().click();
  await expect(async () => {
    expect(broken.asked.some((path) => path.startsWith('/zoom')), 'Zoom was asked').toBe(true);
    expect(broken.asked.some((path) => path.startsWith('/model')), 'the model was asked').toBe(true);
    await page.reload();
    await expect(page.locator('.topic-card')).toHaveCount(3, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText('모임 방을 준비하고 있어요')).toBeVisible();
  await expect(page.locator('.topic-card', { hasText: '손으로 고른 카드' })).toHaveCount(3);
  await expectAccessible(page);
});
