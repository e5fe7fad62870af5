import type { ExportRow } from '../../../core/exporting/export-rows.ts'
import type { Tally } from '../ooxml.ts'
import type { CommentList, WordComment } from './comments.ts'
import { paragraph, run, table, type RunLook } from './runs.ts'

/** Twentieths of a point between the margins of an upright A4 page. */
export const TEXT_WIDTH = 8844

/**
 * Writes stretches of one clause's text in order; comments begin and end where their words do, or at the nearest place
 * that is written.
 */
interface Pen {
  readonly write: (start: number, end: number) => string
  readonly finish: () => string
}

function pen(
  { text }: ExportRow,
  comments: readonly { readonly comment: WordComment; readonly id: number }[],
  looks: readonly Look[],
  tally: Tally,
): Pen {
  const waiting = [...comments].sort((a, b) => a.comment.start - b.comment.start)
  const open: typeof waiting = []
  const close = (until: number): string => {
    const ended = open.filter(({ comment }) => comment.end <= until)
    for (const each of ended) open.splice(open.indexOf(each), 1)
    return ended.map(({ id }) => endOf(id)).join('')
  }
  const begin = (until: number): string => {
    let xml = ''
    while (waiting[0] !== undefined && waiting[0].comment.start <= until) {
      const next = waiting.shift()
      if (next === undefined) break
      xml += `<w:commentRangeStart w:id="${String(next.id)}"/>`
      open.push(next)
    }
    return xml
  }
  return {
    write: (start, end) => {
      const cuts = [
        ...new Set([
          start,
          end,
          ...[...comments.map(({ comment }) => comment), ...looks]
            .flatMap((each) => [each.start, each.end])
            .filter((at) => at > start && at < end),
        ]),
      ].sort((a, b) => a - b)
      let xml = close(start)
      for (const [at, from] of cuts.entries()) {
        const to = cuts[at + 1]
        if (to === undefined) break
        const covering = looks.filter((look) => look.start <= from && look.end >= to)
        xml +=
          begin(from) +
          run(text.slice(from, to), tally, Object.assign({}, ...covering.map(({ look }) => look)) as RunLook) +
          close(to)
      }
      return xml
    },
    finish: () => begin(Infinity) + close(Infinity),
  }
}

const endOf = (id: number): string =>
  `<w:commentRangeEnd w:id="${String(id)}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${String(id)}"/></w:r>`

interface Look {
  readonly start: number
  readonly end: number
  readonly look: RunLook
}

/**
 * How stretches of the clause look: its heading bold, highlights shaded, stretches with a tag underlined in its colour.
 */
function looksOf({ clause, text, annotations, taggings }: ExportRow, headLook: RunLook): readonly Look[] {
  const at = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: start - clause.range.start,
    end: end - clause.range.start,
  })
  const head = clause.marker + clause.heading
  return [
    ...(clause.heading !== '' && text.startsWith(head) ? [{ start: 0, end: head.length, look: headLook }] : []),
    ...taggings.flatMap(({ tagging, tag }): Look[] =>
      tagging.anchor === null
        ? []
        : [
            {
              ...at(tagging.anchor.range),
              look: { tagged: tag !== null && /^#[0-9A-Fa-f]{6}$/.test(tag.colour) ? tag.colour : '#5B564C' },
            },
          ],
    ),
    ...annotations.flatMap(({ annotation }): Look[] =>
      annotation.anchor === null ? [] : [{ ...at(annotation.anchor.range), look: { highlight: true } }],
    ),
  ]
}

/**
 * A clause as Word paragraphs, one a line; its own words and nothing else. A heading that has its line to itself is a
 * Word heading of the clause's depth; one that runs on into the text stands in the outline by a style based on that
 * heading. A table is a Word table.
 */
export function clauseBody(row: ExportRow, comments: readonly WordComment[], list: CommentList, tally: Tally): string {
  const { clause, text } = row
  const level = String(Math.min(clause.depth + 1, 9))
  const head = clause.marker + clause.heading
  const firstLine = text.split('\n', 1)[0] ?? ''
  const hasHeading = clause.heading !== '' && text.startsWith(head)
  const alone = hasHeading && firstLine.slice(head.length).replace(/[。.\s]/gu, '') === ''
  const writing = pen(
    row,
    comments.map((comment) => ({ comment, id: list.add(comment) })),
    looksOf(row, alone ? {} : { bold: true }),
    tally,
  )
  const lines = linesOf(text, 0)
  if (clause.kind === 'table') {
    const cells = lines.filter(({ start, end }) => start < end).map(({ start, end }) => cellsOf(text, start, end))
    const columns = Math.max(1, ...cells.map((each) => each.length))
    const rows = cells.map((each) => each.map((cell) => paragraph(writing.write(cell.start, cell.end), 'TableText')))
    return `${table(
      Array.from({ length: columns }, () => Math.floor(TEXT_WIDTH / columns)),
      rows,
      false,
    )}${paragraph(writing.finish())}`
  }
  const paragraphs = lines.map(({ start, end }, at) => {
    const style = at > 0 || !hasHeading ? undefined : alone ? `Heading${level}` : `RunIn${level}`
    const runs = writing.write(start, end)
    return paragraph(at === lines.length - 1 ? runs + writing.finish() : runs, style)
  })
  return paragraphs.join('')
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function linesOf(text: string, from: number, breaks = '\n'): readonly Stretch[] {
  let start = from
  return text.split(breaks).map((line) => {
    const stretch = { start, end: start + line.length }
    start = stretch.end + 1
    return stretch
  })
}
const cellsOf = (text: string, start: number, end: number): readonly Stretch[] =>
  linesOf(text.slice(start, end), start, '\t')
