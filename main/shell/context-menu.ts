import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { ShellWords } from './words/shell-words.ts'

type Params = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>

/**
 * What a right click offers where the page offers nothing itself: Electron has no menu of its own, and a text field
 * without "paste" is broken for whoever works with the mouse. Empty: no menu.
 */
export function contextMenuTemplate(
  { isEditable, selectionText, editFlags }: Params,
  { items }: ShellWords,
): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      { role: 'cut', label: items.cut, enabled: editFlags.canCut },
      { role: 'copy', label: items.copy, enabled: editFlags.canCopy },
      { role: 'paste', label: items.paste, enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: items.selectAll },
    ]
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy', label: items.copy }]
}
