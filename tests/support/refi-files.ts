import { createHash } from 'node:crypto'
import type { ExportLanguage } from '../../core/exporting/export-words.ts'
import { checkProject, codePoints, type ProjectFault } from '../../core/exporting/refi/check-project.ts'
import { writeProject, type RefiProject } from '../../core/exporting/refi/write-project.ts'
import { gatherRows } from '../../core/exporting/gather-rows.ts'
import type { Incoming } from '../../core/model/incoming.ts'
import type { ExportScope } from '../../core/model/exported-file.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { Result } from '../../core/model/result.ts'
import { writeQdpx } from '../../main/exporters/write-qdpx.ts'
import { readQdpx } from '../../main/importers/refi/read-qdpx.ts'
import { parseTree } from '../../main/importers/refi/parse-tree.ts'
import { allLinkTypes, type Shelf } from './random-shelf.ts'
import { seedVocabulary } from './seed-vocabulary.ts'

const vocabulary = seedVocabulary()
export const exportedAt = '2026-11-23T07:00:00.000Z'
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export const rowsOf = (
  { library, texts }: Pick<Shelf, 'library' | 'texts'>,
  scope: ExportScope = { kind: 'library' },
) => valueOf(gatherRows(library, scope, (id) => texts.get(id) ?? '', allLinkTypes))

export const projectOf = (
  shelf: Pick<Shelf, 'library' | 'texts'>,
  scope?: ExportScope,
  language: ExportLanguage = 'zh-Hans',
): RefiProject => writeProject(rowsOf(shelf, scope), { title: '批阅资料库', language, at: exportedAt, digestOf })

/** What our own checks have against a project as written. */
export function faultsOf({ xml, texts, originals }: RefiProject): readonly ProjectFault[] {
  const lengths = new Map<string, number | null>([
    ...texts.map(({ path, text }) => [path.replace(/^sources\//, ''), codePoints(text)] as const),
    ...originals.map(({ path }) => [path.replace(/^sources\//, ''), null] as const),
  ])
  return checkProject(valueOf(parseTree(Buffer.from(xml), 'project.qde')), {
    has: (path) => lengths.has(path),
    lengthOf: (path) => lengths.get(path) ?? null,
  })
}

export const readBack = (bytes: Uint8Array): { readonly incoming: Incoming; readonly notices: readonly Notice[] } => {
  const read = readQdpx(bytes, { at: exportedAt, vocabulary, linkTypes: allLinkTypes })
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return { incoming: read.value, notices: read.notices }
}

export const packed = (shelf: Shelf, scope?: ExportScope, language?: ExportLanguage): Promise<Uint8Array> =>
  writeQdpx(projectOf(shelf, scope, language), shelf.originals)
