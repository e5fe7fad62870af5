import { findFacts } from '../extracting/find-facts.ts'
import { findMetadata } from '../extracting/find-metadata.ts'
import { sectorOfHeading } from '../extracting/find-sectors.ts'
import type { CleanedText } from '../model/cleaned-text.ts'
import type { ReadingOptions, ReadPolicy, Vocabulary } from '../model/read-policy.ts'
import type { SourceDocument } from '../model/source-document.ts'
import { buildOutline } from '../reading/build-outline.ts'
import { cleaningReport, cleanText } from '../reading/clean-text.ts'
import { assembleText } from '../reading/assemble-text.ts'
import { breakRunOn } from '../reading/break-run-on.ts'
import { contentsLines } from '../reading/contents-table.ts'
import { isAnnexLabel } from '../reading/frame-lines.ts'
import { findResidue } from '../reading/find-residue.ts'
import { segmentClauses } from '../reading/segment-clauses.ts'
import { sliceCleaned } from '../reading/slice-cleaned.ts'
import { firstLineOfTitle, joinTitle, splitPolicies } from '../reading/split-policies.ts'
import { textLines, type TextLine } from '../reading/text-lines.ts'
import { transmittedTitle } from '../reading/title-line.ts'
import { annexedTo, annexTitle, isAnnexed, plainTitle } from './annexed-policy.ts'

/** A sharing site wraps a file at its beginning and end: so many removed stretches there are looked at. */
const farthestWrapper = 40

/** What may stop the work between two policies: an AbortSignal is one. */
export interface StopSign {
  readonly aborted: boolean
}
export interface PoliciesOptions extends ReadingOptions {
  readonly signal?: StopSign
  readonly onProgress?: (done: number, total: number) => void
  /** Given each policy once it is finished, in their order. */
  readonly onPolicy?: (policy: ReadPolicy) => void
}

/**
 * Reads the policies in a file: clean, split, segment, outline, metadata, sectors. Never throws and gives at least one
 * policy (of no clauses where the file holds no text); when stopped, those that were finished and the rest of the file
 * not at all. Linear in the text.
 */
export function policiesFromSource(
  source: SourceDocument,
  vocabulary: Vocabulary,
  options: PoliciesOptions = {},
): readonly ReadPolicy[] {
  const cleaned = cleanText(source, options.rulesOff)
  const lines = breakRunOn(textLines(cleaned, source))
  const contents = contentsLines(lines)
  const firstLines = splitPolicies(lines, contents)
  const starts = firstLines.map((line, index) => (index === 0 ? 0 : (lines[line]?.start ?? 0)))
  const removedAround = removedBy(cleaned)
  const removedAnywhere =
    removedAround.length > 2 * farthestWrapper
      ? [...removedAround.slice(0, farthestWrapper), ...removedAround.slice(-farthestWrapper)]
      : removedAround
  const policies: ReadPolicy[] = []
  /** What the annexes that come are annexed to. */
  let notice: ReadPolicy | undefined
  starts.forEach((start, index) => {
    if (index > 0 && options.signal?.aborted) return
    const end = starts[index + 1] ?? cleaned.text.length
    // the line break between two policies belongs to neither
    const [from, to] = [firstLines[index] ?? 0, firstLines[index + 1] ?? lines.length]
    const whole = starts.length === 1
    const part = whole
      ? cleaned
      : sliceCleaned(
          cleaned,
          start,
          starts[index + 1] !== undefined && cleaned.text.charAt(end - 1) === '\n' ? end - 1 : end,
          end,
        )
    const own = whole
      ? lines
      : lines.slice(from, to).map((line) => ({ ...line, start: line.start - start, end: line.end - start }))
    const around = { removedAnywhere, annexBehind: annexTitle(lines.slice(to, to + 4)) }
    const read = readPolicy(part, own, shifted(contents, from, to), around, source, vocabulary, options)
    const above = notice
    const policy = above !== undefined && isAnnexed(read) ? annexedTo(above, read) : read
    if (policy === read) notice = read
    policies.push(policy)
    options.onPolicy?.(policy)
    options.onProgress?.(index + 1, starts.length)
  })
  return policies
}

/**
 * Reads a file as one policy and as it is: no rule cleans it, nothing is split off. Blanks around lines and empty lines
 * are not part of its text, as always.
 */
export function policyAsItIs(source: SourceDocument, vocabulary: Vocabulary): ReadPolicy {
  const cleaned = assembleText(source, true)
  const lines = breakRunOn(textLines(cleaned, source))
  const around = { removedAnywhere: [], annexBehind: '' }
  return readPolicy(cleaned, lines, contentsLines(lines), around, source, vocabulary, {})
}

