import type { ExportFormat } from '../../../../core/model/exported-file.ts'
import { injectionStrings as texts } from '../../../support/injection-strings.ts'
import { fieldsIn, type Found, type Leaf } from './planted.ts'
import { drawn, inString, readPackageText, readPdf, readRefi, readWord, readWorkbook } from './read-packed-formats.ts'
import { readCsv, readJson, readMarkdown, readPage, readWeb } from './read-text-formats.ts'

const readers: Readonly<
  Record<
    Exclude<ExportFormat, 'pdf'>,
    { readonly leaves: (bytes: Uint8Array) => readonly Leaf[]; readonly adapt: (text: string) => string }
  >
> = {
  json: readJson,
  w3c: readWeb,
  csv: readCsv,
  html: readPage,
  md: readMarkdown,
  xlsx: readWorkbook,
  docx: readWord,
  piyue: readPackageText,
  qdpx: { leaves: readRefi.project, adapt: readRefi.adapt },
  qdc: { leaves: readRefi.codebook, adapt: readRefi.adapt },
}

/** Reads an exported file with its format's own parser, refuses what acts, and says which planted words it holds. */
export async function readHostile(format: ExportFormat, bytes: Uint8Array): Promise<Found> {
  if (format !== 'pdf') return fieldsIn(readers[format].leaves(bytes), texts, readers[format].adapt)
  const { pages, strings } = await readPdf(bytes)
  return together(fieldsIn(pages, texts, drawn), fieldsIn(strings, texts, inString))
}

function together(a: Found, b: Found): Found {
  const join = (one: Found['whole'], other: Found['whole']): Found['whole'] =>
    new Map(
      [...new Set([...one.keys(), ...other.keys()])].map((field) => [
        field,
        new Set([...(one.get(field) ?? []), ...(other.get(field) ?? [])]),
      ]),
    )
  return { whole: join(a.whole, b.whole), cut: join(a.cut, b.cut) }
}
