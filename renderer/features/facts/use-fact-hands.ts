import { useState } from 'react'
import type { Fact } from '../../../core/model/fact-correction.ts'
import type { FactRow } from '../../../core/model/fact-row.ts'
import type { ClauseRef, PolicyId } from '../../../core/model/ids.ts'
import type { ComparedTarget } from '../../../core/model/target-standing.ts'
import { openPolicy } from '../../state/navigation.ts'
import type { NamedRow } from './fact-keys.ts'
import { selectFact } from './facts-view.ts'
import { useFactActions } from './use-fact-actions.ts'
import type { ShownFacts } from './use-shown-facts.ts'

export interface FactHands {
  readonly openBase: (compared: ComparedTarget) => void
  readonly open: (row: FactRow) => void
  readonly openCited: (policyId: PolicyId) => void
  readonly check: (named: NamedRow) => void
  readonly edit: (named: NamedRow) => void
  readonly cancelEdit: (named: NamedRow) => void
  /** Without going anywhere. */
  readonly dropEdit: () => void
  readonly save: (named: NamedRow, fact: Fact) => void
  readonly strike: (named: NamedRow) => void
  readonly takeBack: (named: NamedRow) => void
  readonly add: (named: NamedRow) => void
  readonly select: (key: string | null) => void
  /** Selects a row and puts the focus on it; null: there is none. */
  readonly goTo: (key: string | null) => void
}

export interface FactHandsParts {
  readonly shown: ShownFacts
  readonly base: PolicyId | null
  readonly openAdd: (at: ClauseRef) => void
}

/** `editing`: key of the row that is written; `toFocus`: the row the focus is to go to, told anew each time. */
export interface FactsInHand {
  readonly hands: FactHands
  readonly editing: string | null
  readonly toFocus: { readonly key: string } | null
}

/** What hands do to facts, in the table and in the panel: both the same. */
export function useFactHands({ shown: { rows, filter }, base, openAdd }: FactHandsParts): FactsInHand {
  const actions = useFactActions()
  const [editing, setEditing] = useState<string | null>(null)
  const [toFocus, setToFocus] = useState<{ readonly key: string } | null>(null)
  const goTo = (key: string | null): void => {
    if (key === null) return
    selectFact(key)
    setToFocus({ key })
  }
  const goAfter = (done: Promise<void>, key: string | null): void => {
    void done.then(() => {
      goTo(key)
    })
  }
  /** Where the hand goes when a row may leave the table. */
  const beside = (key: string): string | null => {
    const at = rows.findIndex((each) => each.key === key)
    return (rows[at + 1] ?? rows[at - 1])?.key ?? null
  }
  const stays = (origin: 'checked' | 'withdrawn'): boolean =>
    filter.origins === undefined || filter.origins.length === 0 || filter.origins.includes(origin)
  const hands: FactHands = {
    goTo,
    openBase: ({ base: there }) => {
      if (base !== null && there !== null)
        openPolicy(base, there.clauseId, { start: there.target.start, end: there.target.end })
    },
    open: ({ ref, range, kind }) => {
      openPolicy(ref.policyId, ref.clauseId, kind === 'modality' ? null : range)
    },
    openCited: (id) => {
      openPolicy(id)
    },
    check: ({ key, row }) => {
      goAfter(actions.check(row), row.origin === 'read' && !stays('checked') ? beside(key) : key)
    },
    strike: ({ key, row }) => {
      goAfter(actions.strike(row), row.origin === 'added' || !stays('withdrawn') ? beside(key) : key)
    },
    takeBack: ({ key, row }) => {
      goAfter(actions.takeBack(row), key)
    },
    edit: ({ key, row }) => {
      if (row.origin === 'withdrawn') return
      selectFact(key)
      setEditing(key)
    },
    cancelEdit: ({ key }) => {
      setEditing(null)
      goTo(key)
    },
    dropEdit: () => {
      setEditing(null)
    },
    save: ({ key, row }, fact) => {
      setEditing(null)
      goAfter(actions.change(row, fact), key)
    },
    add: ({ row }) => {
      openAdd(row.ref)
    },
    select: (key) => {
      if (key !== editing) setEditing(null)
      selectFact(key)
    },
  }
  return { hands, editing, toFocus }
}
