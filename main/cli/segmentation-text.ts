import type { Segmentation, SegmentationClause, SegmentationDocument } from '../../core/model/segmentation.ts'
import type { CommandContext } from './command.ts'
import { cutTo } from './text-width.ts'

/** What was read, for people: each policy's details, then its clauses as an outline with their opening words. */
export function segmentationText({ documents }: Segmentation, context: CommandContext): string {
  const { terminal, words } = context
  const clauses = documents.reduce((sum, document) => sum + document.clauses.length, 0)
  return `${documents.map((document) => documentText(document, context)).join('\n')}\n${terminal.dim(words.segmented(documents.length, clauses))}\n`
}

function documentText(document: SegmentationDocument, context: CommandContext): string {
  const { terminal, words } = context
  const { meta } = words
  const cleaned = document.cleaning
    .filter(({ count }) => count > 0)
    .map(({ rule, count }) => `${words.cleaningRules[rule] ?? rule} ${String(count)}`)
    .join(' · ')
  const about: readonly (readonly [string, string | null])[] = [
    [meta.documentNumber, document.documentNumber],
    [meta.issuers, document.issuers.join('、')],
    [meta.issuedOn, document.issuedOn],
    [meta.effectiveOn, document.effectiveOn],
    [meta.level, document.level === null ? null : words.levels[document.level]],
    [meta.region, document.region],
    [meta.status, document.status === null ? null : words.statuses[document.status]],
    [meta.cleaned, cleaned],
  ]
  const depths = depthsOf(document.clauses)
  return [
    terminal.bold(document.title ?? words.untitled),
    ...about
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => `${terminal.dim(name)} ${value ?? ''}`),
    '',
    ...document.clauses.map((clause) => clauseLine(clause, depths.get(clause.id) ?? 0, context)),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function clauseLine(clause: SegmentationClause, depth: number, { terminal, words }: CommandContext): string {
  const indent = '  '.repeat(depth + 1)
  const body = clause.text.replace(/\s+/g, ' ')
  const page = clause.page === null ? '' : `  ${words.page(clause.page)}`
  const room = terminal.columns === null ? 78 : terminal.columns - 2
  const head = clause.marker + clause.heading
  const line = cutTo(`${indent}${body}`, room - page.length)
  const styled =
    head !== '' && line.startsWith(indent + head)
      ? `${indent}${terminal.bold(head)}${line.slice(indent.length + head.length)}`
      : line
  return styled + terminal.dim(page)
}

function depthsOf(clauses: readonly SegmentationClause[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { id, parentId } of clauses) depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1)
  return depths
}
