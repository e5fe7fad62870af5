import type { Clause } from '../model/clause.ts'
import type {
  CoverageCell,
  CoverageCount,
  CoverageStatus,
  CoverageTask,
  CoveringClause,
  CoveringPolicy,
  NewClause,
} from '../model/coverage.ts'
import type { ClauseId, LinkId } from '../model/ids.ts'
import type { LinkTypeId } from '../model/link.ts'
import { sharpeningOf, bindingOf, type TaskFacts } from './sharpening.ts'
import { taskOfClause, tasksOf, type Task } from './tasks.ts'

/** A policy as coverage sees it. `factsOf` and `sectorsOf` know every clause. */
export interface CoveredPolicy {
  readonly clauses: readonly Clause[]
  readonly factsOf: (clauseId: ClauseId) => TaskFacts
  readonly sectorsOf: (clauseId: ClauseId) => readonly string[]
}

/**
 * A pair of clauses, of the policy that takes up (`from`) and the base (`to`). A link counts, a
 * suggestion nobody turned down is shown beside.
 */
export type Answering =
  | {
      readonly by: 'link'
      readonly from: ClauseId
      readonly to: ClauseId
      readonly link: { readonly id: LinkId; readonly type: LinkTypeId }
      readonly score: number | null
      readonly shared: readonly string[]
    }
  | {
      readonly by: 'suggestion'
      readonly from: ClauseId
      readonly to: ClauseId
      readonly score: number
      readonly shared: readonly string[]
      /** Proposed, not merely ranked. */
      readonly suggested: boolean
    }

/** A policy made ready once, however often it is compared with. */
export interface PreparedPolicy {
  readonly tasks: readonly Task[]
  readonly byId: ReadonlyMap<ClauseId, Clause>
  /** The task each clause belongs to, see `taskOfClause`. */
  readonly taskOf: ReadonlyMap<ClauseId, ClauseId>
  readonly factsOfTask: ReadonlyMap<ClauseId, TaskFacts>
  readonly policy: CoveredPolicy
}

const none: TaskFacts = { targets: [], modality: null }

/** The facts of each task with those of the unnumbered clauses below it. */
export function preparePolicy(policy: CoveredPolicy): PreparedPolicy {
  const tasks = tasksOf(policy.clauses)
  const taskOf = taskOfClause(policy.clauses, tasks)
  const factsOfTask = new Map<ClauseId, TaskFacts>()
  for (const [clauseId, task] of taskOf) {
    const own = policy.factsOf(clauseId)
    const before = factsOfTask.get(task) ?? none
    if (own.targets.length === 0 && own.modality === null) continue
    factsOfTask.set(task, {
      targets: [...before.targets, ...own.targets],
      modality: bindingOf(own.modality) > bindingOf(before.modality) ? own.modality : before.modality,
    })
  }
  return { tasks, byId: new Map(policy.clauses.map((clause) => [clause.id, clause])), taskOf, factsOfTask, policy }
}

export const coverageTasks = ({ tasks, policy }: PreparedPolicy): readonly CoverageTask[] =>
  tasks.map(({ clause: { id, path, marker, heading, page }, holds }) => ({
    clauseId: id,
    path,
    marker,
    heading,
    page,
    sectors: policy.sectorsOf(id),
    holds,
  }))

/** What answers each task of the base, or an unnumbered clause below it. What stands under no task answers none. */
function answersByTask(base: PreparedPolicy, answering: readonly Answering[]): ReadonlyMap<ClauseId, Answering[]> {
  const found = new Map<ClauseId, Answering[]>()
  for (const each of answering) {
    const task = base.taskOf.get(each.to)
    if (task === undefined) continue
    const there = found.get(task)
    if (there === undefined) found.set(task, [each])
    else there.push(each)
  }
  return found
}

/** How one policy takes up the tasks of another. Linear in both and in what answers. */
export function coverageOf(
  base: PreparedPolicy,
  other: PreparedPolicy,
  answering: readonly Answering[],
  sectors: readonly string[] | null,
): Pick<CoveringPolicy, 'cells' | 'new' | 'count' | 'bySector'> {
  const byTask = answersByTask(base, answering)
  const cells = holderCells(
    base,
    base.tasks.map(({ clause }) => cellOf(clause.id, byTask.get(clause.id) ?? [], base, other)),
  )
  const added = newClauses(base, other, cells)
  const ownTasks = other.tasks.filter(({ holds }) => !holds).map(({ clause }) => clause.id)
  const count = (places: readonly number[], news: number, own: number): CoverageCount => {
    const of = (status: CoverageStatus): number => places.filter((at) => cells[at]?.status === status).length
    return {
      tasks: places.length,
      takenUp: of('taken-up'),
      sharpened: of('sharpened'),
      suggested: of('suggested'),
      notTakenUp: of('not-taken-up'),
      new: news,
      own,
    }
  }
  const counted = base.tasks.flatMap(({ holds }, at) => (holds ? [] : [at]))
  const inSector = (sector: string | null, of: readonly string[]): boolean =>
    sector === null ? of.length === 0 : of.includes(sector)
  const bySector =
    sectors === null
      ? []
      : [...sectors, null].map((sector) => {
          const taskPlaces = counted.filter((at) =>
            inSector(sector, base.policy.sectorsOf(base.tasks[at]?.clause.id ?? ('' as ClauseId))),
          )
          const newPlaces = added.flatMap((clause, at) => (inSector(sector, clause.sectors) ? [at] : []))
          const ownClauses = ownTasks.filter((id) => inSector(sector, other.policy.sectorsOf(id)))
          return {
            sector,
            taskPlaces,
            newPlaces,
            ownClauses,
            ...count(taskPlaces, newPlaces.length, ownClauses.length),
          }
        })
  return { cells, new: added, count: count(counted, added.length, ownTasks.length), bySector }
}