/** The lines of [from, to) among the given ones, counted from `from`. */
function shifted(among: ReadonlySet<number>, from: number, to: number): ReadonlySet<number> {
  const found = new Set<number>()
  if (among.size > 0) for (let k = from; k < to; k++) if (among.has(k)) found.add(k - from)
  return found
}

/** What the rest of the file has to say: what cleaning took away, and what the annex behind the policy is called. */
interface Around {
  readonly removedAnywhere: readonly string[]
  readonly annexBehind: string
}

function readPolicy(
  cleaned: CleanedText,
  lines: readonly TextLine[],
  contents: ReadonlySet<number>,
  { removedAnywhere, annexBehind }: Around,
  source: SourceDocument,
  vocabulary: Vocabulary,
  options: PoliciesOptions,
): ReadPolicy {
  const { text } = cleaned
  const { clauses: raw, frame, notices } = segmentClauses(text, lines, contents)
  const pageAt = pageFinder(cleaned, source)
  const clauses = buildOutline(raw, pageAt).map((clause) => ({
    ...clause,
    sector: sectorOfHeading(clause, vocabulary.sectors),
  }))
  const frontEnd = clauses[0]?.range.start ?? frame.bodyStart
  const backStart = Math.max(frontEnd, clauses.at(-1)?.range.end ?? frame.bodyEnd)
  const transmitted = frame.title === null ? null : transmittedTitle(frame.title)
  // a date or a number may stand behind the first words of a preamble
  const firstMarked = clauses.find((clause) => clause.marker !== '')?.range.start ?? frontEnd
  const aside = lines
    .filter((line, k) => frame.gaps.has(k) && !contents.has(k) && line.start >= frontEnd && line.end <= firstMarked)
    .map((line) => line.text)
  const front = [
    ...linesWithin(
      lines.filter((_, k) => !contents.has(k)),
      0,
      frontEnd,
    ),
    ...aside,
  ].join('\n')
  // what closes the policy stands before what is annexed to it
  const inner = lines
    .filter((line, k) => frame.gaps.has(k) && !contents.has(k) && line.start >= firstMarked && line.end <= backStart)
    .map((line) => line.text)
  // a notice that speaks for itself, or whose plan is a policy of its own behind it, keeps its own title
  const speaksForItself =
    (transmitted !== null && annexBehind.startsWith(plainTitle(transmitted))) ||
    /(?:通知|公告)如下|本通知/u.test(text.slice(frontEnd, clauses[0]?.range.end ?? frontEnd))
  const title = transmitted !== null && !speaksForItself ? transmitted : frame.title
  const metadata = findMetadata(
    {
      title,
      noticeTitle: title === frame.title ? noticeAbove(lines, frame.titleLines?.from ?? 0) : frame.title,
      front,
      back: [...inner, ...linesWithin(lines, backStart, text.length)].join('\n'),
      body: text.slice(frontEnd, backStart),
      removed: removedBy(cleaned),
      removedAnywhere,
    },
    vocabulary.issuers,
  )
  return {
    metadata,
    cleaned,
    clauses,
    frontMatter: { start: 0, end: frontEnd },
    backMatter: { start: backStart, end: text.length },
    cleaning: cleaningReport(cleaned, options.rulesOff),
    notices: [...notices, ...findResidue(text), ...(clauses.length === 0 ? [{ code: 'no-clauses' }] : [])],
    facts: findFacts(text, clauses),
  }
}

/** What cleaning took away with the page around a text. */
const removedBy = (cleaned: CleanedText): readonly string[] =>
  cleaned.changes.filter((change) => change.rule === 'site-chrome').map((change) => change.before)

/** The lines of [start, end), the first and last perhaps in part. */
const linesWithin = (lines: readonly TextLine[], start: number, end: number): readonly string[] =>
  lines
    .filter((line) => line.start < end && line.end > start)
    .map((line) => line.text.slice(Math.max(0, start - line.start), end - line.start))

/** The title of the notice above the policy that it transmits. */
function noticeAbove(lines: readonly TextLine[], before: number): string | null {
  for (let k = 0; k < before; k++) {
    const line = lines[k]?.text ?? ''
    if (line.length > 120 || !/[印转轉发發颁頒公实實]/u.test(line)) continue
    const first = firstLineOfTitle(lines, k)
    const title = joinTitle(
      lines.slice(isAnnexLabel(lines[first]?.text ?? '') ? first + 1 : first, k + 1).map(({ text }) => text),
    )
    if (transmittedTitle(title) !== null) return title
  }
  return null
}

function pageFinder(cleaned: CleanedText, source: SourceDocument): (offset: number) => number | null {
  let at = 0
  return (offset) => {
    if ((cleaned.pieces[at]?.start ?? 0) > offset) at = 0
    while ((cleaned.pieces[at]?.end ?? Infinity) <= offset) at++
    return source.blocks[cleaned.pieces[at]?.block ?? -1]?.page ?? null
  }
}
