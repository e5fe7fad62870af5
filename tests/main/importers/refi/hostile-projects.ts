import { foreignText as text, guid, project, selection, source } from './foreign-project.ts'

export const path = `sources/${guid(500)}.txt`
export const usual = project({ sources: source(selection(text, { words: '数据赋能', codes: [11] })) })
const nested = (depth: number): string =>
  '<Code guid="x" name="x" isCodable="true">'.repeat(depth) + '</Code>'.repeat(depth)

/** [what is wrong, the entries of its archive, code, reason or problem] */
export const hostileProjects: readonly (readonly [
  what: string,
  entries: Readonly<Record<string, string | Uint8Array>>,
  code: string,
  reason: string,
])[] = [
  [
    'an external entity',
    {
      'project.qde': usual
        .replace('<Project', '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project')
        .replace('name="p"', 'name="&x;"'),
    },
    'file-hostile',
    'doctype',
  ],
  [
    'entities that grow',
    {
      'project.qde': usual.replace(
        '<Project',
        '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><Project',
      ),
    },
    'file-hostile',
    'doctype',
  ],
  [
    'a declaration in UTF-16',
    {
      'project.qde': new Uint8Array(
        Buffer.from(`\ufeff${usual.replace('<Project', '<!DOCTYPE p><Project')}`, 'utf16le'),
      ),
    },
    'file-hostile',
    'doctype',
  ],
  ['codes nested without end', { 'project.qde': project({ codes: nested(2_000) }) }, 'file-hostile', 'depth'],
  [
    'elements without number',
    { 'project.qde': project({ codes: '<Code/>'.repeat(1_000_001) }) },
    'file-hostile',
    'elements',
  ],
  [
    'a path out of the sources',
    { 'project.qde': usual.replace('internal://', 'internal://../'), [path]: text },
    'file-hostile',
    'unsafe-path',
  ],
  [
    'a path out of the sources, encoded',
    { 'project.qde': usual.replace('internal://', 'internal://%2e%2e/'), [path]: text },
    'file-hostile',
    'unsafe-path',
  ],
  [
    'a path with backslashes',
    { 'project.qde': usual.replace('internal://', 'internal://..\\'), [path]: text },
    'file-hostile',
    'unsafe-path',
  ],
  [
    'a path on a drive',
    { 'project.qde': usual.replace('internal://', 'internal://C:/'), [path]: text },
    'file-hostile',
    'unsafe-path',
  ],
  [
    'a picture’s path out of the sources',
    {
      'project.qde': project({
        sources: `${source('')}<PictureSource guid="${guid(2)}" path="internal://a/../../b.png"/>`,
      }),
      [path]: text,
    },
    'file-hostile',
    'unsafe-path',
  ],
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
  [
    'XML of another encoding',
    { 'project.qde': new Uint8Array([0x3c, 0xb5, 0xc8, 0x3e]) },
    'incoming-damaged',
    'not-utf8',
  ],
]
