import { allCommands } from './commands.ts'
import { commandFor } from './command-keys.ts'

/** Whether key presses there write text. */
export const typingIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)))

/** One listener for the whole window: looks the key up in the command table. Returns how to stop listening. */
export function listenToKeys(): () => void {
  const handle = (event: KeyboardEvent): void => {
    const inOverlay = event.target instanceof Element && event.target.closest('[role=dialog], [role=menu]') !== null
    const command = commandFor(
      {
        key: event.key,
        code: event.code,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
        isComposing: event.isComposing,
        keyCode: event.keyCode,
        defaultPrevented: event.defaultPrevented,
        typing: typingIn(event.target),
        inOverlay,
      },
      allCommands(),
    )
    if (command === null) return
    event.preventDefault()
    command.run()
  }
  window.addEventListener('keydown', handle)
  return () => {
    window.removeEventListener('keydown', handle)
  }
}
