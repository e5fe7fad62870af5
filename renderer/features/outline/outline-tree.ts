import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { atOnce, type Steps } from '../../stretches.ts'

/** A line of the outline. `label` is the heading, or the opening words where there is none. */
export interface OutlineNode {
  readonly id: ClauseId
  readonly parentId: ClauseId | null
  readonly level: number
  readonly marker: string
  readonly label: string
  readonly position: number
  readonly siblings: number
  readonly children: readonly ClauseId[]
}

export interface OutlineTree {
  /** In text order, so a node's descendants follow it. */
  readonly nodes: readonly OutlineNode[]
  readonly byId: ReadonlyMap<ClauseId, OutlineNode>
  /** For every clause of the policy, the line that stands for it: itself, or the nearest ancestor that has a line. */
  readonly standsFor: ReadonlyMap<ClauseId, ClauseId>
}

/** A line of the outline as shown: `notes` counts what is hidden below it too while it is closed. */
export interface OutlineLine {
  readonly node: OutlineNode
  readonly expanded: boolean | null
  readonly notes: number
}

const OPENING_WORDS = 24

/**
 * The outline of a policy's clauses: those with a marker or a heading. A clause without either has no line, and its
 * children move up to the nearest ancestor that has one.
 */
export const outlineTree = (clauses: readonly Clause[], text: string): OutlineTree =>
  atOnce(outlineTreeInSteps(clauses, text))

/** The same, a step a clause: a long policy's outline takes longer than the window may be held. */
export function* outlineTreeInSteps(clauses: readonly Clause[], text: string): Steps<OutlineTree> {
  const standsFor = new Map<ClauseId, ClauseId>()
  const children = new Map<ClauseId | null, ClauseId[]>()
  const kept: { clause: Clause; parentId: ClauseId | null }[] = []
  for (const clause of clauses) {
    yield
    const above = clause.parentId === null ? null : (standsFor.get(clause.parentId) ?? null)
    if (clause.marker === '' && clause.heading === '') {
      if (above !== null) standsFor.set(clause.id, above)
      continue
    }
    standsFor.set(clause.id, clause.id)
    kept.push({ clause, parentId: above })
    const siblings = children.get(above)
    if (siblings === undefined) children.set(above, [clause.id])
    else siblings.push(clause.id)
  }
  const byId = new Map<ClauseId, OutlineNode>()
  const counted = new Map<ClauseId | null, number>()
  const nodes: OutlineNode[] = []
  for (const { clause, parentId } of kept) {
    yield
    const position = (counted.get(parentId) ?? 0) + 1
    counted.set(parentId, position)
    const node: OutlineNode = {
      id: clause.id,
      parentId,
      level: parentId === null ? 1 : (byId.get(parentId)?.level ?? 0) + 1,
      marker: clause.marker,
      label: clause.heading === '' ? openingWords(text, clause.range, clause.marker) : clause.heading,
      position,
      siblings: children.get(parentId)?.length ?? 1,
      children: children.get(clause.id) ?? [],
    }
    byId.set(node.id, node)
    nodes.push(node)
  }
  return { nodes, byId, standsFor }
}

/**
 * The lines to show: a node whose ancestors are all open. `notesOf` gives a clause's own notes, unlined clauses
 * included.
 */
export function outlineLines(
  tree: OutlineTree,
  open: ReadonlySet<ClauseId>,
  notesOf: ReadonlyMap<ClauseId, number>,
): readonly OutlineLine[] {
  const own = new Map<ClauseId, number>()
  const below = new Map<ClauseId, number>()
  for (const [clauseId, count] of notesOf) {
    const line = tree.standsFor.get(clauseId)
    if (line === undefined) continue
    own.set(line, (own.get(line) ?? 0) + count)
    for (
      let node = tree.byId.get(line);
      node !== undefined;
      node = node.parentId === null ? undefined : tree.byId.get(node.parentId)
    )
      below.set(node.id, (below.get(node.id) ?? 0) + count)
  }
  const shown = new Set<ClauseId | null>([null])
  const lines: OutlineLine[] = []
  for (const node of tree.nodes) {
    if (!shown.has(node.parentId)) continue
    const expanded = node.children.length === 0 ? null : open.has(node.id)
    if (expanded === true) shown.add(node.id)
    lines.push({ node, expanded, notes: (expanded === false ? below : own).get(node.id) ?? 0 })
  }
  return lines
}

/** What is open at first: everything in a short outline, the top level in a long one. */
export function openAtFirst(tree: OutlineTree, roomy = 60): ReadonlySet<ClauseId> {
  const parents = tree.nodes.filter((node) => node.children.length > 0)
  return new Set(
    (tree.nodes.length <= roomy ? parents : parents.filter((node) => node.level === 1)).map((node) => node.id),
  )
}

/** `open` with every ancestor of `id` opened; the same set where they all were. */
export function openedTo(tree: OutlineTree, open: ReadonlySet<ClauseId>, id: ClauseId): ReadonlySet<ClauseId> {
  const missing: ClauseId[] = []
  for (
    let node = tree.byId.get(id);
    node !== undefined && node.parentId !== null;
    node = tree.byId.get(node.parentId)
  ) {
    if (!open.has(node.parentId)) missing.push(node.parentId)
  }
  return missing.length === 0 ? open : new Set([...open, ...missing])
}

function openingWords(text: string, range: TextRange, marker: string): string {
  const own = text.slice(range.start, Math.min(range.end, range.start + marker.length + OPENING_WORDS + 8)).trimStart()
  const words = (own.startsWith(marker) ? own.slice(marker.length) : own).trimStart().split('\n')[0] ?? ''
  return Array.from(words).slice(0, OPENING_WORDS).join('')
}
