import { defineConfig } from 'playwright/test'
import { findBrowser } from './scripts/lib/browser.mjs'

const executablePath = await findBrowser()
if (!executablePath) throw new Error('The browser tests need Chrome or Chromium: run npm test, which installs one, or set CHROME_PATH.')

const QUIET_CHROME = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Long, because they only say how slow a machine may be: whatever a test waits for goes on as soon as it is there.
  timeout: 300_000,
  expect: { timeout: 90_000 },
  reporter: [[process.stdout.isTTY ? 'line' : 'list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/reports/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args: QUIET_CHROME },
    // No trace, because recording it takes a third of the time of every test; `npx playwright test --trace on <file>` has one.
    // It keeps a hundred files in every new browser, a fifth of what it costs to open a board; tests about it allow it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
})
