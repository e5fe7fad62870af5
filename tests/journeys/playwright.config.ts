import { defineConfig } from '@playwright/test'
import { findBrowser } from '../../scripts/find-browser.mjs'

const executablePath = findBrowser()
if (!executablePath) throw new Error('No Chromium found. Run `node scripts/ensure-browser.mjs`, or set PIYUE_BROWSER.')

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // generous: a loaded two-core machine, never a measurement
  timeout: 150_000,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  workers: 2,
  // the second go of a journey that failed on a loaded machine is named 'flaky' at the end, never hidden
  retries: 1,
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'shell', testMatch: 'shell*.spec.ts' },
    { name: 'sample', testMatch: 'sample-library.setup.ts' },
    { name: 'browser', testIgnore: 'shell*.spec.ts', dependencies: ['sample'] },
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
