import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Edit } from '../../../core/model/edit.ts'
import type { PolicyId, SourceHash } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { FileCalls } from '../../../main/store/file-calls.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { openStore, type OpenStoreOptions } from '../../../main/store/open-store.ts'
import type { Store } from '../../../main/store/store.ts'
import { at, policyRecord, startLibrary } from '../../core/library/arbitrary-edits.ts'

/** A real folder whose path is as awkward as people's are; gone after the test. */
export const tempFolder = async (): Promise<string> => {
  const outer = await mkdtemp(join(tmpdir(), '批阅 库🦊 é-'))
  onTestFinished(() => rm(outer, { recursive: true, force: true }))
  return join(outer, '我的 library')
}

export const base: Edit = {
  kind: 'batch',
  name: 'bulk',
  edits: Object.values<Tag>(startLibrary.tags).map((tag) => ({ kind: 'put-tag', tag })),
}

let tokens = 0
/** Options of an opener that lives in this process unless told otherwise. */
export const storeOptions = (
  folder: string,
  files: FileCalls = nodeFiles,
  lock: Partial<OpenStoreOptions['lock']> = {},
): OpenStoreOptions => {
  tokens += 1
  return {
    // small, so that a disk in memory and a power cut's images stay so
    folder,
    files,
    now: () => at,
    base,
    reserveBytes: 4096,
    lock: {
      pid: process.pid,
      host: 'desk',
      program: 'test',
      token: `token${tokens}`,
      isAlive: () => true,
      beatMs: 60_000,
      staleMs: 120_000,
      ...lock,
    },
  }
}

export const opened = async (options: OpenStoreOptions): Promise<Store> => {
  const result = await openStore(options)
  if (!result.ok) throw new Error(`not opened: ${JSON.stringify(result.failure)}`)
  return result.value
}

export const options = { author: '甲', at }

export const committed = async (store: Store, edit: Edit): Promise<void> => {
  const result = await store.commit(edit, options)
  if (!result.ok) throw new Error(`not committed: ${JSON.stringify(result.failure)}`)
}

/** Puts a policy with its files into the library. */
export const addPolicy = async (store: Store, id: string): Promise<void> => {
  const plain = policyRecord(id)
  const text = '字'.repeat(plain.policy.textLength)
  const hash = createHash('sha256').update(text).digest('hex') as SourceHash
  const record = { ...plain, policy: { ...plain.policy, source: { ...plain.policy.source, hash } } }
  await store.files.put(Buffer.from(text), [
    {
      policyId: id as PolicyId,
      reader: 'txt',
      text: { text, pieces: [{ start: 0, end: text.length, block: 0, from: 0 }], changes: [] },
    },
  ])
  await committed(store, { kind: 'add-policy', record })
}

export { note } from './library-edits.ts'

export const codesOf = (notices: readonly { readonly code: string }[]): readonly string[] =>
  notices.map((notice) => notice.code)
