import type { BackupCounts, BackupReason } from '../../core/model/backup.ts'
import { isPolicyId } from '../../core/library/edits/check-value.ts'
import { ArchiveDamage, type ArchivedFile, type OpenArchive, openArchive } from './backup-archive.ts'
import { parseChecked } from './durable-json.ts'
import { isHistoryName } from './journal-history.ts'
import type { FileCalls } from './file-calls.ts'

export const BACKUP_FORMAT = 'piyue/backup'
export const MANIFEST = 'manifest.json'

/** An original: whose it is, its kind (the file's ending) and what its bytes are known by. */
export interface BackupSource {
  readonly policyId: string
  readonly kind: string
  readonly sha256: string
  readonly size: number
}

/**
 * manifest.json of a backup: what it is of, and every file in it. `schema`: of the library, null where it was copied
 * unread.
 */
export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT
  readonly version: 1
  readonly library: string
  readonly madeAt: string
  readonly seq: number
  readonly reason: BackupReason
  readonly name: string
  readonly schema: number
  readonly counts: BackupCounts | null
  readonly files: readonly ArchivedFile[]
  readonly sources: readonly BackupSource[]
}

const MOST_MANIFEST = 256 * 1024 * 1024

const PLAIN = new Set(['library.json', 'library.json.prev', 'edits.jsonl', 'preferences.json'])
const OF_POLICY = /^policies\/([^/\\]+)\/(policy\.json|policy\.json\.prev|text(-\d{1,9})?\.json)$/

/** The files a library is made of and nothing else: an archive from elsewhere must not write where it likes. */
export const isLibraryPath = (path: string): boolean =>
  PLAIN.has(path) ||
  (path.startsWith('history/') && isHistoryName(path.slice('history/'.length))) ||
  isPolicyId(OF_POLICY.exec(path)?.[1] ?? '')

export const isSource = ({ policyId, kind, sha256 }: BackupSource): boolean =>
  isPolicyId(policyId) && /^[a-z0-9]{1,8}$/.test(kind) && /^[0-9a-f]{64}$/.test(sha256)

/** Opens a backup's archive and reads its manifest. Throws `ArchiveDamage`, and system errors. */
export const openBackup = async (
  files: FileCalls,
  path: string,
): Promise<{ readonly manifest: BackupManifest; readonly archive: OpenArchive; readonly bytes: number }> => {
  const bytes = await files.readFile(path)
  const archive = openArchive(bytes)
  const found = parseChecked<BackupManifest>(await archive.read(MANIFEST, MOST_MANIFEST), BACKUP_FORMAT)
  if (found.state !== 'present')
    throw new ArchiveDamage(`${MANIFEST}: ${found.state === 'damaged' ? found.detail : found.state}`)
  const manifest = found.value
  if (manifest.version !== 1) throw new ArchiveDamage(`made by a newer Piyue (${String(manifest.version)})`)
  const strange = manifest.files.find(({ path: inside }) => !isLibraryPath(inside))
  if (strange !== undefined) throw new ArchiveDamage(`not a file of a library: ${strange.path}`)
  if (!manifest.sources.every(isSource)) throw new ArchiveDamage('not an original')
  return { manifest, archive, bytes: bytes.length }
}
