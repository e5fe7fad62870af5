import type { CleaningRule } from './cleaning-rule.ts'

/** In the order they run: what is not the policy's goes first, then lines are joined, then what is inside them is put right. */
export const cleaningRules: readonly CleaningRule[] = []
