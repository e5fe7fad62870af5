import { createHash } from 'node:crypto'
import type { Anchor } from '../../core/model/anchor.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Clause } from '../../core/model/clause.ts'
import { type Collection, memberKey } from '../../core/model/collection.ts'
import type { ClauseFacts } from '../../core/model/clause-facts.ts'
import type { FactCorrection } from '../../core/model/fact-correction.ts'
import type {
  AnnotationId,
  ClauseId,
  ClauseRef,
  CollectionId,
  CorrectionId,
  LinkId,
  PolicyId,
  ReviewId,
  SearchId,
  SourceHash,
  TagId,
  TaggingId,
} from '../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../core/model/library.ts'
import { dismissedLinkKey, type Link } from '../../core/model/link.ts'
import type { ReviewItem } from '../../core/model/review-item.ts'
import type { SavedSearch } from '../../core/model/saved-search.ts'
import type { Tag, Tagging } from '../../core/model/tag.ts'

/** A whole number from 0 to below `below`. */
export type Draw = (below: number) => number

/** Numbers that look like chance and are the same for a seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

export interface RandomLibrary {
  readonly library: Library
  readonly texts: ReadonlyMap<PolicyId, string>
  readonly originals: ReadonlyMap<SourceHash, Uint8Array>
}

/**
 * What texts and names are made of: characters of two units and of several, what CSV, JSON, HTML and formulas mean
 * something by, odd blanks, right-to-left marks.
 */
const words = [
  '数据要素',
  '𠮷',
  '𠮷野家',
  '水利',
  '，',
  '。',
  'e\u0301',
  '👨‍👩‍👧',
  '　',
  ' ',
  '"',
  "'",
  ',',
  ';',
  '<b>',
  '&amp;',
  '=1+1',
  '\u2028',
  '\u202e',
  '共享',
  '（一）',
  '第三条',
  'policy',
  '\t',
  '🀄',
  'constructor',
  '\\',
  '%20',
  '/',
  '#',
  '-->',
]
const at = (draw: Draw): string =>
  new Date(Date.UTC(2026, draw(12), 1 + draw(28), draw(24), draw(60), draw(60), draw(1000))).toISOString()

/**
 * A library as people and programs may leave one: `tags` many tags in a tree up to `depth` deep (drawn, unless told),
 * some policies with everything that can hang on one, collections and searches.
 */
