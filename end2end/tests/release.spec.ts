import { expect, test } from '../support';
import { logIn } from '../people';

/** Everything of ours that a page names: links of its head, pictures, scripts, and what scripts are told to fetch. */
function named(html: string): string[] {
  const found = [...html.matchAll(/(?:href|src|data-glue|data-module)="(\/[^"]*\.(?:css|js|wasm|svg|png|webmanifest))(?:\?[^"]*)?"/g)];
  return [...new Set(found.map(([, path]) => path))];
}

test('the release, alone in a folder, serves every file that its pages name', async ({ page, mode, service }) => {
  test.skip(mode === 'nowasm', 'there the module is meant to be missing');
  const host = await service.organizer();
  await logIn(page, host, host.password);
  const files = new Set<string>();
  for (const path of ['/', '/signup', '/welcome/interests', '/hyang', '/organize', '/nowhere']) {
    const answer = await page.goto(path);
    for (const file of named((await answer?.text()) ?? '')) files.add(file);
  }
  expect([...files].filter((file) => file.startsWith('/pkg/')).length, 'style sheet, glue and module').toBe(3);
  for (const file of files) {
    const answer = await page.request.get(file);
    expect(answer.status(), file).toBe(200);
    expect((await answer.body()).length, file).toBeGreaterThan(0);
  }
});
