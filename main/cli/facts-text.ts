import { convertScript } from '../../core/exporting/convert-script.ts'
import type { FactPlace, FactsDocument, FileFacts } from '../../core/exporting/to-facts.ts'
import type { Sector } from '../../core/model/sector.ts'
import type { CommandContext } from './command.ts'

/** Facts for people: each policy's details, then a list for each sort of fact there is, every line led by the clause's path. */
export function factsText({ documents }: FileFacts, sectors: readonly Sector[], context: CommandContext): string {
  return documents.map((document) => documentText(document, sectors, context)).join('\n')
}

function documentText(document: FactsDocument, sectors: readonly Sector[], context: CommandContext): string {
  const { terminal, words } = context
  const { meta, facts } = words
  const about: readonly (readonly [string, string | null])[] = [
    [meta.documentNumber, document.documentNumber], [meta.issuers, document.issuers.join('、')], [meta.issuedOn, document.issuedOn], [meta.effectiveOn, document.effectiveOn],
    [meta.level, document.level === null ? null : words.levels[document.level]], [meta.region, document.region], [meta.status, document.status === null ? null : words.statuses[document.status]],
  ]
  const section = <T extends FactPlace>(title: string, list: readonly T[], say: (fact: T) => string): readonly string[] =>
    (list.length === 0 ? [] : ['', terminal.bold(`${title} ${String(list.length)}`), ...list.map((fact) => `  ${terminal.dim(fact.path === '' ? fact.clause : fact.path)}  ${oneLine(say(fact))}`)])
  return [
    terminal.bold(document.title ?? words.untitled),
    ...about.filter(([, value]) => value !== null && value !== '').map(([name, value]) => `${terminal.dim(name)} ${value ?? ''}`),
    ...section(facts.sectors, document.sectors, ({ sector }) => sectorName(sector, sectors, context)),
    ...section(facts.responsibilities, document.responsibilities, ({ lead, support, local, open }) => {
      const parts: readonly (readonly [string, readonly string[], boolean])[] = [[words.duties.lead, lead, open.includes('lead')], [words.duties.support, support, open.includes('support')], [words.duties.local, local, false]]
      return parts.filter(([, bodies]) => bodies.length > 0).map(([name, bodies, more]) => `${terminal.dim(name)} ${bodies.join('、')}${more ? '…' : ''}`).join('  ')
    }),
    ...section(facts.targets, document.targets, ({ what, comparator, quantity, unit, deadline, status }) =>
      `${what} ${comparator} ${quantity}${unit}${deadline === null ? '' : `  ${deadline}`}${status === 'draft-only' ? `  ${terminal.dim(words.targetStatus)}` : ''}`),
    ...section(facts.revisions, document.revisions, ({ type, anchor, draft }) => `${words.revisionTypes[type]}  …${anchor}${draft === null ? '' : `  ← ${draft}`}`),
    ...section(facts.citations, document.citations, ({ quote }) => quote),
    ...section(facts.modality, document.modality, ({ modality }) => words.modalities[modality]),
  ].map((line) => `${line}\n`).join('')
}

function sectorName(id: string, sectors: readonly Sector[], { terminal }: CommandContext): string {
  const sector = sectors.find((one) => one.id === id)
  if (sector === undefined) return id
  return terminal.language === 'en' ? sector.nameEn : convertScript(sector.name, 'hans', terminal.language === 'zh-Hant' ? 'hant' : 'original')
}

const oneLine = (text: string): string => text.replace(/(?<!\s)\s*\n\s*/g, ' ')
