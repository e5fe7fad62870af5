import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**', 'node_modules/**'],
    testTimeout: 30_000,
    pool: 'threads',
    projects: [
      // seconds: nothing but the rooms themselves
      { extends: true, test: { name: 'unit', include: ['tests/{core,preload,renderer,main,seeds,house}/**/*.test.{ts,tsx}'], exclude: ['**/*.slow.test.ts', 'tests/journeys/**'] } },
      // real kills, other processes, big files
      { extends: true, test: { name: 'slow', include: ['tests/**/*.slow.test.ts'], testTimeout: 300_000, pool: 'forks' } },
    ],
  },
})
