import { createContext, use } from 'react'
import type { Language } from '../../strings/define-strings.ts'
import { mergingStrings } from '../../strings/merging.ts'
import { restoringStrings } from '../../strings/restoring.ts'
import { useLanguage } from '../../strings/use-strings.ts'

/** What comes is a colleague's file, or a policy of one's own backup. */
export const FromBackup = createContext(false)

export const mergeWordsIn = (language: Language, fromBackup: boolean) =>
  fromBackup ? { ...mergingStrings[language], ...restoringStrings[language] } : mergingStrings[language]
export type MergeWords = ReturnType<typeof mergeWordsIn>

export const useMergeWords = (): MergeWords => mergeWordsIn(useLanguage(), use(FromBackup))
