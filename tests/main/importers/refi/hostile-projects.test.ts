import { describe, expect, it } from 'vitest'
import { readIncoming } from '../../../../main/importers/read-incoming.ts'
import {
  brought,
  foreignText as text,
  guid,
  open,
  project,
  reading,
  selection,
  source,
  zipped,
} from './foreign-project.ts'
import { withinRatio } from '../incoming-bombs.ts'
import { demandingProjects } from './demanding-projects.ts'
import { hostileProjects, path, usual } from './hostile-projects.ts'

describe('a project that means harm', () => {
  it.each(hostileProjects)('is refused: %s', (_what, entries, code, reason) => {
    const read = open(entries)
    expect(read).toMatchObject({ ok: false, failure: { code } })
    if (!read.ok) expect(read.failure.params?.['reason'] ?? read.failure.params?.['problem']).toBe(reason)
  })

  it.each(demandingProjects)('is refused before it costs much: %s', (_what, make, reason) => {
    expect(open(make())).toMatchObject({ ok: false, failure: { code: 'file-hostile', params: { reason } } })
  })

  it('is refused with the place where its XML breaks', () => {
    const broken = usual.replace('<Sources>', '\n<Sources').replace('<Users>', '<Users>\n')
    expect(open({ 'project.qde': broken })).toMatchObject({
      failure: { code: 'incoming-damaged', params: { at: expect.stringMatching(/^project\.qde 3:\d+$/) as string } },
    })
  })

  it.each([
    ['an attribute twice', (xml: string) => xml.replace('name="p"', 'name="p" name="q"')],
    ['a prefix that stands for nothing', (xml: string) => xml.replace('name="p"', 'x:name="p"')],
    ['an entity that nobody declared', (xml: string) => xml.replace('name="p"', 'name="&x;"')],
    ['half a character', (xml: string) => xml.replace('name="p"', 'name="&#xd800;"')],
    ['a character XML does not have', (xml: string) => xml.replace('name="p"', 'name="\u0001"')],
    ['a second root', (xml: string) => `${xml}<Project/>`],
    ['words behind the root', (xml: string) => `${xml}words`],
    ['an end that fits no beginning', (xml: string) => xml.replace('</Users>', '</Sources>')],
    ['a tag inside a value', (xml: string) => xml.replace('name="p"', 'name="<p>"')],
  ])('is refused where it is no XML: %s', (_what, spoil) => {
    expect(open({ 'project.qde': spoil(usual), [path]: text })).toMatchObject({
      failure: { code: 'incoming-damaged', params: { problem: 'not-xml' } },
    })
  })

  it('is refused where half a megabyte becomes more than it can mean, though packed within the ratio', () => {
    const xml = `<Project name="${withinRatio(70 * 2 ** 20)}"/>`
    expect(open({ 'project.qde': xml })).toMatchObject({
      failure: { code: 'file-hostile', params: { reason: 'size' } },
    })
  })

  it('is refused where the archive is damaged or locked', async () => {
    const whole = zipped({ 'project.qde': usual, [path]: text })
    const locked = Uint8Array.from(whole)
    for (let at = 0; at < locked.length - 4; at++)
      if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1 && locked[at + 3] === 2)
        locked[at + 8] = 1
    for (const [bytes, code] of [
      [whole.subarray(0, whole.length - 30), 'incoming-damaged'],
      [locked, 'file-encrypted'],
    ] as const) {
      await expect(readIncoming({ name: 'a.qdpx', bytes }, reading)).resolves.toMatchObject({
        ok: false,
        failure: { code },
      })
    }
  })

  it('never gives a name that objects inherit to anything', () => {
    const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const codes = odd
      .map(
        (name, at) =>
          `<Code guid="${guid(11 + at)}" name="${name}" isCodable="true"><Description>piyue: clause</Description></Code>`,
      )
      .join('')
    const sources = source(
      odd
        .map((name, at) =>
          selection(text, {
            words: '数据赋能'.slice(at),
            name,
            codes: [11 + at],
            description: `piyue: clause\nid: ${name}\nkind: ${name}`,
          }),
        )
        .join(''),
    )
    const { incoming, first } = brought({
      'project.qde': project({ codes, sources, attributes: `name="x" origin="x" __proto__="y"` }),
      [path]: text,
    })
    expect(incoming.tags.map(({ name }) => name)).toEqual(odd)
    expect(Object.getPrototypeOf(first.record.taggings)).toBe(Object.prototype)
    for (const id of [
      ...Object.keys(first.record.taggings),
      ...Object.keys(first.record.annotations),
      ...first.record.policy.clauses.map((clause) => clause.id),
    ])
      expect(id in {}).toBe(false)
  })

  it('that claims to be ours is judged like any other: clauses over one another, out of the text and of no kind are left out', () => {
    const clause = (id: string, words: string, kind = 'section'): string =>
      selection(text, { words, description: `piyue: clause\nid: ${id}\nkind: ${kind}\ndepth: 0\nparent: nowhere` })
    const value = (variable: number, said: string): string =>
      `<VariableValue><VariableRef targetGUID="${guid(variable)}"/><TextValue>${said}</TextValue></VariableValue>`
    const sources = source(
      clause('a', '（一）指导思想。坚持数据赋能。') +
        clause('b', '坚持数据赋能。') +
        clause('a', '（二）工作目标。') +
        clause('c', '二、', 'nonsense') +
        value(40, 'abcd') +
        value(41, 'f'.repeat(64)),
    )
    const xml = project({ sources }).replace(
      '<Sources>',
      `<Variables><Variable guid="${guid(40)}" name="政策编号" typeOfVariable="Text"/><Variable guid="${guid(41)}" name="来源 SHA-256" typeOfVariable="Text"/></Variables><Sources>`,
    )
    const { first, dropped } = brought({ 'project.qde': xml, [path]: text })
    expect(first.record.policy.id).toBe('abcd')
    expect(first.record.policy.clauses.map(({ id, parentId }) => [id, parentId])).toEqual([['a', null]])
    expect(first.original).toBeNull()
    expect(dropped).toMatchObject({ 'drop-refi-clauses': 3, 'drop-refi-originals': 1 })
  })
})
