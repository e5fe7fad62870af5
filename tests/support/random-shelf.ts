import { createHash } from 'node:crypto'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Anchor } from '../../core/model/anchor.ts'
import type { Clause, ClauseKind } from '../../core/model/clause.ts'
import { memberKey, missingFrom, type Collection } from '../../core/model/collection.ts'
import { noCorrections } from '../../core/model/corrections.ts'
import type {
  AnnotationId,
  ClauseId,
  ClauseRef,
  CollectionId,
  LinkId,
  PolicyId,
  SourceHash,
  TagId,
  TaggingId,
} from '../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../core/model/library.ts'
import type { Link, LinkType, LinkTypeId } from '../../core/model/link.ts'
import type { Tag, Tagging } from '../../core/model/tag.ts'
import { outlineClauses } from '../../core/reading/outline-clauses.ts'
import { describeAnchor } from '../../core/anchoring/describe-anchor.ts'

/** A library with its texts and originals, made from a seed. */
export interface Shelf {
  readonly library: Library
  readonly texts: ReadonlyMap<PolicyId, string>
  readonly originals: ReadonlyMap<SourceHash, Uint8Array>
}
export interface ShelfSize {
  readonly policies?: number
  readonly clauses?: number
  readonly tags?: number
  /** Tags below one another. */
  readonly deepest?: number
  readonly hangings?: number
  readonly words?: readonly string[]
}

/** Words that a format may stumble over: outside the first plane, markup, blanks, quotes, other scripts' breaks. */
export const oddWords: readonly string[] = [
  '𠮷野家',
  '数据要素',
  '<b>&amp;',
  ']]>',
  '"引" \'用\'',
  '\u3000全角',
  'a\tb',
  '=1+1',
  '；\\；',
  '到2027年',
  '👨‍👩‍👧',
  '\u202e反',
  '-->',
  '%2e%2e/',
  'piyue: clause',
  '# 标题',
]
const kinds: readonly ClauseKind[] = [
  'chapter',
  'section',
  'article',
  'item',
  'subitem',
  'paragraph',
  'definition',
  'table',
]
export const allLinkTypes: readonly LinkType[] = (
  [
    ['implements', '落实', 'implements', '被落实', 'is implemented by', true],
    ['refines', '细化', 'refines', '被细化', 'is refined by', true],
    ['cites', '引用', 'cites', '被引用', 'is cited by', true],
    ['amends', '修改', 'amends', '被修改', 'is amended by', true],
    ['conflicts', '冲突', 'conflicts with', '冲突', 'conflicts with', false],
    ['relates', '同主题', 'relates to', '同主题', 'relates to', false],
  ] as const
).map(([id, name, nameEn, inverseName, inverseNameEn, directed]) => ({
  id,
  name,
  nameEn,
  inverseName,
  inverseNameEn,
  directed,
  colour: '#2B6748',
}))

