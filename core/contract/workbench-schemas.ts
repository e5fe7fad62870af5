import { z } from 'zod'
import type { ExportFormat, ExportScope } from '../model/exported-file.ts'
import type { MergeChoice } from '../model/merge.ts'
import type { SearchRequest } from '../model/search.ts'
import type { FileSource } from './file-source.ts'
import type { Preferences } from './preferences.ts'
import type { Workbench, WorkbenchMethod } from './workbench.ts'
import {
  agreementRequest,
  coverageRequest,
  factsExport,
  factsRequest,
  matrixExport,
  matrixRequest,
  targetsAgainstRequest,
} from './analysis-schemas.ts'
import { editSchema } from './edit-schema.ts'
import { exactly } from './exactly.ts'
import { ownKeys } from './own-keys-schema.ts'
import { questionShape } from './question-schema.ts'
import {
  caps,
  clauseRef,
  collectionId,
  count,
  filledText,
  nothing,
  policyId,
  tagId,
  text,
  requestId,
  reviewId,
} from './primitive-schemas.ts'
import { reviewDecision, rulesOff, structureChange } from './rereading-schemas.ts'

type Request<M extends WorkbenchMethod> = Parameters<Workbench[M]>[0]

const encoding = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9_.:-]+$/)
const fileName = filledText(caps.name * 2)
/** A file's name without its ending: never a path. */
const backupId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/)

export const fileSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('path'), path: filledText(caps.path) }),
  z.strictObject({ kind: z.literal('upload'), uploadId: z.string().regex(/^[A-Za-z0-9_-]{8,80}$/), name: fileName }),
  z.strictObject({
    kind: z.literal('sample'),
    name: fileName.refine((name) => !/[/\\]|^\.+$/.test(name), 'a file name, not a path'),
  }),
  z.strictObject({ kind: z.literal('backup'), backupId, policyId }),
]) satisfies z.core.$ZodType<FileSource>

const formats = {
  json: true,
  csv: true,
  md: true,
  html: true,
  docx: true,
  xlsx: true,
  pdf: true,
  w3c: true,
  qdpx: true,
  qdc: true,
  piyue: true,
} as const satisfies Record<ExportFormat, true>
export const exportFormat = z.enum(Object.keys(formats) as [ExportFormat, ...ExportFormat[]])
const language = z.enum(['zh-Hans', 'zh-Hant', 'en'])

const exportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('library') }),
  z.strictObject({ kind: z.literal('policy'), policyId }),
  z.strictObject({ kind: z.literal('collection'), collectionId }),
  z.strictObject({ kind: z.literal('clauses'), clauses: z.array(clauseRef).min(1).max(caps.members) }),
]) satisfies z.core.$ZodType<ExportScope>

const mergeChoice = z.enum(['ours', 'theirs', 'both', 'review']) satisfies z.core.$ZodType<MergeChoice>
/** A conflict's key: its kind, a colon, and what it is about; never a name that objects inherit. */
const mergeKey = filledText(caps.title).regex(/^[a-z]+-[a-z]+:/)
const mergeChoices = z
  .record(mergeKey, mergeChoice)
  .refine((choices) => Object.keys(choices).length <= caps.hangings, 'too many')

const search = exactly<SearchRequest>()({
  ...questionShape,
  policyId: policyId.exactOptional(),
  limit: z.number().int().min(1).max(10_000).exactOptional(),
  facets: z.boolean().exactOptional(),
})

const changes = exactly<Partial<Preferences>>()({
  author: text(caps.name).exactOptional(),
  language: z.enum(['system', 'zh-Hans', 'zh-Hant', 'en']).exactOptional(),
  theme: z.enum(['system', 'light', 'dark']).exactOptional(),
  readingSize: z.number().min(15).max(24).exactOptional(),
  readingMeasure: z.number().int().min(34).max(42).exactOptional(),
  compact: z.boolean().exactOptional(),
  session: text(caps.session).exactOptional(),
  keys: ownKeys.exactOptional(),
})

/**
 * What each method of the workbench takes. A forgotten method, or a field of a request that its schema does not know,
 * is a compile error.
 */
