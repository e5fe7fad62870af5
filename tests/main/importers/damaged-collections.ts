import { gatherRows } from '../../../core/exporting/gather-rows.ts'
import { toJson } from '../../../core/exporting/to-json.ts'
import type { PolicyRecord } from '../../../core/model/library.ts'
import { linkTypes } from '../../core/exporting/example-library.ts'
import { randomLibrary } from '../../support/random-library.ts'
import { valueOf } from '../../support/value-of.ts'

export const at = '2026-11-23T08:00:00.000Z'
/** A drawn library in which something of every kind hangs on the first policy. */
const found = Array.from({ length: 400 }, (_, seed) => randomLibrary(seed)).find(({ library }) => {
  const [first] = Object.values<PolicyRecord>(library.policies)
  const { collections, tags } = library
  if (first === undefined || Object.keys(collections).length === 0 || Object.keys(tags).length < 3) return false
  const { taggings, annotations, links, facts, dismissed, dismissedLinks, toReview, corrections } = first
  return (
    [taggings, annotations, links, facts, dismissed, dismissedLinks, toReview, corrections.facts].every(
      (part) => Object.keys(part).length > 0,
    ) && Object.values(collections)[0]?.members.length !== 0
  )
})
if (found === undefined) throw new Error('no drawn library has something of every kind')
export const full = found
export const json = toJson(
  valueOf(gatherRows(full.library, { kind: 'library' }, (id) => full.texts.get(id) ?? '', linkTypes)),
  at,
)

export interface Value {
  [key: string]: Value | undefined
}
export const list = (value: Value | undefined): Value[] => value as unknown as Value[]
/** The file with one place changed; the paths are JavaScript's. */
export const changed = (change: (file: Value) => void): string => {
  const file = JSON.parse(json) as Value
  change(file)
  return JSON.stringify(file)
}
export const first = (file: Value): Value => file['policies']?.[0] as Value
const put =
  (at: (file: Value) => Value | undefined, key: string | number, value: unknown) =>
  (file: Value): void => {
    Object.assign(at(file) ?? {}, { [key]: value })
  }

