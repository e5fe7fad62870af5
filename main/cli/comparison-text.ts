import type { Comparison, ComparisonKind, ComparisonPair } from '../../core/model/comparison.ts'
import type { CommandContext } from './command.ts'

const kinds: readonly ComparisonKind[] = ['kept', 'reworded', 'moved', 'added', 'deleted']
/** How much of a long unchanged run is shown on either side of a change, in characters. */
const around = 16

/**
 * A comparison for people: what changed, each clause with [-deleted-] and {+inserted+}, then how many of each kind.
 * Clauses that were kept are only counted.
 */
export function comparisonText({ pairs, summary, old, new: now }: Comparison, context: CommandContext): string {
  const { terminal, words } = context
  const titled = ({ file, titles }: Comparison['old']): string =>
    `${titles.find((title) => title !== null) ?? words.untitled}  ${terminal.dim(file)}`
  return [
    `- ${titled(old)}`,
    `+ ${titled(now)}`,
    ...pairs.filter(({ kind }) => kind !== 'kept').flatMap((pair) => ['', ...pairLines(pair, context)]),
    '',
    terminal.dim(kinds.map((kind) => `${words.comparisonKinds[kind]} ${String(summary[kind])}`).join(' · ')),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function pairLines(
  { kind, old, new: now, marks }: ComparisonPair,
  { terminal, words }: CommandContext,
): readonly string[] {
  const names = [
    ...new Set([old, now].flatMap((side) => (side === null ? [] : [side.path === '' ? side.id : side.path]))),
  ]
  const body = marks.map(({ kind: mark, text }, at) => {
    if (mark === 'kept') return shorten(text, at === 0, at === marks.length - 1)
    return terminal.bold(mark === 'deleted' ? `[-${text}-]` : `{+${text}+}`)
  })
  return [
    `${terminal.bold(words.comparisonKinds[kind])}  ${names.join(' → ')}`,
    `  ${body.join('').replaceAll('\n', '\n  ')}`,
  ]
}

/** The ends of a long unchanged run; behind the last change its beginning is enough. */
function shorten(text: string, first: boolean, last: boolean): string {
  const characters = [...text]
  if (characters.length <= 3 * around) return text
  const left = first && !last ? characters.slice(0, around / 2) : characters.slice(0, around)
  return `${left.join('')}…${last ? '' : characters.slice(-around).join('')}`
}
