import { defineConfig } from '@playwright/test';
import type { Options } from './support';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

// Started by run.sh, which builds the release and says where it is.
export default defineConfig<Options>({
  testDir: 'tests',
  fullyParallel: true,
  snapshotPathTemplate: 'snapshots/{arg}{ext}',
  workers: 2,
  forbidOnly: !!process.env.CI,
  // PLAYWRIGHT_JSON_OUTPUT_FILE names the second one's file; run.sh counts with it.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // No test ever stands in a real room.
        '--host-resolver-rules=MAP meet.jit.si ~NOTFOUND',
      ],
    },
  },
  // What people come with: a phone, a desktop, and phones on which less works than we would like.
  projects: [
    { name: 'js', use: { ...phone, mode: 'js' } },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 }, mode: 'js' } },
    { name: 'nojs', use: { ...phone, mode: 'nojs', javaScriptEnabled: false } },
    { name: 'nowasm', use: { ...phone, mode: 'nowasm' } },
    // Lighthouse, and pictures for eyes; only when asked for.
    ...(process.env.HGH_MEASURE ? [{ name: 'measure', testDir: 'measure', workers: 1, use: { mode: 'js' as const } }] : []),
    ...(process.env.HGH_LOOK ? [{ name: 'look', testDir: 'look', use: { mode: 'js' as const } }] : []),
  ],
});
