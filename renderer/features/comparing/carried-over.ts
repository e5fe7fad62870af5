import type { PolicyView } from '../../../core/contract/workbench.ts'

/** How many tags and notes came to a policy with its import: they are older than it. */
export const carriedOver = ({
  policy,
  taggings,
  annotations,
}: Pick<PolicyView, 'policy' | 'taggings' | 'annotations'>): number =>
  [...taggings, ...annotations].filter(({ createdAt }) => createdAt < policy.importedAt).length
