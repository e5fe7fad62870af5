import { migrate } from '../../core/library/migrate.ts'
import { replayEdit, singlesOf } from '../../core/library/edits/apply-edit.ts'
import { own } from '../../core/library/edits/keyed.ts'
import { type Part, partOf } from '../../core/library/edits/parts.ts'
import type { SingleEdit } from '../../core/library/edits/edit-rule.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { LIBRARY_FORMAT, LIBRARY_SCHEMA, type Library, type PolicyRecord } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import { type Failure, type Result, succeed } from '../../core/model/result.ts'
import { eachOf } from './each-of.ts'
import type { Journal } from './journal.ts'
import { recordFromJournal, type Quarantine } from './salvage.ts'
import type { JsonState } from './durable-json.ts'
import type { PolicyFile } from './policy-file.ts'
import type { LibraryFile, SnapshotFiles } from './snapshot-files.ts'
import type { LibraryPaths } from './library-folder.ts'

/** What loading works with. `quarantine` is null where nothing may be written. */
export interface Loading {
  readonly paths: LibraryPaths
  readonly snapshots: SnapshotFiles
  readonly quarantine: Quarantine | null
}

export interface FoundIndex {
  readonly index: LibraryFile
  readonly notices: readonly Notice[]
  /** Saved by a newer Piyue. */
  readonly newer: boolean
  /** The schema it is saved in; today's where there is no index. */
  readonly savedSchema: number
  /** The index on the disk is the one given: it need not be written again. */
  readonly asSaved: boolean
}

/** A library before its first entry: all of it follows from the journal. */
const nothingYet: LibraryFile = {
  format: LIBRARY_FORMAT,
  schema: LIBRARY_SCHEMA,
  seq: 0,
  policies: {},
  tags: {},
  collections: {},
  searches: {},
}

const migrated = (
  found: JsonState<LibraryFile>,
): { readonly index: LibraryFile; readonly newer: boolean; readonly savedSchema: number } | Failure | null => {
  if (found.state !== 'present') return null
  const result = migrate<LibraryFile>(found.value)
  if (result.ok) return { index: result.value, newer: false, savedSchema: found.value.schema }
  return result.failure.code === 'library-newer'
    ? { index: found.value, newer: true, savedSchema: found.value.schema }
    : result.failure
}

/**
 * library.json, or what stands in for it: the file before it, or nothing at all, from which the journal rebuilds
 * everything. Notices: `index-from-previous`, `index-from-journal`.
 */
export const findIndex = async ({ paths, snapshots, quarantine }: Loading): Promise<Result<FoundIndex>> => {
  const found = await snapshots.library.read()
  const current = migrated(found)
  if (current !== null && 'code' in current) return { ok: false, failure: current }
  if (current !== null) return succeed({ ...current, notices: [], asSaved: true })
  const kept = found.state === 'missing' || quarantine === null ? '' : await quarantine.move(paths.library)
  const previous = migrated(await snapshots.library.readPrevious())
  if (previous !== null && !('code' in previous)) {
    return succeed({
      ...previous,
      notices: [{ code: 'index-from-previous', params: { state: found.state, kept } }],
      asSaved: false,
    })
  }
  return succeed({
    index: nothingYet,
    newer: false,
    savedSchema: LIBRARY_SCHEMA,
    notices: [{ code: 'index-from-journal', params: { state: found.state, kept } }],
    asSaved: false,
  })
}

interface LoadedPolicy {
  readonly record: PolicyRecord
  readonly seq: number
  readonly asSaved: boolean
}

const fromFile = (
  found: JsonState<PolicyFile>,
  id: PolicyId,
): { readonly record: PolicyRecord; readonly seq: number } | null => {
  if (found.state !== 'present' || found.value.record.policy.id !== id) return null
  const result = migrate<PolicyFile>(found.value)
  return result.ok ? result.value : found.value
}

