import { z } from 'zod'
import type { Edit, EditKind, StepName } from '../model/edit.ts'
import { exactly } from './exactly.ts'
import { factCorrection } from './fact-schemas.ts'
import { annotation, collection, link, savedSearch, tag, tagging } from './hanging-schemas.ts'
import { policyPatch } from './patch-schema.ts'
import { metadataChanges } from './policy-parts.ts'
import { policyRecord } from './policy-schemas.ts'
import {
  annotationId,
  caps,
  clauseRef,
  collectionId,
  correctionId,
  linkId,
  policyId,
  searchId,
  sectorId,
  tagId,
  taggingId,
} from './primitive-schemas.ts'

const stepNames = {
  'add-policy': true,
  'remove-policy': true,
  'correct-metadata': true,
  'put-tag': true,
  'remove-tag': true,
  'tag-clause': true,
  'untag-clause': true,
  'put-annotation': true,
  'remove-annotation': true,
  'link-clauses': true,
  'unlink-clauses': true,
  'dismiss-sector': true,
  'dismiss-link': true,
  'correct-fact': true,
  'withdraw-fact-correction': true,
  'put-collection': true,
  'remove-collection': true,
  import: true,
  'import-sample': true,
  'tag-selection': true,
  'tag-many': true,
  highlight: true,
  'accept-sector': true,
  'accept-sectors': true,
  'merge-tags': true,
  'merge-package': true,
  'put-search': true,
  'remove-search': true,
  'change-policy': true,
  'read-again': true,
  'correct-structure': true,
  'settle-review': true,
  bulk: true,
} as const satisfies Record<StepName, true>
const stepName = z.enum(Object.keys(stepNames) as [StepName, ...StepName[]])

type EditOf<K extends EditKind> = Extract<Edit, { kind: K }>

/** One schema a kind of edit; a kind the model has and this table forgets is a compile error. */
const byKind = {
  'add-policy': exactly<EditOf<'add-policy'>>()({ kind: z.literal('add-policy'), record: policyRecord }),
  'remove-policy': exactly<EditOf<'remove-policy'>>()({ kind: z.literal('remove-policy'), policyId }),
  'correct-metadata': exactly<EditOf<'correct-metadata'>>()({
    kind: z.literal('correct-metadata'),
    policyId,
    changes: metadataChanges,
  }),
  'change-policy': exactly<EditOf<'change-policy'>>()({
    kind: z.literal('change-policy'),
    policyId,
    patch: policyPatch,
  }),
  'put-tag': exactly<EditOf<'put-tag'>>()({ kind: z.literal('put-tag'), tag }),
  'remove-tag': exactly<EditOf<'remove-tag'>>()({ kind: z.literal('remove-tag'), tagId }),
  'tag-clause': exactly<EditOf<'tag-clause'>>()({ kind: z.literal('tag-clause'), policyId, tagging }),
  'untag-clause': exactly<EditOf<'untag-clause'>>()({ kind: z.literal('untag-clause'), policyId, taggingId }),
  'put-annotation': exactly<EditOf<'put-annotation'>>()({ kind: z.literal('put-annotation'), policyId, annotation }),
  'remove-annotation': exactly<EditOf<'remove-annotation'>>()({
    kind: z.literal('remove-annotation'),
    policyId,
    annotationId,
  }),
  'link-clauses': exactly<EditOf<'link-clauses'>>()({ kind: z.literal('link-clauses'), link }),
  'unlink-clauses': exactly<EditOf<'unlink-clauses'>>()({ kind: z.literal('unlink-clauses'), policyId, linkId }),
  'dismiss-sector': exactly<EditOf<'dismiss-sector'>>()({
    kind: z.literal('dismiss-sector'),
    clause: clauseRef,
    sectorId,
    dismissed: z.boolean(),
  }),
  'dismiss-link': exactly<EditOf<'dismiss-link'>>()({
    kind: z.literal('dismiss-link'),
    from: clauseRef,
    to: clauseRef,
    dismissed: z.boolean(),
  }),
  'correct-fact': exactly<EditOf<'correct-fact'>>()({
    kind: z.literal('correct-fact'),
    policyId,
    correction: factCorrection,
  }),
  'withdraw-fact-correction': exactly<EditOf<'withdraw-fact-correction'>>()({
    kind: z.literal('withdraw-fact-correction'),
    policyId,
    correctionId,
  }),
  'put-collection': exactly<EditOf<'put-collection'>>()({ kind: z.literal('put-collection'), collection }),
  'remove-collection': exactly<EditOf<'remove-collection'>>()({ kind: z.literal('remove-collection'), collectionId }),
  'put-search': exactly<EditOf<'put-search'>>()({ kind: z.literal('put-search'), search: savedSearch }),
  'remove-search': exactly<EditOf<'remove-search'>>()({ kind: z.literal('remove-search'), searchId }),
} as const satisfies { [K in Exclude<EditKind, 'batch'>]: z.core.$ZodType<EditOf<K>> }

const simple = z.discriminatedUnion(
  'kind',
  Object.values(byKind) as [(typeof byKind)['put-tag'], ...(typeof byKind)[keyof typeof byKind][]],
)

/** Batches nest; how deep is bounded before any schema runs (plain-data.ts), so the recursion here cannot overflow. */
export const editSchema: z.ZodType<Edit> = z.lazy(() => z.union([batch, simple]))
const batch = exactly<EditOf<'batch'>>()({
  kind: z.literal('batch'),
  name: stepName,
  edits: z.array(editSchema).max(caps.edits),
})
