import { foreignText, guid, project, selection, source } from './foreign-project.ts'

const path = `sources/${guid(500)}.txt`
const many = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join('')
const place = (n: number, inside: string, kind = 'PlainTextSelection'): string =>
  `<${kind} guid="${guid(1_000_000 + n)}" name="不在 ${String(n)}" startPosition="${String(n)}" endPosition="${String(n + 8)}">${inside}</${kind}>`
const coding = (id: number): string => `<Coding guid="${guid(id)}"><CodeRef targetGUID="${guid(11)}"/></Coding>`
const note = (id: number, words: string, inside = ''): string =>
  `<Note guid="${guid(id)}" name=""><PlainTextContent>${words}</PlainTextContent>${inside}</Note>`
/** Lines that are a clause each. */
const lines = (count: number): string =>
  many(count, (n) => `${String(n + 1)}. 推动第${String(n)}项数据汇聚，建成应用场景。\n`)

type Entries = Readonly<Record<string, string>>
const coded = (sources: string, text: string, after = ''): Entries => ({
  'project.qde': project({ sources: source(sources), after }),
  [path]: text,
})

/** A project of `count` codings, each of its own place. */
export const largeProject = (count: number): Entries =>
  coded(
    many(count, (n) => place(n * 10, coding(2_000_000 + n))),
    lines(Math.ceil(count / 2)),
  )

/** Small projects that ask for much: [how, entries, the reason they are refused for]. */
export const demandingProjects: readonly (readonly [what: string, make: () => Entries, reason: string])[] = [
  [
    'a thousand and one codings of one place',
    () =>
      coded(
        selection(foreignText, { words: '数据赋能', codes: Array.from({ length: 600 }, () => 11) }) +
          selection(foreignText, { words: '数据赋能', codes: Array.from({ length: 401 }, () => 11), guid: 7 }),
        foreignText,
      ),
    'one-place',
  ],
  [
    'twenty thousand and one sources',
    () => ({ 'project.qde': project({ sources: '<TextSource/>'.repeat(20_001) }) }),
    'sources',
  ],
  [
    'eleven sources of one file',
    () => ({
      'project.qde': project({
        sources: many(11, (n) => source('').replace(guid(500), guid(600 + n))),
      }),
      [path]: foreignText,
    }),
    'repeats',
  ],
  [
    'a long note on eight hundred places',
    () =>
      coded(
        many(800, (n) => place(n, `<NoteRef targetGUID="${guid(9)}"/>`)),
        lines(100),
        `<Notes>${note(9, '长'.repeat(100_000))}</Notes>`,
      ),
    'repeats',
  ],
  [
    'four thousand long quotations of the same words',
    () =>
      coded(
        many(4_000, (n) => place(n, coding(2_000_000 + n)).replace(`"${String(n + 8)}"`, `"${String(n + 19_000)}"`)),
        '长'.repeat(30_000),
      ),
    'repeats',
  ],
  [
    'four hundred codings of a thousand clauses each',
    () =>
      coded(
        place(
          0,
          many(400, (n) => coding(2_000_000 + n)),
        ).replace('"8"', `"${String(lines(1_000).length)}"`),
        lines(1_000),
      ),
    'repeats',
  ],
  [
    'a thousand selections without a position in a text of four million characters',
    () => ({
      'project.qde': project({
        sources: `<PDFSource guid="${guid(3)}" name="x.pdf" path="internal://x.pdf"><Representation guid="${guid(4)}" name="r" plainTextPath="internal://${guid(500)}.txt"/>${many(1_001, (n) => place(n, '', 'PDFSelection'))}</PDFSource>`,
      }),
      [path]: '长'.repeat(4_000_000),
    }),
    'sought-words',
  ],
]

/**
 * Files in which reading a thing again for each that points at it would take minutes: a hundred thousand notes that
 * answer one another in a row, thirty thousand codings under one GUID.
 */
export const longRows: readonly (readonly [what: string, make: () => Entries])[] = [
  [
    'a project of notes that answer one another in a row of 40,000',
    () =>
      coded(
        place(0, `<NoteRef targetGUID="${guid(3_000_000)}"/>`),
        lines(10),
        `<Notes>${many(40_000, (n) => note(3_000_000 + n, 'a', `<NoteRef targetGUID="${guid(3_000_001 + n)}"/>`))}</Notes>`,
      ),
  ],
  [
    'a project of 30,000 codings under one GUID',
    () =>
      coded(
        many(30_000, (n) => place(n * 10, coding(2_000_000))),
        lines(15_000),
      ),
  ],
]
