/**
 * Puts words on the clipboard, and the same as a page for programs that take tables. False where the system does not
 * allow it.
 */
export async function copyOut(text: string, html: string | null = null): Promise<boolean> {
  try {
    if (html === null) await navigator.clipboard.writeText(text)
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ])
    return true
  } catch (error) {
    console.warn('the clipboard refused:', error)
    return false
  }
}
