import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backupsIn } from '../../../main/store/backups.ts'
import { parseChecked, printChecked } from '../../../main/store/durable-json.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { POLICY_FORMAT, type PolicyFile } from '../../../main/store/policy-file.ts'
import type { LibraryFile } from '../../../main/store/snapshot-files.ts'
import type { Store } from '../../../main/store/store.ts'
import { addPolicy, committed, note, opened, storeOptions, tempFolder } from './open-temp.ts'

const present = <T extends { readonly format: string }>(bytes: Uint8Array, format: string): T => {
  const found = parseChecked<T>(bytes, format)
  if (found.state !== 'present') throw new Error(found.state)
  return found.value
}

const without = (value: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))

/**
 * A library as the first Piyue left it: records without facts, corrections and a review queue, an index without saved
 * searches.
 */
export const libraryOfSchema1 = async (): Promise<string> => {
  const folder = await tempFolder()
  const store = await opened(storeOptions(folder))
  await addPolicy(store, 'aaaa')
  await committed(store, note('aaaa', 'n1', '旧版的批注'))
  await store.close()
  for (const end of ['', '.prev']) {
    const path = join(folder, 'policies', 'aaaa', `policy.json${end}`)
    const bytes = await readFile(path).catch(() => null)
    if (bytes === null) continue
    const { record, ...file } = present<PolicyFile>(bytes, POLICY_FORMAT)
    const policy = without(record.policy, ['textVersion'])
    const old = without(record, ['facts', 'corrections', 'toReview', 'dismissedLinks'])
    await writeFile(path, printChecked({ ...file, schema: 1, record: { ...old, policy } }))
  }
  await rm(join(folder, 'library.json.prev'), { force: true })
  const index = without(present<LibraryFile>(await readFile(join(folder, 'library.json')), 'piyue/library'), [
    'searches',
  ])
  await writeFile(join(folder, 'library.json'), printChecked({ ...index, schema: 1 }))
  return folder
}

export const backupsOf = async (store: Store) => {
  const listed = await backupsIn(nodeFiles, store.paths, '库', store.paths.backups).list()
  if (!listed.ok) throw new Error(JSON.stringify(listed.failure))
  return listed.value.backups
}
export const schemaOf = async (folder: string): Promise<number> =>
  present<LibraryFile>(await readFile(join(folder, 'library.json')), 'piyue/library').schema
