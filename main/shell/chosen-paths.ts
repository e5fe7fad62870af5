/**
 * Which files the window may ask to have read: those a person chose in a dialog, dropped, opened by association or had
 * opened before. Without it, a page that had been taken over could read any file of the person's through "import", or
 * have files written into any folder of theirs through "back up there".
 */
export interface ChosenPaths {
  allow(paths: readonly string[]): void
  mayRead(path: string): boolean
  /** A folder that a person chose in the dialog for backups. */
  allowBackupsIn(folder: string): void
  mayBackUpIn(folder: string): boolean
}

export function createChosenPaths(): ChosenPaths {
  const files = new Set<string>()
  const backupFolders = new Set<string>()
  return {
    allow(paths) {
      for (const path of paths) files.add(path)
    },
    mayRead: (path) => files.has(path),
    allowBackupsIn(folder) {
      backupFolders.add(folder)
    },
    mayBackUpIn: (folder) => backupFolders.has(folder),
  }
}
