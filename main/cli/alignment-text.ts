import type { AlignmentEnd, AlignmentFile } from '../../core/model/alignment.ts'
import type { CommandContext } from './command.ts'
import { cutTo } from './text-width.ts'

/**
 * An alignment for people: each clause of the lower policy with its counterparts, the suggested ones marked ✓, and what
 * is left over on either side.
 */
export function alignmentText(
  { pairs, notTakenUp, new: added }: AlignmentFile,
  { terminal, words }: CommandContext,
): string {
  const room = terminal.columns === null ? 78 : terminal.columns - 2
  const name = ({ path, text, document }: AlignmentEnd, width: number): string =>
    cutTo(`${document === undefined ? '' : `#${String(document + 1)} `}${path}  ${text.replace(/\s+/gu, ' ')}`, width)
  const lines = pairs.flatMap(({ from, to, rank, score, suggested, shared }) => [
    ...(rank === 1 ? ['', terminal.bold(name(from, room))] : []),
    `  ${suggested ? '✓' : ' '} ${score.toFixed(2)}  ${name(to, room - 10)}`,
    ...(suggested && shared.length > 0
      ? [terminal.dim(cutTo(`          ${words.alignment.shared} ${shared.join(' · ')}`, room))]
      : []),
  ])
  const left = (title: string, paths: readonly string[]): readonly string[] =>
    paths.length === 0 ? [] : ['', `${terminal.bold(title)} ${paths.join('  ')}`]
  const suggestions = pairs.filter(({ suggested }) => suggested).length
  return [
    ...lines.slice(1),
    ...left(words.alignment.notTakenUp, notTakenUp),
    ...left(words.alignment.added, added),
    '',
    terminal.dim(words.alignment.suggested(suggestions)),
  ]
    .map((line) => `${line}\n`)
    .join('')
}
