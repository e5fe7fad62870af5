import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const slow = 'tests/**/*.slow.test.ts'
const heavy = 'tests/**/*.heavy.test.ts'

export default defineConfig({
  test: {
    // on two cores vitest would take one
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // the rooms by themselves, in seconds
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [slow, heavy, 'tests/journeys/**'],
          testTimeout: 30_000,
          pool: 'threads',
        },
      },
      // real kills, other processes, big files
      { test: { name: 'slow', include: [slow], testTimeout: 300_000, pool: 'forks' } },
      // growth and long series: by themselves, `npm run test:heavy`
      { test: { name: 'heavy', include: [heavy], testTimeout: 600_000, pool: 'forks' } },
    ],
  },
})
