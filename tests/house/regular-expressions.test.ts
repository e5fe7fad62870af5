import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import { describe, expect, it } from 'vitest'
import { bounded, undecided } from '../../scripts/bounded-expressions.mjs'
import { expressionsIn, root, sourceFiles } from '../../scripts/collect-regex.mjs'

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

// `npm run check:regex` checks each; here stands that it looks everywhere, and that what it is told to let be is still
// there.
describe('the check of regular expressions', () => {
  it('sees the literals of every room, and where one is put together', () => {
    const files = sourceFiles()
    const found = files.flatMap((file) => expressionsIn(file, read(file)).literals)
    for (const room of ['core/', 'main/', 'renderer/'])
      expect(
        found.some(({ at }) => at.startsWith(room)),
        room,
      ).toBe(true)
    expect(found.length).toBeGreaterThan(600)
    expect(
      expressionsIn(
        'planted.tsx',
        'const a = /[/]x\\/y/gu; // /no/\nconst b = 4 / 2 / 1\nconst c = new RegExp(`x${a.source}`)',
      ),
    ).toEqual({ literals: [{ source: '[/]x\\/y', flags: 'gu', at: 'planted.tsx:1' }], made: ['planted.tsx:3'] })
  })

  it('is told of no expression that is not there', () => {
    for (const { file, starts, why } of [...bounded, ...undecided]) {
      expect(existsSync(join(root, file)), file).toBe(true)
      expect(why.length, file).toBeGreaterThan(20)
      const { literals, made } = expressionsIn(file, read(file))
      expect(literals.some(({ source }) => source.startsWith(starts)) || made.length > 0, `${file}: ${starts}`).toBe(
        true,
      )
    }
    for (const { longest, file } of bounded) expect(longest, file).toBeLessThanOrEqual(400)
  })

  it('knows one that takes for ever from one that does not', async () => {
    expect(await check('(?:达到|达|到)+$', 'u', { checker: 'automaton' })).toMatchObject({
      status: 'vulnerable',
      complexity: { type: 'exponential' },
    })
    expect(await check('^(?:达|到){1,20}$', 'u', { checker: 'automaton' })).toMatchObject({ status: 'safe' })
  })
})
