import type { Workbench, WorkbenchEvent } from '../core/contract/workbench.ts'
import { succeed } from '../core/model/result.ts'
import { suggestSectors } from '../core/suggesting/suggest-sectors.ts'
import { PolicyUnreadable } from './store/shelf.ts'
import { agreeing } from './workbench/agreeing.ts'
import { aligning } from './workbench/alignments.ts'
import { policiesOfBackup } from './workbench/backed-up.ts'
import { backingUp, type OwnBackups } from './workbench/backups.ts'
import { checking } from './workbench/checking.ts'
import { comparing } from './workbench/comparing.ts'
import { type WorkbenchContext, type WorkbenchParts } from './workbench/context.ts'
import { editing } from './workbench/editing.ts'
import { exporting } from './workbench/exporting.ts'
import { listingFacts } from './workbench/facts.ts'
import { importing, oneAtATime } from './workbench/importing.ts'
import { libraryState } from './workbench/library-state.ts'
import { knownPolicies } from './workbench/known-policies.ts'
import { bringingBack, type BringingBack, merging } from './workbench/merging.ts'
import { rebuildingDrafts } from './workbench/rebuilding-drafts.ts'
import { rereading } from './workbench/rereading.ts'
import { restructuring } from './workbench/restructuring.ts'
import { reviewing } from './workbench/reviewing.ts'
import { sampling } from './workbench/sampling.ts'
import { searching } from './workbench/searching.ts'
import { segmenting } from './workbench/segmenting.ts'
import { sources } from './workbench/sources.ts'
import { suggestInBackground } from './workbench/suggest-in-background.ts'
import { suggestionCache } from './workbench/suggestions.ts'
import { textCache } from './workbench/texts.ts'
import { viewing } from './workbench/viewing.ts'

export interface OpenedWorkbench {
  readonly workbench: Workbench
  readonly subscribe: (listener: (event: WorkbenchEvent) => void) => () => void
  /** Backups elsewhere: for the command line. */
  readonly ownBackups: OwnBackups & BringingBack
  /**
   * Writes the snapshots, makes the session's backup where they are made unasked (waiting for it some seconds), and
   * gives the library free.
   */
  readonly close: () => Promise<void>
}

/** What a policy's file does not give any more is an answer. */
const answering = (workbench: Workbench): Workbench =>
  Object.fromEntries(
    Object.entries(workbench).map(([name, method]: [string, (...given: readonly unknown[]) => Promise<unknown>]) => [
      name,
      async (...given: readonly unknown[]) => {
        try {
          return await method(...given)
        } catch (error) {
          if (error instanceof PolicyUnreadable) return { ok: false, failure: error.failure }
          throw error
        }
      },
    ]),
  ) as unknown as Workbench

/**
 * The workbench over an open library: every carrier's way in. No Electron, no clock and no chance but those given.
 */
export const createWorkbench = (parts: WorkbenchParts): OpenedWorkbench => {
  const listeners = new Set<(event: WorkbenchEvent) => void>()
  const { store } = parts
  const texts = textCache(store.files, store.library)
  const suggestions = suggestionCache({
    suggest: suggestSectors,
    sectors: parts.seeds.sectors,
    files: parts.files,
    pathOf: store.paths.suggestions,
    textOf: texts.textOf,
    writable: () => store.readOnly === null,
  })
  const backups = backingUp(parts)
  const tell = (event: WorkbenchEvent): void => {
    if (event.kind === 'library-changed') backups.changed()
    for (const listener of [...listeners]) listener(event)
  }
  // the same entry with other notices: windows show them, nothing is read again
  store.onNotices(() => {
    tell({ kind: 'library-changed', state: libraryState(store), policyIds: [] })
  })
  const background = suggestInBackground(store, suggestions, tell)
  const context: WorkbenchContext = {
    ...parts,
    texts,
    known: knownPolicies(store.library),
    suggestions,
    tell,
    beforeBulk: backups.beforeBulk,
    wakeSuggestions: background.wake,
    restDuring: background.restDuring,
  }
  const inTurn = oneAtATime()
  const align = aligning()
  const workbench: Workbench = {
    ...viewing(context),
    ...editing(context),
    ...importing(context, inTurn),
    ...sampling(context, inTurn),
    ...merging(context, inTurn),
    ...rereading(context, inTurn),
    ...restructuring(context, inTurn),
    ...reviewing(context),
    ...segmenting(context),
    ...searching(context),
    ...exporting(context),
    ...listingFacts(context, align),
    ...comparing(context, align),
    ...rebuildingDrafts(context),
    ...agreeing(context),
    ...sources(context),
    ...checking(context),
    ...backups.methods,
    backupPolicies: ({ backupId }) => context.restDuring(() => policiesOfBackup(context, { backupId })),
    preferences: () => Promise.resolve(succeed(parts.preferences.now())),
    changePreferences: ({ changes }) => parts.preferences.change(changes),
  }
  return {
    workbench: answering(workbench),
    ownBackups: { ...backups.own, ...bringingBack(context, inTurn) },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    close: async () => {
      try {
        await background.stop()
        // snapshots first: a disk that takes its time over the backup must not keep them, nor the lock
        await store.flush()
        await backups.endSession()
      } finally {
        await store.close()
      }
    },
  }
}
