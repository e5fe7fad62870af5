import type { Desktop } from '../../core/contract/desktop.ts'
import { byReadingOrder, isReadable } from './folder-files.ts'

const allEntries = async (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => {
  const found: FileSystemEntry[] = []
  // readEntries gives a hundred at a time and an empty list at the end
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return found.toSorted((a, b) => byReadingOrder(a.name, b.name))
    found.push(...some)
  }
}

async function walk(entry: FileSystemEntry, inFolder: boolean): Promise<File[]> {
  if (entry.isDirectory) {
    const inside = await allEntries((entry as FileSystemDirectoryEntry).createReader())
    return (await Promise.all(inside.map((each) => walk(each, true)))).flat()
  }
  if (inFolder && !isReadable(entry.name)) return []
  return [
    await new Promise<File>((resolve, reject) => {
      ;(entry as FileSystemFileEntry).file(resolve, reject)
    }),
  ]
}

/**
 * The files of a drop. The Electron window sends folders on as they are (the shell walks them by path); a browser has
 * to walk them here, keeping what the readers know. Must be called in the drop event itself: its items are gone
 * afterwards.
 */
export function droppedFiles(transfer: DataTransfer, carrier: Desktop['carrier']): Promise<readonly File[]> {
  if (carrier === 'electron') return Promise.resolve([...transfer.files])
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return Promise.resolve([...transfer.files])
  return Promise.all(entries.map((entry) => walk(entry, false))).then((found) => found.flat())
}