export function randomLibrary(
  seed: number,
  given: { readonly tags?: number; readonly depth?: number } = {},
): RandomLibrary {
  const draw = drawFrom(seed)
  const pick = <T>(values: readonly [T, ...T[]] | readonly T[]): T => values[draw(values.length)] as T
  const some = <T>(most: number, make: (at: number) => T): T[] =>
    Array.from({ length: draw(most + 1) }, (_, each) => make(each))
  const phrase = (most: number): string => some(most, () => pick(words)).join('')
  const name = (): string => `${phrase(3)}名`
  const author = (): string => pick(['甲', '乙', 'Ὀδυσσεύς', '', '𠮷田 "a"'])

  const tags: Tag[] = []
  const depthOf = new Map<TagId, number>()
  for (let each = 0; each < (given.tags ?? 1 + draw(12)); each++) {
    const parent =
      tags.length > 0 && draw(3) > 0 ? tags.at(given.depth === undefined ? draw(tags.length) : -1) : undefined
    const deep = parent === undefined ? 0 : (depthOf.get(parent.id) ?? 0) + 1
    const tag: Tag = {
      id: `tag-${String(each)}` as TagId,
      name: `${name()}${String(each)}`,
      parentId: parent !== undefined && deep <= (given.depth ?? 5) ? parent.id : null,
      colour: `#${(0x100000 + draw(0xefffff)).toString(16).toUpperCase()}`,
      description: phrase(4),
      isGroup: each > 0 && draw(6) === 0,
      order: draw(10),
    }
    depthOf.set(tag.id, tag.parentId === null ? 0 : deep)
    tags.push(tag)
  }
  const usable = tags.filter(({ isGroup }) => !isGroup)
  const tagId = (): TagId => pick(usable).id

  const texts = new Map<PolicyId, string>(),
    originals = new Map<SourceHash, Uint8Array>()
  const bases = Array.from({ length: 1 + draw(4) }, (_, number) =>
    basePolicy(`pol${String(number)}x`, draw, phrase, originals, texts),
  )
  const refs: ClauseRef[] = bases.flatMap(({ id, clauses }) =>
    clauses.map((clause) => ({ policyId: id, clauseId: clause.id })),
  )
  const byId = <T extends { readonly id: string }>(values: readonly T[]): Record<string, T> =>
    Object.fromEntries(values.map((value) => [value.id, value]))

  const records = bases.map((policy, number): PolicyRecord => {
    const text = texts.get(policy.id) ?? ''
    const filled = policy.clauses.filter(({ range }) => range.end > range.start)
    const id = (kind: string, each: number): string => `${kind}-${String(number)}-${String(each)}`
    const anchorIn = ({ id: clauseId, range }: Clause): Anchor => {
      const points = boundaries(text, range.start, range.end)
      const from = draw(points.length - 1)
      const [start = range.start, end = range.end] = [points[from], points[from + 1 + draw(points.length - from - 1)]]
      return {
        clauseId,
        range: { start, end },
        exact: text.slice(start, end),
        prefix: wellCut(text, Math.max(range.start, start - 8), start),
        suffix: wellCut(text, end, Math.min(range.end, end + 8)),
      }
    }
    const taggings =
      filled.length === 0 || usable.length === 0
        ? []
        : some(6, (each): Tagging => {
            const clause = pick(filled)
            return {
              id: id('tagging', each) as TaggingId,
              tagId: tagId(),
              clauseId: clause.id,
              anchor: draw(2) === 0 ? null : anchorIn(clause),
              author: author(),
              createdAt: at(draw),
            }
          })
    const annotations =
      filled.length === 0
        ? []
        : some(5, (each): Annotation => {
            const clause = pick(filled)
            return {
              id: id('note', each) as AnnotationId,
              clauseId: clause.id,
              anchor: draw(2) === 0 ? null : anchorIn(clause),
              body: draw(3) === 0 ? '' : phrase(6),
              tagIds: usable.length === 0 ? [] : [...new Set(some(2, tagId))],
              author: author(),
              createdAt: at(draw),
              changedAt: at(draw),
            }
          })
    const replies = annotations.slice(0, 2).map((note, each): Annotation => ({
      ...note,
      id: id('reply', each) as AnnotationId,
      body: phrase(4),
      replyTo: note.id,
    }))
    const links =
      filled.length === 0 || refs.length < 2
        ? []
        : some(4, (each): Link => {
            const from = { policyId: policy.id, clauseId: pick(filled).id }
            const others = refs.filter((ref) => memberKey(ref) !== memberKey(from))
            return {
              id: id('link', each) as LinkId,
              type: pick(['implements', 'refines', 'cites', 'amends', 'conflicts', 'relates'] as const),
              from,
              to: pick(others),
              comment: draw(2) === 0 ? '' : phrase(4),
              author: author(),
              createdAt: at(draw),
            }
          })
    const facts = Object.fromEntries(
      filled.slice(0, 3).map(({ id: clauseId, range }): [string, ClauseFacts] => [
        clauseId,
        {
          responsible:
            draw(2) === 0
              ? null
              : { lead: [name()], support: some(2, name), local: [], mode: '牵头', open: [], quote: phrase(3) },
          revisions: [],
          modality: draw(2) === 0 ? null : 'must',
          targets:
            draw(2) === 0
              ? []
              : [
                  {
                    what: name(),
                    quantity: '1.5',
                    value: 1.5e8,
                    unit: '亿元',
                    comparator: '>=',
                    deadline: '2027-06',
                    status: 'final',
                    quote: text.slice(range.start, range.end),
                    start: range.start,
                    end: range.end,
                  },
                ],
          citations:
            draw(2) === 0
              ? []
              : [
                  {
                    title: name(),
                    documentNumber: null,
                    quote: text.slice(range.start, range.end),
                    start: range.start,
                    end: range.end,
                  },
                ],
        },
      ]),
    )
    const said = filled.slice(0, draw(3)).map(({ id: clauseId }, each): FactCorrection => ({
      id: id('fact', each) as CorrectionId,
      clauseId,
      kind: 'modality',
      read: { kind: 'modality', value: 'should' },
      fact: draw(2) === 0 ? null : { kind: 'modality', value: 'must' },
      author: author(),
      correctedAt: at(draw),
    }))
    const toReview = annotations.slice(0, 1).map((annotation, each): ReviewItem => ({
      id: id('wait', each) as ReviewId,
      because: 'words-gone',
      from: { policyId: policy.id, clauseId: 'c-gone' as ClauseId },
      path: '一、',
      opening: phrase(2)
        .slice(0, 20)
        .replace(/[\ud800-\udbff]$/, ''),
      thing: {
        kind: 'annotation',
        annotation: { ...annotation, id: id('waiting', each) as AnnotationId, clauseId: 'c-gone' as ClauseId },
      },
    }))
    return {
      policy,
      taggings: byId(taggings),
      annotations: byId([...annotations, ...replies]),
      links: byId(links),
      dismissed: Object.fromEntries(filled.slice(0, draw(2)).map((clause) => [`${clause.id} water`, true as const])),
      dismissedLinks: Object.fromEntries(
        filled.slice(0, draw(2)).map((clause) => [dismissedLinkKey(clause.id, pick(refs)), true as const]),
      ),
      facts,
      toReview: byId(toReview),
      corrections: {
        rulesOff: draw(2) === 0 ? [] : ['hard-wrap'],
        encoding: draw(2) === 0 ? null : 'gb18030',
        metadata: draw(2) === 0 ? {} : { region: name() },
        facts: byId(said),
        structure: filled.slice(0, draw(2)).map((clause, each) => ({
          id: id('cut', each) as CorrectionId,
          place: anchorIn(clause),
          verdict: pick([{ kind: 'split' }, { kind: 'depth', depth: 2 }, { kind: 'label', marker: '一、' }] as const),
          author: author(),
          correctedAt: at(draw),
        })),
      },
    }
  })
  const collections = some(3, (each): Collection => {
    const members = refs.filter(() => draw(2) === 0)
    const takenOut = refs.filter((ref) => !members.includes(ref) && draw(4) === 0)
    const comments = members.filter(() => draw(3) === 0).map((ref) => [memberKey(ref), `${phrase(3)}评`] as const)
    return {
      id: `set-${String(each)}` as CollectionId,
      name: name(),
      comment: phrase(3),
      members,
      createdAt: at(draw),
      ...(comments.length === 0 ? {} : { comments: Object.fromEntries(comments) }),
      ...(takenOut.length === 0 ? {} : { takenOut }),
    }
  })
  const searches = some(2, (each): SavedSearch => ({
    id: `search-${String(each)}` as SearchId,
    name: name(),
    question: {
      query: phrase(3),
      ...(draw(2) === 0 ? {} : { regex: true, filters: { hasNote: true, regions: [name()] } }),
    },
    createdAt: at(draw),
  }))
  return {
    texts,
    originals,
    library: {
      policies: Object.fromEntries(records.map((record) => [record.policy.id, record])),
      tags: byId(tags),
      collections: byId(collections),
      searches: byId(searches),
    } as Library,
  }
}

