import type { Notice } from '../../core/model/notice.ts'
import type { Result } from '../../core/model/result.ts'
import { fail, succeed } from '../../core/model/result.ts'
import { withHongKongSupplement } from './text/big5-hkscs.ts'
import { judgeDecoding } from './text/judge-decoding.ts'

/** Encodings Piyue reads. Big5 includes the Hong Kong supplement, GB18030 includes GBK and GB 2312. */
export const textEncodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type TextEncoding = (typeof textEncodings)[number]

export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string
  readonly encoding: TextEncoding
}

const marks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
]
const aliases: Readonly<Record<string, TextEncoding>> = {
  utf8: 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  'big5-hkscs': 'big5',
  big5hkscs: 'big5',
  cp950: 'big5',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  cp1252: 'windows-1252',
}
/** Below: not prose in that encoding. Samples of 30 characters lie above 0.45 when right and below 0.2 when wrong. */
const plausible = 0.3
const clearLead = 0.15
/** A handful of characters are ordinary in two encodings at once. */
const fewCharacters = 6
const clearLeadOfFew = 0.6

/** The encoding a name stands for ("GBK" → "gb18030"), or null. */
export function textEncodingNamed(name: string): TextEncoding | null {
  const key = name.trim().toLowerCase().replaceAll('_', '-')
  return textEncodings.find((encoding) => encoding === key) ?? aliases[key] ?? null
}

/**
 * Turns a text file's bytes into text. A byte order mark decides; else bytes that are valid UTF-8 are UTF-8 (Chinese in
 * another encoding never is, beyond a few characters); else every encoding that decodes without error is judged by how
 * common its characters are. Notices: `encoding-uncertain` {encoding, candidates} where the runner-up is close,
 * `undecodable-bytes` {count} where the best reading has holes (kept as U+FFFD). Failures: `encoding-uncertain` with
 * candidates where nothing looks like prose,
 * `file-type-unknown` {kind: binary}, `bad-request` for an encoding nobody knows.
 */
export function decodeText(bytes: Uint8Array, encodingName?: string): Result<DecodedText> {
  const mark = marks.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (encodingName !== undefined) {
    const encoding = textEncodingNamed(encodingName)
    if (encoding === null) return fail('bad-request', { params: { encoding: encodingName } })
    return decoded(mark?.[0] === encoding ? bytes.subarray(mark[1].length) : bytes, encoding)
  }
  if (mark) return decoded(bytes.subarray(mark[1].length), mark[0])
  if (!bytes.includes(0)) {
    const utf8 = decodeStrictly(bytes, 'utf-8')
    if (utf8 !== null) {
      const otherwise = isAccident(utf8) ? guess(bytes) : null
      return otherwise?.ok === true ? otherwise : succeed({ text: utf8, encoding: 'utf-8' })
    }
  }
  return guess(bytes)
}

/** Two or three characters of GB18030 can be valid UTF-8 by chance: 通知 reads as a Hebrew point and a Greek letter. */
function isAccident(utf8: string): boolean {
  const { weighed, likeness } = judgeDecoding(utf8, false)
  return weighed > 0 && weighed < fewCharacters && likeness < plausible
}

interface Candidate {
  readonly encoding: TextEncoding
  readonly text: string
  readonly likeness: number
  readonly controls: number
  readonly weighed: number
}

function guess(bytes: Uint8Array): Result<DecodedText> {
  const strict = candidates(bytes, decodeStrictly)
  const best = strict[0]
  if (best && best.likeness >= plausible) return settled(best, strict)
  // No clean reading is prose: a cut-off or spoilt file. The best reading with holes says how many.
  const lenient = candidates(bytes, decodeLeniently)
  const holed = lenient[0]
  if (holed && holed.likeness >= plausible) return settled(holed, lenient)
  if (bytes.includes(0) || (holed && holed.controls > holed.text.length / 50))
    return fail('file-type-unknown', { params: { kind: 'binary' } })
  return fail('encoding-uncertain', { candidates: lenient.slice(0, 3).map((candidate) => candidate.encoding) })
}

function settled(best: Candidate, all: readonly Candidate[]): Result<DecodedText> {
  const lead = best.weighed < fewCharacters ? clearLeadOfFew : clearLead
  const rivals = all.filter(
    (other) =>
      other !== best &&
      best.likeness - other.likeness < lead &&
      other.likeness >= plausible &&
      other.text !== best.text,
  )
  const doubt: Notice[] =
    rivals.length === 0
      ? []
      : [
          {
            code: 'encoding-uncertain',
            params: {
              encoding: best.encoding,
              candidates: [best, ...rivals].map((candidate) => candidate.encoding).join(', '),
            },
          },
        ]
  return succeed({ text: best.text, encoding: best.encoding }, [...doubt, ...holes(best.text)])
}

function candidates(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, encoding: TextEncoding) => string | null,
): Candidate[] {
  const found: Candidate[] = []
  for (const encoding of textEncodings) {
    if (encoding.startsWith('utf-16') && bytes.length % 2 !== 0) continue
    const text = decode(bytes, encoding)
    if (text === null) continue
    found.push({ encoding, text, ...judgeDecoding(text, encoding === 'windows-1252') })
  }
  return found.sort((a, b) => b.likeness - a.likeness)
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): Result<DecodedText> {
  const text = decodeStrictly(bytes, encoding) ?? decodeLeniently(bytes, encoding)
  return succeed({ text, encoding }, holes(text))
}

function holes(text: string): Notice[] {
  const count = text.split('\ufffd').length - 1
  return count === 0 ? [] : [{ code: 'undecodable-bytes', params: { count } }]
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return finished(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const decodeLeniently = (bytes: Uint8Array, encoding: TextEncoding): string =>
  finished(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding)
const finished = (text: string, encoding: TextEncoding): string =>
  encoding === 'big5' ? withHongKongSupplement(text) : text
