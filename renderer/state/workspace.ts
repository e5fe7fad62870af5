import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import type { TextRange } from '../../core/model/text-range.ts'

/**
 * Where the reader should stand. `request` grows with every jump, so that jumping to the same clause twice is two
 * jumps.
 */
export interface ReaderFocus {
  readonly clauseId: ClauseId
  readonly range: TextRange | null
  readonly request: number
}

/** A screen that is one place by itself. */
export type PlainScreen =
  | 'review'
  | 'library'
  | 'compare'
  | 'matrix'
  | 'facts'
  | 'graph'
  | 'search'
  | 'notes'
  | 'settings'
  | 'backups'
  | 'codebook'
  | 'agreement'
  | 'collections'
export const plainScreens: readonly PlainScreen[] = [
  'review',
  'library',
  'compare',
  'matrix',
  'facts',
  'graph',
  'search',
  'notes',
  'settings',
  'backups',
  'codebook',
  'agreement',
  'collections',
]

export type Place =
  | { readonly screen: PlainScreen }
  | { readonly screen: 'reader'; readonly policyId: PolicyId | null; readonly focus: ReaderFocus | null }

export type Side = 'left' | 'right'
/** The policy in the other pane, beside the one that is being read. `side`: where that other pane stands. */
export interface Beside {
  readonly policyId: PolicyId
  readonly focus: ReaderFocus | null
  readonly side: Side
}
/** A tab that was closed, and where it stood. */
export interface ClosedTab {
  readonly policyId: PolicyId
  readonly at: number
  readonly focus: ReaderFocus | null
}

/** Open policies in tab order, where one is, what stands beside it, and where one has been. */
export interface Workspace {
  readonly tabs: readonly PolicyId[]
  readonly place: Place
  readonly past: readonly Place[]
  readonly future: readonly Place[]
  /** The policy read last: where 阅读 in the rail leads. */
  readonly lastPolicy: PolicyId | null
  /** Never the policy of `place`, always one of `tabs`. It stays while one visits other screens. */
  readonly beside: Beside | null
  /** Last closed last. */
  readonly closed: readonly ClosedTab[]
}

export const startingWorkspace: Workspace = {
  tabs: [],
  place: { screen: 'library' },
  past: [],
  future: [],
  lastPolicy: null,
  beside: null,
  closed: [],
}

const historyLength = 100
const closedKept = 30

const samePlace = (a: Place, b: Place): boolean =>
  a.screen === b.screen &&
  (a.screen !== 'reader' ||
    b.screen !== 'reader' ||
    (a.policyId === b.policyId && (a.focus?.clauseId ?? null) === (b.focus?.clauseId ?? null)))

const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left')

/** What one reads, or read last: the pane that goes on being read when one comes back to the reader. */
function readNow({
  place,
  lastPolicy,
  past,
}: Workspace): { readonly policyId: PolicyId; readonly focus: ReaderFocus | null } | null {
  if (place.screen === 'reader')
    return place.policyId === null ? null : { policyId: place.policyId, focus: place.focus }
  if (lastPolicy === null) return null
  const last = past.findLast((each) => each.screen === 'reader' && each.policyId === lastPolicy)
  return { policyId: lastPolicy, focus: last?.screen === 'reader' ? last.focus : null }
}

const settle = (workspace: Workspace, place: Place): Workspace => {
  const policyId = place.screen === 'reader' ? place.policyId : null
  const { beside } = workspace
  // whoever goes to the policy in the other pane goes into that pane; what they read until now stays where it stands
  const arrives = beside !== null && beside.policyId === policyId
  const stays = arrives ? readNow(workspace) : null
  return {
    ...workspace,
    place,
    beside: !arrives
      ? beside
      : stays === null || stays.policyId === policyId
        ? null
        : { ...stays, side: otherSide(beside.side) },
    lastPolicy: policyId ?? workspace.lastPolicy,
    tabs: policyId === null || workspace.tabs.includes(policyId) ? workspace.tabs : [...workspace.tabs, policyId],
  }
}

