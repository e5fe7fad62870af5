import type { Codebook } from '../../../core/contract/codebook.ts'
import type { LinkEnd, PolicyView } from '../../../core/contract/workbench.ts'
import type { Clause } from '../../../core/model/clause.ts'
import { responsibleText, targetText } from '../../../core/exporting/fact-text.ts'
import { heldFacts, type HeldFact } from '../../../core/library/held-facts.ts'
import { linkVerb } from '../../../core/exporting/source-line.ts'
import { succeed } from '../../../core/model/result.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { findPolicy } from '../find-named.ts'
import { onLibrary } from '../options.ts'

export const addShow: AddCommand = (program, context) => {
  const { words } = context
  onLibrary(
    program.command('show').description(words.commands.show).argument('<policy>', words.args.policy),
    words,
  ).action((name: string, options: CommonOptions) =>
    context.finish(options, () =>
      context.withWorkbench(options, async ({ workbench }) => {
        const policy = await findPolicy(workbench, name)
        if (!policy.ok) return policy
        const [view, codebook] = [
          await workbench.readPolicy({ policyId: policy.value.id }),
          await workbench.codebook({}),
        ]
        if (!view.ok) return view
        if (!codebook.ok) return codebook
        return succeed({ json: view.value, text: viewText(view.value, codebook.value, context) }, view.notices)
      }),
    ),
  )
}

function viewText(view: PolicyView, codebook: Codebook, context: CommandContext): string {
  const { terminal, words } = context
  const { meta } = words
  const { metadata, source, id, replaces } = view.policy
  const about: readonly (readonly [string, string | null])[] = [
    [meta.documentNumber, metadata.documentNumber],
    [meta.issuers, metadata.issuers.join('、')],
    [meta.issuedOn, metadata.issuedOn],
    [meta.effectiveOn, metadata.effectiveOn],
    [meta.level, metadata.level === null ? null : words.levels[metadata.level]],
    [meta.region, metadata.region],
    [meta.status, metadata.status === null ? null : words.statuses[metadata.status]],
    [meta.source, `${source.fileName}  SHA-256 ${source.hash}`],
    [meta.replaces, replaces],
  ]
  return [
    `${terminal.bold(metadata.title ?? words.untitled)}  ${terminal.dim(id)}`,
    ...about
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => `${terminal.dim(name)} ${value ?? ''}`),
    ...view.policy.clauses.flatMap((clause) => ['', ...clauseLines(clause, view, codebook, context)]),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function clauseLines(
  clause: Clause,
  view: PolicyView,
  codebook: Codebook,
  { terminal, words }: CommandContext,
): readonly string[] {
  const tagName = new Map(codebook.tags.map((tag) => [tag.id, tag.name]))
  const text = view.text.slice(clause.range.start, clause.range.end)
  const head = clause.marker + clause.heading
  const page = clause.page === null ? '' : `  ${words.page(clause.page)}`
  const tags = view.taggings
    .filter(({ clauseId }) => clauseId === clause.id)
    .map(({ tagId, anchor }) => (tagName.get(tagId) ?? tagId) + (anchor === null ? '' : `〔${anchor.exact}〕`))
  const notes = view.annotations.filter(({ clauseId }) => clauseId === clause.id)
  const facts = heldFacts(
    Object.hasOwn(view.facts, clause.id) ? view.facts[clause.id] : undefined,
    view.factCorrections.filter(({ clauseId }) => clauseId === clause.id),
  ).filter(({ fact }) => fact !== null)
  const links = Object.hasOwn(view.links, clause.id) ? (view.links[clause.id] ?? []) : []
  return [
    terminal.dim(`${view.policy.id}:${clause.path === '' ? clause.id : clause.path}${page}`),
    ...(head !== '' && text.startsWith(head) ? [terminal.bold(head) + text.slice(head.length)] : [text]),
    ...facts.flatMap((held) => factLine(held, words, terminal.language).map((line) => `  ${line}`)),
    ...(tags.length === 0 ? [] : [`  # ${tags.join(' · ')}`]),
    ...notes.map(
      ({ body, author, changedAt, anchor }) =>
        `  ✎ ${anchor === null ? '' : `〔${anchor.exact}〕`}${body.replaceAll('\n', '\n    ')}  ${terminal.dim(`${author} ${changedAt.slice(0, 10)}`)}`,
    ),
    ...links.map((end) => `  ${linkLine(end, codebook, terminal.language)}`),
  ]
}

/** What the clause says of duties and targets; an asterisk where a person said so. */
function factLine(
  { fact, origin }: HeldFact,
  words: CommandContext['words'],
  language: CommandContext['terminal']['language'],
): readonly string[] {
  const mark = origin === 'read' ? '' : ' *'
  if (fact?.kind === 'responsibility')
    return [`${words.facts.responsibilities} ${responsibleText(fact.value, language)}${mark}`]
  return fact?.kind === 'target' ? [`${words.facts.targets} ${targetText(fact.value, language)}${mark}`] : []
}

function linkLine(
  { link, direction, other }: LinkEnd,
  codebook: Codebook,
  language: CommandContext['terminal']['language'],
): string {
  const type = codebook.linkTypes.find(({ id }) => id === link.type) ?? null
  const verb = linkVerb(type, link.type, direction, language)
  const end = other === null ? '—' : `${other.ref.policyId}:${other.path} ${other.policyTitle ?? ''}`
  return `${direction === 'out' ? '→' : '←'} ${verb} ${end}`
}
