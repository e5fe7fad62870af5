import { zipSync, strToU8 } from 'fflate'
import { at, repack } from './hostile-packages.ts'
import { demandingProjects, longRows } from './refi/demanding-projects.ts'
import { foreignText, guid, project, selection, source, zipped } from './refi/foreign-project.ts'

const MiB = 2 ** 20
const json = (text: string) => (): Uint8Array => strToU8(text)
const usual = project({ sources: source(selection(foreignText, { words: '数据赋能', codes: [11] })) })
const path = `sources/${guid(500)}.txt`
const laughs =
  '<!DOCTYPE Project [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
/** 32 MiB of the same, packed so that the ratio lets it through. */
const swelling = (opening: string, each: (n: number) => string, closing: string): string => {
  const parts = [opening]
  for (let n = 0, length = 0; length < 24 * MiB; n++) {
    const part = each(n)
    parts.push(part)
    length += part.length
  }
  parts.push(closing)
  return parts.join('')
}
/** Packs to a hundredth and some more: less than the ratio refuses. */
export const withinRatio = (units: number): string => {
  const parts: string[] = []
  for (let n = 0, length = 0; length < units; n++) {
    const part = `${figures(n)}${figures(n + 7)}${figures(n + 91)}${'a'.repeat(2_500)}`
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}
const figures = (n: number): string => ((n * 2_654_435_761) >>> 0).toString(36)
const collection = (policies: string): string =>
  `{"format":"piyue/collection@1","exportedAt":"${at}","scope":{"kind":"library"},"policies":${policies},"tags":[],"collections":[],"searches":[]}`

/** Exchange files that ask for much: [what they ask for, their name, their bytes]. */
export const incomingBombs: readonly (readonly [what: string, name: string, make: () => Uint8Array])[] = [
  ['lists 200,000 deep', 'a.json', json('['.repeat(200_000) + ']'.repeat(200_000))],
  ['objects 200,000 deep', 'a.json', json('{"a":'.repeat(200_000) + '1' + '}'.repeat(200_000))],
  ['lists without end', 'a.json', json('['.repeat(2_000_000))],
  ['a million empty policies', 'a.json', () => strToU8(collection(`[${'{},'.repeat(1_000_000)}{}]`))],
  ['four million empty lists', 'a.json', () => strToU8(collection(`[${'[],'.repeat(4_000_000)}[]]`))],
  [
    '300,000 keys',
    'a.json',
    () =>
      strToU8(
        `{"format":"piyue/collection@1",${Array.from({ length: 300_000 }, (_, n) => `"${figures(n)}${String(n)}":1`).join(',')}}`,
      ),
  ],
  ['the same key 500,000 times', 'a.json', () => strToU8(`{${'"format":"piyue/collection@1",'.repeat(500_000)}"a":1}`)],
  [
    'a number of a million digits',
    'a.json',
    json(`{"format":"piyue/collection@1","exportedAt":${'9'.repeat(1_000_000)}}`),
  ],
  ['half characters', 'a.json', json('{"format":"\\ud800","a":"\\udfff\\ud800"}')],
  [
    'a package in which nothing swells 1,000-fold',
    'a.piyue',
    () => repack({ 'collection.json': new Uint8Array(64 * MiB) }),
  ],
  [
    'a package whose lists swell within the ratio',
    'a.piyue',
    () =>
      repack({ 'collection.json': strToU8(collection(swelling('[', (n) => `[[],[],[],[],"${figures(n)}"],`, '[]]'))) }),
  ],
  [
    'a package in a package, six deep',
    'a.piyue',
    () => {
      let inner = repack({})
      for (let level = 0; level < 6; level++) inner = zipSync({ 'manifest.json': strToU8('{}'), 'a.piyue': inner })
      return inner
    },
  ],
  [
    'a package of 19,000 entries',
    'a.piyue',
    () =>
      repack(Object.fromEntries(Array.from({ length: 19_000 }, (_, n) => [`sources/${String(n)}`, new Uint8Array(0)]))),
  ],
  [
    'a project with laughs',
    'a.qdpx',
    () =>
      zipped({
        'project.qde': usual.replace('<Project', `${laughs}<Project`).replace('name="p"', 'name="&c;"'),
        [path]: foreignText,
      }),
  ],
  [
    'a project with an entity from a file',
    'a.qdpx',
    () =>
      zipped({
        'project.qde': usual.replace(
          '<Project',
          '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project',
        ),
        [path]: foreignText,
      }),
  ],
  [
    'a project with a document type from the network',
    'a.qdpx',
    () =>
      zipped({
        'project.qde': usual.replace('<Project', '<!DOCTYPE Project SYSTEM "http://127.0.0.1:9/x.dtd"><Project'),
        [path]: foreignText,
      }),
  ],
  [
    'a codebook with laughs',
    'a.qdc',
    json(`<?xml version="1.0"?>${laughs}<CodeBook><Codes><Code guid="x" name="&c;"/></Codes></CodeBook>`),
  ],
  [
    'codes 100,000 deep',
    'a.qdc',
    json(
      `<CodeBook><Codes>${'<Code guid="x" name="x">'.repeat(100_000)}${'</Code>'.repeat(100_000)}</Codes></CodeBook>`,
    ),
  ],
  [
    'codes 500 deep',
    'a.qdc',
    json(`<CodeBook><Codes>${'<Code guid="x" name="x">'.repeat(500)}${'</Code>'.repeat(500)}</Codes></CodeBook>`),
  ],
  ['900,000 codes', 'a.qdc', () => strToU8(`<CodeBook><Codes>${'<Code/>'.repeat(900_000)}</Codes></CodeBook>`)],
  [
    'a project of 200,000 elements, codings of one place',
    'a.qdpx',
    () =>
      zipped({
        'project.qde': project({
          sources: source(
            Array.from({ length: 50_000 }, (_, n) =>
              selection(foreignText, { words: '数据赋能', codes: [11], guid: n + 1 }),
            ).join(''),
          ),
        }),
        [path]: foreignText,
      }),
  ],
  ...demandingProjects.map(([what, make]) => [`a project of ${what}`, 'a.qdpx', () => zipped(make())] as const),
  ...longRows.map(([what, make]) => [what, 'a.qdpx', () => zipped(make())] as const),
  [
    'a project of one value of 70 MB in half a megabyte',
    'a.qdpx',
    () => zipped({ 'project.qde': `<Project name="${withinRatio(70 * MiB)}"/>` }),
  ],
  [
    'a package of one value of 70 MB in half a megabyte',
    'a.piyue',
    () => repack({ 'manifest.json': strToU8(`{"a":"${withinRatio(70 * MiB)}"}`) }),
  ],
  [
    'an element of 200,000 attributes',
    'a.qdc',
    () => strToU8(`<CodeBook ${Array.from({ length: 200_000 }, (_, n) => `a${String(n)}="1"`).join(' ')}/>`),
  ],
  [
    'a project whose text swells 1,000-fold',
    'a.qdpx',
    () => zipped({ 'project.qde': usual, [path]: '一'.repeat(20_000_000) }),
  ],
  ['a codebook of one line of 20 MB', 'a.csv', () => strToU8(`名称;上级\n${'字'.repeat(7_000_000)}`)],
  ['a codebook of a quote that never ends', 'a.csv', () => strToU8(`名称;上级\n"${'a,\n'.repeat(500_000)}`)],
  [
    'a codebook of 500,000 lines',
    'a.csv',
    () => strToU8(`名称;上级\n${Array.from({ length: 500_000 }, (_, n) => `${figures(n)}${String(n)};`).join('\n')}`),
  ],
  ['a codebook below itself', 'a.csv', json('名称;上级\n甲;乙\n乙;甲')],
  [
    '50,000 web annotations of nothing',
    'a.jsonld',
    () =>
      strToU8(
        `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationCollection","first":{"type":"AnnotationPage","items":[${'{"type":"Annotation"},'.repeat(50_000)}{}]}}`,
      ),
  ],
]