/** Goes somewhere new. Going where one is already is a jump, not a step of the history. */
export function visit(workspace: Workspace, place: Place): Workspace {
  if (samePlace(workspace.place, place)) return settle(workspace, place)
  return { ...settle(workspace, place), past: [...workspace.past, workspace.place].slice(-historyLength), future: [] }
}

/**
 * Takes up the workspace left last time. Where a person has gone somewhere while it was read, they stay there: the
 * place left last time is one step back.
 */
export const resume = (left: Workspace, goneTo: Place | null): Workspace =>
  goneTo === null ? left : visit(left, goneTo)

/** Remembers where one stands in a policy that is on the screen, without a step of the history. */
export function standAt(workspace: Workspace, policyId: PolicyId, focus: ReaderFocus): Workspace {
  if (workspace.beside?.policyId === policyId) return { ...workspace, beside: { ...workspace.beside, focus } }
  if (workspace.place.screen !== 'reader' || workspace.place.policyId !== policyId) return workspace
  return { ...workspace, place: { ...workspace.place, focus } }
}

/**
 * Opens a policy in a pane on `side`; what is read now keeps the other one. Where it is read already, it moves to that
 * side and the policy read before it stands beside it. Without a second policy there is only one pane.
 */
export function openBeside(
  workspace: Workspace,
  policyId: PolicyId,
  focus: ReaderFocus | null,
  side: Side = 'right',
): Workspace {
  const now = readNow(workspace)
  const earlier = now?.policyId !== policyId ? now : (workspace.beside ?? readBefore(workspace, policyId))
  const opened = visit({ ...workspace, beside: null }, { screen: 'reader', policyId, focus })
  return earlier === null
    ? opened
    : { ...opened, beside: { policyId: earlier.policyId, focus: earlier.focus, side: otherSide(side) } }
}

/** The open policy read most recently that is not this one. */
function readBefore(
  { past, tabs }: Workspace,
  policyId: PolicyId,
): { readonly policyId: PolicyId; readonly focus: ReaderFocus | null } | null {
  const place = past.findLast(
    (each) =>
      each.screen === 'reader' && each.policyId !== null && each.policyId !== policyId && tabs.includes(each.policyId),
  )
  if (place?.screen === 'reader' && place.policyId !== null) return { policyId: place.policyId, focus: place.focus }
  const tab = tabs.find((each) => each !== policyId)
  return tab === undefined ? null : { policyId: tab, focus: null }
}

/** Goes into the other pane: a step of the hand, not of the history. */
export function swapPanes(workspace: Workspace): Workspace {
  const { beside, place } = workspace
  if (beside === null || place.screen !== 'reader' || place.policyId === null) return workspace
  return {
    ...workspace,
    lastPolicy: beside.policyId,
    place: { screen: 'reader', policyId: beside.policyId, focus: beside.focus },
    beside: { policyId: place.policyId, focus: place.focus, side: otherSide(beside.side) },
  }
}

/** Puts away the pane with this policy; its tab stays open and the other pane takes the room. */
export function closePane(workspace: Workspace, policyId: PolicyId): Workspace {
  if (workspace.beside === null) return workspace
  return workspace.beside.policyId === policyId
    ? { ...workspace, beside: null }
    : { ...swapPanes(workspace), beside: null }
}

export function goBack(workspace: Workspace): Workspace {
  const place = workspace.past.at(-1)
  return place === undefined
    ? workspace
    : { ...settle(workspace, place), past: workspace.past.slice(0, -1), future: [workspace.place, ...workspace.future] }
}

export function goForward(workspace: Workspace): Workspace {
  const [place, ...future] = workspace.future
  return place === undefined
    ? workspace
    : { ...settle(workspace, place), past: [...workspace.past, workspace.place], future }
}

/**
 * Closes a tab, and its pane. Closing the one being read shows what stands beside it, else its right neighbour, else
 * its left, else the library.
 */
