import { convertScript } from '../../core/exporting/convert-script.ts'
import { targetText } from '../../core/exporting/fact-text.ts'
import { factWords } from '../../core/exporting/fact-words.ts'
import type { FactPlace, FactsBase, FactsDocument, FileFacts } from '../../core/exporting/to-facts.ts'
import type { Sector } from '../../core/model/sector.ts'
import type { CommandContext } from './command.ts'
import { table } from './table.ts'

/**
 * Facts for people: each policy's details, then a list for each sort of fact there is, every line led by the clause's
 * path. Targets that were compared with a base are a table.
 */
export function factsText(
  { documents, against }: FileFacts,
  sectors: readonly Sector[],
  context: CommandContext,
): string {
  return documents.map((document) => documentText(document, against, sectors, context)).join('\n')
}

function documentText(
  document: FactsDocument,
  against: FactsBase | undefined,
  sectors: readonly Sector[],
  context: CommandContext,
): string {
  const { terminal, words } = context
  const { meta, facts } = words
  const about: readonly (readonly [string, string | null])[] = [
    [meta.documentNumber, document.documentNumber],
    [meta.issuers, document.issuers.join('、')],
    [meta.issuedOn, document.issuedOn],
    [meta.effectiveOn, document.effectiveOn],
    [meta.level, document.level === null ? null : words.levels[document.level]],
    [meta.region, document.region],
    [meta.status, document.status === null ? null : words.statuses[document.status]],
  ]
  const section = <T extends FactPlace>(
    title: string,
    list: readonly T[],
    say: (fact: T) => string,
  ): readonly string[] =>
    list.length === 0
      ? []
      : [
          '',
          terminal.bold(`${title} ${String(list.length)}`),
          ...list.map((fact) => `  ${terminal.dim(placeName(fact))}  ${oneLine(say(fact))}`),
        ]
  return [
    terminal.bold(document.title ?? words.untitled),
    ...about
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => `${terminal.dim(name)} ${value ?? ''}`),
    ...section(facts.sectors, document.sectors, ({ sector }) => sectorName(sector, sectors, context)),
    ...section(facts.responsibilities, document.responsibilities, ({ lead, support, local, open }) => {
      const parts: readonly (readonly [string, readonly string[], boolean])[] = [
        [words.duties.lead, lead, open.includes('lead')],
        [words.duties.support, support, open.includes('support')],
        [words.duties.local, local, false],
      ]
      return parts
        .filter(([, bodies]) => bodies.length > 0)
        .map(([name, bodies, more]) => `${terminal.dim(name)} ${bodies.join('、')}${more ? '…' : ''}`)
        .join('  ')
    }),
    ...(against === undefined || against.same
      ? section(
          facts.targets,
          document.targets,
          ({ what, comparator, quantity, unit, deadline, status }) =>
            `${what} ${comparator} ${quantity}${unit}${deadline === null ? '' : `  ${deadline}`}${status === 'draft-only' ? `  ${terminal.dim(words.targetStatus)}` : ''}`,
        )
      : comparedTargets(document.targets, against, context)),
    ...section(
      facts.revisions,
      document.revisions,
      ({ type, anchor, draft }) => `${words.revisionTypes[type]}  …${anchor}${draft === null ? '' : `  ← ${draft}`}`,
    ),
    ...section(facts.citations, document.citations, ({ quote }) => quote),
    ...section(facts.modality, document.modality, ({ modality }) => words.modalities[modality]),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** Each target beside the base's that it is compared with; what stands in a draft only is listed and not compared. */
function comparedTargets(
  targets: FactsDocument['targets'],
  base: FactsBase,
  { terminal, words }: CommandContext,
): readonly string[] {
  if (targets.length === 0) return []
  const said = factWords[terminal.language]
  const lines = table(
    targets,
    [
      { title: words.facts.clause, cell: placeName },
      { title: words.facts.targets, cell: (target) => oneLine(targetText(target, terminal.language)) },
      {
        title: words.facts.standing,
        cell: ({ against }) => (against === undefined ? '' : said.standings[against.standing]),
      },
      {
        title: said.baseTarget,
        cell: ({ against }) => (against?.base ? oneLine(targetText(against.base, terminal.language)) : ''),
        yields: true,
      },
      {
        title: said.basePath,
        cell: ({ against }) =>
          against?.base
            ? `${against.base.document === undefined ? '' : `#${String(against.base.document + 1)} `}${placeName(against.base)}`
            : '',
      },
      { title: said.pairedBy, cell: ({ against }) => (against?.base ? said.pairings[against.base.by] : '') },
    ],
    { ...terminal, columns: terminal.columns === null ? null : terminal.columns - 2 },
  )
  return [
    '',
    terminal.bold(
      `${words.facts.targets} ${String(targets.length)}  ${said.against(base.titles.map((title) => title ?? words.untitled).join('、'))}`,
    ),
    ...lines
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
  ]
}

const placeName = ({ path, clause }: FactPlace): string => (path === '' ? clause : path)

function sectorName(id: string, sectors: readonly Sector[], { terminal }: CommandContext): string {
  const sector = sectors.find((one) => one.id === id)
  if (sector === undefined) return id
  return terminal.language === 'en'
    ? sector.nameEn
    : convertScript(sector.name, 'hans', terminal.language === 'zh-Hant' ? 'hant' : 'original')
}

const oneLine = (text: string): string => text.replace(/(?<!\s)\s*\n\s*/g, ' ')
