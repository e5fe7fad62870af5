import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import { sourceFromText } from '../../support/golden-policy.ts'
import { seedVocabulary } from '../../support/seed-vocabulary.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const gold = join(root, '../shared/gold')
const seeds = join(root, '../shared/seeds')
const present = existsSync(join(gold, 'score.mjs')) && existsSync(seeds)
if (!present)
  console.log(`SKIPPED: no gold policies beside the checkout (${gold}); the reading bars are not measured in this run.`)

interface Score {
  f1: number
  spanExact: number
  kind: number
  parent: number
  marker: number
  heading: number
  metadata: { of: number; title: number; documentNumber: number; issuers: number; issuedOn: number }
}

describe.skipIf(!present)('gold policies', () => {
  const names = present
    ? readdirSync(gold)
        .filter((file) => /^\d+\.json$/.test(file))
        .sort()
    : []
  test.each(names)('%s is read as people read it', (name) => {
    const source = readdirSync(seeds).find((file) => file.startsWith(name.slice(0, -5)))
    if (source === undefined) throw new Error(`no source for ${name}`)
    const documents = policiesFromSource(
      sourceFromText(readFileSync(join(seeds, source), 'utf8')),
      seedVocabulary(),
    ).map((policy) => ({
      ...policy.metadata,
      clauses: policy.clauses.map((clause) => ({
        ...clause,
        text: policy.cleaned.text.slice(clause.range.start, clause.range.end),
      })),
    }))
    const work = mkdtempSync(join(tmpdir(), 'piyue-gold-'))
    try {
      writeFileSync(join(work, name), JSON.stringify({ documents }))
      const score = JSON.parse(
        execFileSync(process.execPath, [join(gold, 'score.mjs'), join(gold, name), join(work, name)], {
          cwd: root,
          encoding: 'utf8',
        }),
      ) as Score
      expect(score.f1).toBeGreaterThanOrEqual(0.99)
      for (const part of ['spanExact', 'kind', 'parent', 'marker', 'heading'] as const)
        expect({ [part]: score[part] >= 0.99 }).toEqual({ [part]: true })
      expect(score.metadata).toEqual({
        of: score.metadata.of,
        title: score.metadata.of,
        documentNumber: score.metadata.of,
        issuers: score.metadata.of,
        issuedOn: score.metadata.of,
      })
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  })

  test('revision marks, responsibilities and targets are those people found', () => {
    const work = mkdtempSync(join(tmpdir(), 'piyue-gold-'))
    try {
      for (const name of names) {
        const source = readdirSync(seeds).find((file) => file.startsWith(name.slice(0, -5)))
        if (source === undefined) throw new Error(`no source for ${name}`)
        const documents = policiesFromSource(
          sourceFromText(readFileSync(join(seeds, source), 'utf8')),
          seedVocabulary(),
        ).map((policy) => ({
          ...policy.metadata,
          clauses: policy.clauses.map((clause) => ({
            ...clause,
            text: policy.cleaned.text.slice(clause.range.start, clause.range.end),
            ...policy.facts?.[clause.id],
          })),
        }))
        writeFileSync(join(work, name), JSON.stringify({ documents }))
      }
      const lists = JSON.parse(
        execFileSync(process.execPath, [join(gold, 'score-facts.mjs'), work], { cwd: root, encoding: 'utf8' }),
      ) as { name: string; gold: number; hit: number; precision: number }[]
      const marks = lists.find((list) => list.name === 'revision marks')
      expect(marks?.hit).toBe(marks?.gold)
      for (const list of lists)
        if (/^(?:responsibilities|targets)/u.test(list.name))
          expect({ name: list.name, good: list.hit >= list.gold * 0.98 && list.precision >= 0.98 }).toEqual({
            name: list.name,
            good: true,
          })
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  })
})
