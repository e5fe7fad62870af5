import { footnoteReference, makeDocx, paragraph, run, table } from '../support/make-docx.ts'
import type { Note, PrintedPart, PrintedPolicy } from './printed-policy.ts'

const indented = '<w:ind w:firstLineChars="200" w:firstLine="640"/>',
  centred = '<w:jc w:val="center"/>'
const looks: Readonly<Record<Exclude<PrintedPart['kind'], 'numbered' | 'table'>, readonly [string, string]>> = {
  title: ['<w:spacing w:before="400" w:after="400"/><w:jc w:val="center"/>', '<w:b/><w:sz w:val="44"/>'],
  centred: [centred, ''],
  flush: ['', ''],
  // Not justified: LibreOffice 7.4 leaves a stop that hangs into the margin of a justified line out of the page, not
  // only out of its text.
  paragraph: [indented, ''],
  signed: ['<w:jc w:val="right"/>', ''],
}

/** A Word file of the policy, its numbers typed or counted by Word, with a running head and a page number. */
export function printDocx({ parts, levels, language }: PrintedPolicy, numbers: 'typed' | 'automatic'): Uint8Array {
  const footnotes: string[] = []
  const words = (text: string, notes: readonly Note[], properties: string): string => {
    let from = 0,
      runs = ''
    for (const note of notes) {
      runs += run(text.slice(from, note.at), properties) + footnoteReference(footnotes.push(note.text))
      from = note.at
    }
    return runs + run(text.slice(from), properties)
  }
  // LibreOffice starts every level again under a new parent whatever the file says, so what counts through is the first
  // level of a list of its own.
  const firsts = levels.flatMap((level, at) => (at === 0 || level.through === true ? [at] : []))
  const listOf = (at: number): number => firsts.filter((first) => first <= at).length - 1
  const body = parts
    .map((part) => {
      if (part.kind === 'table') return table(part.rows, { ruled: true })
      if (part.kind !== 'numbered')
        return paragraph(words(part.text, part.notes, looks[part.kind][1]), looks[part.kind][0])
      const level = levels[part.level]
      const layout = level?.centred === true ? centred : indented
      if (numbers === 'automatic')
        return paragraph(
          words(part.text, part.notes, ''),
          `<w:numPr><w:ilvl w:val="${String(part.level - (firsts[listOf(part.level)] ?? 0))}"/><w:numId w:val="${String(listOf(part.level) + 1)}"/></w:numPr>${layout}`,
        )
      return paragraph(run(part.marker + (level?.gap ?? '')) + words(part.text, part.notes, ''), layout)
    })
    .join('')
  return makeDocx({
    body,
    footnotes,
    page: { head: language === 'en' ? 'Official Gazette' : '云泽省人民政府公报', numbers: true },
    language,
    lists: firsts.map((first, n) => ({
      levels: levels.slice(first, firsts[n + 1]).map(({ format, text, gap }) => ({
        format,
        text: text.replace(/%(\d)/gu, (_, place: string) => `%${String(Number(place) - first)}`),
        suffix: gap === '' ? ('nothing' as const) : ('space' as const),
      })),
    })),
  })
}
