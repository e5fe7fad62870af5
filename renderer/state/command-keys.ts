import { matchesKeys, usesModifier, type KeyPress } from '../ui/key-combination.ts'
import type { Command } from './command.ts'

/** What the key handler has to know of an event and of where the focus is. */
export interface PressedKey extends KeyPress {
  readonly isComposing: boolean
  readonly keyCode: number
  readonly defaultPrevented: boolean
  /** In a text field or an editable element. */
  readonly typing: boolean
  /** In a dialog, menu or list that has keys of its own. */
  readonly inOverlay: boolean
}

/**
 * The command a key press means, or null. Never inside an input method's composition (keyCode 229 is how Chromium marks
 * its keys before isComposing is set); a bare key never while one types or inside an overlay; a key with a modifier
 * while one types unless the command says otherwise.
 */
export function commandFor(press: PressedKey, commands: readonly Command[], apple?: boolean): Command | null {
  if (press.isComposing || press.keyCode === 229 || press.defaultPrevented) return null
  for (const command of commands) {
    for (const keys of command.keys ?? []) {
      if (!matchesKeys(press, keys, apple)) continue
      if (
        (press.typing || press.inOverlay) &&
        (!usesModifier(keys) || (press.typing && command.notWhileTyping === true))
      )
        continue
      if (press.inOverlay && command.id !== 'palette') continue
      if ((command.unavailable ?? null) !== null) continue
      return command
    }
  }
  return null
}
