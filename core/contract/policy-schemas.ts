import { z } from 'zod'
import type { CleaningEntry, CleaningRuleId } from '../model/cleaned-text.ts'
import type { Clause, ClauseKind } from '../model/clause.ts'
import type { PolicyRecord } from '../model/library.ts'
import type { Notice } from '../model/notice.ts'
import type { Level, Policy, PolicyMetadata, PolicySource, Script } from '../model/policy.ts'
import { exactly } from './exactly.ts'
import { annotation, link, tagging } from './hanging-schemas.ts'
import { annotationId, caps, clauseId, count, date, instant, linkId, policyId, sectorId, sourceHash, taggingId, text, textRange } from './primitive-schemas.ts'

const names = <T extends string>(table: Readonly<Record<T, true>>) => z.enum(Object.keys(table) as [T, ...T[]])

const clauseKind = names<ClauseKind>({ part: true, chapter: true, section: true, article: true, item: true, subitem: true, paragraph: true, definition: true, table: true })
const cleaningRule = names<CleaningRuleId>({
  'pinyin-gloss': true, 'page-number': true, 'running-head': true, 'hard-wrap': true, 'inner-blank': true, 'site-chrome': true,
  'punctuation-width': true, 'marker-slip': true, 'injected-text': true,
})
export const level = names<Level>({ national: true, provincial: true, municipal: true, county: true })
export const script = names<Script>({ hans: true, hant: true })
const printed = text(caps.title).nullable()

const metadataShape = {
  title: printed, issuers: z.array(text(caps.title)).max(caps.list), documentNumber: printed, issuedOn: date.nullable(), effectiveOn: date.nullable(),
  level: level.nullable(), region: text(caps.name).nullable(), status: z.enum(['draft', 'final']).nullable(), script, language: z.enum(['zh', 'en']),
} as const
export const policyMetadata = exactly<PolicyMetadata>()(metadataShape)
export const metadataChanges = exactly<Partial<PolicyMetadata>>()({
  title: metadataShape.title.exactOptional(), issuers: metadataShape.issuers.exactOptional(), documentNumber: metadataShape.documentNumber.exactOptional(),
  issuedOn: metadataShape.issuedOn.exactOptional(), effectiveOn: metadataShape.effectiveOn.exactOptional(), level: metadataShape.level.exactOptional(),
  region: metadataShape.region.exactOptional(), status: metadataShape.status.exactOptional(), script: metadataShape.script.exactOptional(), language: metadataShape.language.exactOptional(),
})

const params = z.record(z.string().max(caps.id), z.union([text(caps.title), z.number()]))
export const notice = exactly<Notice>()({ code: z.string().max(caps.id), params: params.exactOptional(), page: count.exactOptional(), range: textRange.exactOptional() })

const clause = exactly<Clause>()({
  id: clauseId, parentId: clauseId.nullable(), kind: clauseKind, marker: text(caps.name), ordinal: z.number().nullable(), heading: text(caps.clauseText),
  path: text(caps.title), depth: count, range: textRange, page: count.nullable(), sector: sectorId.nullable(),
})

const policySource = exactly<PolicySource>()({
  hash: sourceHash, fileName: text(caps.title), reader: z.enum(['pdf', 'docx', 'txt']), encoding: text(caps.id).nullable(), pages: count.nullable(), part: count,
})

const policy = exactly<Policy>()({
  id: policyId, source: policySource, metadata: policyMetadata, clauses: z.array(clause).max(caps.clauses), textLength: count,
  frontMatter: textRange, backMatter: textRange,
  cleaning: z.array(exactly<CleaningEntry>()({ rule: cleaningRule, count, off: z.boolean().exactOptional() })).max(caps.list),
  notices: z.array(notice).max(caps.clauses), importedAt: instant, replaces: policyId.nullable(),
})

const atMost = <K extends string, V>(record: z.ZodType<Record<K, V>>) => record.refine((value) => Object.keys(value).length <= caps.hangings, 'too many')

export const policyRecord = exactly<PolicyRecord>()({
  policy,
  taggings: atMost(z.record(taggingId as z.ZodType<z.infer<typeof taggingId>, string>, tagging)),
  annotations: atMost(z.record(annotationId as z.ZodType<z.infer<typeof annotationId>, string>, annotation)),
  links: atMost(z.record(linkId as z.ZodType<z.infer<typeof linkId>, string>, link)),
  dismissed: atMost(z.record(z.string().max(2 * caps.id + 1), z.literal(true))),
})
