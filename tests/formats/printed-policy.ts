/** A level of a policy's numbering: how its marker is counted, dressed and parted from the words behind it. */
export interface NumberedLevel {
  /** Word's name of the number format. */
  readonly format: 'decimal' | 'chineseCountingThousand' | 'taiwaneseCountingThousand' | 'lowerLetter' | 'lowerRoman'
  /** Word's pattern: %1 is the number of the first level. */
  readonly text: string
  /** What stands between marker and words. */
  readonly gap: '' | ' '
  /** Counts through the whole policy instead of beginning again under each parent. */
  readonly through?: boolean
  /** Chapters and sections are centred. */
  readonly centred?: boolean
}

export type PrintedPart =
  | {
      readonly kind: 'title' | 'centred' | 'flush' | 'paragraph' | 'signed'
      readonly text: string
      readonly notes: readonly Note[]
    }
  | {
      readonly kind: 'numbered'
      readonly level: number
      readonly marker: string
      readonly text: string
      readonly notes: readonly Note[]
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
/** A footnote: where its mark stands in the part's text, UTF-16, and what it says. */
export interface Note {
  readonly at: number
  readonly text: string
}

/** A policy before it is printed in any format. */
export interface PrintedPolicy {
  readonly levels: readonly NumberedLevel[]
  readonly parts: readonly PrintedPart[]
  readonly language: 'zh-CN' | 'zh-TW' | 'en'
}

const kinds = { '#': 'title', '^': 'centred', '>': 'flush', '~': 'signed' } as const

/**
 * Reads the tests' own shorthand, a part a line: `# title`, `^ centred`, `> flush left`, `~ signed at the right`, `=2
 * numbered at the second level`,
 * `| cell | cell`, anything else an indented paragraph. `{{…}}` is a footnote whose mark stands there.
 */
export function printedPolicy(
  levels: readonly NumberedLevel[],
  language: PrintedPolicy['language'],
  source: string,
): PrintedPolicy {
  const counts: number[] = levels.map(() => 0)
  const parts: PrintedPart[] = []
  for (const line of source
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const row = /^\|\s*(.*)$/u
      .exec(line)?.[1]
      ?.split('|')
      .map((cell) => cell.trim())
    const last = parts.at(-1)
    if (row !== undefined) {
      if (last?.kind === 'table') parts[parts.length - 1] = { kind: 'table', rows: [...last.rows, row] }
      else parts.push({ kind: 'table', rows: [row] })
      continue
    }
    const level = /^=(\d)\s/u.exec(line)?.[1]
    if (level !== undefined) {
      const at = Number(level) - 1
      parts.push({ kind: 'numbered', level: at, marker: nextMarker(levels, counts, at), ...withNotes(line.slice(3)) })
      continue
    }
    const kind = Object.entries(kinds).find(([sign]) => line.startsWith(`${sign} `))?.[1]
    parts.push({ kind: kind ?? 'paragraph', ...withNotes(kind === undefined ? line : line.slice(2)) })
  }
  return { levels, parts, language }
}

function withNotes(source: string): { readonly text: string; readonly notes: readonly Note[] } {
  const notes: Note[] = []
  let text = ''
  for (const [index, piece] of source.split(/\{\{(.*?)\}\}/u).entries()) {
    if (index % 2 === 0) text += piece
    else notes.push({ at: text.length, text: piece })
  }
  return { text, notes }
}

function nextMarker(levels: readonly NumberedLevel[], counts: number[], at: number): string {
  counts[at] = (counts[at] ?? 0) + 1
  for (let deeper = at + 1; deeper < counts.length; deeper++) if (levels[deeper]?.through !== true) counts[deeper] = 0
  return (levels[at]?.text ?? '').replace(/%(\d)/gu, (_, place: string) =>
    spell(counts[Number(place) - 1] ?? 0, levels[Number(place) - 1]?.format ?? 'decimal'),
  )
}

function spell(n: number, format: NumberedLevel['format']): string {
  if (format === 'decimal') return String(n)
  if (format === 'lowerLetter') return String.fromCharCode(96 + n)
  if (format === 'lowerRoman') return ['i', 'ii', 'iii', 'iv', 'v', 'vi'][n - 1] ?? String(n)
  const figures = '零一二三四五六七八九'
  const tens = Math.floor(n / 10)
  return (
    (tens === 0 ? '' : `${tens === 1 ? '' : (figures[tens] ?? '')}十`) + (n % 10 === 0 ? '' : (figures[n % 10] ?? ''))
  )
}

/** What a part says in one line, marker included. */
export const spoken = (part: Exclude<PrintedPart, { kind: 'table' }>, levels: readonly NumberedLevel[]): string =>
  part.kind === 'numbered' ? part.marker + (levels[part.level]?.gap ?? '') + part.text : part.text
