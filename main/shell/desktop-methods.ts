import {
  checkDesktopRequest,
  isDesktopMethod,
  type DesktopMethod,
  type DesktopRequests,
} from '../../core/contract/check-request.ts'
import type { Desktop } from '../../core/contract/desktop.ts'
import type { FileSource } from '../../core/contract/file-source.ts'
import { fail, succeed, type Result } from '../../core/model/result.ts'
import { findImportableFiles } from '../importable-files.ts'
import type { ChosenPaths } from './chosen-paths.ts'
import type { Dialogs } from './dialogs.ts'
import { outsideLink } from './outside-links.ts'
import { saveFile } from './save-file.ts'
import type { Log } from './shell-log.ts'

export type Appearance = Parameters<Desktop['setAppearance']>[0]

export interface DesktopParts {
  readonly dialogs: Dialogs
  readonly chosen: ChosenPaths
  libraryFolder(): string | null
  /** Opens another library and reloads the window when that worked. */
  switchLibrary(folder: string): Promise<Result<null>>
  showFolder(folder: string): void
  openOutside(url: string): Promise<void>
  applyAppearance(appearance: Appearance): void
  readonly log: Log
}

type Methods = { readonly [M in DesktopMethod]: (request: DesktopRequests[M]) => Promise<Result<unknown>> }

/** What the window asks of the desktop: checked against the contract, then done. Never throws. */
export function createDesktopMethods(
  parts: DesktopParts,
): (method: unknown, request: unknown) => Promise<Result<unknown>> {
  const methods = desktopMethods(parts)
  const ask = async <M extends DesktopMethod>(method: M, request: unknown): Promise<Result<unknown>> => {
    const checked = checkDesktopRequest(method, request)
    return checked.ok ? methods[method](checked.value) : checked
  }
  return async (method, request) => {
    if (typeof method !== 'string' || !isDesktopMethod(method))
      return fail('bad-request', { params: { at: '', problem: 'method' } })
    try {
      return await ask(method, request)
    } catch (error) {
      parts.log('desktop-call-threw', error)
      return fail('internal', { params: { method }, detail: error instanceof Error ? error.message : String(error) })
    }
  }
}

const desktopMethods = (parts: DesktopParts): Methods => ({
  async chooseFiles() {
    return sourcesOf(await parts.dialogs.chooseFiles(), parts.chosen)
  },
  async chooseFolder() {
    const folder = await parts.dialogs.chooseFolder()
    return sourcesOf(folder === null ? [] : [folder], parts.chosen)
  },
  sourcesOf: ({ paths }) => sourcesOf(paths, parts.chosen),
  saveFile: (file) => saveWhereChosen(file, parts.dialogs),
  async revealLibrary() {
    const folder = parts.libraryFolder()
    if (folder === null) return fail('library-missing')
    parts.showFolder(folder)
    return succeed(null)
  },
  async chooseLibrary() {
    const folder = await parts.dialogs.chooseLibrary(parts.libraryFolder())
    return folder === null ? succeed(null) : parts.switchLibrary(folder)
  },
  async chooseBackupFolder() {
    const folder = await parts.dialogs.chooseBackupFolder()
    if (folder === null) return succeed(null)
    parts.chosen.allowBackupsIn(folder)
    return succeed({ folder })
  },
  async setAppearance(appearance) {
    parts.applyAppearance(appearance)
    return succeed(null)
  },
  async openUrl({ url }) {
    const outside = outsideLink(url)
    if (outside === null) return fail('not-allowed', { params: { what: 'url' } })
    await parts.openOutside(outside)
    return succeed(null)
  },
})

/** Files and folders as sources the window may import from now on. */
export async function sourcesOf(paths: readonly string[], chosen: ChosenPaths): Promise<Result<readonly FileSource[]>> {
  const files = await findImportableFiles(paths)
  if (!files.ok) return files
  chosen.allow(files.value)
  return succeed(
    files.value.map((path) => ({ kind: 'path', path })),
    files.notices,
  )
}

async function saveWhereChosen(
  { fileName, encoding, content }: DesktopRequests['saveFile'],
  dialogs: Dialogs,
): Promise<Result<{ readonly path: string } | null>> {
  const where = await dialogs.chooseWhereToSave(fileName)
  if (where === null) return succeed(null)
  const bytes = Buffer.from(content, encoding)
  const saved = await saveFile(where.path, bytes, { replace: where.agreedToReplace })
  if (saved.ok || saved.failure.code !== 'file-exists') return saved
  return (await dialogs.mayReplace(where.path)) ? saveFile(where.path, bytes, { replace: true }) : succeed(null)
}
