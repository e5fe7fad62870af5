import { cpSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkbench, type OpenedWorkbench } from '../../../main/open-workbench.ts'
import { findResources } from '../../../main/resources.ts'
import type { PolicyView } from '../../../core/contract/workbench.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { AnnotationId, PolicyId, TagId, TaggingId } from '../../../core/model/ids.ts'
import type { Result } from '../../../core/model/result.ts'
import { piyue } from '../piyue.ts'
import { clausesAPolicy, once, root, textFolder } from './files.ts'

export const resources = findResources(`file://${root}main/resources.ts`)

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export const openLibrary = async (libraryFolder: string, readOnly = false): Promise<OpenedWorkbench> =>
  valueOf(await openWorkbench({ libraryFolder, resources, readOnly }))

/** A whole clause in ten is tagged, one in fifty has a note. */
const taggedEvery = 10,
  notedEvery = 50
const createdAt = '2026-01-05T08:00:00.000Z'

export const tagEdit = (policyId: PolicyId, clauseId: string, n: number, tagId: TagId): Edit => ({
  kind: 'tag-clause',
  policyId,
  tagging: {
    id: `t${policyId}${String(n)}` as TaggingId,
    tagId,
    clauseId: clauseId as never,
    anchor: null,
    author: '读者',
    createdAt,
  },
})

const hangingsOf = ({ policy }: PolicyView, tags: readonly TagId[]): Edit => ({
  kind: 'batch',
  name: 'bulk',
  edits: policy.clauses.flatMap(({ id }, n): Edit[] => [
    ...(n % taggedEvery === 0 ? [tagEdit(policy.id, id, n, tags[n % tags.length] ?? (tags[0] as TagId))] : []),
    ...(n % notedEvery === 7
      ? [
          {
            kind: 'put-annotation' as const,
            policyId: policy.id,
            annotation: {
              id: `a${policy.id}${String(n)}` as AnnotationId,
              clauseId: id,
              anchor: null,
              body: '与国家文件**对照**，此处更具体。',
              tagIds: [],
              author: '读者',
              createdAt,
              changedAt: createdAt,
            },
          },
        ]
      : []),
  ]),
})

/** The tags of a library that can be used. */
export async function usableTags({ workbench }: OpenedWorkbench): Promise<readonly TagId[]> {
  return valueOf(await workbench.codebook({}))
    .tags.filter((tag) => !tag.isGroup)
    .map((tag) => tag.id)
}

/**
 * A library of about this many clauses, `perPolicy` in each policy, imported by the built command line, with tags and
 * notes. Kept; open a copy to write.
 */
export const libraryOf = (clauses: number, perPolicy = clausesAPolicy): Promise<string> =>
  once(`library-${String(clauses)}-${String(perPolicy)}`, async (path) => {
    await piyue(['import', await textFolder(clauses, perPolicy), '--recursive', '--library', path, '--json'])
    const opened = await openLibrary(path)
    const tags = await usableTags(opened)
    for (const { id } of valueOf(await opened.workbench.listPolicies({}))) {
      valueOf(
        await opened.workbench.edit({
          edit: hangingsOf(valueOf(await opened.workbench.readPolicy({ policyId: id })), tags),
        }),
      )
    }
    await opened.close()
  })

/** A copy to write in, and what removes it. */
export async function copyOf(library: string): Promise<{ readonly folder: string; readonly discard: () => void }> {
  const parent = await newFolder()
  const folder = join(parent, 'library')
  cpSync(library, folder, { recursive: true })
  return {
    folder,
    discard: () => {
      rmSync(parent, { recursive: true, force: true })
    },
  }
}

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'piyue-bench-'))
