import { join } from 'node:path'
import type { BackupSummary } from '../../core/model/backup.ts'
import { durableJson } from './durable-json.ts'
import type { FileCalls } from './file-calls.ts'

/**
 * What is known of an archive without opening it, and what people said of it. `sources`: names of its originals in the
 * pool.
 */
export type BackupIndexEntry = Omit<BackupSummary, 'id'> & { readonly sources: readonly string[] }

const INDEX_FORMAT = 'piyue/backups'
interface IndexFile {
  readonly format: typeof INDEX_FORMAT
  readonly backups: Readonly<Record<string, BackupIndexEntry>>
}

/**
 * backups.json: saves opening every archive to list them, and keeps names, what is kept and what was checked. Where it
 * is lost, the one before it serves; where both are, archives tell about themselves again.
 */
export const backupIndex = (files: FileCalls, folder: string) => {
  const file = durableJson<IndexFile>(files, join(folder, 'backups.json'), INDEX_FORMAT)
  return {
    read: async (): Promise<ReadonlyMap<string, BackupIndexEntry>> => {
      const found = await file.read()
      const usable = found.state === 'present' ? found : await file.readPrevious()
      return new Map(usable.state === 'present' ? Object.entries(usable.value.backups) : [])
    },
    write: (all: ReadonlyMap<string, BackupIndexEntry>): Promise<void> =>
      file.write({ format: INDEX_FORMAT, backups: Object.fromEntries(all) }),
  }
}
