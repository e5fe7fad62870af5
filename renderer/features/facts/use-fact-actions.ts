import { useMemo } from 'react'
import type { Edit } from '../../../core/model/edit.ts'
import type { Fact, FactKind } from '../../../core/model/fact-correction.ts'
import type { FactRow } from '../../../core/model/fact-row.ts'
import type { ClauseRef } from '../../../core/model/ids.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import { reportFailure } from '../../state/toasts.ts'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { workbench } from '../../workbench-client.ts'
import { additionEdit, checkAllEdit, checkEdit, correctionEdit, takeBackEdit, type Stamp } from './fact-edits.ts'

// as many ids as one asking may give
const idsAtOnce = 10_000

async function newStamps(count: number): Promise<readonly Stamp[] | null> {
  const stamps: Stamp[] = []
  while (stamps.length < count) {
    const given = await workbench.newIds({ count: Math.min(idsAtOnce, count - stamps.length) })
    if (!given.ok) {
      reportFailure(given.failure)
      return null
    }
    const { ids, now, author } = given.value
    stamps.push(...ids.map((id) => ({ id, now, author })))
  }
  return stamps
}

export interface FactActions {
  /** Right as read; said again, it is unsaid. */
  readonly check: (row: FactRow) => Promise<void>
  readonly change: (row: FactRow, fact: Fact) => Promise<void>
  /** There is none; where a person had added it, it goes. */
  readonly strike: (row: FactRow) => Promise<void>
  readonly takeBack: (row: FactRow) => Promise<void>
  /** True once it is saved. */
  readonly add: (ref: ClauseRef, kind: FactKind, fact: Fact) => Promise<boolean>
  /** In one undo step. */
  readonly checkAll: (rows: readonly FactRow[]) => Promise<void>
}

/** What a person does to facts; each can be undone, and says so. */
export function useFactActions(): FactActions {
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  return useMemo((): FactActions => {
    const make = async (what: Edit | null, said: string): Promise<boolean> => {
      if (what === null || !(await edit(what)).ok) return false
      sayUndoable(said, common.undo)
      return true
    }
    const stamped = async (made: (stamp: Stamp) => Edit | null, said: string): Promise<boolean> => {
      const [stamp] = (await newStamps(1)) ?? []
      return stamp !== undefined && make(made(stamp), said)
    }
    const takeBack = async (row: FactRow): Promise<void> => {
      await make(takeBackEdit(row), words.takenBack)
    }
    return {
      takeBack,
      check: async (row) => {
        await (row.origin === 'checked' ? takeBack(row) : stamped((stamp) => checkEdit(row, stamp), words.checkedOne))
      },
      change: async (row, fact) => {
        await stamped((stamp) => correctionEdit(row, fact, stamp), words.saved)
      },
      strike: async (row) => {
        await (row.origin === 'added'
          ? make(takeBackEdit(row), words.gone)
          : row.origin === 'withdrawn'
            ? takeBack(row)
            : stamped((stamp) => correctionEdit(row, null, stamp), words.gone))
      },
      add: (ref, kind, fact) => stamped((stamp) => additionEdit(ref, kind, fact, stamp), words.added),
      checkAll: async (rows) => {
        const stamps = await newStamps(rows.length)
        if (stamps !== null) await make(checkAllEdit(rows, stamps), words.checkedAll(rows.length))
      },
    }
  }, [words, common])
}
