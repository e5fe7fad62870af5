import PDFDocument from 'pdfkit'
import type { Box } from '../../../core/model/source-document.ts'
import type { PdfMark } from '../pdf-marks.ts'
import { MISSING, openTypeface, type Typeface, widthOfWords } from './typeface.ts'
import { writable, type Unwritable } from '../writable.ts'

// The one file that knows pdfkit. Everything here is in points from the top left.

/** An upright A4 page and its margins. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 72,
  right: 523.28,
  top: 76,
  bottom: 762,
  folio: 796,
} as const

export interface WordsLook {
  readonly size: number
  readonly bold?: boolean
  /** #RRGGBB; black unless told. */
  readonly colour?: string
}

export interface Paper {
  readonly face: Typeface
  /** Pages begun so far. */
  readonly pages: () => number
  readonly addPage: () => void
  /** One line of words, from its left end on its base line. */
  readonly write: (text: string, x: number, base: number, look: WordsLook) => void
  /** A thin line across. */
  readonly rule: (x: number, to: number, y: number) => void
  /** An entry of the outline that leads to a height of the page begun last; `depth` 0 at the root. */
  readonly bookmark: (title: string, depth: number, top: number) => void
  /** A highlight with its note on one of the pages not yet put down; `page` counts from 1. */
  readonly highlight: (mark: PdfMark) => void
  /** Nothing is added to the pages so far any more: they may leave memory. */
  readonly putDown: () => void
  /** Bytes written so far. */
  readonly bytes: () => number
  readonly finish: () => Promise<Uint8Array>
  /** Characters that the font has no sign for, so far. */
  readonly missing: () => number
}

/** Nothing is shaped: one character, one glyph, its own width; so that a highlight stands where its words are. */
const unshaped = {
  ccmp: false,
  locl: false,
  rlig: false,
  mark: false,
  mkmk: false,
  calt: false,
  clig: false,
  liga: false,
  rclt: false,
  kern: false,
  curs: false,
  dist: false,
}

const SPACE = 0x20
/**
 * What pdfkit keeps to itself of the font it embeds; one character at a time, so that nothing is shaped or laid out
 * twice.
 */
interface EmbeddedFont {
  readonly id: string
  readonly ref: () => unknown
  readonly encode: (
    text: string,
    features: Readonly<Record<string, boolean>>,
  ) => readonly [codes: readonly string[], positions: unknown]
}
/** A string of a PDF as hexadecimal digits: UTF-16 with its mark. */
const utf16 = (text: string): string =>
  `FEFF${[...text]
    .map((character) =>
      character
        .split('')
        .map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
        .join(''),
    )
    .join('')}`

interface Made {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** ISO instant. */
  readonly at: string
}

