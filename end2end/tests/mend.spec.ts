import { expect, expectAccessible, test } from '../support';
import { logIn, settle, signIn, somebody } from '../people';

/** A group has four people or more. */
const FEWEST = 4;

test('운영자가 인원이 모자란 모임을 다시 채운다', async ({ page, playwright, baseURL, service }) => {
  const everybody = await service.demonstration();
  const request = await playwright.request.newContext({ baseURL });
  await settle(request, somebody('언제나가능'));
  await logIn(page, everybody[0], everybody[0].password);
  await page.goto('/organize');
  await expect(page.getByRole('heading', { name: '인원이 모자란 모임' })).toHaveCount(0);
  await page.goto('/organize/groups');
  // The newest groups stand first, and meet still.
  await page.getByRole('row').nth(1).getByRole('link').click();
  const names = async () => page.locator('section[aria-labelledby="people"] a').allInnerTexts();
  const people = await names();
  const group = page.url();

  await test.step('한 분이 떠나셔서 세 분이 남아요', async () => {
    for (const name of people.slice(FEWEST - 1)) {
      const leaver = everybody.find((one) => `${one.name} 님` === name);
      if (!leaver) throw new Error(`${name} is not of the demonstration`);
      await signIn(request, leaver);
      const headers = { 'sec-fetch-site': 'same-origin', accept: 'text/html' };
      const left = await request.post('/api/leave', { headers, form: { 'form[understood]': 'yes' }, maxRedirects: 0 });
      expect(left.status()).toBe(303);
    }
    await request.dispose();
    await page.goto('/organize');
    await expect(page.getByRole('heading', { name: '인원이 모자란 모임' })).toBeVisible();
    await expectAccessible(page);
    // Below the thin groups stand the meetings to which few come, with links to theirs.
    await page.locator(`a[href="${new URL(group).pathname}"]`).first().click();
  });
  await test.step('누구를 모실지 보여 주고, 본 대로 옮겨요', async () => {
    await expect(page.getByRole('heading', { name: '인원이 모자라요' })).toBeVisible();
    await expect(page.getByText(/^세\s분만 남았어요/)).toBeVisible();
    await expectAccessible(page);
    const comes = await page.getByRole('rowheader').first().innerText();
    await page.getByRole('button', { name: '이대로 옮기기' }).click();
    await expect(page.getByRole('status')).toContainText('보신 대로 했어요');
    expect((await names()).sort()).toEqual([...people.slice(0, FEWEST - 1), comes].sort());
    await expect(page.getByRole('heading', { name: '인원이 모자라요' })).toHaveCount(0);
    await expectAccessible(page);
    const nothing = await page.request.post('/api/mend-group', {
      headers: { 'sec-fetch-site': 'same-origin', accept: 'text/html' },
      form: { group: new URL(group).pathname.split('/').at(-1) ?? '' },
    });
    expect(await nothing.text()).toContain('옮기지 않았어요');
  });
});