/**
 * A policy of some clauses with gaps between them, up to four deep, over a text whose original has CRLF where the text
 * has LF.
 */
function basePolicy(
  id: string,
  draw: Draw,
  phrase: (most: number) => string,
  originals: Map<SourceHash, Uint8Array>,
  texts: Map<PolicyId, string>,
): PolicyRecord['policy'] {
  let text = phrase(5)
  const frontMatter = { start: 0, end: text.length }
  const open: Clause[] = []
  const clauses = Array.from({ length: 1 + draw(7) }, (_, each): Clause => {
    text += '\n'.repeat(1 + draw(2))
    const start = text.length
    const marker = draw(2) === 0 ? '' : `${String(each + 1)}.`
    text += marker + phrase(10)
    const depth = draw(Math.min(4, open.length + 1))
    open.length = depth
    const clause: Clause = {
      id: `c${String(each + 1)}` as ClauseId,
      parentId: open.at(-1)?.id ?? null,
      kind: draw(2) === 0 ? 'item' : 'paragraph',
      marker,
      ordinal: marker === '' ? null : each + 1,
      heading: '',
      path: `${String(each + 1)}.`,
      depth,
      range: { start, end: text.length },
      page: draw(2) === 0 ? null : 1 + draw(9),
      sector: draw(3) === 0 ? 'water' : null,
    }
    open.push(clause)
    return clause
  })
  const backMatter = { start: text.length, end: text.length + 3 }
  text += '\n印发'
  const original = Buffer.from(text.replaceAll('\n', '\r\n'))
  const hash = createHash('sha256').update(original).digest('hex') as SourceHash
  originals.set(hash, original)
  texts.set(id as PolicyId, text)
  return {
    id: id as PolicyId,
    source: { hash, fileName: `${id}.txt`, reader: 'txt', encoding: 'utf-8', pages: draw(2) === 0 ? null : 9, part: 0 },
    clauses,
    textLength: text.length,
    textVersion: draw(3),
    frontMatter,
    backMatter,
    metadata: {
      title: draw(4) === 0 ? null : `${phrase(3)}方案`,
      issuers: ['云泽省数据局'],
      documentNumber: draw(2) === 0 ? null : '云数〔2026〕1号',
      issuedOn: '2026-02-28',
      effectiveOn: null,
      level: 'provincial',
      region: null,
      status: 'final',
      script: 'hans',
      language: 'zh',
    },
    cleaning: [
      { rule: 'hard-wrap', count: draw(9) },
      { rule: 'page-number', count: 0, off: true },
    ],
    notices:
      draw(2) === 0
        ? []
        : [{ code: 'marker-gap', params: { marker: '三、', missing: 1 }, range: { start: 0, end: 1 } }],
    importedAt: at(draw),
    replaces: null,
  }
}

/** Places between characters, none inside a pair of surrogates. */
function boundaries(text: string, start: number, end: number): readonly number[] {
  const found = [start]
  for (const character of text.slice(start, end)) found.push((found.at(-1) ?? start) + character.length)
  return found
}

/** A slice that begins and ends between characters. */
const wellCut = (text: string, start: number, end: number): string =>
  text
    .slice(start, end)
    .replace(/^[\udc00-\udfff]/, '')
    .replace(/[\ud800-\udbff]$/, '')
