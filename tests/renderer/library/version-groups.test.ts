import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PolicyId } from '../../../core/model/ids.ts'
import { findVersions, groupVersions } from '../../../renderer/features/library/version-groups.ts'
import { summary } from './policy-summaries.ts'

const id = (name: string): PolicyId => name as PolicyId

describe('versions in the table', () => {
  it('stand under the one that replaces them, newest first', () => {
    const rows = [
      summary('first'),
      summary('other'),
      summary('second', {}, { replaces: id('first') }),
      summary('third', {}, { replaces: id('second') }),
    ]
    expect(groupVersions(rows, findVersions(rows)).map((row) => row.id)).toEqual(['other', 'third', 'second', 'first'])
  })

  it('stand where they are when the newer one is not shown', () => {
    const all = [summary('first'), summary('second', {}, { replaces: id('first') })]
    const [first] = all
    expect(groupVersions(first === undefined ? [] : [first], findVersions(all)).map((row) => row.id)).toEqual(['first'])
  })

  it('never lose or double a row, whatever replaces what', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...names), { nil: null }), { minLength: 5, maxLength: 5 }),
        (replaced) => {
          const rows = names.map((name, at) =>
            summary(name, {}, { replaces: replaced[at] == null ? null : id(replaced[at]) }),
          )
          expect(
            groupVersions(rows, findVersions(rows))
              .map((row) => row.id)
              .sort(),
          ).toEqual(names)
        },
      ),
    )
  })
})
