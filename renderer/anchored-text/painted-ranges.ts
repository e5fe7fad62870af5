/**
 * What each sheet has painted under a name: two sheets may stand beside each other, and the registry knows only names.
 */
const painted = new Map<string, Map<object, readonly Range[]>>()

/**
 * Paints these ranges under a name for one owner, in place of those it painted before; none takes its paint away.
 * Changes no node.
 */
export function paintRanges(name: string, owner: object, ranges: readonly Range[]): void {
  const owners = painted.get(name) ?? new Map<object, readonly Range[]>()
  if (ranges.length === 0 && !owners.has(owner)) return
  if (ranges.length === 0) owners.delete(owner)
  else owners.set(owner, ranges)
  painted.set(name, owners)
  const all = [...owners.values()].flat()
  if (all.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...all))
}
