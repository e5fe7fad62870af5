import type { Edit, StepName } from '../../model/edit.ts'
import type { Library } from '../../model/library.ts'
import { fail, succeed, type Failure, type Result } from '../../model/result.ts'
import { addPolicy } from './add-policy.ts'
import { changePolicy } from './change-policy.ts'
import { invalid } from './check-value.ts'
import { correctFact } from './correct-fact.ts'
import { correctMetadata } from './correct-metadata.ts'
import { dismissLink } from './dismiss-link.ts'
import { dismissSector } from './dismiss-sector.ts'
import type { EditRule, SingleEdit, SingleKind } from './edit-rule.ts'
import { limits } from './limits.ts'
import { linkClauses } from './link-clauses.ts'
import { putAnnotation } from './put-annotation.ts'
import { putCollection } from './put-collection.ts'
import { putSearch } from './put-search.ts'
import { putTag } from './put-tag.ts'
import { removeAnnotation } from './remove-annotation.ts'
import { removeCollection } from './remove-collection.ts'
import { removePolicy } from './remove-policy.ts'
import { removeSearch } from './remove-search.ts'
import { removeTag } from './remove-tag.ts'
import { tagClause } from './tag-clause.ts'
import { takeAlong } from './take-along.ts'
import { unlinkClauses } from './unlink-clauses.ts'
import { untagClause } from './untag-clause.ts'
import { withdrawFactCorrection } from './withdraw-fact-correction.ts'

const rules: { readonly [Kind in SingleKind]: EditRule<Kind> } = {
  'add-policy': addPolicy,
  'remove-policy': removePolicy,
  'change-policy': changePolicy,
  'correct-metadata': correctMetadata,
  'put-tag': putTag,
  'remove-tag': removeTag,
  'tag-clause': tagClause,
  'untag-clause': untagClause,
  'put-annotation': putAnnotation,
  'remove-annotation': removeAnnotation,
  'link-clauses': linkClauses,
  'unlink-clauses': unlinkClauses,
  'dismiss-sector': dismissSector,
  'dismiss-link': dismissLink,
  'correct-fact': correctFact,
  'withdraw-fact-correction': withdrawFactCorrection,
  'put-collection': putCollection,
  'remove-collection': removeCollection,
  'put-search': putSearch,
  'remove-search': removeSearch,
}

// The table pairs each kind with its own rule; the compiler cannot follow that pairing through an index by a union.
const ruleOf = (edit: SingleEdit): EditRule<SingleKind> => rules[edit.kind] as unknown as EditRule<SingleKind>

export interface AppliedEdit {
  readonly library: Library
  /** Takes the edit back, exactly. An empty batch where nothing changed. */
  readonly undo: Edit
  /** The edit as the journal keeps it: with what it takes along spelled out, and without what changes nothing. */
  readonly edit: Edit
}

/** What an undo step of this edit is called. */
export const stepOf = (edit: Edit): StepName => (edit.kind === 'batch' ? edit.name : edit.kind)

/** The single edits of an edit, in order, nested batches opened. */
export const singlesOf = (edit: Edit): readonly SingleEdit[] =>
  edit.kind === 'batch' ? edit.edits.flatMap(singlesOf) : [edit]

/** Applies a single edit without asking whether it may: for replaying what was acknowledged before. Never throws. */
export const replayEdit = (library: Library, edit: SingleEdit): Library => ruleOf(edit).apply(library, edit)

const asOne = (name: StepName, edits: readonly SingleEdit[]): Edit => {
  const [only] = edits
  return only !== undefined && edits.length === 1 && only.kind === name ? only : { kind: 'batch', name, edits }
}

/**
 * Applies an edit to a library value: all of it or nothing. Applying it again changes nothing (the very same library
 * comes back) or is refused. What it takes along (links to a removed policy) goes in the same step.
 *
 * Failures: `edit-invalid` with `params.reason`, `policy-not-found`, `clause-not-found`, `tag-not-found`,
 * `tag-is-group`,
 * `tag-in-use`, `tag-name-taken`. Taking away what is not there is no failure: the notice `nothing-changed` says so.
 */
export const applyEdit = (library: Library, edit: Edit): Result<AppliedEdit> => {
  const singles = singlesOf(edit)
  if (singles.length > limits.batch) return { ok: false, failure: invalid('too-many', 'edits') }
  const done: SingleEdit[] = []
  const undos: SingleEdit[] = []
  let now = library
  const applyOne = (single: SingleEdit): Failure | null => {
    if (!Object.hasOwn(rules, single.kind)) return invalid('bad-value', 'kind')
    const rule = ruleOf(single)
    const refused = rule.refuse(now, single)
    if (refused !== null) return refused
    const after = rule.apply(now, single)
    if (after === now) return null
    undos.unshift(rule.undo(now, single))
    done.push(single)
    now = after
    return null
  }
  for (const single of singles) {
    for (const each of [...takeAlong(now, single), single]) {
      const refused = applyOne(each)
      if (refused !== null) return fail(refused.code, refused)
    }
  }
  const name = stepOf(edit)
  const applied: AppliedEdit = { library: now, undo: asUndo(name, undos), edit: asOne(name, done) }
  return succeed(applied, now === library ? [{ code: 'nothing-changed' }] : [])
}

const asUndo = (name: StepName, undos: readonly SingleEdit[]): Edit => {
  const [only] = undos
  return only !== undefined && undos.length === 1 ? only : { kind: 'batch', name, edits: undos }
}
