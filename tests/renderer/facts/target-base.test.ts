import { describe, expect, test } from 'vitest'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { Level } from '../../../core/model/policy.ts'
import { baseNow, basesOf, comparedAtFirst } from '../../../renderer/features/facts/target-base.ts'

const policy = (id: string, level: Level | null, clauses = 10, status: 'final' | 'draft' = 'final'): PolicySummary =>
  ({ id, clauses, metadata: { level, status } }) as unknown as PolicySummary
const idOf = (found: PolicySummary | null): string | null => found?.id ?? null

describe('what targets are compared with', () => {
  test('national before local, in force before a draft, the longest of these first', () => {
    expect(
      basesOf([
        policy('city', 'municipal'),
        policy('draft', 'national', 90, 'draft'),
        policy('short', 'national', 5),
        policy('long', 'national', 50),
        policy('unknown', null),
      ]).map(({ id }) => id),
    ).toEqual(['long', 'short', 'draft', 'city', 'unknown'])
  })

  test.each<[string, readonly PolicySummary[], PolicyId | null | 'first', string | null]>([
    [
      'a national policy beside a local one, unasked',
      [policy('p', 'provincial'), policy('n', 'national')],
      'first',
      'n',
    ],
    [
      'none unasked where several are national',
      [policy('m', 'national'), policy('n', 'national'), policy('p', 'provincial')],
      'first',
      null,
    ],
    [
      'the one in force beside its draft',
      [policy('d', 'national', 90, 'draft'), policy('n', 'national'), policy('p', 'provincial')],
      'first',
      'n',
    ],
    ['none where all are national', [policy('m', 'national'), policy('n', 'national')], 'first', null],
    ['none where no policy is national', [policy('p', 'provincial'), policy('c', 'municipal')], 'first', null],
    [
      'none unasked among many',
      [
        policy('n', 'national'),
        ...Array.from({ length: comparedAtFirst }, (_, k) => policy(`p${k.toString()}`, 'provincial')),
      ],
      'first',
      null,
    ],
    ['the one that was chosen', [policy('p', 'provincial'), policy('n', 'national')], 'p' as PolicyId, 'p'],
    ['none where nobody wants to compare', [policy('p', 'provincial'), policy('n', 'national')], null, null],
    ['none where the chosen one is gone', [policy('n', 'national')], 'gone' as PolicyId, null],
  ])('%s', (_what, policies, chosen, base) => {
    expect(idOf(baseNow(policies, chosen))).toBe(base)
  })
})