/** [what is wrong, the change, where the failure says it is, its problem] */
export const damagedFiles: readonly (readonly [
  what: string,
  change: (file: Value) => void,
  at: RegExp,
  problem: string,
])[] = [
  [
    'a policy without an id',
    (file) => {
      delete (first(file) as { id?: unknown }).id
    },
    /^policies\[0\]\.id$/,
    'invalid_type',
  ],
  [
    'an id that every object inherits',
    put((file) => first(file)['taggings']?.[0], 'id', 'constructor'),
    /^policies\[0\]\.taggings\[0\]\.id$/,
    'custom',
  ],
  [
    'a time that is a number',
    put((file) => first(file)['taggings']?.[0], 'createdAt', 1),
    /taggings\[0\]\.createdAt$/,
    'invalid_type',
  ],
  [
    'a time without zone',
    put((file) => first(file)['taggings']?.[0], 'createdAt', '2026-01-01T00:00:00'),
    /taggings\[0\]\.createdAt$/,
    'invalid_format',
  ],
  [
    'a time with another zone than UTC',
    put((file) => first(file)['taggings']?.[0], 'createdAt', '2026-01-01T00:00:00+08:00'),
    /taggings/,
    'bad-time',
  ],
  [
    'a day that is none',
    put((file) => first(file)['metadata'], 'issuedOn', '2026-02-30'),
    /metadata\.issuedOn$/,
    'invalid_format',
  ],
  ['a text that is shorter than it says', put(first, 'text', ''), /^policies\[0\]\.text$/, 'bad-text'],
  ['a whole policy without text', put(first, 'text', null), /^policies\[0\]/, 'bad-text'],
  [
    'a clause with other words than its text',
    put((file) => first(file)['clauses']?.[0], 'text', '别的'),
    /clauses\.c1\.text$/,
    'bad-text',
  ],
  [
    'a clause outside the text',
    put((file) => list(first(file)['clauses']).at(-1), 'range', { start: 1, end: 99_999 }),
    /^policies\[0\]/,
    'bad-clauses',
  ],
  [
    'a range that runs backwards',
    put((file) => first(file)['clauses']?.[0], 'range', { start: 9, end: 1 }),
    /clauses\[0\]\.range$/,
    'custom',
  ],
  [
    'a range of halves',
    put((file) => first(file)['clauses']?.[0], 'range', { start: 0.5, end: 1 }),
    /clauses\[0\]\.range\.start$/,
    'invalid_type',
  ],
  [
    'clauses out of order',
    (file) => {
      list(first(file)['clauses']).reverse()
    },
    /^policies\[0\]/,
    'bad-clauses',
  ],
  [
    'an id twice',
    (file) => {
      list(file['tags']).push(file['tags']?.[0] as Value)
    },
    /^tags\[\d+\]\.id$/,
    'doubled',
  ],
  [
    'a note twice',
    (file) => {
      list(first(file)['annotations']).push(first(file)['annotations']?.[0] as Value)
    },
    /^policies\[0\]\.annotations\[\d+\]\.id$/,
    'doubled',
  ],
  [
    'a tagging of a clause that is not there',
    put((file) => first(file)['taggings']?.[0], 'clauseId', 'c99'),
    /taggings/,
    'clause-not-found',
  ],
  [
    'a tagging with a tag that is not there',
    put((file) => first(file)['taggings']?.[0], 'tagId', 'tag-99'),
    /taggings/,
    'tag-not-found',
  ],
  [
    'an anchor outside the text',
    put((file) => first(file)['annotations']?.[0], 'anchor', {
      clauseId: 'c1',
      range: { start: 99_998, end: 99_999 },
      exact: '字',
      prefix: '',
      suffix: '',
    }),
    /annotations/,
    'bad-',
  ],
  [
    'a link of a type nobody knows',
    put((file) => first(file)['links']?.[0], 'type', 'likes'),
    /links\[0\]\.type$/,
    'invalid_value',
  ],
  [
    'a link from another policy',
    put((file) => first(file)['links']?.[0]?.['from'], 'policyId', 'other'),
    /links/,
    'wrong-policy',
  ],
  [
    'a link to a clause a whole policy lacks',
    put((file) => first(file)['links']?.[0], 'to', { policyId: 'pol0x', clauseId: 'c99' }),
    /links/,
    'clause-not-found',
  ],
  [
    'a fact outside the text',
    (file) => {
      Object.assign(first(file)['facts'] ?? {}, {
        c1: {
          responsible: null,
          modality: null,
          revisions: [],
          targets: [],
          citations: [{ title: '', documentNumber: null, quote: '', start: 0, end: 99_999 }],
        },
      })
    },
    /facts\.c1$/,
    'bad-range',
  ],
  [
    'a fact of no clause',
    (file) => {
      Object.assign(first(file)['facts'] ?? {}, {
        c99: { responsible: null, modality: null, revisions: [], targets: [], citations: [] },
      })
    },
    /facts\.c99$/,
    'clause-not-found',
  ],
  ['a dismissal of no clause', put(first, 'dismissed', ['c99 water']), /dismissed$/, 'clause-not-found'],
  [
    'a dismissed link of no clause',
    put(first, 'dismissedLinks', ['c99 pol0x c1']),
    /dismissedLinks$/,
    'clause-not-found',
  ],
  ['two hashes', put((file) => first(file)['source'], 'sha256', 'b'.repeat(64)), /source$/, 'custom'],
  [
    'a hash in capitals',
    put((file) => first(file)['source'], 'hash', 'A'.repeat(64)),
    /source\.hash$/,
    'invalid_format',
  ],
  [
    'a tag below itself',
    (file) => {
      for (const tag of list(file['tags'])) Object.assign(tag, { parentId: tag['id'] })
    },
    /^tags\[0\]\.parentId$/,
    'tag-cycle',
  ],
  [
    'a tag below none',
    put((file) => file['tags']?.[0], 'parentId', 'tag-99'),
    /^tags\[0\]\.parentId$/,
    'tag-not-found',
  ],
  [
    'a colour that is a style',
    put((file) => file['tags']?.[0], 'colour', 'red;}'),
    /^tags\[0\]\.colour$/,
    'invalid_format',
  ],
  ['a name with half a character', put((file) => file['tags']?.[0], 'name', '名\ud800'), /^tags\[0\]\.name$/, 'custom'],
  [
    'a member twice',
    (file) => {
      list(file['collections']?.[0]?.['members']).push(file['collections']?.[0]?.['members']?.[0] as Value)
    },
    /^collections\[0\]$/,
    'doubled',
  ],
  ['a list where a table belongs', put(first, 'facts', []), /facts$/, 'invalid_type'],
  [
    'a file of 40 levels',
    put((file) => file, 'scope', JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)),
    /^scope/,
    'too-deep',
  ],
]
