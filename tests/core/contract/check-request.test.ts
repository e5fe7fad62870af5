import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDesktopRequest, checkRequest, type DesktopMethod } from '../../../core/contract/check-request.ts'
import { workbenchMethods, type WorkbenchMethod } from '../../../core/contract/workbench.ts'
import { sampleEdits, sampleRequests } from './sample-requests.ts'

const methods = Object.keys(workbenchMethods) as WorkbenchMethod[]
const everyRequest = methods.flatMap((method) => sampleRequests[method].map((request) => [method, request] as const))

/** Every object inside a value, itself included. */
const objectsIn = (value: unknown): Record<string, unknown>[] => {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(objectsIn)
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside]
}
const refusal = (outcome: ReturnType<typeof checkRequest>) => (outcome.ok ? null : outcome.failure)
const edit = (value: unknown) => checkRequest('edit', { edit: value })

describe('a request to the workbench', () => {
  it.each(everyRequest)('passes unchanged when it is well formed: %s', (method, request) => {
    const outcome = checkRequest(method, structuredClone(request))
    expect(refusal(outcome)).toBeNull()
    if (outcome.ok) expect(outcome.value).toEqual(request)
  })

  it.each(everyRequest)('is refused with an unknown key at any depth: %s', (method, request) => {
    const objects = objectsIn(structuredClone(request)).length
    for (let place = 0; place < objects; place++) {
      const copy = structuredClone(request)
      const target = objectsIn(copy)[place]
      if (target === undefined) throw new Error('lost the place')
      // records keyed by id and a notice's params take any key, but not any value
      target['surplus key'] = { surplus: 1 }
      expect(refusal(checkRequest(method, copy))?.code, `object ${String(place)} of ${method}`).toBe('bad-request')
    }
  })

  it.each(everyRequest)('is refused with a key that reaches a prototype at any depth: %s', (method, request) => {
    const objects = objectsIn(structuredClone(request)).length
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      for (let place = 0; place < objects; place++) {
        const copy = structuredClone(request)
        const target = objectsIn(copy)[place]
        if (target === undefined) throw new Error('lost the place')
        Object.defineProperty(target, key, { value: {}, enumerable: true, configurable: true, writable: true })
        expect(refusal(checkRequest(method, copy))).toMatchObject({
          code: 'bad-request',
          params: { problem: 'forbidden-key' },
        })
      }
    }
  })

  it('is refused when a prototype key arrives as JSON text', () => {
    expect(refusal(checkRequest('libraryState', JSON.parse('{"__proto__":{"polluted":true}}')))?.code).toBe(
      'bad-request',
    )
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'a b', '../x', 'x'.repeat(81)])(
    'is refused with "%s" as an id',
    (policyId) => {
      expect(refusal(checkRequest('readPolicy', { policyId }))?.code).toBe('bad-request')
    },
  )

  it.each(['constructor', '__proto__', 'toString', 'nothingLikeIt', ''])('is refused for the method "%s"', (method) => {
    expect(refusal(checkRequest(method as WorkbenchMethod, {}))).toMatchObject({
      code: 'bad-request',
      params: { problem: 'unknown-method' },
    })
  })

  it('takes no undefined, no class instance, no function, no NaN and no date', () => {
    class Strange {
      readonly policyId = '7f3k'
    }
    for (const request of [
      undefined,
      null,
      [],
      'x',
      1,
      { policyId: undefined },
      new Strange(),
      { policyId: () => 1 },
      new Date(0),
      new Map(),
      { policyId: Number.NaN },
    ]) {
      expect(refusal(checkRequest('readPolicy', request))?.code).toBe('bad-request')
    }
    expect(
      refusal(checkRequest('importFile', { source: { kind: 'path', path: 'a' }, encoding: undefined }))?.code,
    ).toBe('bad-request')
  })

  it('survives a depth that would overflow a recursive check', () => {
    let deep: unknown = {}
    for (let level = 0; level < 100_000; level++) deep = { edit: deep }
    expect(refusal(checkRequest('edit', deep))).toMatchObject({ params: { problem: 'too-deep' } })
  })

  it('is refused when a text is longer than its cap', () => {
    const { tag } = sampleEdits['put-tag']
    expect(refusal(edit({ kind: 'put-tag', tag: { ...tag, name: '长'.repeat(201) } }))?.params).toMatchObject({
      at: 'edit.tag.name',
    })
    expect(
      refusal(
        edit({
          kind: 'put-annotation',
          policyId: 'p',
          annotation: { ...sampleEdits['put-annotation'].annotation, body: '长'.repeat(100_001) },
        }),
      )?.code,
    ).toBe('bad-request')
    expect(refusal(checkRequest('search', { query: '长'.repeat(1_001) }))?.code).toBe('bad-request')
    expect(refusal(checkRequest('changePreferences', { changes: { session: 'x'.repeat(65_537) } }))?.code).toBe(
      'bad-request',
    )
  })

  it('is refused with a range that runs backwards, half a surrogate pair, or a NUL', () => {
    const { tagging } = sampleEdits['tag-clause']
    const anchor = { clauseId: 'c7', range: { start: 9, end: 3 }, exact: '', prefix: '', suffix: '' }
    expect(refusal(edit({ kind: 'tag-clause', policyId: 'p', tagging: { ...tagging, anchor } }))?.code).toBe(
      'bad-request',
    )
    expect(refusal(checkRequest('search', { query: '\ud842' }))?.code).toBe('bad-request')
    expect(refusal(checkRequest('importFile', { source: { kind: 'path', path: 'a\0.pdf' } }))?.code).toBe('bad-request')
    expect(checkRequest('search', { query: '𠮷' }).ok).toBe(true)
  })

  it('keeps a sample name from being a path', () => {
    for (const name of ['../secret.txt', 'a/b.txt', 'a\\b.txt', '..', '.'])
      expect(refusal(checkRequest('importFile', { source: { kind: 'sample', name } }))?.code).toBe('bad-request')
  })

  it('says where and what, and nothing of the text that was sent', () => {
    const failure = refusal(edit({ kind: 'put-tag', tag: { ...sampleEdits['put-tag'].tag, colour: '机密内容' } }))
    expect(failure?.params).toMatchObject({ method: 'edit', at: 'edit.tag.colour' })
    expect(JSON.stringify(failure)).not.toContain('机密')
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...methods),
        fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }),
        (method, request) => {
          expect(typeof checkRequest(method, request).ok).toBe('boolean')
        },
      ),
      { verbose: true },
    )
  })
})

