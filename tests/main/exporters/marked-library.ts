import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { AnnotationId, ClauseId, PolicyId, TagId, TaggingId } from '../../../core/model/ids.ts'
import type { openTemp } from '../workbench/open-temp.ts'
import { tempFolder, valueOf } from '../workbench/open-temp.ts'

type Opened = Awaited<ReturnType<typeof openTemp>>
/** What people say, where a test wants it otherwise. */
export interface Said {
  readonly tag?: string
  readonly note?: string
  readonly reply?: string
  readonly author?: string
}

/** Imports a file and gives its first policy. */
export async function importBytes({ workbench }: Opened, name: string, bytes: Uint8Array): Promise<PolicyId> {
  const path = join(await tempFolder(), name)
  await writeFile(path, bytes)
  const outcome = valueOf(await workbench.importFile({ source: { kind: 'path', path } }))
  const [id] = outcome.policies.map((each) => each.policyId)
  if (id === undefined) throw new Error(JSON.stringify(outcome))
  return id
}

/** Hangs a tag on the clause on water data, a note with a tag on four words of it, and a reply to the note. */
export async function markUp(
  { workbench }: Opened,
  policyId: PolicyId,
  said: Said = {},
): Promise<{ readonly note: Annotation; readonly clauseId: ClauseId }> {
  const { policy, text } = valueOf(await workbench.readPolicy({ policyId }))
  const clause = policy.clauses.find(({ heading }) => heading.includes('水利数据共享'))
  if (clause === undefined) throw new Error('the clause is missing')
  const { ids, now } = valueOf(await workbench.newIds({ count: 4 }))
  const [tag = '', tagging = '', first = '', second = ''] = ids
  const author = said.author ?? '甲'
  const start = text.indexOf('水利数据共享', clause.range.start)
  const anchor = {
    clauseId: clause.id,
    range: { start, end: start + 6 },
    exact: '水利数据共享',
    prefix: text.slice(start - 4, start),
    suffix: text.slice(start + 6, start + 10),
  }
  const note: Annotation = {
    id: first as AnnotationId,
    clauseId: clause.id,
    anchor,
    body: said.note ?? '与国家提法不同 <b>',
    tagIds: [tag as TagId],
    author,
    createdAt: now,
    changedAt: now,
  }
  const reply: Annotation = {
    id: second as AnnotationId,
    clauseId: clause.id,
    anchor,
    body: said.reply ?? '再核对',
    tagIds: [],
    replyTo: note.id,
    author,
    createdAt: now,
    changedAt: now,
  }
  valueOf(
    await workbench.edit({
      edit: {
        kind: 'batch',
        name: 'tag-selection',
        edits: [
          {
            kind: 'put-tag',
            tag: {
              id: tag as TagId,
              name: said.tag ?? '重点',
              parentId: null,
              colour: '#1C5A83',
              description: '',
              isGroup: false,
              order: 1,
            },
          },
          {
            kind: 'tag-clause',
            policyId,
            tagging: {
              id: tagging as TaggingId,
              tagId: tag as TagId,
              clauseId: clause.id,
              anchor: null,
              author,
              createdAt: now,
            },
          },
          { kind: 'put-annotation', policyId, annotation: note },
          { kind: 'put-annotation', policyId, annotation: reply },
        ],
      },
    }),
  )
  return { note, clauseId: clause.id }
}
