/** A stretch of the window from top to bottom, px. */
interface Stretch {
  readonly top: number
  readonly bottom: number
}

/** px kept free between the editor and the window's edges. */
const gap = 14

/**
 * How far, in px, a note's editor comes down in the margin so that it stands at `near`, in sight of the words it is
 * about. It stays within the window, and within its clause, which must not grow for it: `lowest` is where what stands
 * in the margin ends now. Never up.
 */
export function editorShift({
  near,
  editor,
  lowest,
  clause,
  window,
}: {
  readonly near: number
  readonly editor: Stretch
  readonly lowest: number
  readonly clause: Stretch
  readonly window: Stretch
}): number {
  const height = editor.bottom - editor.top
  const inSight = Math.max(window.top + gap, Math.min(near, window.bottom - gap - height))
  const room = clause.bottom - lowest - gap
  return Math.round(Math.max(0, Math.min(inSight - editor.top, room)))
}
