import { describe, expect, it } from 'vitest'
import { readIncoming } from '../../../../main/importers/read-incoming.ts'
import { brought, foreignText as text, guid, open, project, reading, selection, source, zipped } from './foreign-project.ts'

const path = `sources/${guid(500)}.txt`
const usual = project({ sources: source(selection(text, { words: '数据赋能', codes: [11] })) })
const nested = (depth: number): string => '<Code guid="x" name="x" isCodable="true">'.repeat(depth) + '</Code>'.repeat(depth)

describe('a project that means harm', () => {
  it.each<[string, Record<string, string | Uint8Array>, string, string | undefined]>([
    ['an external entity', { 'project.qde': usual.replace('<Project', '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project').replace('name="p"', 'name="&x;"') }, 'file-hostile', 'doctype'],
    ['entities that grow', { 'project.qde': usual.replace('<Project', '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><Project') }, 'file-hostile', 'doctype'],
    ['a declaration in UTF-16', { 'project.qde': new Uint8Array(Buffer.from(`\ufeff${usual.replace('<Project', '<!DOCTYPE p><Project')}`, 'utf16le')) }, 'file-hostile', 'doctype'],
    ['codes nested without end', { 'project.qde': project({ codes: nested(2_000) }) }, 'file-hostile', 'depth'],
    ['elements without number', { 'project.qde': project({ codes: '<Code/>'.repeat(1_000_001) }) }, 'file-hostile', 'elements'],
    ['a path out of the sources', { 'project.qde': usual.replace('internal://', 'internal://../') , [path]: text }, 'file-hostile', 'unsafe-path'],
    ['a path out of the sources, encoded', { 'project.qde': usual.replace('internal://', 'internal://%2e%2e/') , [path]: text }, 'file-hostile', 'unsafe-path'],
    ['a path with backslashes', { 'project.qde': usual.replace('internal://', 'internal://..\\') , [path]: text }, 'file-hostile', 'unsafe-path'],
    ['a path on a drive', { 'project.qde': usual.replace('internal://', 'internal://C:/') , [path]: text }, 'file-hostile', 'unsafe-path'],
    ['a picture’s path out of the sources', { 'project.qde': project({ sources: `${source('')}<PictureSource guid="${guid(2)}" path="internal://a/../../b.png"/>` }), [path]: text }, 'file-hostile', 'unsafe-path'],
    ['an entry that leads out', { 'project.qde': usual, '../outside.txt': 'x' }, 'file-hostile', 'unsafe-path'],
    ['an entry at the root of a system', { 'project.qde': usual, '/etc/cron.d/x': 'x' }, 'file-hostile', 'unsafe-path'],
    ['the same entry twice', { 'project.qde': usual, 'PROJECT.QDE': usual }, 'file-hostile', 'doubled-names'],
    ['a bomb', { 'project.qde': usual, [path]: '一'.repeat(6_000_000) }, 'file-hostile', 'ratio'],
    ['two projects', { 'a.qde': usual, 'b.qde': usual }, 'incoming-damaged', 'doubled'],
    ['no project', { 'sources/a.txt': text }, 'incoming-damaged', 'missing-entry'],
    ['half an XML file', { 'project.qde': usual.slice(0, -40) }, 'incoming-damaged', 'not-xml'],
    ['no XML', { 'project.qde': 'PK' }, 'incoming-damaged', 'not-xml'],
    ['an empty file', { 'project.qde': '' }, 'incoming-damaged', 'not-xml'],
    ['another kind of XML', { 'project.qde': '<html/>' }, 'incoming-damaged', 'not-a-project'],
    ['XML of another encoding', { 'project.qde': new Uint8Array([0x3c, 0xb5, 0xc8, 0x3e]) }, 'incoming-damaged', 'not-utf8'],
  ])('is refused: %s', (_what, entries, code, reason) => {
    const read = open(entries)
    expect(read).toMatchObject({ ok: false, failure: { code } })
    if (!read.ok) expect(read.failure.params?.['reason'] ?? read.failure.params?.['problem']).toBe(reason)
  })

  it('is refused where the archive is damaged or locked', async () => {
    const whole = zipped({ 'project.qde': usual, [path]: text })
    const locked = Uint8Array.from(whole)
    for (let at = 0; at < locked.length - 4; at++) if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1 && locked[at + 3] === 2) locked[at + 8] = 1
    for (const [bytes, code] of [[whole.subarray(0, whole.length - 30), 'incoming-damaged'], [locked, 'file-encrypted']] as const) {
      await expect(readIncoming({ name: 'a.qdpx', bytes }, reading)).resolves.toMatchObject({ ok: false, failure: { code } })
    }
  })

  it('never gives a name that objects inherit to anything', () => {
    const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const codes = odd.map((name, at) => `<Code guid="${guid(11 + at)}" name="${name}" isCodable="true"><Description>piyue: clause</Description></Code>`).join('')
    const sources = source(odd.map((name, at) => selection(text, { words: '数据赋能'.slice(at), name, codes: [11 + at], description: `piyue: clause\nid: ${name}\nkind: ${name}` })).join(''))
    const { incoming, first } = brought({ 'project.qde': project({ codes, sources, attributes: `name="x" origin="x" __proto__="y"` }), [path]: text })
    expect(incoming.tags.map(({ name }) => name)).toEqual(odd)
    expect(Object.getPrototypeOf(first.record.taggings)).toBe(Object.prototype)
    for (const id of [...Object.keys(first.record.taggings), ...Object.keys(first.record.annotations), ...first.record.policy.clauses.map((clause) => clause.id)]) expect(id in {}).toBe(false)
  })

  it('that claims to be ours is judged like any other: clauses over one another, out of the text and of no kind are left out', () => {
    const clause = (id: string, words: string, kind = 'section'): string => selection(text, { words, description: `piyue: clause\nid: ${id}\nkind: ${kind}\ndepth: 0\nparent: nowhere` })
    const value = (variable: number, said: string): string => `<VariableValue><VariableRef targetGUID="${guid(variable)}"/><TextValue>${said}</TextValue></VariableValue>`
    const sources = source(clause('a', '（一）指导思想。坚持数据赋能。') + clause('b', '坚持数据赋能。') + clause('a', '（二）工作目标。') + clause('c', '二、', 'nonsense') + value(40, 'abcd') + value(41, 'f'.repeat(64)))
    const xml = project({ sources }).replace('<Sources>', `<Variables><Variable guid="${guid(40)}" name="政策编号" typeOfVariable="Text"/><Variable guid="${guid(41)}" name="来源 SHA-256" typeOfVariable="Text"/></Variables><Sources>`)
    const { first, dropped } = brought({ 'project.qde': xml, [path]: text })
    expect(first.record.policy.id).toBe('abcd')
    expect(first.record.policy.clauses.map(({ id, parentId }) => [id, parentId])).toEqual([['a', null]])
    expect(first.original).toBeNull()
    expect(dropped).toMatchObject({ 'drop-refi-clauses': 3, 'drop-refi-originals': 1 })
  })
})
