import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PolicyRecord } from '../../../../core/model/library.ts'
import { randomShelf } from '../../../support/random-shelf.ts'
import { faultsOf, packed, projectOf, readBack } from '../../../support/refi-files.ts'
import { schemaFaults, schemaMissing } from '../../../support/refi-schema.ts'

describe('many libraries as REFI-QDA projects', () => {
  it.skipIf(schemaMissing !== null)(
    `are valid by the schema and by what it does not say${schemaMissing === null ? '' : ` (not tried: ${schemaMissing})`}`,
    () => {
      fc.assert(
        fc.property(
          fc.integer(),
          fc.record({
            policies: fc.integer({ min: 1, max: 4 }),
            clauses: fc.integer({ min: 1, max: 20 }),
            tags: fc.nat(40),
            deepest: fc.nat(8),
            hangings: fc.nat(40),
          }),
          (seed, size) => {
            const project = projectOf(randomShelf(seed, size))
            expect(schemaFaults(project.xml, 'Project')).toBe('')
            expect(faultsOf(project)).toEqual([])
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  it('come back with 500 tags, tags 200 deep and hundreds of marks', async () => {
    for (const size of [
      { tags: 500, clauses: 60, hangings: 300 },
      { tags: 200, deepest: 200, hangings: 100 },
    ]) {
      const shelf = randomShelf(11, size)
      const project = projectOf(shelf)
      if (schemaMissing === null) expect(schemaFaults(project.xml, 'Project')).toBe('')
      const { incoming, notices } = readBack(await packed(shelf))
      expect(notices).toEqual([])
      for (const { record } of incoming.policies) {
        const before: PolicyRecord | undefined = shelf.library.policies[record.policy.id]
        expect([record.taggings, record.annotations, record.links]).toEqual([
          before?.taggings,
          before?.annotations,
          before?.links,
        ])
      }
      expect(incoming.tags).toHaveLength(size.tags)
    }
  })
})
