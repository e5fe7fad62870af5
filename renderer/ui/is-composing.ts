import type { KeyboardEvent } from 'react'

/**
 * Whether a key press belongs to an input method that is composing: it chooses a candidate or ends the composition, and
 * means nothing else. Chromium gives the press that ends one the key code 229 and `isComposing` false.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229
}
