import { defineConfig } from '@playwright/test';
import type { Options } from './support';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

// Started by run.sh, which says where everything is.
export default defineConfig<Options>({
  testDir: 'tests',
  // One server, one database and one clock for all: side by side, one journey would turn the other's clock.
  workers: 1,
  forbidOnly: !!process.env.CI,
  // PLAYWRIGHT_JSON_OUTPUT_FILE names the second one's file; run.sh counts with it.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    baseURL: process.env.HGH_BASE_URL ?? 'http://127.0.0.1:3000',
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
      ],
    },
  },
  // What people come with: a phone, a desktop, and phones on which less works than we would like.
  projects: [
    { name: 'js', use: { ...phone, mode: 'js' } },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 }, mode: 'js' } },
    { name: 'nojs', use: { ...phone, mode: 'nojs', javaScriptEnabled: false } },
    { name: 'nowasm', use: { ...phone, mode: 'nowasm' } },
  ],
});