/** An empty document. The same calls with the same values give the same bytes. */
export function openPaper(fontBytes: Uint8Array, { title, language, at }: Made, unwritable: Unwritable): Paper {
  const face = openTypeface(fontBytes)
  const words = (text: string): object => new String(writable(text, unwritable))
  const document = new PDFDocument({
    // pdfkit takes bytes as well; its types know names only
    font: fontBytes as unknown as string,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    fontLayoutCache: false,
    info: { Producer: 'Piyue', Creator: 'Piyue', CreationDate: new Date(at), Title: writable(title, unwritable) },
  })
  // From 1.4 on pdfkit writes the title once more into XML, without escaping it. The header says 1.7 by now.
  document.version = 1.3
  const chunks: Uint8Array[] = []
  let size = 0
  document.on('data', (chunk: Uint8Array) => {
    chunks.push(chunk)
    size += chunk.length
  })
  let pages = 0
  let missing = 0
  /**
   * Whose glyph it is in the text that programs take out: a font may draw two characters alike, and can name only one.
   */
  const owners = new Map<number, number>()
  const entries: PDFKit.PDFOutline[] = []
  const font = (document as unknown as { readonly _font: EmbeddedFont })._font
  const codes = new Map<number, string>()
  const codeOf = (codePoint: number): string => {
    const code = codes.get(codePoint) ?? font.encode(String.fromCodePoint(codePoint), unshaped)[0].join('')
    codes.set(codePoint, code)
    return code
  }
  /**
   * Words as strings to show, what the font has no sign of its own for in spans that say what they stand for (ISO
   * 32000-1, 14.9.4).
   */
  const shown = (text: string): string => {
    let [operators, run] = ['', '']
    const put = (): void => {
      if (run !== '') operators += `<${run}> Tj\n`
      run = ''
    }
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      const glyph = face.glyphOf(codePoint)
      if (glyph !== null && (character === '\t' || (owners.get(glyph) ?? codePoint) === codePoint)) {
        owners.set(glyph, character === '\t' ? SPACE : codePoint)
        run += codeOf(character === '\t' ? SPACE : codePoint)
        continue
      }
      put()
      if (glyph === null) missing++
      operators += `/Span << /ActualText <${utf16(writable(character, { replaced: 0 }))}> >> BDC <${codeOf(glyph === null ? MISSING.charCodeAt(0) : codePoint)}> Tj EMC\n`
    }
    put()
    return operators
  }
  const write: Paper['write'] = (text, x, base, { size: points, bold = false, colour = '#000000' }) => {
    const [red, green, blue] = [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3))
    const shade = `${String(red)} ${String(green)} ${String(blue)}`
    const fonts = document.page.fonts as Record<string, unknown>
    fonts[font.id] ??= font.ref()
    // pdfkit's pages count downwards; letters stand upright only where they count upwards
    document.addContent(
      `q 1 0 0 -1 0 ${String(PAGE.height)} cm ${shade} rg ${bold ? `${shade} RG ${(points * 0.028).toFixed(3)} w 2 Tr ` : ''}BT /${font.id} ${String(points)} Tf ${x.toFixed(2)} ${(PAGE.height - base).toFixed(2)} Td\n${shown(text)}ET Q`,
    )
  }
  return {
    face,
    pages: () => pages,
    bytes: () => size,
    missing: () => missing,
    write,
    addPage: () => {
      document.addPage({ size: [PAGE.width, PAGE.height], margin: 0 })
      pages++
      const folio = `— ${String(pages)} —`
      document.markContent('Artifact', { type: 'Pagination' })
      write(folio, (PAGE.width - widthOfWords(folio, 9, face)) / 2, PAGE.folio, { size: 9 })
      document.endMarkedContent()
    },
    rule: (x, to, y) => {
      document.lineWidth(0.5).strokeColor('#8C8578').moveTo(x, y).lineTo(to, y).stroke()
    },
    bookmark: (title, depth, top) => {
      entries.length = Math.min(entries.length, depth)
      const parent = entries.at(-1) ?? (document.outline as unknown as PDFKit.PDFOutline)
      // `left` is measured from the right in pdfkit
      const place = { fit: false, left: PAGE.width, top: Math.max(0, top - 8), expanded: depth === 0 }
      entries.push(parent.addItem(writable(title, unwritable).replace(/\s+/gu, ' '), place))
    },
    highlight: (mark) => {
      document.switchToPage(mark.page - 1)
      highlight(document, mark, words)
      // what is set next stands on the page begun last, not on the one just marked
      document.switchToPage(pages - 1)
    },
    putDown: () => {
      document.flushPages()
    },
    finish: () =>
      new Promise((resolve, reject) => {
        document.on('end', () => {
          resolve(Buffer.concat(chunks))
        })
        document.on('error', reject)
        document.end()
      }),
  }
}

/** PDF counts upwards; corners of a box as a highlight wants them: top left, top right, bottom left, bottom right. */
function cornersOf({ x, y, width, height }: Box): readonly number[] {
  const [top, bottom] = [PAGE.height - y, PAGE.height - y - height]
  return [x, top, x + width, top, x, bottom, x + width, bottom]
}

/**
 * A highlight annotation (ISO 32000-1, 12.5.6.10) with an appearance of its own, and its pop-up. Neither has an action.
 */
function highlight(
  document: PDFKit.PDFDocument,
  { boxes, colour, author, at, contents }: PdfMark,
  words: (text: string) => object,
): void {
  const rect = [
    Math.min(...boxes.map(({ x }) => x)),
    PAGE.height - Math.max(...boxes.map(({ y, height }) => y + height)),
    Math.max(...boxes.map(({ x, width }) => x + width)),
    PAGE.height - Math.min(...boxes.map(({ y }) => y)),
  ]
  const shade = colour.map((part) => Math.round((part / 255) * 1000) / 1000)
  const appearance = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: rect,
    Group: { S: 'Transparency' },
    Resources: { ExtGState: { G: { BM: 'Multiply' } } },
  })
  appearance.end(
    `/G gs ${shade.join(' ')} rg ${boxes.map(({ x, y, width, height }) => `${[x, PAGE.height - y - height, width, height].map((each) => each.toFixed(2)).join(' ')} re`).join(' ')} f`,
  )
  const made = new Date(at)
  const noted: Record<string, unknown> = {
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: rect,
    QuadPoints: boxes.flatMap(cornersOf),
    C: shade,
    F: 4,
    Border: [0, 0, 0],
    T: words(author),
    Contents: words(contents),
    CreationDate: made,
    M: made,
    P: document.page.dictionary,
    AP: { N: appearance },
  }
  const note = document.ref(noted)
  const annotations = document.page.annotations as object[]
  annotations.push(note)
  if (contents !== '') {
    const popup = document.ref({
      Type: 'Annot',
      Subtype: 'Popup',
      Parent: note,
      Rect: [PAGE.right + 6, (rect[3] ?? 0) - 90, PAGE.width - 4, rect[3] ?? 0],
      Open: false,
    })
    noted['Popup'] = popup
    annotations.push(popup)
    popup.end(undefined)
  }
  note.end(undefined)
}
