import type { Edit } from '../../core/model/edit.ts'
import type { PolicyId, TagId } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { Tag } from '../../core/model/tag.ts'
import { own } from '../../core/library/edits/keyed.ts'
import { tagUsesOf } from '../../core/library/queries/tag-uses.ts'
import type { FileCalls } from './file-calls.ts'
import { type LibraryPaths, policyFolders } from './library-folder.ts'
import type { PolicyFile } from './policy-file.ts'
import type { SnapshotFiles } from './snapshot-files.ts'

/** Policies found in their folders when neither the index nor the journal can say which there were. */
export interface FoundPolicies {
  readonly records: readonly PolicyRecord[]
  /** The last journal entry any of them includes. */
  readonly seq: number
}

export const findPolicies = async (
  files: FileCalls,
  paths: LibraryPaths,
  snapshots: SnapshotFiles,
): Promise<FoundPolicies> => {
  const found: PolicyFile[] = []
  for (const id of await policyFolders(files, paths)) {
    const current = await snapshots.policy(id).read()
    const usable = current.state === 'present' ? current : await snapshots.policy(id).readPrevious()
    if (usable.state === 'present' && usable.value.record.policy.id === id) found.push(usable.value)
  }
  return { records: found.map(({ record }) => record), seq: Math.max(0, ...found.map(({ seq }) => seq)) }
}

/** A stand-in for a tag whose name and place are lost: people can rename it. */
const placeholder = (id: TagId): Tag => ({
  id,
  name: id,
  parentId: null,
  colour: '#6B645A',
  description: '',
  isGroup: false,
  order: 1000,
})

/**
 * The edit that takes found policies in, with stand-ins for tags nobody knows any more. `known` holds the ids of
 * policies and tags the library has without it. Null where there is nothing to take in.
 */
export const adoption = (
  records: readonly PolicyRecord[],
  known: { readonly policies: Readonly<Record<PolicyId, unknown>>; readonly tags: Readonly<Record<TagId, unknown>> },
): { readonly edit: Edit; readonly notices: readonly Notice[] } | null => {
  const orphans = records.filter(({ policy }) => own(known.policies, policy.id) === undefined)
  if (orphans.length === 0) return null
  const unknown = new Set(
    orphans.flatMap((record) => [...tagUsesOf(record).keys()]).filter((id) => own(known.tags, id) === undefined),
  )
  return {
    edit: {
      kind: 'batch',
      name: 'bulk',
      edits: [
        ...[...unknown].map((id): Edit => ({ kind: 'put-tag', tag: placeholder(id) })),
        ...orphans.map((record): Edit => ({ kind: 'add-policy', record })),
      ],
    },
    notices: orphans.map(({ policy }) => ({
      code: 'policy-adopted',
      params: { policy: policy.id, title: policy.metadata.title ?? policy.source.fileName },
    })),
  }
}
