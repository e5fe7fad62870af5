import type { BackedUpPolicy } from '../../../core/model/backup.ts'
import { findInName } from '../../state/find-in-name.ts'
import type { BackupWords } from './backup-words.ts'

export const titleOf = ({ metadata, fileName }: BackedUpPolicy): string => metadata.title ?? fileName

/** Number and day of issue, and its file's name: what tells policies of one title apart. */
export const policyLines = ({ metadata: { title, documentNumber, issuedOn }, fileName }: BackedUpPolicy): string =>
  [documentNumber, issuedOn, title === null ? null : fileName]
    .filter((part): part is string => part !== null && part !== '')
    .join(' · ')

const states = {
  missing: 'stateMissing',
  differs: 'stateDiffers',
  same: 'stateSame',
} as const satisfies Record<BackedUpPolicy['state'], keyof BackupWords>
export const stateWords = (words: BackupWords, { state }: BackedUpPolicy): string => words[states[state]]

/** Those whose title, number or file has what was typed; script and width do not count. */
export const findPolicies = (policies: readonly BackedUpPolicy[], query: string): readonly BackedUpPolicy[] =>
  policies.filter((policy) => findInName(`${titleOf(policy)} ${policyLines(policy)}`, query) !== null)
