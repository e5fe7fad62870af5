import { create } from 'fontkit'

/** What the page needs to know of its font. Widths are in ems. */
export interface Typeface {
  /** The glyph a code point is drawn with; null where there is none, or none that can be seen. */
  readonly glyphOf: (codePoint: number) => number | null
  /** Of what is drawn for it, the sign for a missing character included. */
  readonly widthOf: (codePoint: number) => number
}

/** The printer's sign for a character that the case does not hold. */
export const MISSING = '〓'
/** Drawn as nothing: a reader could not tell that they are there. */
const unseen = /^\p{Default_Ignorable_Code_Point}$/u
const SPACE = 0x20,
  TAB = 0x09

/** Reads a font file's bytes; throws where they are no single font, which is a mistake in what is shipped. */
export function openTypeface(bytes: Uint8Array): Typeface {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!('glyphForCodePoint' in font)) throw new Error(`not one font: ${font.type}`)
  const known = new Map<number, { readonly glyph: number | null; readonly width: number }>()
  const look = (codePoint: number): { readonly glyph: number | null; readonly width: number } => {
    const there = known.get(codePoint)
    if (there !== undefined) return there
    const asked = codePoint === TAB ? SPACE : codePoint
    const has = font.hasGlyphForCodePoint(asked) && !unseen.test(String.fromCodePoint(asked))
    const glyph = font.glyphForCodePoint(has ? asked : MISSING.charCodeAt(0))
    const found = { glyph: has ? glyph.id : null, width: glyph.advanceWidth / font.unitsPerEm }
    known.set(codePoint, found)
    return found
  }
  return { glyphOf: (codePoint) => look(codePoint).glyph, widthOf: (codePoint) => look(codePoint).width }
}

/** Points that words take up at a size. */
export function widthOfWords(text: string, size: number, { widthOf }: Typeface): number {
  let ems = 0
  for (const character of text) ems += widthOf(character.codePointAt(0) ?? 0)
  return ems * size
}
