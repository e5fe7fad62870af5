import { z } from 'zod'
import type { CleaningRuleId } from '../model/cleaned-text.ts'
import type { ClauseKind } from '../model/clause.ts'
import type { Level, PolicyMetadata, Script } from '../model/policy.ts'
import { exactly } from './exactly.ts'
import { caps, date, text } from './primitive-schemas.ts'

// What several schemas of a policy share.

const names = <T extends string>(table: Readonly<Record<T, true>>) => z.enum(Object.keys(table) as [T, ...T[]])

export const clauseKind = names<ClauseKind>({
  part: true,
  chapter: true,
  section: true,
  article: true,
  item: true,
  subitem: true,
  paragraph: true,
  definition: true,
  table: true,
})
export const cleaningRule = names<CleaningRuleId>({
  'pinyin-gloss': true,
  'page-number': true,
  'running-head': true,
  'hard-wrap': true,
  'inner-blank': true,
  'site-chrome': true,
  'punctuation-width': true,
  'marker-slip': true,
  'injected-text': true,
})
export const level = names<Level>({ national: true, provincial: true, municipal: true, county: true })
export const script = names<Script>({ hans: true, hant: true })
const printed = text(caps.title).nullable()

const metadataShape = {
  title: printed,
  issuers: z.array(text(caps.title)).max(caps.list),
  documentNumber: printed,
  issuedOn: date.nullable(),
  effectiveOn: date.nullable(),
  level: level.nullable(),
  region: text(caps.name).nullable(),
  status: z.enum(['draft', 'final']).nullable(),
  script,
  language: z.enum(['zh', 'en']),
} as const
export const policyMetadata = exactly<PolicyMetadata>()(metadataShape)
export const metadataChanges = exactly<Partial<PolicyMetadata>>()({
  title: metadataShape.title.exactOptional(),
  issuers: metadataShape.issuers.exactOptional(),
  documentNumber: metadataShape.documentNumber.exactOptional(),
  issuedOn: metadataShape.issuedOn.exactOptional(),
  effectiveOn: metadataShape.effectiveOn.exactOptional(),
  level: metadataShape.level.exactOptional(),
  region: metadataShape.region.exactOptional(),
  status: metadataShape.status.exactOptional(),
  script: metadataShape.script.exactOptional(),
  language: metadataShape.language.exactOptional(),
})

/** A table of things that hang on a policy, of a size that no request can fill the memory with. */
export const atMost = <R extends z.ZodRecord>(record: R) =>
  record.refine((value) => Object.keys(value).length <= caps.hangings, 'too many')