describe('a request to the desktop', () => {
  it.each<[DesktopMethod, unknown]>([
    ['chooseFiles', {}],
    ['chooseFolder', {}],
    ['revealLibrary', {}],
    ['chooseLibrary', {}],
    ['chooseBackupFolder', {}],
    ['sourcesOf', { paths: ['/tmp/方案.pdf'] }],
    ['saveFile', { fileName: '方案.md', encoding: 'utf8', content: '# 方案' }],
    ['setAppearance', { theme: 'dark', language: 'en' }],
    ['openUrl', { url: 'https://www.gov.cn/' }],
  ])('passes when it is well formed: %s', (method, request) => {
    expect(checkDesktopRequest(method, request)).toMatchObject({ ok: true, value: request })
  })

  it.each<[string, unknown]>([
    ['openUrl', { url: 'http://plain.example' }],
    ['openUrl', { url: 'javascript:alert(1)' }],
    ['saveFile', { fileName: '../x', encoding: 'utf8', content: '' }],
    ['saveFile', { fileName: 'C:\\x', encoding: 'utf8', content: '' }],
    ['chooseFiles', { surplus: 1 }],
    ['carrier', {}],
    ['onEvent', {}],
    ['constructor', {}],
  ])('is refused: %s %j', (method, request) => {
    expect(checkDesktopRequest(method as DesktopMethod, request)).toMatchObject({
      ok: false,
      failure: { code: 'bad-request' },
    })
  })
})
