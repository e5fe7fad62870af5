import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import { comparisonStore, type Sides } from './comparison-choice.ts'
import { libraryStore } from './library-state.ts'
import { goneTo, placeIn, recallPlaces, workspaceStore } from './navigation.ts'
import { panelsStore, type Panels } from './panels.ts'
import { changePreferences, preferencesStore } from './preferences.ts'
import { parseSession, writeSession, type StoredSides } from './session-text.ts'
import { seenNotices } from './seen-notices.ts'
import { recentCommandsStore } from './recent-commands.ts'
import { keepOnly, letGoOf, resume, startingWorkspace } from './workspace.ts'

/** Puts tabs, place and panels back where they were left; what is no longer in the library is let go. */
export function restoreSession(): void {
  const session = parseSession(preferencesStore.get().session)
  const state = libraryStore.get().state
  if (session === null || state === null) return
  panelsStore.set(session.panels satisfies Panels)
  recentCommandsStore.set(session.recent ?? [])
  // A session belongs to the library it was left in.
  if (session.library !== state.path) return
  seenNotices.set(session.seenNotices ?? [])
  recallPlaces(session.stood ?? {})
  const policies = new Set(libraryStore.get().policies.map((policy) => policy.id))
  const there = ({ left, right }: StoredSides): Sides => ({
    left: policies.has(left as PolicyId) ? (left as PolicyId) : null,
    right: policies.has(right as PolicyId) ? (right as PolicyId) : null,
  })
  if (session.comparing !== undefined) {
    const { mode, versions, levels, rebuilt = false } = session.comparing
    comparisonStore.set({ mode, versions: there(versions), levels: there(levels), rebuilt, picking: null })
  }
  const focusAt = (clauseId: string | null) =>
    clauseId === null ? null : { clauseId: clauseId as ClauseId, range: null, request: 0 }
  const tabs = session.tabs as readonly PolicyId[]
  const place =
    session.place.screen === 'reader'
      ? {
          screen: 'reader' as const,
          policyId: session.place.policyId as PolicyId | null,
          focus: focusAt(session.place.clauseId),
        }
      : { screen: session.place.screen }
  const beside =
    session.beside === undefined
      ? null
      : {
          policyId: session.beside.policyId as PolicyId,
          focus: focusAt(session.beside.clauseId),
          side: session.beside.side,
        }
  workspaceStore.set(
    resume(
      keepOnly(
        {
          ...startingWorkspace,
          tabs,
          place,
          beside:
            beside !== null && tabs.includes(beside.policyId) && beside.policyId !== session.lastPolicy ? beside : null,
          lastPolicy: session.lastPolicy as PolicyId | null,
        },
        policies,
      ),
      goneTo(),
    ),
  )
}

const delay = 1000

/**
 * Stores the session a second after the last change, and when the window goes away. Called once, after it was restored.
 */
export function followSession(): void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let written = preferencesStore.get().session
  const write = (): void => {
    timer = null
    const workspace = workspaceStore.get()
    const { tabs, place, lastPolicy, beside } = workspace
    const stood = tabs.flatMap((tab) => {
      const focus = placeIn(workspace, tab)
      return focus === null ? [] : [[tab, focus.clauseId] as const]
    })
    const { mode, versions, levels, rebuilt } = comparisonStore.get()
    const text = writeSession({
      library: libraryStore.get().state?.path ?? '',
      tabs,
      ...(stood.length === 0 ? {} : { stood: Object.fromEntries(stood) }),
      lastPolicy,
      panels: panelsStore.get(),
      comparing: { mode, versions, levels, ...(rebuilt ? { rebuilt } : {}) },
      recent: recentCommandsStore.get(),
      ...(seenNotices.get().length === 0 ? {} : { seenNotices: seenNotices.get() }),
      ...(beside === null
        ? {}
        : { beside: { policyId: beside.policyId, clauseId: beside.focus?.clauseId ?? null, side: beside.side } }),
      place:
        place.screen === 'reader'
          ? { screen: 'reader', policyId: place.policyId, clauseId: place.focus?.clauseId ?? null }
          : { screen: place.screen },
    })
    if (text === written) return
    written = text
    void changePreferences({ session: text })
  }
  const later = (): void => {
    timer ??= setTimeout(write, delay)
  }
  workspaceStore.subscribe(later)
  panelsStore.subscribe(later)
  recentCommandsStore.subscribe(later)
  seenNotices.subscribe(later)
  comparisonStore.subscribe(later)
  window.addEventListener('pagehide', () => {
    if (timer !== null) {
      clearTimeout(timer)
      write()
    }
  })
  // A policy that leaves the library (removed, undone) takes its tab along. One just imported may be open before it is
  // listed.
  let before = libraryStore.get().policies
  libraryStore.subscribe(() => {
    const { policies } = libraryStore.get()
    if (policies === before) return
    const now = new Set(policies.map((policy) => policy.id))
    const gone = new Set(before.map((policy) => policy.id).filter((id) => !now.has(id)))
    before = policies
    if (gone.size > 0) workspaceStore.update((workspace) => letGoOf(workspace, (policyId) => gone.has(policyId)))
  })
}