function cellOf(
  task: ClauseId,
  answering: readonly Answering[],
  base: PreparedPolicy,
  other: PreparedPolicy,
): CoverageCell {
  const links = answering.filter((each) => each.by === 'link')
  const chosen = links.length > 0 ? links : answering.filter((each) => each.by === 'suggestion' && each.suggested)
  const facts = base.factsOfTask.get(task) ?? none
  const counterparts = chosen
    .flatMap((each): CoveringClause[] => {
      const clause = other.byId.get(each.from)
      if (clause === undefined) return []
      const refined = each.by === 'link' && each.link.type === 'refines' ? [{ kind: 'refined' } as const] : []
      return [
        {
          clauseId: clause.id,
          answers: each.to,
          path: clause.path,
          heading: clause.heading,
          by: each.by,
          link: each.by === 'link' ? each.link : null,
          score: each.score,
          shared: each.shared,
          sharper: [
            ...refined,
            ...sharpeningOf(facts, other.factsOfTask.get(clause.id) ?? other.policy.factsOf(clause.id)),
          ],
        },
      ]
    })
    .toSorted((a, b) => (b.score ?? 1) - (a.score ?? 1))
    .filter(eachSuggestedOnce)
  if (counterparts.length > 0)
    return {
      status:
        links.length === 0
          ? 'suggested'
          : counterparts.some(({ sharper }) => sharper.length > 0)
            ? 'sharpened'
            : 'taken-up',
      counterparts,
      nearest: null,
    }
  const near = answering.filter((each) => each.by === 'suggestion').toSorted((a, b) => b.score - a.score)[0]
  const clause = near && other.byId.get(near.from)
  return {
    status: 'not-taken-up',
    counterparts: [],
    nearest: clause === undefined ? null : { clauseId: clause.id, path: clause.path, score: near?.score ?? 0 },
  }
}

/** Of a clause suggested for several clauses of one task only the first stands. */
const eachSuggestedOnce = (each: CoveringClause, at: number, all: readonly CoveringClause[]): boolean =>
  each.by === 'link' || all.findIndex(({ clauseId }) => clauseId === each.clauseId) === at

/**
 * A clause that holds others is taken up, or suggested, as well where one of those is: no list of what is missing names
 * a chapter for its number's sake.
 */
function holderCells(base: PreparedPolicy, cells: readonly CoverageCell[]): readonly CoverageCell[] {
  const takenUp = holdersOf(base, cells, ({ status }) => status === 'taken-up' || status === 'sharpened')
  const suggested = holdersOf(base, cells, ({ status }) => status === 'suggested')
  return cells.map((cell, at) => {
    const id = base.tasks[at]?.clause.id
    if (id === undefined || cell.status === 'taken-up' || cell.status === 'sharpened') return cell
    if (takenUp.has(id)) return { ...cell, status: 'taken-up', nearest: null }
    return suggested.has(id) ? { ...cell, status: 'suggested', nearest: null } : cell
  })
}

/** All clauses above the tasks whose cells are meant. */
function holdersOf(
  base: PreparedPolicy,
  cells: readonly CoverageCell[],
  meant: (cell: CoverageCell) => boolean,
): ReadonlySet<ClauseId> {
  const holders = new Set<ClauseId>()
  base.tasks.forEach(({ clause }, place) => {
    const cell = cells[place]
    if (cell === undefined || !meant(cell)) return
    for (let at = clause.parentId; at !== null && !holders.has(at); at = base.byId.get(at)?.parentId ?? null)
      holders.add(at)
  })
  return holders
}

/**
 * Tasks there that answer nothing here, not even by suggestion. What stands below a clause that answers a whole task spells that task out: it
 * is not new.
 */
function newClauses(base: PreparedPolicy, other: PreparedPolicy, cells: readonly CoverageCell[]): readonly NewClause[] {
  const answers = new Set<ClauseId>()
  const answersWhole = new Set<ClauseId>()
  cells.forEach((cell, at) => {
    for (const { clauseId } of cell.counterparts) {
      answers.add(clauseId)
      if (base.tasks[at]?.holds === false) answersWhole.add(clauseId)
    }
  })
  // an unnumbered paragraph answers for its numbered clause
  for (const [clauseId, task] of other.taskOf) if (answers.has(clauseId)) answers.add(task)
  const spellsOut = (clause: Clause): boolean => {
    for (let at = clause.parentId; at !== null; at = other.byId.get(at)?.parentId ?? null)
      if (answersWhole.has(at)) return true
    return false
  }
  return other.tasks
    .filter(({ clause, holds }) => !holds && !answers.has(clause.id) && !spellsOut(clause))
    .map(({ clause: { id, path, heading } }) => ({ clauseId: id, path, heading, sectors: other.policy.sectorsOf(id) }))
}