export function closeTab(workspace: Workspace, policyId: PolicyId): Workspace {
  const at = workspace.tabs.indexOf(policyId)
  if (at < 0) return workspace
  const tabs = workspace.tabs.filter((tab) => tab !== policyId)
  const tab = tabs[at] ?? tabs[at - 1]
  const neighbour =
    workspace.beside !== null && workspace.beside.policyId !== policyId
      ? workspace.beside
      : tab === undefined
        ? null
        : { policyId: tab, focus: null }
  const leaves = (place: Place): boolean => place.screen === 'reader' && place.policyId === policyId
  const wasRead = leaves(workspace.place) || (workspace.place.screen !== 'reader' && workspace.lastPolicy === policyId)
  const last = [...workspace.past, workspace.place].findLast(leaves)
  const closed: Workspace = {
    ...workspace,
    tabs,
    lastPolicy: workspace.lastPolicy === policyId ? (neighbour?.policyId ?? null) : workspace.lastPolicy,
    beside: wasRead || workspace.beside?.policyId === policyId ? null : workspace.beside,
    past: workspace.past.filter((place) => !leaves(place)),
    future: workspace.future.filter((place) => !leaves(place)),
    closed: [
      ...workspace.closed.filter((each) => each.policyId !== policyId),
      { policyId, at, focus: last?.screen === 'reader' ? last.focus : null },
    ].slice(-closedKept),
  }
  if (!leaves(workspace.place)) return closed
  return {
    ...closed,
    place:
      neighbour === null
        ? { screen: 'library' }
        : { screen: 'reader', policyId: neighbour.policyId, focus: neighbour.focus },
  }
}

/** Closes every tab but one, which is read then. */
export function closeOtherTabs(workspace: Workspace, policyId: PolicyId): Workspace {
  if (!workspace.tabs.includes(policyId)) return workspace
  return workspace.tabs.filter((tab) => tab !== policyId).reduce(closeTab, workspace)
}

/** Opens the tab closed last, where it stood and where one was in it. */
export function reopenTab(workspace: Workspace): Workspace {
  const last = workspace.closed.at(-1)
  if (last === undefined) return workspace
  const closed = workspace.closed.slice(0, -1)
  const tabs = workspace.tabs.includes(last.policyId)
    ? workspace.tabs
    : workspace.tabs.toSpliced(last.at, 0, last.policyId)
  return visit({ ...workspace, closed, tabs }, { screen: 'reader', policyId: last.policyId, focus: last.focus })
}

/** Lets go of policies that are no longer in the library. */
export function letGoOf(workspace: Workspace, gone: (policyId: PolicyId) => boolean): Workspace {
  const left = workspace.tabs.filter(gone).reduce(closeTab, workspace)
  return { ...left, closed: left.closed.filter(({ policyId }) => !gone(policyId)) }
}
export const keepOnly = (workspace: Workspace, policies: ReadonlySet<PolicyId>): Workspace =>
  letGoOf(workspace, (policyId) => !policies.has(policyId))

/** The tab `step` places to the right of the one being read, round and round; null without tabs. */
export function tabBeside(workspace: Workspace, step: number): PolicyId | null {
  const { tabs, place } = workspace
  if (tabs.length === 0) return null
  const at = place.screen === 'reader' && place.policyId !== null ? tabs.indexOf(place.policyId) : -1
  return tabs[(at + step + tabs.length * 2) % tabs.length] ?? null
}

/** Moves a tab to the left or right by `step` places, as far as it goes. */
export function moveTab(workspace: Workspace, policyId: PolicyId, step: number): Workspace {
  const at = workspace.tabs.indexOf(policyId)
  if (at < 0) return workspace
  const tabs = workspace.tabs.filter((tab) => tab !== policyId)
  tabs.splice(Math.max(0, Math.min(tabs.length, at + step)), 0, policyId)
  return { ...workspace, tabs }
}
