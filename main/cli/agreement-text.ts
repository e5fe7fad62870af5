import type { Agreement, AgreementFigures } from '../../core/model/agreement.ts'
import type { TagId } from '../../core/model/ids.ts'
import type { CommandContext } from './command.ts'
import { table } from './table.ts'

/** Most clauses that are listed one by one. */
const LISTED = 50

/**
 * An agreement for people: over how much it was measured, the figures of each tag and of all, and the clauses the
 * coders differ on.
 */
export function agreementText(
  { coders: [first, second], policies, overall, tags, disagreements }: Agreement,
  { terminal, words }: CommandContext,
): string {
  const said = words.agreement
  const rows: readonly (AgreementFigures & { readonly path: string })[] = [...tags, { ...overall, path: said.overall }]
  const figure = (value: number | null, digits: number): string =>
    value === null ? said.undefinedFigure : value.toFixed(digits)
  const figures = table(
    rows,
    [
      { title: said.tag, cell: ({ path }) => path, yields: true },
      { title: 'κ', cell: ({ kappa }) => figure(kappa, 3), align: 'right' },
      { title: 'α', cell: ({ alpha }) => figure(alpha, 3), align: 'right' },
      {
        title: said.observed,
        cell: ({ observed }) => (observed === null ? said.undefinedFigure : `${(observed * 100).toFixed(1)}%`),
        align: 'right',
      },
      { title: said.both, cell: ({ both }) => String(both), align: 'right' },
      { title: said.only(first), cell: ({ onlyFirst }) => String(onlyFirst), align: 'right' },
      { title: said.only(second), cell: ({ onlySecond }) => String(onlySecond), align: 'right' },
      { title: said.neither, cell: ({ neither }) => String(neither), align: 'right' },
    ],
    terminal,
  )
  const paths = new Map<TagId, string>(tags.map(({ tagId, path }) => [tagId, path]))
  const named = (tagIds: readonly TagId[]): string => tagIds.map((id) => paths.get(id) ?? id).join(said.comma)
  const lines = disagreements.slice(0, LISTED).map(({ clause, title, path, heading, onlyFirst, onlySecond }) => {
    const sides = [
      ...(onlyFirst.length === 0 ? [] : [said.onlyTags(first, named(onlyFirst))]),
      ...(onlySecond.length === 0 ? [] : [said.onlyTags(second, named(onlySecond))]),
    ]
    return `  ${title ?? words.untitled}  ${path === '' ? clause.clauseId : path}${heading === '' ? '' : ` ${heading}`}\n    ${sides.join(said.semicolon)}\n`
  })
  const rest = disagreements.length - lines.length
  return [
    `${terminal.bold(`${first} × ${second}`)}\n${said.over(
      policies.length,
      policies.reduce((sum, { clauses }) => sum + clauses, 0),
    )}\n\n`,
    figures,
    ...(disagreements.length === 0
      ? [`\n${said.noDifference}\n`]
      : [`\n${said.differences(disagreements.length)}\n`, ...lines, ...(rest > 0 ? [`  ${said.more(rest)}\n`] : [])]),
  ].join('')
}
