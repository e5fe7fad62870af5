import type { MenuCommand } from '../../core/contract/desktop.ts'

/** What answering a menu needs of the window. */
export interface MenuHands {
  /** A text field or an editable element has the focus. */
  readonly typing: boolean
  /** The focused field's own undo or redo. */
  readonly inField: (what: 'undo' | 'redo') => void
  /** Runs a command of the table; false when there is none now or it cannot be done now. */
  readonly run: (command: MenuCommand) => boolean
}

/**
 * Answers a native menu. A menu takes its keys before the window sees them, so undo and redo come here even while one
 * types: then they are the field's, never the library's. Find is the reader's where a policy is read, and the search of
 * the library elsewhere.
 */
export function answerMenu(command: MenuCommand, { typing, inField, run }: MenuHands): void {
  if (typing && (command === 'undo' || command === 'redo')) {
    inField(command)
    return
  }
  if (!run(command) && command === 'find') run('search')
}