export const workbenchSchemas = {
  libraryState: nothing,
  listPolicies: nothing,
  readPolicy: exactly<Request<'readPolicy'>>()({ policyId }),
  readHangings: exactly<Request<'readHangings'>>()({ policyId }),
  readSuggestions: exactly<Request<'readSuggestions'>>()({ policyId }),
  cleaningReport: exactly<Request<'cleaningReport'>>()({
    policyId,
    limit: z.number().int().min(1).max(100_000).exactOptional(),
  }),
  codebook: nothing,
  collections: nothing,
  savedSearches: nothing,
  listNotes: exactly<Request<'listNotes'>>()({ policyIds: z.array(policyId).max(caps.list).exactOptional() }),
  tagUses: exactly<Request<'tagUses'>>()({ tagId }),
  tagHistory: exactly<Request<'tagHistory'>>()({ tagId }),
  linkGraph: exactly<Request<'linkGraph'>>()({ policyIds: z.array(policyId).max(caps.list).exactOptional() }),
  collectedClauses: exactly<Request<'collectedClauses'>>()({ collectionId, takenOut: z.literal(true).exactOptional() }),
  facts: factsRequest,
  targetsAgainst: targetsAgainstRequest,
  exportFacts: factsExport,
  compare: exactly<Request<'compare'>>()({ older: policyId, newer: policyId }),
  compareWithDraft: exactly<Request<'compareWithDraft'>>()({ policyId }),
  exportDraftComparison: exactly<Request<'exportDraftComparison'>>()({
    policyId,
    language: language.exactOptional(),
    format: z.enum(['html', 'docx']).exactOptional(),
  }),
  exportComparison: exactly<Request<'exportComparison'>>()({
    older: policyId,
    newer: policyId,
    language: language.exactOptional(),
    format: z.enum(['html', 'docx']).exactOptional(),
  }),
  align: exactly<Request<'align'>>()({
    upper: policyId,
    lower: policyId,
    top: z.number().int().min(1).max(20).exactOptional(),
  }),
  coverage: coverageRequest,
  matrix: matrixRequest,
  coders: nothing,
  agreement: agreementRequest,
  exportMatrix: matrixExport,
  sourceFile: exactly<Request<'sourceFile'>>()({ policyId, from: count.exactOptional() }),
  sourcePlaces: exactly<Request<'sourcePlaces'>>()({ policyId }),
  sourceBlocks: exactly<Request<'sourceBlocks'>>()({ policyId }),
  readAgain: exactly<Request<'readAgain'>>()({
    policyId,
    rulesOff: rulesOff.exactOptional(),
    encoding: encoding.nullable().exactOptional(),
    preview: z.boolean().exactOptional(),
  }),
  correctStructure: exactly<Request<'correctStructure'>>()({ policyId, change: structureChange }),
  reviewQueue: exactly<Request<'reviewQueue'>>()({ policyId: policyId.exactOptional() }),
  settleReview: exactly<Request<'settleReview'>>()({ policyId, reviewId, decision: reviewDecision }),
  settleReviews: exactly<Request<'settleReviews'>>()({
    settled: z
      .array(z.strictObject({ policyId, reviewId, decision: reviewDecision }))
      .min(1)
      .max(caps.list),
  }),
  edit: exactly<Request<'edit'>>()({ edit: editSchema, requestId: requestId.exactOptional() }),
  undo: nothing,
  redo: nothing,
  newIds: exactly<Request<'newIds'>>()({ count: z.number().int().min(1).max(10_000) }),
  importFile: exactly<Request<'importFile'>>()({ source: fileSource, encoding: encoding.exactOptional() }),
  importSample: nothing,
  previewMerge: exactly<Request<'previewMerge'>>()({ source: fileSource, choices: mergeChoices.exactOptional() }),
  mergeFile: exactly<Request<'mergeFile'>>()({ source: fileSource, choices: mergeChoices.exactOptional() }),
  segmentFile: exactly<Request<'segmentFile'>>()({
    source: fileSource,
    encoding: encoding.exactOptional(),
    script: z.enum(['original', 'hans', 'hant']).exactOptional(),
  }),
  search,
  findClause: exactly<Request<'findClause'>>()({ name: filledText(caps.title) }),
  exportAs: exactly<Request<'exportAs'>>()({
    scope: exportScope,
    format: exportFormat,
    language: language.exactOptional(),
    unsaved: z.array(editSchema).max(caps.list).exactOptional(),
  }),
  previewExport: exactly<Request<'previewExport'>>()({ scope: exportScope, format: exportFormat }),
  check: exactly<Request<'check'>>()({ repair: z.boolean().exactOptional() }),
  backups: nothing,
  makeBackup: exactly<Request<'makeBackup'>>()({ name: text(caps.name).exactOptional() }),
  moveBackups: exactly<Request<'moveBackups'>>()({ folder: filledText(caps.path).nullable() }),
  checkBackup: exactly<Request<'checkBackup'>>()({ backupId }),
  changeBackup: exactly<Request<'changeBackup'>>()({
    backupId,
    name: text(caps.name).exactOptional(),
    kept: z.boolean().exactOptional(),
  }),
  removeBackup: exactly<Request<'removeBackup'>>()({ backupId }),
  restoreBackup: exactly<Request<'restoreBackup'>>()({ backupId }),
  backupPolicies: exactly<Request<'backupPolicies'>>()({ backupId }),
  preferences: nothing,
  changePreferences: exactly<Request<'changePreferences'>>()({ changes }),
} as const satisfies { [M in WorkbenchMethod]: z.core.$ZodType<Request<M>> }