/** mulberry32 */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The same seed and size, the same library: lawful in itself, with everything people hang on clauses. */
export function randomShelf(seed: number, size: ShelfSize = {}): Shelf {
  const next = chance(seed)
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(next() * from.length)]
    if (found === undefined) throw new Error('nothing to pick')
    return found
  }
  const upTo = (most: number): number => Math.floor(next() * (most + 1))
  const words = size.words ?? oddWords
  const some = (most: number): string =>
    Array.from({ length: 1 + upTo(most) }, () => pick(words))
      .join('')
      .replace(/\n/g, '')
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  const id = (length = 12): string => Array.from({ length }, () => letters.charAt(Math.floor(next() * 36))).join('')
  const at = (): string =>
    new Date(Date.UTC(2026, upTo(11), 1 + upTo(27), upTo(23), upTo(59), upTo(59), upTo(999))).toISOString()
  const author = (): string => pick(['甲', '乙 <x>', 'C. "D"', ''])

  const tags = randomTags(size.tags ?? 8, size.deepest ?? 3, { upTo, next, some, id })
  const usable = Object.values<Tag>(tags).filter(({ isGroup }) => !isGroup)
  const texts = new Map<PolicyId, string>()
  const originals = new Map<SourceHash, Uint8Array>()
  const places: { readonly ref: ClauseRef; readonly clause: Clause; readonly text: string }[] = []
  const records = Array.from({ length: size.policies ?? 2 }, (): PolicyRecord => {
    const policyId = id(4 + upTo(4)) as PolicyId
    const { text, clauses } = randomText(1 + upTo((size.clauses ?? 6) - 1), { upTo, next, some, pick, id })
    // an original with CRLF, as a plain text may have
    const original = Buffer.from(`${text.replaceAll('\n', '\r\n')}${id()}`)
    const hash = createHash('sha256').update(original).digest('hex') as SourceHash
    texts.set(policyId, text)
    originals.set(hash, original)
    for (const clause of clauses) places.push({ ref: { policyId, clauseId: clause.id }, clause, text })
    return {
      policy: {
        id: policyId,
        clauses,
        textLength: text.length,
        textVersion: 0,
        cleaning: [],
        notices: [],
        importedAt: at(),
        replaces: null,
        frontMatter: { start: 0, end: clauses[0]?.range.start ?? text.length },
        backMatter: { start: clauses.at(-1)?.range.end ?? text.length, end: text.length },
        source: {
          hash,
          fileName: `${some(1).replace(/[/\\]/g, '')}.txt`.trim(),
          reader: pick(['txt', 'docx', 'pdf'] as const),
          encoding: pick([null, 'utf-8', 'gb18030']),
          pages: pick([null, 1, 12]),
          part: upTo(2),
        },
        metadata: {
          title: pick([null, some(2)]),
          issuers: pick([[], ['国家数据局'], [some(1).trim(), '甲；乙', '丙\\']]),
          documentNumber: pick([null, '国数政策〔2023〕11号', some(1)]),
          issuedOn: pick([null, '2025-03-01']),
          effectiveOn: pick([null, '2024-02-29']),
          level: pick([null, 'national', 'provincial', 'municipal', 'county'] as const),
          region: pick([null, '江西省', some(1)]),
          status: pick([null, 'draft', 'final'] as const),
          script: pick(['hans', 'hant'] as const),
          language: pick(['zh', 'en'] as const),
        },
      },
      taggings: {},
      annotations: {},
      links: {},
      dismissed: {},
      dismissedLinks: {},
      facts: {},
      corrections: noCorrections,
      toReview: {},
    }
  })
  const policies: Record<PolicyId, PolicyRecord> = Object.fromEntries(
    records.map((record) => [record.policy.id, record]),
  )
  const anchorIn = ({ clause, text }: (typeof places)[number]): Anchor | null => {
    if (next() < 0.4) return null
    const length = clause.range.end - clause.range.start
    const start = clause.range.start + upTo(length - 1)
    return describeAnchor(text, clause, { start, end: Math.min(clause.range.end, start + 1 + upTo(8)) })
  }
  const put = (policyId: PolicyId, part: Partial<PolicyRecord>): void => {
    const record = policies[policyId]
    if (record !== undefined) policies[policyId] = { ...record, ...part }
  }
  for (let n = 0; n < (size.hangings ?? 12); n++) {
    const place = pick(places)
    const { policyId, clauseId } = place.ref
    const record = policies[policyId]
    if (record === undefined) continue
    const tag = usable[upTo(usable.length - 1)]
    if (tag !== undefined) {
      const tagging: Tagging = {
        id: id() as TaggingId,
        tagId: tag.id,
        clauseId,
        anchor: anchorIn(place),
        author: author(),
        createdAt: at(),
      }
      put(policyId, { taggings: { ...record.taggings, [tagging.id]: tagging } })
    }
    const roots = Object.values<Annotation>(record.annotations).filter(
      (each) => each.clauseId === clauseId && each.replyTo === undefined,
    )
    const root = roots.length > 0 && next() < 0.4 ? pick(roots) : null
    const createdAt = at()
    const annotation: Annotation = {
      id: id() as AnnotationId,
      clauseId,
      anchor: root !== null && next() < 0.6 ? root.anchor : anchorIn(place),
      body: next() < 0.2 ? '' : `${some(3)}${next() < 0.3 ? '\n\n**二**' : ''}`,
      tagIds: tag !== undefined && next() < 0.4 ? [tag.id] : [],
      ...(root === null ? {} : { replyTo: root.id }),
      author: author(),
      createdAt,
      changedAt: next() < 0.5 ? createdAt : at(),
    }
    put(policyId, { annotations: { ...(policies[policyId]?.annotations ?? {}), [annotation.id]: annotation } })
    const other = pick(places)
    if (other.ref.clauseId === clauseId && other.ref.policyId === policyId) continue
    const link: Link = {
      id: id() as LinkId,
      type: pick<LinkTypeId>(['implements', 'refines', 'cites', 'amends', 'conflicts', 'relates']),
      from: place.ref,
      to: other.ref,
      comment: pick(['', some(2)]),
      author: author(),
      createdAt: at(),
    }
    put(policyId, { links: { ...(policies[policyId]?.links ?? {}), [link.id]: link } })
  }
  const [first, second] = records
  if (first !== undefined && second !== undefined && next() < 0.5)
    put(first.policy.id, { policy: { ...first.policy, replaces: second.policy.id } })
  const collections = Array.from({ length: upTo(2) }, (): Collection => {
    const members = [
      ...new Map(Array.from({ length: upTo(4) }, () => pick(places).ref).map((ref) => [memberKey(ref), ref])).values(),
    ]
    const said = members.filter(() => next() < 0.4)
    const out = next() < 0.4 ? missingFrom(members, [pick(places).ref]) : []
    return {
      id: id() as CollectionId,
      name: `合集${some(1)}`,
      comment: pick(['', some(2)]),
      members,
      createdAt: at(),
      ...(said.length === 0 ? {} : { comments: Object.fromEntries(said.map((ref) => [memberKey(ref), some(2)])) }),
      ...(out.length === 0 ? {} : { takenOut: out }),
    }
  })
  return {
    texts,
    originals,
    library: {
      policies,
      tags,
      collections: Object.fromEntries(collections.map((each) => [each.id, each])) as Library['collections'],
      searches: {},
    },
  }
}

