const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * A name that every file system takes, from a title: at most 80 characters, never hidden, never a device, never empty.
 */
export function fileNameFor(title: string, extension: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|(?<![\s.])[\s.]+$/gu, '')
  const short = [...plain].slice(0, 80).join('').trim()
  const safe = short === '' ? 'piyue' : reserved.test(short) ? `_${short}` : short
  return `${safe}.${extension}`
}
