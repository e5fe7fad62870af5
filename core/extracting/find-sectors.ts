import type { Clause } from '../model/clause.ts'
import type { Sector } from '../model/sector.ts'
import { foldText } from '../reading/fold-text.ts'

/**
 * The sector a clause is about by its own heading: the heading, without what multiplies it (数据要素×, 数据赋能,
 * 人工智能+), is the sector's name or one of its aliases, or holds the name. Chapters and unnumbered paragraphs have
 * none. Returns the id, or null.
 */
export function sectorOfHeading(clause: Pick<Clause, 'kind' | 'heading'>, sectors: readonly Sector[]): string | null {
  if (clause.heading === '' || clause.kind === 'paragraph' || clause.kind === 'part') return null
  const whole = foldText(clause.heading)
  const heading = whole
    .replace(/"/gu, '')
    .replace(/^(?:[\p{Script=Han}]{0,6}[×x✕*·+]|(?:数据|数字|数智|人工智能)?赋能|数据要素)/u, '')
  if (heading === '') return null
  const { byName, names } = foldedNames(sectors)
  const named = byName.get(heading)
  if (named !== undefined) return named
  if (heading === whole) return null
  const inside = names.filter(({ name }) => heading.includes(name))
  return inside.length === 1 ? (inside[0]?.id ?? null) : null
}

/** `byName`: of names and aliases, to the first sector that has it. */
interface FoldedNames {
  readonly byName: ReadonlyMap<string, string>
  readonly names: readonly { readonly id: string; readonly name: string }[]
}

/** A vocabulary is folded once, not once a clause. */
const folded = new WeakMap<readonly Sector[], FoldedNames>()

function foldedNames(sectors: readonly Sector[]): FoldedNames {
  const known = folded.get(sectors)
  if (known) return known
  const byName = new Map(
    sectors
      .flatMap(({ id, name, aliases }) =>
        [name, ...aliases].map((each): readonly [string, string] => [foldText(each), id]),
      )
      .toReversed(),
  )
  const all = { byName, names: sectors.map(({ id, name }) => ({ id, name: foldText(name) })) }
  folded.set(sectors, all)
  return all
}
