import type { TextRange } from '../model/text-range.ts'
import type { ClauseRef } from '../model/ids.ts'
import type { Tag } from '../model/tag.ts'
import { codePointsOf } from './code-points.ts'
import type { ExportLink, ExportPolicy, ExportRow, ExportRows } from './export-rows.ts'
import { exportWords, type ExportLanguage } from './export-words.ts'
import { linkVerb, nameOfPolicy, otherEnd } from './source-line.ts'

/** Units before and after the quoted words. */
const AROUND = 32

/** What stands in JSON-LD. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Target = Readonly<Record<string, Json>>

/**
 * Words of ours that the standard's context does not have; the context itself is named by its address and need not be
 * fetched to write.
 */
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    piyue: 'urn:piyue:terms:',
    clausePath: 'piyue:clausePath',
    page: 'piyue:page',
    sourceFile: 'piyue:sourceFile',
    sha256: 'piyue:sha256',
    documentNumber: 'piyue:documentNumber',
    issuers: 'piyue:issuers',
    colour: 'piyue:colour',
    linkType: 'piyue:linkType',
    // so that our own files come back to where they were: ids, the place among a file's policies, and whether a whole
    // clause is meant
    tagId: 'piyue:tagId',
    clauseId: 'piyue:clauseId',
    part: 'piyue:part',
    wholeClause: 'piyue:wholeClause',
  },
] as const

/**
 * W3C Web Annotation (Recommendation of 2017), one AnnotationCollection with one page: a tagging is an annotation with
 * a `tagging` body, a note one that comments (a reply replies), a highlight one that highlights, a link one that links,
 * with its other end as body. Positions are code points, half-open, in the policy's cleaned text, which
 * `source` names; every target also quotes its words with what stands around them. `at`: ISO instant.
 */
export function toWebAnnotation(rows: ExportRows, language: ExportLanguage, at: string): string {
  const targetOf = targetMaker(rows)
  const places = new Map(rows.rows.map((row) => [`${row.policy.record.policy.id} ${row.clause.id}`, row]))
  const pointing: Pointing = {
    targetOf,
    language,
    rowOf: ({ policyId, clauseId }) => places.get(`${policyId} ${clauseId}`) ?? null,
  }
  const seen = new Set<string>()
  const items = rows.rows.flatMap((row) => [
    ...row.taggings.map(({ tagging, tag }) => ({
      id: urn('tagging', row, tagging.id),
      type: 'Annotation',
      motivation: 'tagging',
      ...by(tagging.author),
      created: tagging.createdAt,
      body: [tagBody(tag, tagging.tagId)],
      target: targetOf(row, tagging.anchor?.range ?? null),
    })),
    ...row.annotations.map(({ annotation, tags }) => ({
      id: urn('note', row, annotation.id),
      type: 'Annotation',
      motivation:
        annotation.replyTo !== undefined ? 'replying' : annotation.body === '' ? 'highlighting' : 'commenting',
      ...by(annotation.author),
      created: annotation.createdAt,
      modified: annotation.changedAt,
      ...(annotation.body === '' && tags.length === 0
        ? {}
        : {
            body: [
              ...(annotation.body === '' ? [] : [noteBody(annotation.body)]),
              ...tags.map((tag) => tagBody(tag, tag.id)),
            ],
          }),
      target:
        annotation.replyTo === undefined
          ? targetOf(row, annotation.anchor?.range ?? null)
          : [urn('note', row, annotation.replyTo), targetOf(row, annotation.anchor?.range ?? null)],
    })),
    ...row.links.flatMap((link) => {
      if (seen.has(link.link.id)) return []
      seen.add(link.link.id)
      return [linkItem(row, link, pointing)]
    }),
  ])
  return `${JSON.stringify(
    {
      '@context': context,
      id: `urn:piyue:export:${encodeURIComponent(at)}`,
      type: 'AnnotationCollection',
      label: labelOf(rows, language),
      generated: at,
      total: items.length,
      first: { id: `urn:piyue:export:${encodeURIComponent(at)}:1`, type: 'AnnotationPage', startIndex: 0, items },
    },
    null,
    2,
  )}\n`
}

const urn = (kind: string, { policy }: ExportRow, id: string): string =>
  `urn:piyue:${kind}:${encodeURIComponent(policy.record.policy.id)}:${encodeURIComponent(id)}`
const by = (author: string): { readonly creator?: Json } =>
  author === '' ? {} : { creator: { type: 'Person', name: author } }
