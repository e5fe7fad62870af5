import type { Journal } from './journal.ts'

/** A window sends one edit at a time: what it can ask again after a restart is among the last few. */
const LOOKED_BACK = 50
/** The oldest are forgotten beyond that many: nobody asks for them again. */
const KNOWN = 10_000

/** The ids of requests whose edits were made, those of the journal's last entries among them. */
export interface MadeRequests {
  readonly has: (requestId: string) => Promise<boolean>
  readonly add: (requestId: string) => void
}

export const madeRequests = (journal: Pick<Journal, 'heads' | 'read'>): MadeRequests => {
  const made = new Set<string>()
  let looked = false
  const add = (requestId: string): void => {
    made.add(requestId)
    for (const oldest of made) {
      if (made.size <= KNOWN) return
      made.delete(oldest)
    }
  }
  /** What was made before this process came: read when first asked. */
  const lookBack = async (): Promise<void> => {
    for (const { seq, mark } of journal.heads.slice(-LOOKED_BACK)) {
      const requestId = mark === null ? (await journal.read(seq))?.requestId : undefined
      if (requestId !== undefined) add(requestId)
    }
    looked = true
  }
  return {
    has: async (requestId) => {
      if (!looked) await lookBack()
      return made.has(requestId)
    },
    add,
  }
}
