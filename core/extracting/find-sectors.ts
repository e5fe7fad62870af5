import type { Clause } from '../model/clause.ts'
import type { Sector } from '../model/sector.ts'
import { foldText } from '../reading/fold-text.ts'

/**
 * The sector a clause is about by its own heading: the heading, without what multiplies it (数据要素×, 数据赋能, 人工智能+), is the sector's name or one of its aliases,
 * or holds the name. Chapters and unnumbered paragraphs have none. Returns the id, or null.
 */
export function sectorOfHeading(clause: Pick<Clause, 'kind' | 'heading'>, sectors: readonly Sector[]): string | null {
  if (clause.heading === '' || clause.kind === 'paragraph' || clause.kind === 'part') return null
  const heading = foldText(clause.heading).replace(/"/gu, '').replace(/^(?:[\p{Script=Han}]{0,6}[×x✕*·+]|(?:数据|数字|数智|人工智能)?赋能|数据要素)/u, '')
  if (heading === '') return null
  const names = foldedNames(sectors)
  for (const { id, all } of names) if (all.includes(heading)) return id
  if (heading === foldText(clause.heading)) return null
  const inside = names.filter(({ name }) => heading.includes(name))
  return inside.length === 1 ? inside[0]?.id ?? null : null
}

interface FoldedNames { readonly id: string; readonly name: string; readonly all: readonly string[] }

/** A vocabulary is folded once, not once a clause. */
const folded = new WeakMap<readonly Sector[], readonly FoldedNames[]>()

function foldedNames(sectors: readonly Sector[]): readonly FoldedNames[] {
  const known = folded.get(sectors)
  if (known) return known
  const names = sectors.map(({ id, name, aliases }) => ({ id, name: foldText(name), all: [name, ...aliases].map(foldText) }))
  folded.set(sectors, names)
  return names
}
