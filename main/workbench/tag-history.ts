import { mayChangeTags, TagHistory } from '../../core/library/queries/tag-history.ts'
import type { TagId } from '../../core/model/ids.ts'
import type { TagChange } from '../../core/model/tag-change.ts'
import type { Store } from '../store/store.ts'

/**
 * What happened to a tag, newest first. The journal is read when someone first asks, its old parts too; from then on
 * only what came since.
 */
export const tagHistoryOf = (store: Store): ((tagId: TagId) => Promise<readonly TagChange[]>) => {
  const history = new TagHistory()
  let read = 0
  let reading: Promise<void> = Promise.resolve()
  const goOn = async (): Promise<void> => {
    const now = store.seq()
    for await (const { seq, record } of store.journal.entries(read, ({ step }) => mayChangeTags(step))) {
      if (record !== null) history.take(record)
      read = seq
    }
    read = Math.max(read, now)
  }
  return async (tagId) => {
    // one after the other, and again after one that failed
    reading = reading.then(goOn, goOn)
    await reading
    return history.of(tagId).toReversed()
  }
}
