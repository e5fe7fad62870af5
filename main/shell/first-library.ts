import { explainFailure } from '../../core/contract/explain.ts'
import type { Failure } from '../../core/model/result.ts'
import type { Dialogs } from './dialogs.ts'
import type { LibrarySession } from './library-session.ts'
import type { Language } from './system-language.ts'
import type { ShellWords } from './words/shell-words.ts'

export interface FirstLibraryParts {
  readonly library: Pick<LibrarySession, 'switchTo'>
  readonly dialogs: Pick<Dialogs, 'ask' | 'chooseLibrary'>
  readonly words: ShellWords
  readonly language: Language
  /**
   * True where a folder is there. A remembered library that is gone (a disk not plugged in) must not be replaced by an
   * empty one.
   */
  exists(folder: string): boolean
}

/** The library to start with: the one the environment names, else the one that was open last, else the usual one. */
export const chooseFirstLibrary = (
  named: string | undefined,
  last: string | null,
  usual: string,
): { readonly folder: string; readonly remembered: boolean } =>
  named === undefined || named === ''
    ? { folder: last ?? usual, remembered: last !== null }
    : { folder: usual, remembered: false }

/**
 * Opens `folder`; while that fails, says why and lets the person try again, choose another, or give up. Gives the
 * folder that is open, or null.
 * `mustExist`: the folder is one that was open before.
 */
export async function openFirstLibrary(
  folder: string,
  mustExist: boolean,
  parts: FirstLibraryParts,
): Promise<string | null> {
  for (let wanted = folder; ;) {
    const missing: Failure | null =
      mustExist && wanted === folder && !parts.exists(wanted)
        ? { code: 'library-missing', params: { path: wanted } }
        : null
    const opened = missing === null ? await parts.library.switchTo(wanted) : { ok: false as const, failure: missing }
    if (opened.ok) return wanted
    const { cause, nextStep } = explainFailure(opened.failure, parts.language)
    const { trouble } = parts.words
    const answer = await parts.dialogs.ask({
      message: trouble.cannotOpenLibrary,
      detail: `${wanted}\n\n${cause}\n${nextStep}`,
      buttons: [trouble.tryAgain, trouble.otherLibrary, trouble.quit],
      cancel: 2,
      serious: true,
    })
    if (answer === 2) return null
    if (answer === 1) wanted = (await parts.dialogs.chooseLibrary(wanted)) ?? wanted
  }
}
