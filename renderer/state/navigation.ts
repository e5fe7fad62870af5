import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import type { TextRange } from '../../core/model/text-range.ts'
import { createStore, useStore, useStorePart } from './store.ts'
import {
  closeOtherTabs as closeOthers,
  closePane as endPane,
  closeTab as close,
  goBack as back,
  goForward as forward,
  moveTab as move,
  openBeside as beside,
  reopenTab as reopen,
  standAt,
  startingWorkspace,
  swapPanes,
  tabBeside,
  visit,
  type Place,
  type PlainScreen,
  type ReaderFocus,
  type Side,
  type Workspace,
} from './workspace.ts'

export const workspaceStore = createStore<Workspace>(startingWorkspace)
export const useWorkspace = (): Workspace => useStore(workspaceStore)
export const usePlace = (): Place => useStorePart(workspaceStore, (workspace) => workspace.place)

let requests = 0
let gone = false
/** Where a person went since the window opened; null while they have gone nowhere. */
export const goneTo = (): Place | null => (gone ? workspaceStore.get().place : null)
const go = (to: (workspace: Workspace) => Place): void => {
  gone = true
  workspaceStore.update((workspace) => visit(workspace, to(workspace)))
}
const focusOn = (clauseId: ClauseId, range: TextRange | null): ReaderFocus => ({ clauseId, range, request: ++requests })

export const showScreen = (screen: PlainScreen): void => {
  go(() => ({ screen }))
}

/**
 * Opens a policy in the reader, at a clause where one is named (`range` in the policy's text, to be shown selected).
 */
export function openPolicy(policyId: PolicyId, clauseId: ClauseId | null = null, range: TextRange | null = null): void {
  go((workspace) => ({
    screen: 'reader',
    policyId,
    focus: clauseId === null ? placeIn(workspace, policyId) : focusOn(clauseId, range),
  }))
}

/** Where one stood in the policies of the session before. */
const stoodBefore = new Map<PolicyId, ClauseId>()
export function recallPlaces(places: Readonly<Record<string, string>>): void {
  for (const [policyId, clauseId] of Object.entries(places)) stoodBefore.set(policyId as PolicyId, clauseId as ClauseId)
}

/** Where one last stood in a policy, as far as the history knows, or else the session before. */
export const placeIn = (workspace: Workspace, policyId: PolicyId): ReaderFocus | null => {
  const last = [...workspace.past, workspace.place].findLast(
    (place) => place.screen === 'reader' && place.policyId === policyId,
  )
  const focus = last?.screen === 'reader' ? last.focus : null
  const before = stoodBefore.get(policyId)
  return focus ?? (before === undefined ? null : { clauseId: before, range: null, request: 0 })
}

/** The reader: at the policy read last, or its empty place. */
export function showReader(): void {
  const { lastPolicy, tabs } = workspaceStore.get()
  const policyId = lastPolicy ?? tabs.at(-1) ?? null
  if (policyId === null) go(() => ({ screen: 'reader', policyId: null, focus: null }))
  else openPolicy(policyId)
}

/**
 * The reader tells which clause one stands in now, so that back, session and status bar know. Not a step of the
 * history.
 */
export function rememberPlace(policyId: PolicyId, clauseId: ClauseId): void {
  workspaceStore.update((workspace) => {
    const { place, beside: other } = workspace
    const known =
      other?.policyId === policyId
        ? other.focus
        : place.screen === 'reader' && place.policyId === policyId
          ? place.focus
          : null
    if (known?.clauseId === clauseId) return workspace
    return standAt(workspace, policyId, { clauseId, range: null, request: requests })
  })
}

export const goBack = (): void => {
  workspaceStore.update(back)
}
export const goForward = (): void => {
  workspaceStore.update(forward)
}
export const closeTab = (policyId: PolicyId): void => {
  workspaceStore.update((workspace) => close(workspace, policyId))
}
export const moveTab = (policyId: PolicyId, step: number): void => {
  workspaceStore.update((workspace) => move(workspace, policyId, step))
}
export function showTabBeside(step: number): void {
  const policyId = tabBeside(workspaceStore.get(), step)
  if (policyId !== null) openPolicy(policyId)
}

/** Opens a policy in a second pane, at a clause where one is named. */
export function openBeside(
  policyId: PolicyId,
  clauseId: ClauseId | null = null,
  range: TextRange | null = null,
  side: Side = 'right',
): void {
  gone = true
  workspaceStore.update((workspace) =>
    beside(workspace, policyId, clauseId === null ? placeIn(workspace, policyId) : focusOn(clauseId, range), side),
  )
}
/** The pane with this policy is where the hand is now. */
export const enterPane = (policyId: PolicyId): void => {
  workspaceStore.update((workspace) => (workspace.beside?.policyId === policyId ? swapPanes(workspace) : workspace))
}
export const closePane = (policyId: PolicyId): void => {
  workspaceStore.update((workspace) => endPane(workspace, policyId))
}
export const closeOtherTabs = (policyId: PolicyId): void => {
  workspaceStore.update((workspace) => closeOthers(workspace, policyId))
}
export const reopenTab = (): void => {
  gone = true
  workspaceStore.update(reopen)
}
