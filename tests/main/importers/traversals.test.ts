import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { explainFailure } from '../../../core/contract/explain.ts'
import { valueWords } from '../../../core/contract/value-words.ts'
import type { Failure } from '../../../core/model/result.ts'
import { readPackage } from '../../../main/importers/read-package.ts'
import { readQdpx } from '../../../main/importers/refi/read-qdpx.ts'
import { everyTraversal, SECRET, traversals } from '../../support/traversals.ts'
import { listing, repack } from './hostile-packages.ts'
import { foreignText, open, project, reading, selection, source, zipped } from './refi/foreign-project.ts'
import { path as textPath, usual } from './refi/hostile-projects.ts'

const payload = strToU8(SECRET)
const all = String(everyTraversal.length)
const rows = traversals.map((row) => ({ ...row, count: row.paths.length }))

/** The reason stands in what a person reads, in each language. */
const expectReason = (failure: Failure | null, code: string, reason: string, path: string) => {
  expect([failure?.code, failure?.params?.['reason']], JSON.stringify(path.slice(0, 80))).toEqual([code, reason])
  if (failure === null) return
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const)
    expect(explainFailure(failure, language).cause).toContain(valueWords[reason]?.[language])
}
const failureOf = (read: { readonly ok: boolean; readonly failure?: Failure }): Failure | null => read.failure ?? null

describe(`${all} hostile paths as entries of a package`, () => {
  it.each(rows)('refuse it, with the plain reason: $count $kind', ({ paths, inPackage }) => {
    for (const path of paths) {
      const read = readPackage(repack({ [path]: payload }, listing(path, payload)))
      expectReason(failureOf(read), 'package-damaged', inPackage, path)
    }
  })
  it.each([
    ['COLLECTION.JSON', 'collection.json'],
    ['Manifest.json', 'manifest.json'],
    ['sources/E\u0301.txt', 'sources/\u00e9.txt'],
    ['sources/Å.txt', 'sources/\u212b.txt'],
    ['sources/\uac00.txt', 'sources/\u1100\u1161.txt'],
  ])('refuse it where %j and %j are one name on some disk', (one, other) => {
    const read = readPackage(repack({ [one]: payload, ...(other.endsWith('.json') ? {} : { [other]: payload }) }))
    expectReason(failureOf(read), 'file-hostile', 'doubled-names', one)
  })
})

const here = { 'project.qde': usual, [textPath]: foreignText }
const plainly = open(here)

describe(`${all} hostile paths as entries of a REFI-QDA project`, () => {
  it.each(rows)('refuse it with the plain reason or bring nothing: $count $kind', ({ paths, inProject }) => {
    expect(plainly.ok).toBe(true)
    for (const path of paths) {
      const read = open({ ...here, [path]: payload })
      if (inProject === 'refused') expectReason(failureOf(read), 'file-hostile', 'unsafe-path', path)
      else expect(read, JSON.stringify(path.slice(0, 80))).toEqual(plainly)
    }
  })
})

const sayable = rows.filter(({ asSource }) => asSource !== 'unsayable')
const sayableCount = String(sayable.reduce((sum, { count }) => sum + count, 0))

describe(`${sayableCount} hostile paths as sources of a REFI-QDA project`, () => {
  const inside = selection(foreignText, { words: '数据赋能', codes: [11] })
  const from = (path: string) =>
    open({
      'project.qde': project({ sources: source(inside, `plainTextPath="internal://${path}"`) }),
      [textPath]: foreignText,
    })

  it.each(sayable)('refuse it with the plain reason or are missing: $count $kind', ({ paths, asSource }) => {
    for (const path of paths) {
      const read = from(path)
      if (asSource === 'refused') expectReason(failureOf(read), 'file-hostile', 'unsafe-path', path)
      else expect(read.ok ? read.value.policies : read.failure, JSON.stringify(path.slice(0, 80))).toEqual([])
    }
  })
})

describe('names in bytes that are no UTF-8', () => {
  const named = (bytes: Uint8Array, hex: string): Uint8Array => {
    const given = Buffer.from(hex, 'hex').toString('latin1')
    const standIn = 'Q'.repeat(given.length)
    return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(standIn, given), 'latin1')
  }
  it.each(['c0aec0ae2f', '2e2ec0af', '2e2ec19c', 'e080aee080ae2f', 'f08080aef08080ae2f', 'fffe2f', 'eda0802f'])(
    'are never read as dots and slashes: %s',
    (hex) => {
      const standIn = `${'Q'.repeat(hex.length / 2)}x`
      const packed = named(repack({ [standIn]: payload }), hex)
      expectReason(failureOf(readPackage(packed)), 'package-damaged', 'extra-entry', hex)
      expect(readQdpx(named(zipped({ ...here, [standIn]: payload }), hex), reading)).toEqual(plainly)
    },
  )
})

describe('a link in an archive', () => {
  const link = { os: 3, attrs: 0o120777 << 16 } as const
  it('is the words it is made of, not what it leads to', () => {
    const target = `${foreignText}/etc/passwd`
    const read = readQdpx(zipSync({ 'project.qde': strToU8(usual), [textPath]: [strToU8(target), link] }), reading)
    expect(read.ok ? read.value.policies.map(({ text }) => text) : read.failure).toEqual([target])
  })
})

/** Built-in modules that a module of ours reaches, by any number of steps. */
function builtInsBehind(start: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const builtIns = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'([^']+)'/g)) {
      if (from.startsWith('.')) visit(resolve(dirname(file), from))
      else if (from.startsWith('node:')) builtIns.add(from)
    }
  }
  visit(start)
  return builtIns
}

describe('what reads an exchange file', () => {
  it('reaches no module that could open or write a file, so that no name in it can', () => {
    const reader = join(import.meta.dirname, '../../../main/importers/read-incoming.ts')
    expect([...builtInsBehind(reader)].toSorted()).toEqual(['node:crypto', 'node:zlib'])
  })
})
