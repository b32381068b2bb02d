// End-to-end tests: the built program, driven through a real browser at the size of a small laptop.
import { defineConfig } from '@playwright/test';
import { browserPath, browserSandbox } from './support/tools';

const report = process.env.SONAE_REPORT;

/** The variables this run was started with. */
function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

export default defineConfig({
  testDir: './e2e',
  tsconfig: './e2e/tsconfig.json',
  outputDir: './.results/e2e',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: report ? [['line'], ['json', { outputFile: report }]] : [['line']],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browserPath(),
      chromiumSandbox: browserSandbox(),
      // Without a language of its own Chromium reads no file whose name is not plain ASCII.
      env: { ...inherited(), LC_ALL: 'C.UTF-8' },
      // Keep the browser itself quiet: the only traffic of a test is the program's own.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
