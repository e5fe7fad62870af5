import type { PolicyView } from '../../../core/contract/workbench.ts'

/** Names the texts that were compared: hanging a tag on a clause is no reason to compare again. */
export const textOf = ({ policy }: PolicyView): string =>
  `${policy.textVersion.toString()} ${policy.clauses.length.toString()} ${policy.textLength.toString()}`
