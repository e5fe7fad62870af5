import { basename, extname } from 'node:path'
import type { BaseWindow, Dialog, FileFilter, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { exchangeExtensions, importableExtensions } from '../importable-files.ts'
import type { ShellWords } from './words/shell-words.ts'

export type DialogApi = Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showMessageBoxSync'>

export interface Question {
  readonly message: string
  readonly detail?: string
  readonly buttons: readonly string[]
  readonly cancel: number
  readonly serious?: boolean
}

const boxOf = ({ message, detail, buttons, cancel, serious }: Question): MessageBoxOptions => ({
  type: serious === true ? 'error' : 'question',
  message,
  ...(detail === undefined ? {} : { detail }),
  buttons: [...buttons],
  defaultId: 0,
  cancelId: cancel,
  noLink: true,
})

/** What the shell asks a person with the system's own dialogs. Null or an empty list: they changed their mind. */
export interface Dialogs {
  chooseFiles(): Promise<readonly string[]>
  chooseFolder(): Promise<string | null>
  chooseLibrary(now: string | null): Promise<string | null>
  chooseBackupFolder(): Promise<string | null>
  /** Where to save, and whether the person agreed to replace a file that is there. */
  chooseWhereToSave(fileName: string): Promise<{ readonly path: string; readonly agreedToReplace: boolean } | null>
  mayReplace(path: string): Promise<boolean>
  /** Index of the button pressed; closing the box counts as `cancel`. */
  ask(question: Question): Promise<number>
  /** The same where Electron waits for the answer. */
  askNow(question: Question): number
}

/** `window` and `words` are asked for at each call: the window may have been reopened, the language changed. */
export function createDialogs(dialog: DialogApi, window: () => BaseWindow | null, words: () => ShellWords): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const parent = window()
    const { canceled, filePaths } = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options))
    return canceled ? [] : filePaths
  }
  const box = async (options: MessageBoxOptions): Promise<number> => {
    const parent = window()
    return (await (parent === null ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options))).response
  }
  return {
    chooseFiles() {
      const { dialogs } = words()
      return open({
        title: dialogs.chooseFiles,
        buttonLabel: dialogs.import,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: dialogs.policyFiles, extensions: [...importableExtensions, ...exchangeExtensions] },
          { name: dialogs.allFiles, extensions: ['*'] },
        ],
      })
    },
    async chooseFolder() {
      const { dialogs } = words()
      return (
        (await open({ title: dialogs.chooseFolder, buttonLabel: dialogs.import, properties: ['openDirectory'] }))[0] ??
        null
      )
    },
    async chooseLibrary(now) {
      const { dialogs } = words()
      return (
        (
          await open({
            title: dialogs.chooseLibrary,
            buttonLabel: dialogs.open,
            properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
            ...(now === null ? {} : { defaultPath: now }),
          })
        )[0] ?? null
      )
    },
    async chooseBackupFolder() {
      const { dialogs } = words()
      return (
        (
          await open({
            title: dialogs.chooseBackupFolder,
            buttonLabel: dialogs.backUpHere,
            properties: ['openDirectory', 'createDirectory'],
          })
        )[0] ?? null
      )
    },
    async chooseWhereToSave(fileName) {
      const { dialogs } = words()
      const extension = extname(fileName)
      const filters: FileFilter[] =
        extension === '' ? [] : [{ name: extension.slice(1).toUpperCase(), extensions: [extension.slice(1)] }]
      const options: SaveDialogOptions = {
        defaultPath: fileName,
        buttonLabel: dialogs.save,
        filters,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      }
      const parent = window()
      const { canceled, filePath } = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options))
      if (canceled || filePath === '') return null
      // some Linux dialogs leave the extension off; the name with it is not the one the person was asked about
      return extension === '' || extname(filePath) !== ''
        ? { path: filePath, agreedToReplace: true }
        : { path: filePath + extension, agreedToReplace: false }
    },
    async mayReplace(path) {
      const { dialogs } = words()
      return (
        (await box({
          type: 'warning',
          message: dialogs.replaceTitle.replace('{name}', () => basename(path)),
          buttons: [dialogs.cancel, dialogs.replace],
          defaultId: 0,
          cancelId: 0,
          noLink: true,
        })) === 1
      )
    },
    ask: (question) => box(boxOf(question)),
    askNow(question) {
      const parent = window()
      return parent === null
        ? dialog.showMessageBoxSync(boxOf(question))
        : dialog.showMessageBoxSync(parent, boxOf(question))
    },
  }
}
