import { createHash } from 'node:crypto'
import { own, sameValue } from '../../core/library/edits/keyed.ts'
import { replayEdit, singlesOf } from '../../core/library/edits/apply-edit.ts'
import { migrate } from '../../core/library/migrate.ts'
import type { Anchor } from '../../core/model/anchor.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { emptyLibrary, type Library, type PolicyRecord } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { Tagging } from '../../core/model/tag.ts'
import type { Journal } from './journal.ts'
import type { PolicyFileStore } from './policy-files.ts'
import { canRead } from './shelf.ts'
import type { SnapshotFiles } from './snapshot-files.ts'

const about = (
  code: string,
  { policy }: PolicyRecord,
  more: Readonly<Record<string, string | number>> = {},
): Notice => ({ code, params: { policy: policy.id, title: policy.metadata.title ?? policy.source.fileName, ...more } })

/** `source-missing`, `source-differs`: the original is not the file that was imported. */
export const checkSource = async (files: PolicyFileStore, record: PolicyRecord): Promise<readonly Notice[]> => {
  const bytes = await files.source(record.policy)
  if (!bytes.ok) return [about('source-missing', record)]
  return createHash('sha256').update(bytes.value).digest('hex') === record.policy.source.hash
    ? []
    : [about('source-differs', record)]
}

const anchorsOf = (record: PolicyRecord): readonly (Anchor & { readonly id: string })[] => [
  ...Object.values<Tagging>(record.taggings).flatMap(({ id, anchor }) => (anchor === null ? [] : [{ ...anchor, id }])),
  ...Object.values<Annotation>(record.annotations).flatMap(({ id, anchor }) =>
    anchor === null ? [] : [{ ...anchor, id }],
  ),
]

/**
 * Does a text fit its record: as long as the record says, and with every quote where its anchor says? Answers the ids
 * whose quotes differ.
 */
export const misquotes = (record: PolicyRecord, text: string): readonly string[] =>
  anchorsOf(record)
    .filter(({ range, exact }) => text.slice(range.start, range.end) !== exact)
    .map(({ id }) => id)

/**
 * `text-damaged`: missing, damaged or of another length; `quote-differs`: an anchor quotes other words than stand at
 * its place.
 */
export const checkText = async (files: PolicyFileStore, record: PolicyRecord): Promise<readonly Notice[]> => {
  const text = await files.text(record.policy)
  if (!text.ok || text.value.text.length !== record.policy.textLength) return [about('text-damaged', record)]
  return misquotes(record, text.value.text).map((id) => about('quote-differs', record, { id }))
}

/** A file that was saved in an earlier schema, and not written since, is whole as well. */
const asToday = <T extends { readonly schema: number }>(file: T): T => {
  const result = migrate<T>(file)
  return result.ok ? result.value : file
}

/** A file kept from before the last write is whole, or not there at all. */
const spareHolds = async (file: {
  readonly readPrevious: () => Promise<{ readonly state: string }>
}): Promise<boolean> => ['present', 'missing'].includes((await file.readPrevious()).state)

/**
 * `snapshot-damaged`: the file, or the one kept from before it, would not be what salvage needs. Asked after all
 * snapshots were written.
 */
export const checkSnapshot = async (snapshots: SnapshotFiles, record: PolicyRecord): Promise<readonly Notice[]> => {
  const file = snapshots.policy(record.policy.id)
  const found = await file.read()
  if (
    found.state !== 'present' ||
    !canRead(() => [record.policy.clauses, record.facts]) ||
    !sameValue(asToday(found.value).record, record)
  )
    return [about('snapshot-damaged', record, { state: found.state })]
  return (await spareHolds(file)) ? [] : [about('snapshot-damaged', record, { state: 'previous' })]
}

/** `index-damaged`: library.json, or the one kept from before it, is not what it should be. */
export const checkIndex = async (snapshots: SnapshotFiles, library: Library): Promise<readonly Notice[]> => {
  const found = await snapshots.library.read()
  const index = found.state === 'present' ? asToday(found.value) : null
  const holds =
    index !== null &&
    sameValue(index.tags, library.tags) &&
    sameValue(index.collections, library.collections) &&
    sameValue(index.searches, library.searches) &&
    sameValue(Object.keys(index.policies).toSorted(), Object.keys(library.policies).toSorted())
  if (!holds) return [{ code: 'index-damaged', params: { state: found.state } }]
  return (await spareHolds(snapshots.library)) ? [] : [{ code: 'index-damaged', params: { state: 'previous' } }]
}

/**
 * Reads every entry of the journal and holds the library against what they add up to. `journal-entry-damaged` (with
 * `seq`),
 * `library-differs` (with the part). A journal with lost entries cannot tell the whole story and is not held against
 * the library.
 */
export const checkJournal = async (journal: Journal, library: Library): Promise<readonly Notice[]> => {
  const found: Notice[] = []
  let replayed = emptyLibrary
  let whole = true
  for await (const { seq, from, mark, record: entry } of journal.entries(0)) {
    if (entry === null) whole = false
    if (entry === null && mark !== 'lost')
      found.push({
        code: 'journal-entry-damaged',
        params: { seq: from === seq ? seq : `${String(from)}–${String(seq)}` },
      })
    if (entry !== null) replayed = singlesOf(entry.edit).reduce(replayEdit, replayed)
  }
  if (!whole) return found
  const ids = new Set([...Object.keys(library.policies), ...Object.keys(replayed.policies)] as PolicyId[])
  for (const id of ids)
    if (!sameValue(own(library.policies, id), own(replayed.policies, id)))
      found.push({ code: 'library-differs', params: { part: id } })
  if (
    !sameValue(library.tags, replayed.tags) ||
    !sameValue(library.collections, replayed.collections) ||
    !sameValue(library.searches, replayed.searches)
  )
    found.push({ code: 'library-differs', params: { part: 'library.json' } })
  return found
}
