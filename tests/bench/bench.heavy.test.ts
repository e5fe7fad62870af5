import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Figure } from './figure.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Twice the work may take 2.6 times as long: what grows with the square takes four times. */
const most = Math.log2(2.6)

test('the bench runs at its smallest, and nothing it doubles grows with the square', () => {
  if (!existsSync(join(root, 'dist/main/piyue.js'))) throw new Error('not built: npm run build')
  const folder = mkdtempSync(join(tmpdir(), 'piyue-bench-test-'))
  const out = join(folder, 'figures.json')
  try {
    const parts = ['start', 'txt', 'folding', 'open', 'search', 'edit', 'growth']
    execFileSync(
      process.execPath,
      [join(root, 'tests/bench/run-bench.ts'), '--short', '--json', out, ...parts.flatMap((name) => ['--only', name])],
      { stdio: 'pipe' },
    )
    const figures = JSON.parse(readFileSync(out, 'utf8')) as readonly Figure[]
    expect(figures.length).toBeGreaterThan(15)
    const growing = figures.filter(({ bar }) => bar.startsWith('exponent'))
    expect(growing.length).toBeGreaterThanOrEqual(8)
    for (const { name, value } of growing) expect(value, name).toBeLessThan(most)
    expect(figures.find(({ name }) => name === 'counts equal to grep’s')?.met).not.toBe(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
