import type { TagId } from '../../core/model/ids.ts'
import type { OwnKeys } from './key-bindings.ts'

const PREFIX = 'tag:'
/** The digits a tag can have as its key. 0 stays free. */
export const tagDigits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
export type TagDigit = (typeof tagDigits)[number]
const isDigit = (key: string): key is TagDigit => tagDigits.some((digit) => digit === key)

/** The command that puts one tag on what is selected, or takes it off; there is one for each tag with a key. */
export const tagCommandId = (tagId: TagId): string => `${PREFIX}${tagId}`
export const tagOfCommand = (id: string): TagId | null =>
  id.startsWith(PREFIX) ? (id.slice(PREFIX.length) as TagId) : null

/** Tags with keys, the digits in order, then other keys people gave them where keys are edited. */
export function keyedTags(own: OwnKeys): readonly TagId[] {
  const found = Object.entries(own).flatMap(([id, keys]) => {
    const tagId = tagOfCommand(id)
    return tagId === null || keys.length === 0 ? [] : [{ tagId, first: keys[0] ?? '' }]
  })
  return found
    .toSorted((a, b) => Number(isDigit(b.first)) - Number(isDigit(a.first)) || (a.first < b.first ? -1 : 1))
    .map(({ tagId }) => tagId)
}

/** The tag that each digit stands for. */
export function tagsByDigit(own: OwnKeys): ReadonlyMap<TagDigit, TagId> {
  return new Map(
    keyedTags(own).flatMap((tagId) =>
      (own[tagCommandId(tagId)] ?? []).filter(isDigit).map((digit) => [digit, tagId] as const),
    ),
  )
}

/** Gives a tag a digit, which whatever had it loses, or takes its key away. The other keys stay as they were. */
export function giveDigit(own: OwnKeys, tagId: TagId, digit: TagDigit | null): OwnKeys {
  const others = Object.entries(own)
    .filter(([id]) => id !== tagCommandId(tagId))
    .map(([id, keys]) => [id, digit === null ? keys : keys.filter((key) => key !== digit)] as const)
  // a tag without a key has no command; any other command may have been left without one on purpose
  const kept = others.filter(([id, keys]) => keys.length > 0 || tagOfCommand(id) === null)
  return Object.fromEntries([...kept, ...(digit === null ? [] : [[tagCommandId(tagId), [digit]] as const])])
}
