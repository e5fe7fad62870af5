import type { StepName } from '../../core/model/edit.ts'
import type { JournalHead } from './journal-line.ts'

/** One step that can be undone or redone: the entry whose `undo` does it. */
export interface Step {
  readonly seq: number
  readonly step: StepName
}

/**
 * Undo and redo, read off the journal. An undo is an entry of its own, so the journal only ever grows; what can be
 * undone next follows from the order of the entries alone and is the same after a restart.
 */
export interface History {
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
}

export class HistoryStacks implements History {
  readonly undo: Step[] = []
  readonly redo: Step[] = []
  /** Whether earlier entries, taken in before these, could add nothing to undo any more, or nothing to redo. */
  readonly cut = { undo: false, redo: false }

  /** As before the first entry: the entries are taken in again, with earlier ones before them. */
  restart(): void {
    this.undo.length = 0
    this.redo.length = 0
    this.cut.undo = this.cut.redo = false
  }

  /**
   * Takes the next entry in. A new edit clears redo; a lost entry clears both, since what lay before cannot be taken
   * back exactly.
   */
  take({ seq, step, undoes, redoes, mark }: JournalHead): void {
    const own: Step = { seq, step }
    if (mark === 'lost') {
      this.undo.length = 0
      this.redo.length = 0
      this.cut.undo = this.cut.redo = true
    } else if (undoes !== null) {
      this.undo.pop()
      this.redo.push(own)
    } else if (redoes !== null) {
      this.redo.pop()
      this.undo.push(own)
    } else if (mark === null) {
      this.redo.length = 0
      this.cut.redo = true
      this.undo.push(own)
    }
  }
}
