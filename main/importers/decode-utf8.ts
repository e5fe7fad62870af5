/**
 * Text of a format that has to be UTF-8, without byte order mark; UTF-16 only where its mark says so, as some editors
 * save it. Null where the bytes are neither: guessing would alter words.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
