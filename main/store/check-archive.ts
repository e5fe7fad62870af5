import { join } from 'node:path'
import type { BackupCheck } from '../../core/model/backup.ts'
import type { Notice } from '../../core/model/notice.ts'
import { ArchiveDamage, sha256Of } from './backup-archive.ts'
import { poolName } from './backup-content.ts'
import { openBackup } from './backup-manifest.ts'
import { type FileCalls, orMissing } from './file-calls.ts'

/**
 * Reads every byte of an archive and of its originals. `whole` false also where the archive cannot be opened at all.
 */
export const checkArchive = async (files: FileCalls, path: string, pool: string): Promise<BackupCheck> => {
  const findings: Notice[] = []
  try {
    const { manifest, archive } = await openBackup(files, path)
    for (const { path: inside, size, sha256 } of manifest.files) {
      const wrong = await archive.read(inside, size).then(
        async (content) => content.length !== size || (await sha256Of(content)) !== sha256,
        (error: unknown) => {
          if (error instanceof ArchiveDamage) return true
          throw error
        },
      )
      if (wrong) findings.push({ code: 'backup-entry-damaged', params: { file: inside } })
    }
    const originals = new Map(manifest.sources.map((source) => [poolName(source), source]))
    for (const [name, { sha256 }] of originals) {
      const content = await orMissing(files.readFile(join(pool, name)))
      if (content === null) findings.push({ code: 'backup-source-missing', params: { file: name } })
      else if ((await sha256Of(content)) !== sha256)
        findings.push({ code: 'backup-source-damaged', params: { file: name } })
    }
    return { whole: findings.length === 0, entries: manifest.files.length, sources: originals.size, findings }
  } catch (error) {
    if (!(error instanceof ArchiveDamage)) throw error
    return {
      whole: false,
      entries: 0,
      sources: 0,
      findings: [{ code: 'backup-unreadable', params: { reason: error.message.slice(0, 200) } }],
    }
  }
}