interface Dice {
  readonly next: () => number
  readonly upTo: (most: number) => number
  readonly some: (most: number) => string
  readonly id: (length?: number) => string
}

function randomTags(count: number, deepest: number, { next, upTo, some, id }: Dice): Library['tags'] {
  const tags: Tag[] = []
  const depths: number[] = []
  for (let n = 0; n < count; n++) {
    const above = deepest > 10 ? tags.length - 1 : upTo(tags.length) - 1
    const parent = above >= 0 && (depths[above] ?? 0) < deepest ? tags[above] : undefined
    depths.push(parent === undefined ? 0 : (depths[above] ?? 0) + 1)
    const order = tags.filter(({ parentId }) => parentId === (parent?.id ?? null)).length
    tags.push({
      id: (n === 0 ? 'sector:agriculture' : id()) as TagId,
      name: `${some(1)}${String(n)}`,
      parentId: parent?.id ?? null,
      colour: `#${Math.floor(next() * 0xffffff)
        .toString(16)
        .padStart(6, '0')}`,
      description: next() < 0.5 ? '' : some(3),
      isGroup: next() < 0.2,
      order,
    })
  }
  return Object.fromEntries(tags.map((tag) => [tag.id, tag])) as Library['tags']
}

function randomText(
  count: number,
  { upTo, next, some, pick, id }: Dice & { readonly pick: <T>(from: readonly T[]) => T },
): { readonly text: string; readonly clauses: readonly Clause[] } {
  const clauses: Clause[] = []
  let text = `${some(2)}\n`
  let depth = 0
  for (let n = 0; n < count; n++) {
    const marker = pick(['', '一、', '（二）', '第三条', '1.1'])
    const heading = pick(['', some(1).trim()])
    const start = text.length
    text += `${marker}${heading}${some(4)}${next() < 0.3 ? `\n${some(2)}` : ''}`
    depth = n === 0 ? 0 : upTo(Math.min(depth + 1, 4))
    clauses.push({
      id: (next() < 0.2 ? id() : `c${String(n + 1)}`) as ClauseId,
      parentId: null,
      kind: pick(kinds),
      marker,
      ordinal: pick([null, n]),
      heading,
      path: '',
      depth,
      range: { start, end: text.length },
      page: pick([null, 1 + upTo(9)]),
      sector: pick([null, 'agriculture']),
    })
    text += pick(['\n', '\n\n', `\n${some(1)}\n`])
  }
  return { text: `${text}${some(1)}`, clauses: outlineClauses(clauses) }
}
