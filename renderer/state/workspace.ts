import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import type { TextRange } from '../../core/model/text-range.ts'

/** Where the reader should stand. `request` grows with every jump, so that jumping to the same clause twice is two jumps. */
export interface ReaderFocus { readonly clauseId: ClauseId; readonly range: TextRange | null; readonly request: number }

/** A screen that is one place by itself. */
export type PlainScreen = 'library' | 'compare' | 'search' | 'notes' | 'settings' | 'codebook' | 'collections'
export const plainScreens: readonly PlainScreen[] = ['library', 'compare', 'search', 'notes', 'settings', 'codebook', 'collections']

export type Place =
  | { readonly screen: PlainScreen }
  | { readonly screen: 'reader'; readonly policyId: PolicyId | null; readonly focus: ReaderFocus | null }

/** Open policies in tab order, where one is, and where one has been. */
export interface Workspace {
  readonly tabs: readonly PolicyId[]
  readonly place: Place
  readonly past: readonly Place[]
  readonly future: readonly Place[]
  /** The policy read last: where 阅读 in the rail leads. */
  readonly lastPolicy: PolicyId | null
}

export const startingWorkspace: Workspace = { tabs: [], place: { screen: 'library' }, past: [], future: [], lastPolicy: null }

const historyLength = 100

const samePlace = (a: Place, b: Place): boolean =>
  a.screen === b.screen && (a.screen !== 'reader' || b.screen !== 'reader' || (a.policyId === b.policyId && (a.focus?.clauseId ?? null) === (b.focus?.clauseId ?? null)))

const settle = (workspace: Workspace, place: Place): Workspace => {
  const policyId = place.screen === 'reader' ? place.policyId : null
  return {
    ...workspace, place,
    lastPolicy: policyId ?? workspace.lastPolicy,
    tabs: policyId === null || workspace.tabs.includes(policyId) ? workspace.tabs : [...workspace.tabs, policyId],
  }
}

/** Goes somewhere new. Going where one is already is a jump, not a step of the history. */
export function visit(workspace: Workspace, place: Place): Workspace {
  if (samePlace(workspace.place, place)) return settle(workspace, place)
  return { ...settle(workspace, place), past: [...workspace.past, workspace.place].slice(-historyLength), future: [] }
}

/** Takes up the workspace left last time. Where a person has gone somewhere while it was read, they stay there: the place left last time is one step back. */
export const resume = (left: Workspace, goneTo: Place | null): Workspace => (goneTo === null ? left : visit(left, goneTo))

/** Remembers where one stands in the policy one is in, without a step of the history. */
export function standAt(workspace: Workspace, policyId: PolicyId, focus: ReaderFocus): Workspace {
  if (workspace.place.screen !== 'reader' || workspace.place.policyId !== policyId) return workspace
  return { ...workspace, place: { ...workspace.place, focus } }
}

export function goBack(workspace: Workspace): Workspace {
  const place = workspace.past.at(-1)
  return place === undefined ? workspace : { ...settle(workspace, place), past: workspace.past.slice(0, -1), future: [workspace.place, ...workspace.future] }
}

export function goForward(workspace: Workspace): Workspace {
  const [place, ...future] = workspace.future
  return place === undefined ? workspace : { ...settle(workspace, place), past: [...workspace.past, workspace.place], future }
}

/** Closes a tab. Closing the one being read shows its right neighbour, else its left, else the library. */
export function closeTab(workspace: Workspace, policyId: PolicyId): Workspace {
  const at = workspace.tabs.indexOf(policyId)
  if (at < 0) return workspace
  const tabs = workspace.tabs.filter((tab) => tab !== policyId)
  const neighbour = tabs[at] ?? tabs[at - 1] ?? null
  const leaves = (place: Place): boolean => place.screen === 'reader' && place.policyId === policyId
  const closed: Workspace = { ...workspace, tabs, lastPolicy: workspace.lastPolicy === policyId ? neighbour : workspace.lastPolicy, past: workspace.past.filter((place) => !leaves(place)), future: workspace.future.filter((place) => !leaves(place)) }
  if (!leaves(workspace.place)) return closed
  return { ...closed, place: neighbour === null ? { screen: 'library' } : { screen: 'reader', policyId: neighbour, focus: null } }
}

/** Lets go of policies that are no longer in the library. */
export function keepOnly(workspace: Workspace, policies: ReadonlySet<PolicyId>): Workspace {
  return workspace.tabs.filter((tab) => !policies.has(tab)).reduce(closeTab, workspace)
}

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
