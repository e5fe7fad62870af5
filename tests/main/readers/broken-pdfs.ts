import { deflateSync } from 'node:zlib'
import { printed } from '../../support/example-policy.ts'
import { makePdf, typeset } from '../../support/make-pdf.ts'

const whole = Buffer.from(makePdf(typeset(printed, { linesPerPage: 9 }))).toString('latin1')
const table = whole.indexOf('xref\n0 ')
const trailer = whole.indexOf('trailer')
const altered = (change: (text: string) => string) => (): Uint8Array =>
  new Uint8Array(Buffer.from(change(whole), 'latin1'))
/** The trailer's dictionary with something more in it. */
const withTrailer = (more: string) => altered((text) => text.replace('/Root', `${more}/Root`))
/** A file of these objects only, with a trailer and a table that leads nowhere. */
const objects =
  (...bodies: readonly string[]) =>
  (): Uint8Array =>
    new Uint8Array(
      Buffer.from(
        `%PDF-1.4\n${bodies.map((body, n) => `${String(n + 1)} 0 obj\n${body}\nendobj\n`).join('')}trailer\n<</Size ${String(bodies.length + 1)}/Root 1 0 R>>\nstartxref\n9\n%%EOF\n`,
        'latin1',
      ),
    )
const catalog = '<</Type/Catalog/Pages 2 0 R>>'
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>'
const stream = (dictionary: string, bytes: string): string =>
  `<<${dictionary}/Length ${String(bytes.length)}>>\nstream\n${bytes}\nendstream`
const bomb = (levels: number): string => {
  let bytes = Buffer.alloc(40 * 2 ** 20, 0x20)
  for (let level = 0; level < levels; level++) bytes = deflateSync(bytes)
  return bytes.toString('latin1')
}

/**
 * PDFs whose parts do not fit each other: [what is wrong, its bytes]. Readers repair some of them; none may take long,
 * take much, or break off.
 */
export const brokenPdfs: readonly (readonly [what: string, make: () => Uint8Array])[] = [
  [
    'a table that points beside its objects',
    () => makePdf(typeset(printed, { linesPerPage: 9 }), { brokenXref: true }),
  ],
  ['no table', altered((text) => text.slice(0, table) + text.slice(trailer))],
  ['no trailer', altered((text) => text.slice(0, trailer))],
  ['nothing behind the objects', altered((text) => text.slice(0, table))],
  [
    'a table that says it has four thousand million entries',
    altered((text) => text.replace(/xref\n0 \d+/, 'xref\n0 4294967295')),
  ],
  ['a table that begins below zero', altered((text) => text.replace(/xref\n0 /, 'xref\n-5 '))],
  [
    'a table of nonsense',
    altered((text) => text.slice(0, table) + 'xref\n0 3\n' + '?'.repeat(400) + text.slice(trailer)),
  ],
  [
    'all objects at one place',
    altered(
      (text) =>
        text.slice(0, table) +
        text.slice(table, trailer).replace(/\d{10} 00000 n/g, '0000000015 00000 n') +
        text.slice(trailer),
    ),
  ],
  [
    'places past the end',
    altered(
      (text) =>
        text.slice(0, table) +
        text.slice(table, trailer).replace(/\d{10} 00000 n/g, '9999999999 00000 n') +
        text.slice(trailer),
    ),
  ],
  ['a table before that is itself', withTrailer(`/Prev ${String(table)}`)],
  ['a table before that is nowhere', withTrailer('/Prev 99999999')],
  ['a table before with a number below zero', withTrailer('/Prev -1')],
  ['a cross-reference stream that is none', withTrailer('/XRefStm 15')],
  ['a size of nothing', altered((text) => text.replace(/\/Size \d+/, '/Size 0'))],
  ['a start that is no number', altered((text) => text.replace(/startxref\n\d+/, 'startxref\nhere'))],
  ['a catalogue that is not there', altered((text) => text.replace('/Root 1 0 R', '/Root 999 0 R'))],
  ['a catalogue that is its own pages', altered((text) => text.replace('/Pages 2 0 R', '/Pages 1 0 R'))],
  ['pages that are their own children', objects(catalog, '<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>')],
  ['pages in a circle', objects(catalog, '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Pages/Count 1/Kids[2 0 R]>>')],
  ['a thousand million pages of which there are none', objects(catalog, '<</Type/Pages/Count 1000000000/Kids[]>>')],
  ['fewer pages than none', objects(catalog, '<</Type/Pages/Count -3/Kids[3 0 R]>>', page, stream('', 'BT ET'))],
  [
    'pages 20,000 deep',
    () =>
      objects(
        catalog,
        ...Array.from({ length: 20_000 }, (_, n) => `<</Type/Pages/Count 1/Kids[${String(n + 3)} 0 R]>>`),
      )(),
  ],
  [
    '100,000 pages that are one',
    () =>
      objects(catalog, `<</Type/Pages/Count 100000/Kids[${'3 0 R '.repeat(100_000)}]>>`, page, stream('', 'BT ET'))(),
  ],
  [
    'arrays 100,000 deep',
    () =>
      objects(
        `<</Type/Catalog/Pages 2 0 R/X ${'['.repeat(100_000)}${']'.repeat(100_000)}>>`,
        '<</Type/Pages/Count 0/Kids[]>>',
      )(),
  ],
  [
    'dictionaries 100,000 deep',
    () =>
      objects(
        `<</Type/Catalog/Pages 2 0 R/X ${'<</X '.repeat(100_000)}1${'>>'.repeat(100_000)}>>`,
        '<</Type/Pages/Count 0/Kids[]>>',
      )(),
  ],
  [
    'content that inflates 1,000-fold',
    () => objects(catalog, '<</Type/Pages/Count 1/Kids[3 0 R]>>', page, stream('/Filter/FlateDecode', bomb(1)))(),
  ],
  [
    'content that inflates twice',
    () =>
      objects(
        catalog,
        '<</Type/Pages/Count 1/Kids[3 0 R]>>',
        page,
        stream('/Filter[/FlateDecode/FlateDecode]', bomb(2)),
      )(),
  ],
  [
    'content that names 10,000 filters',
    () =>
      objects(
        catalog,
        '<</Type/Pages/Count 1/Kids[3 0 R]>>',
        page,
        stream(`/Filter[${'/ASCIIHexDecode'.repeat(10_000)}]`, '00>'),
      )(),
  ],
  [
    'content that is longer than the file',
    objects(catalog, '<</Type/Pages/Count 1/Kids[3 0 R]>>', page, '<</Length 2000000000>>\nstream\nBT ET\nendstream'),
  ],
  [
    'content whose length is itself',
    objects(catalog, '<</Type/Pages/Count 1/Kids[3 0 R]>>', page, '<</Length 4 0 R>>\nstream\nBT ET\nendstream'),
  ],
  [
    'a form that draws itself',
    objects(
      catalog,
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>',
      stream('', '/A Do'),
      stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>', '/A Do /A Do'),
    ),
  ],
  [
    '500,000 saved states',
    () => objects(catalog, '<</Type/Pages/Count 1/Kids[3 0 R]>>', page, stream('', 'q '.repeat(500_000)))(),
  ],
  [
    'an object stream that holds itself',
    objects(
      catalog,
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      page,
      stream('/Type/ObjStm/N 1/First 4/Extends 4 0 R', '4 0 <<>>'),
    ),
  ],
  [
    'a page as large as the sky',
    objects(catalog, '<</Type/Pages/Count 1/Kids[3 0 R]>>', page.replace('595 842', '1e30 1e30'), stream('', 'BT ET')),
  ],
]
