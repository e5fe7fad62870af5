/**
 * Which files the window may ask to have read: those a person chose in a dialog, dropped, opened by association or had
 * opened before. Without it, a page that had been taken over could read any file of the person's through "import".
 */
export interface ChosenPaths {
  allow(paths: readonly string[]): void
  mayRead(path: string): boolean
}

export function createChosenPaths(): ChosenPaths {
  const chosen = new Set<string>()
  return {
    allow(paths) {
      for (const path of paths) chosen.add(path)
    },
    mayRead: (path) => chosen.has(path),
  }
}
