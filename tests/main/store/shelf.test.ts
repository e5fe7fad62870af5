import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../../core/model/library.ts'
import type { Store } from '../../../main/store/store.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { printChecked } from '../../../main/store/durable-json.ts'
import { type PolicyFile, printPolicyFile } from '../../../main/store/policy-file.ts'
import { canRead, openShelf, PolicyUnreadable } from '../../../main/store/shelf.ts'
import { policyRecord } from '../../core/library/arbitrary-edits.ts'
import { seed } from '../../support/series.ts'
import { addPolicy, committed, note, opened, storeOptions, tempFolder } from './open-temp.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** The real disk, counting how often a policy is come back to. */
const counted = () => {
  const looks: string[] = []
  const files = {
    ...nodeFiles,
    readFileNow: (path: string) => {
      looks.push(path)
      return nodeFiles.readFileNow(path)
    },
  }
  return { files, looks }
}

const recordIn = (library: Library, id: string): PolicyRecord => {
  const record = library.policies[id as PolicyId]
  if (record === undefined) throw new Error(`no policy ${id}`)
  return record
}

/** An edit that gives a policy one clause fewer. */
const withoutLastClause = (store: Store, id: string): Promise<void> => {
  const last = recordIn(store.library(), id).policy.clauses.at(-1)
  if (last === undefined) throw new Error('no clause left')
  return committed(store, {
    kind: 'change-policy',
    policyId: id as PolicyId,
    patch: { clauses: { put: [], gone: [last.id], outline: false } },
  })
}

const filled = async (...ids: string[]) => {
  const folder = await tempFolder()
  const store = await opened(storeOptions(folder))
  for (const id of ids) await addPolicy(store, id)
  await committed(store, note(ids[0] ?? '', 'n1', '批注'))
  return { folder, store }
}

describe('clauses and facts of a policy', () => {
  test('are read from its file when someone looks at them, once, and not by opening the library', async () => {
    const { folder, store } = await filled('aaaa', 'bbbb')
    const before = structuredClone(store.library())
    await store.close()
    const { files, looks } = counted()
    const again = await opened(storeOptions(folder, files))
    const { policy, annotations } = recordIn(again.library(), 'aaaa')
    expect([policy.metadata.title, Object.keys(annotations)]).toEqual(['云泽省试行办法 aaaa', ['n1']])
    expect(looks).toEqual([])
    expect(policy.clauses).toBe(policy.clauses)
    expect(looks).toEqual([join(folder, 'policies', 'aaaa', 'policy.json')])
    expect(again.library()).toEqual(before)
    // its facts, and the clauses and facts of the other one
    expect(looks).toHaveLength(4)
    await again.close()
  })

  test('leave memory when their snapshot is written, however many policies were added', async () => {
    const { store } = await filled('aaaa')
    const held = Object.values<PolicyRecord>(store.library().policies).map(
      ({ policy }) => new WeakRef<readonly Clause[]>(policy.clauses),
    )
    for (let n = 0; n < 20; n += 1) {
      await addPolicy(store, `p${String(100 + n)}`)
      held.push(new WeakRef<readonly Clause[]>(recordIn(store.library(), `p${String(100 + n)}`).policy.clauses))
    }
    expect(await store.flush()).toBeNull()
    await setImmediate()
    collectGarbage()
    expect(held.filter((each) => each.deref() !== undefined)).toEqual([])
    expect(recordIn(store.library(), 'p107').policy.clauses).toEqual(policyRecord('p107').policy.clauses)
    await store.close()
  })

  test('of an older state stay what they were while other ones take their place in the file', async () => {
    const { folder, store } = await filled('aaaa')
    await store.close()
    const again = await opened(storeOptions(folder))
    const older = again.library()
    for (const left of [3, 2, 1]) {
      await withoutLastClause(again, 'aaaa')
      expect(await again.flush()).toBeNull()
      expect(recordIn(again.library(), 'aaaa').policy.clauses).toHaveLength(left)
    }
    expect(recordIn(older, 'aaaa').policy.clauses).toEqual(policyRecord('aaaa').policy.clauses)
    await again.close()
  })

  test('of a record given to the store stay where they are', async () => {
    const { folder, store } = await filled('aaaa')
    const record = policyRecord('cccc')
    await mkdir(join(folder, 'policies', 'cccc'))
    await committed(store, { kind: 'add-policy', record })
    expect(await store.flush()).toBeNull()
    expect(Object.getOwnPropertyDescriptor(record.policy, 'clauses')).toHaveProperty('value')
    expect(Object.getOwnPropertyDescriptor(recordIn(store.library(), 'cccc').policy, 'clauses')).toHaveProperty('get')
    await store.close()
  })

  test('come from the file kept before the last, where that one is damaged while the library is open', async () => {
    const { folder, store } = await filled('aaaa')
    await store.flush()
    await committed(store, note('aaaa', 'n2', '又一条'))
    await store.close()
    const again = await opened(storeOptions(folder))
    await writeFile(join(folder, 'policies', 'aaaa', 'policy.json'), 'x')
    expect(recordIn(again.library(), 'aaaa').policy.clauses).toEqual(policyRecord('aaaa').policy.clauses)
    await again.close()
  })

  test('in which a word was changed while the library is open are not taken for the policy’s', async () => {
    const { folder, store } = await filled('aaaa')
    await store.close()
    const again = await opened(storeOptions(folder))
    const record = recordIn(again.library(), 'aaaa')
    const path = join(folder, 'policies', 'aaaa', 'policy.json')
    const text = await readFile(path, 'utf8')
    expect(text).toContain('"path":"')
    await writeFile(path, text.replace('"path":"', '"path":"别'))
    expect(() => record.policy.clauses).toThrow(PolicyUnreadable)
    await again.close()
  })

  test('that no file has any more are told, and refuse what needs them; the journal brings them back', async () => {
    const { folder, store } = await filled('aaaa')
    await store.close()
    const again = await opened(storeOptions(folder))
    const record = recordIn(again.library(), 'aaaa')
    for (const end of ['', '.prev']) await writeFile(join(folder, 'policies', 'aaaa', `policy.json${end}`), 'x')
    expect(() => record.policy.clauses).toThrow(PolicyUnreadable)
    const refused = await again.commit(note('aaaa', 'n2', '写不上'), { author: '甲', at: '2026-03-01T08:00:00.000Z' })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'not-saved' } })
    expect(await again.hasWhole(record)).toBe(true)
    expect(record.policy.clauses).toEqual(policyRecord('aaaa').policy.clauses)
    await committed(again, note('aaaa', 'n2', '写上了'))
    await again.close()
    const last = await opened(storeOptions(folder))
    expect(Object.keys(recordIn(last.library(), 'aaaa').annotations)).toEqual(['n1', 'n2'])
    await last.close()
  })

  test('are read whole with a file as it was laid out once, and where someone else writes the library', async () => {
    const { folder, store } = await filled('aaaa', 'bbbb')
    const before = structuredClone(store.library())
    await store.close()
    const path = join(folder, 'policies', 'aaaa', 'policy.json')
    const { format, schema, seq, record } = JSON.parse(await readFile(path, 'utf8')) as PolicyFile
    await writeFile(path, printChecked({ format, schema, seq, record }))
    const { files, looks } = counted()
    const again = await opened(storeOptions(folder, files))
    expect(recordIn(again.library(), 'aaaa')).toEqual(recordIn(before, 'aaaa'))
    const reader = await opened({ ...storeOptions(folder, files), readOnly: true })
    expect(reader.library()).toEqual(before)
    expect(looks).toEqual([])
    await reader.close()
    await again.close()
  })
})

