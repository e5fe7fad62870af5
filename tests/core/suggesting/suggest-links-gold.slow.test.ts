import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { toAlignment } from '../../../core/exporting/to-alignment.ts'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import { suggestLinks, type AlignedPolicy } from '../../../core/suggesting/suggest-links.ts'
import { sourceFromText } from '../../support/golden-policy.ts'
import { seedVocabulary } from '../../support/seed-vocabulary.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const gold = join(root, '../shared/gold')
const seeds = join(root, '../shared/seeds')
const present =
  existsSync(join(gold, 'score-facts.mjs')) && existsSync(join(gold, 'crosslinks.json')) && existsSync(seeds)
if (!present)
  console.log(`SKIPPED: no gold policies beside the checkout (${gold}); the counterparts are not measured in this run.`)

function read(id: string): AlignedPolicy {
  const name = readdirSync(seeds).find((file) => file.startsWith(id))
  const policy =
    name === undefined
      ? undefined
      : policiesFromSource(sourceFromText(readFileSync(join(seeds, name), 'utf8')), seedVocabulary())[0]
  if (!policy) throw new Error(`no policy for ${id}`)
  return {
    clauses: policy.clauses,
    text: policy.cleaned.text,
    level: policy.metadata.level,
    leaveOut: Object.values(policy.facts ?? {}).flatMap(({ revisions }) => revisions),
  }
}

describe.skipIf(!present)('counterparts of the gold policies', () => {
  test('sectors first, safeguards among the first three, no look-alike suggested', () => {
    const work = mkdtempSync(join(tmpdir(), 'piyue-links-'))
    try {
      const upper = read('000')
      for (const id of ['001', '002']) {
        const lower = read(id)
        writeFileSync(
          join(work, `000-${id}.json`),
          JSON.stringify(toAlignment(suggestLinks(upper, lower), upper, lower)),
        )
      }
      const lists = JSON.parse(
        execFileSync(process.execPath, [join(gold, 'score-facts.mjs'), work], { cwd: root, encoding: 'utf8' }),
      ) as readonly Record<string, unknown>[]
      expect(lists.find(({ name }) => name === 'counterparts')).toEqual({
        name: 'counterparts',
        sectorsFirst: '20/20',
        safeguardsInThree: '12/12',
        lookalikesSuggested: '0/5',
      })
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  })
})