const noteBody = (value: string): Json => ({
  type: 'TextualBody',
  purpose: 'commenting',
  format: 'text/markdown',
  value,
})
const tagBody = (tag: Tag | null, id: string): Json => ({
  type: 'TextualBody',
  purpose: 'tagging',
  format: 'text/plain',
  value: tag?.name ?? id,
  tagId: id,
  ...(tag === null ? {} : { colour: tag.colour }),
})

function labelOf({ collection, policies }: ExportRows, language: ExportLanguage): string {
  const [first] = policies
  return (
    collection?.name ??
    (policies.length === 1 && first !== undefined
      ? nameOfPolicy(first.record.policy.metadata, language)
      : exportWords[language].library)
  )
}

/** Where annotations point in this export. */
interface Pointing {
  readonly targetOf: TargetOf
  readonly rowOf: (ref: ClauseRef) => ExportRow | null
  readonly language: ExportLanguage
}

/**
 * Motivation linking: the target is the clause the link starts from, the body the one it leads to, and a body
 * classifies the relation.
 */
function linkItem(row: ExportRow, link: ExportLink, pointing: Pointing): Json {
  const { from, comment, author, createdAt, type, id } = link.link
  const ends = [pointing.targetOf(row, null), otherTarget(link, pointing)]
  const [start = {}, end = {}] = link.direction === 'out' ? ends : ends.reverse()
  return {
    id: `urn:piyue:link:${encodeURIComponent(from.policyId)}:${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: 'linking',
    ...by(author),
    created: createdAt,
    body: [
      { ...end, purpose: 'linking' },
      {
        type: 'TextualBody',
        purpose: 'classifying',
        format: 'text/plain',
        value: linkVerb(link.type, type, 'out', pointing.language),
      },
      ...(comment === '' ? [] : [noteBody(comment)]),
    ],
    target: start,
    linkType: type,
  }
}

/** A link's other end: with its words where it is in the export itself, else by name and path. */
function otherTarget(link: ExportLink, { targetOf, rowOf, language }: Pointing): Target {
  const ref = link.direction === 'out' ? link.link.to : link.link.from
  const row = rowOf(ref)
  if (row !== null) return targetOf(row, null)
  return {
    type: 'SpecificResource',
    source: {
      id: policyUrn(ref.policyId),
      type: 'Text',
      ...(link.other === null
        ? {}
        : { 'dcterms:title': link.other.metadata.title, documentNumber: link.other.metadata.documentNumber }),
    },
    selector: { type: 'FragmentSelector', value: ref.clauseId },
    clauseId: ref.clauseId,
    wholeClause: true,
    label: otherEnd(link, language),
    ...(link.other === null ? {} : { clausePath: link.other.path }),
  }
}

const policyUrn = (id: string): string => `urn:piyue:policy:${encodeURIComponent(id)}`
type TargetOf = (row: ExportRow, range: TextRange | null) => Target

/** A target on a clause (`range` null) or a stretch of it. */
function targetMaker({ policies }: ExportRows): TargetOf {
  const points = new Map<ExportPolicy, (offset: number) => number>(
    policies.map((policy) => [policy, codePointsOf(policy.text)]),
  )
  const inside = (text: string, offset: number): number => {
    const unit = text.charCodeAt(offset)
    // never in the middle of a character
    return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset
  }
  return (row, asked) => {
    const { policy, clause } = row
    const {
      record: {
        policy: { id, metadata, source },
      },
      text,
    } = policy
    const { start, end } = asked ?? clause.range
    const point = points.get(policy) ?? codePointsOf(text)
    return {
      type: 'SpecificResource',
      source: {
        id: policyUrn(id),
        type: 'Text',
        format: 'text/plain',
        language: metadata.language === 'en' ? 'en' : metadata.script === 'hant' ? 'zh-Hant' : 'zh-Hans',
        'dcterms:title': metadata.title,
        documentNumber: metadata.documentNumber,
        issuers: metadata.issuers,
        sourceFile: source.fileName,
        sha256: source.hash,
        part: source.part,
      },
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: text.slice(inside(text, Math.max(0, start - AROUND)), start),
          suffix: text.slice(end, inside(text, Math.min(text.length, end + AROUND))),
        },
        { type: 'TextPositionSelector', start: point(start), end: point(end) },
      ],
      clauseId: clause.id,
      ...(asked === null ? { wholeClause: true } : {}),
      clausePath: clause.path,
      ...(clause.page === null ? {} : { page: clause.page }),
    }
  }
}