test('however records are looked at, each gives its own clauses; what was looked at last stays as long as there is room', () => {
  const ids = ['aaaa', 'bbbb', 'cccc', 'dddd']
  const printed = new Map(ids.map((id, n) => [id, printPolicyFile({ seq: 1, record: policyRecord(id, 3 + n) })]))
  fc.assert(
    fc.property(fc.array(fc.nat(ids.length - 1), { maxLength: 60 }), fc.boolean(), (order, roomy) => {
      let reads = 0
      const readFileNow = (path: string): Uint8Array => {
        reads += 1
        const bytes = printed.get(path)?.bytes
        if (bytes === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' })
        return bytes
      }
      const shelf = openShelf({ readFileNow }, { policy: (id) => id }, roomy ? 1_000_000 : 1)
      const records = ids.map((id, n) => {
        const record = policyRecord(id, 3 + n)
        const bulk = printed.get(id)?.note
        if (bulk !== undefined) shelf.putAway(record, bulk, true)
        return record
      })
      for (const n of order) {
        expect(records[n]?.policy.clauses).toEqual(policyRecord(ids[n] ?? '', 3 + n).policy.clauses)
        expect(records[n]?.facts).toEqual({})
      }
      expect(reads).toBe(2 * (roomy ? new Set(order).size : order.filter((n, at) => n !== order[at - 1]).length))
    }),
    { seed, numRuns: 60 },
  )
})

test('what is in no file any more stays in memory for whoever holds an older library, however little room there is', () => {
  const older = printPolicyFile({ seq: 1, record: policyRecord('aaaa', 3) })
  const newer = printPolicyFile({ seq: 2, record: policyRecord('aaaa', 5) })
  let inPlace = older.bytes
  const shelf = openShelf({ readFileNow: () => inPlace }, { policy: (id) => id }, 1)
  const before = policyRecord('aaaa', 3)
  shelf.putAway(before, older.note, true)
  shelf.aboutToReplace(before.policy.id, newer.note.check)
  inPlace = newer.bytes
  const after = policyRecord('aaaa', 5)
  shelf.putAway(after, newer.note, true)
  expect(after.policy.clauses).toEqual(policyRecord('aaaa', 5).policy.clauses)
  expect(before.policy.clauses).toEqual(policyRecord('aaaa', 3).policy.clauses)
})

test('a policy that cannot be read is told apart from our own errors', () => {
  const missing = (): never => {
    throw new PolicyUnreadable('aaaa' as PolicyId, 'EIO')
  }
  expect(canRead(missing)).toBe(false)
  expect(canRead(() => ({ c1: 'c1' as ClauseId }))).toBe(true)
  expect(() => canRead(() => decodeURIComponent('%'))).toThrow(URIError)
})
