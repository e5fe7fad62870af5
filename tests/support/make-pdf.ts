import { encodeText } from './encode-text.ts'

/** A run of text on a page: points from the left and from the top, baseline. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}
export interface PdfOptions {
  /** Makes the file ask for a password nobody has. */
  readonly encrypted?: boolean
  /** Draws a grey picture over each page that has no text. */
  readonly pictures?: boolean
  /** Points the cross-reference table to wrong places. */
  readonly brokenXref?: boolean
  /** Lines drawn on a page (by its place, from 0): from and to, in points from the left and the top. */
  readonly rules?: Readonly<Record<number, readonly (readonly [number, number, number, number])[]>>
  /** Degrees a page is turned when shown. */
  readonly rotate?: 90 | 270
}

const width = 595,
  height = 842

/**
 * A minimal PDF, written by hand: one font that is not embedded (STSong-Light through the GBK-EUC-H character map), as
 * older Chinese offices produce them. Han characters are one em wide, Latin ones half.
 */
export function makePdf(pages: readonly (readonly PlacedText[])[], options: PdfOptions = {}): Uint8Array {
  const objects: Uint8Array[] = []
  const add = (...parts: readonly (string | Uint8Array)[]): number => {
    objects.push(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))))
    return objects.length
  }
  const catalog = add('<</Type/Catalog/Pages 2 0 R>>')
  const tree = add(
    `<</Type/Pages/Count ${String(pages.length)}/Kids[${pages.map((_, n) => `${String(6 + n * 2)} 0 R`).join(' ')}]>>`,
  )
  add('<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>>')
  add(
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500 814 939 500 7716 7716 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>',
  )
  add(
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n\x80\nendstream',
  )
  for (const [index, page] of pages.entries()) {
    add(
      `<</Type/Page${options.rotate === undefined ? '' : `/Rotate ${String(options.rotate)}`}/Parent ${String(tree)} 0 R/MediaBox[0 0 ${String(width)} ${String(height)}]/Resources<</Font<</F 3 0 R>>/XObject<</P 5 0 R>>>>/Contents ${String(objects.length + 2)} 0 R>>`,
    )
    const content =
      page.length === 0 && options.pictures === true
        ? `q ${String(width)} 0 0 ${String(height)} 0 0 cm /P Do Q`
        : [...page.map(draw), ...(options.rules?.[index] ?? []).map(drawRule)].join('\n')
    add(`<</Length ${String(content.length)}>>\nstream\n${content}\nendstream`)
  }
  const pieces: Uint8Array[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const places: number[] = []
  let length = pieces[0]?.length ?? 0
  objects.forEach((object, n) => {
    const piece = Buffer.concat([Buffer.from(`${String(n + 1)} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    places.push(length)
    pieces.push(piece)
    length += piece.length
  })
  const xref = places
    .map((place) => `${String(options.brokenXref === true ? place + 777 : place).padStart(10, '0')} 00000 n \n`)
    .join('')
  const secret = '5a'.repeat(32)
  const encrypt =
    options.encrypted === true
      ? `/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<${secret}>/U<${secret}>>>/ID[<${'11'.repeat(16)}><${'11'.repeat(16)}>]`
      : ''
  pieces.push(
    Buffer.from(
      `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${xref}trailer\n<</Size ${String(objects.length + 1)}/Root ${String(catalog)} 0 R${encrypt}>>\nstartxref\n${String(options.brokenXref === true ? 99999 : length)}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(pieces))
}

function draw({ text, x, y, size = 16 }: PlacedText): string {
  const hex = Buffer.from(encodeText(text, 'gb18030')).toString('hex')
  return `BT /F ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(height - y)} Tm <${hex}> Tj ET`
}

const drawRule = ([fromX, fromY, toX, toY]: readonly [number, number, number, number]): string =>
  `0.5 w ${String(fromX)} ${String(height - fromY)} m ${String(toX)} ${String(height - toY)} l S`

/** The rules of a table with these column and row ends. */
export const gridRules = (
  xs: readonly number[],
  ys: readonly number[],
): readonly (readonly [number, number, number, number])[] => [
  ...ys.map((y) => [xs[0] ?? 0, y, xs.at(-1) ?? 0, y] as const),
  ...xs.map((x) => [x, ys[0] ?? 0, x, ys.at(-1) ?? 0] as const),
]

export interface Layout {
  readonly columns?: number
  readonly linesPerPage?: number
  readonly head?: string
  readonly foot?: (page: number) => string
}

const left = 90,
  top = 110,
  lineHeight = 28,
  em = 16

/**
 * Sets paragraphs as an office would: two characters' indent, full lines, `columns` Han characters wide; "\f" begins a
 * new page.
 */
export function typeset(
  paragraphs: readonly string[],
  { columns = 26, linesPerPage = 22, head, foot }: Layout = {},
): readonly (readonly PlacedText[])[] {
  const pages: PlacedText[][] = [[]]
  let row = 0
  const put = (text: string, x: number): void => {
    if (row === linesPerPage) {
      pages.push([])
      row = 0
    }
    pages.at(-1)?.push({ text, x, y: top + row * lineHeight })
    row++
  }
  for (const paragraph of paragraphs) {
    let line = '',
      used = 2,
      isFirst = true
    // Latin words and figures stay whole, as word processors keep them.
    for (const unit of paragraph.match(/[!-~]+|./gsu) ?? []) {
      const wide = Array.from(unit).reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0)
      if (used + wide > columns) {
        put(line.trimEnd(), isFirst ? left + 2 * em : left)
        line = ''
        used = 0
        isFirst = false
        if (unit === ' ') continue
      }
      line += unit
      used += wide
    }
    put(line, isFirst ? left + 2 * em : left)
  }
  return pages.map((page, n) => [
    ...(head === undefined ? [] : [{ text: head, x: 220, y: 60, size: 10.5 }]),
    ...page,
    ...(foot ? [{ text: foot(n + 1), x: 280, y: 790, size: 14 }] : []),
  ])
}