/** One policy's record: its file, or the file before it and the journal, or the journal alone. */
const loadPolicy = async (
  { paths, snapshots, quarantine }: Loading,
  journal: Journal,
  id: PolicyId,
  indexSeq: number,
  title: string | null,
  notices: Notice[],
): Promise<LoadedPolicy | null> => {
  const found = await snapshots.policy(id).read()
  const current = fromFile(found, id)
  if (current !== null) return { record: current.record, seq: Math.max(current.seq, indexSeq), asSaved: true }
  const kept = found.state === 'missing' || quarantine === null ? '' : await quarantine.move(paths.policy(id))
  const previous = fromFile(await snapshots.policy(id).readPrevious(), id)
  const { record, whole } = await recordFromJournal(journal, id, previous?.record ?? null, previous?.seq ?? 0)
  const params = { policy: id, title: title ?? '', state: found.state, kept }
  notices.push({ code: record === null ? 'policy-lost' : whole ? 'policy-salvaged' : 'policy-salvaged-partly', params })
  return record === null ? null : { record, seq: journal.seq, asSaved: false }
}

export interface LoadedLibrary {
  readonly library: Library
  /** Records that are on the disk as they are here. */
  readonly saved: ReadonlyMap<PolicyId, PolicyRecord>
  readonly replayed: number
  /** The last entry any snapshot includes: more than the journal's own last one where its end was lost. */
  readonly includes: number
  readonly notices: readonly Notice[]
}

/**
 * Reads the snapshots and replays what is newer. Every part knows the last entry it includes, so that an entry that
 * touches several parts is applied to just those that lack it.
 */
export const loadLibrary = async (loading: Loading, index: LibraryFile, journal: Journal): Promise<LoadedLibrary> => {
  const notices: Notice[] = []
  const partSeqs = new Map<Part, number>([['library', index.seq]])
  const saved = new Map<PolicyId, PolicyRecord>()
  const policies: Record<PolicyId, PolicyRecord> = {}
  const take = (id: PolicyId, loaded: LoadedPolicy): void => {
    policies[id] = loaded.record
    partSeqs.set(id, loaded.seq)
    if (loaded.asSaved) saved.set(id, loaded.record)
  }
  // filled in the index's order, whichever file arrives first
  const ids = Object.keys(index.policies) as PolicyId[]
  const arrived = new Map<PolicyId, LoadedPolicy | null>()
  await eachOf(ids, async (id) => {
    arrived.set(id, await loadPolicy(loading, journal, id, index.seq, own(index.policies, id)?.title ?? null, notices))
  })
  for (const id of ids) {
    const loaded = arrived.get(id)
    if (loaded) take(id, loaded)
  }
  let library: Library = { policies, tags: index.tags, collections: index.collections, searches: index.searches }

  const seqOf = (part: Part): number => partSeqs.get(part) ?? index.seq
  const replay = async (edit: SingleEdit, seq: number): Promise<boolean> => {
    const part = partOf(edit)
    if (seq <= seqOf(part)) return false
    if (edit.kind === 'add-policy' && part !== 'library') {
      const found = await loading.snapshots.policy(part).read()
      const onDisk = fromFile(found, part)
      if (onDisk === null && found.state !== 'missing') {
        const kept = loading.quarantine === null ? '' : await loading.quarantine.move(loading.paths.policy(part))
        notices.push({
          code: 'policy-salvaged',
          params: { policy: part, title: edit.record.policy.metadata.title ?? '', state: found.state, kept },
        })
      }
      if (onDisk !== null && onDisk.seq >= seq) {
        library = { ...library, policies: { ...library.policies, [part]: onDisk.record } }
        partSeqs.set(part, onDisk.seq)
        saved.set(part, onDisk.record)
        return true
      }
    }
    library = replayEdit(library, edit)
    if (edit.kind === 'remove-policy') partSeqs.delete(part)
    return true
  }

  let replayed = 0
  let lost = 0
  for await (const { seq, mark, record: entry } of journal.entries(index.seq)) {
    if (entry === null) {
      lost += 1
      continue
    }
    let counted = false
    for (const edit of singlesOf(entry.edit)) counted = (await replay(edit, seq)) || counted
    if (counted && mark === null) replayed += 1
  }
  if (lost > 0) notices.push({ code: 'edits-lost', params: { count: lost } })
  return { library, saved, replayed, includes: Math.max(...partSeqs.values()), notices }
}
