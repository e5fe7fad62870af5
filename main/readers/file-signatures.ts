/**
 * What a file is by its own bytes. Only 'pdf', 'docx' and 'txt' can be read; the others are named so that a person is
 * told what they have.
 */
export type FileKind =
  | 'pdf'
  | 'docx'
  | 'txt'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'ole'
  | 'encrypted-office'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ofd'
  | 'epub'
  | 'zip'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'tiff'
  | 'bmp'
  | 'webp'
  | 'heic'
  | 'djvu'
  | 'caj'
  | 'rtf'
  | 'html'
  | 'mhtml'
  | 'xml'
  | 'postscript'
  | 'mp4'
  | 'executable'

interface Signature {
  readonly kind: FileKind
  readonly at: number
  readonly bytes: readonly number[]
}
const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0))

/** Containers (zip, OLE) are looked into by `detectType`. */
export const fileSignatures: readonly Signature[] = [
  { kind: 'zip', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', at: 0, bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'ole', at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'gif', at: 0, bytes: ascii('GIF8') },
  { kind: 'tiff', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'tiff', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'webp', at: 8, bytes: ascii('WEBP') },
  { kind: 'heic', at: 4, bytes: ascii('ftyphei') },
  { kind: 'mp4', at: 4, bytes: ascii('ftyp') },
  { kind: 'djvu', at: 0, bytes: ascii('AT&TFORM') },
  { kind: 'caj', at: 0, bytes: ascii('CAJ\0') },
  { kind: 'caj', at: 0, bytes: ascii('HN\0\0') },
  { kind: 'rar', at: 0, bytes: ascii('Rar!\x1a\x07') },
  { kind: '7z', at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'gzip', at: 0, bytes: [0x1f, 0x8b] },
  { kind: 'rtf', at: 0, bytes: ascii('{\\rtf') },
  { kind: 'postscript', at: 0, bytes: ascii('%!PS') },
  { kind: 'executable', at: 0, bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'executable', at: 0, bytes: ascii('MZ\x90\0') },
]
