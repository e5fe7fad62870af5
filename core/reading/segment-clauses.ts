import type { Notice } from '../model/notice.ts'
import { findAnnexes } from './annexes.ts'
import { buildClauses } from './build-clauses.ts'
import { contentsLines, contentsNames } from './contents-table.ts'
import { findMarkers } from './find-markers.ts'
import type { RawClause } from './raw-clause.ts'
import { readFrame, type Frame } from './read-frame.ts'
import { readSequence } from './read-sequence.ts'
import type { TextLine } from './text-lines.ts'
import { translationLines } from './translations.ts'

export interface Segmented {
  readonly clauses: readonly RawClause[]
  readonly frame: Frame
  readonly notices: readonly Notice[]
}

/**
 * Cuts one policy's text into clauses: markers that go on from each other open them, what stands between markers is
 * their body. A heading with one unnumbered paragraph is one clause with it, with more they are its children; a further
 * paragraph of an article is its child even when items stand between.
 * `contents`: lines of tables of contents, which belong to no clause; a file's own table may speak of policies that are
 * not in this text. Afterwards: ranges are in text order, not empty, do not overlap, begin and end with something
 * visible; a parent stands before its children.
 */
export function segmentClauses(
  text: string,
  lines: readonly TextLine[],
  contents: ReadonlySet<number> = contentsLines(lines),
): Segmented {
  const annexes = findAnnexes(lines).filter(({ label }) => !contents.has(label))
  const listed = annexListLines(lines)
  const labelled = new Set(
    annexes.flatMap(({ label, body }) => Array.from({ length: body - label }, (_, k) => label + k)),
  )
  const translations = translationLines(lines)
  const candidates = findMarkers(lines).filter(
    (c) => !contents.has(c.line) && !listed.has(c.line) && !labelled.has(c.line) && !translations.has(c.line),
  )
  const { openings, notices } = readSequence(text, lines, candidates, annexes)
  const frame = readFrame(text, lines, openings, annexes, (line) => contents.has(line) || listed.has(line))
  const inBody = openings.filter((o) => o.start >= frame.bodyStart && o.start < frame.bodyEnd)
  return {
    clauses: buildClauses(text, lines, openings, inBody, frame, contentsNames(lines, contents), translations),
    frame,
    notices: notices.filter((n) => (n.range?.start ?? 0) >= frame.bodyStart),
  }
}

/** The list behind "附件：" names files; its numbers open nothing. */
function annexListLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  lines.forEach((line, index) => {
    if (
      !/^附(?:[：:]\s?[0-9０-９]|[件表錄录][：:])|^(?:Annex(?:es)?|Attachments?|Appendix|Appendices):/u.test(
        line.text,
      ) ||
      line.text.length > 120
    )
      return
    found.add(index)
    for (let k = index + 1; k < lines.length && k < index + 30; k++) {
      const below = lines[k]?.text ?? ''
      if (below.length > 80 || /[。；]/u.test(below) || !/^[0-9０-９]{1,2}[.．、]/u.test(below)) break
      found.add(k)
    }
  })
  return found
}
