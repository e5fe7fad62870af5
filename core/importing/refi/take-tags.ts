import { limits } from '../../library/edits/limits.ts'
import type { TagId } from '../../model/ids.ts'
import type { Tag } from '../../model/tag.ts'
import type { RawCode } from './raw-project.ts'
import type { Taking } from './taking.ts'

/** What a code without a colour gets. */
const plainColour = '#645D51'

export interface TakenTags {
  readonly tags: readonly Tag[]
  /** By the code's GUID; groups are not among them. */
  readonly usable: ReadonlyMap<string, TagId>
}

/**
 * Codes as tags, in their tree and order. A code that may not be coded with is a group, unless something is coded with
 * it all the same (`used`): then people's work counts more. What notes say of a code joins its description
 * (`noteText`). Codes without GUID and those whose GUID another has already are left out and counted.
 */
export function takeTags(
  codes: readonly RawCode[],
  used: ReadonlySet<string>,
  noteText: (guid: string) => string | null,
  taking: Taking,
): TakenTags {
  const ids = new Map<string, TagId>()
  const orders = new Map<string | null, number>()
  const tags: Tag[] = []
  const usable = new Map<string, TagId>()
  for (const { guid, parent, name, description, isCodable, colour, notes } of codes) {
    if (guid === null || ids.has(guid)) {
      taking.drop('refi-doubled')
      continue
    }
    const id = taking.idOf(guid, 'tag', guid) as TagId
    const isGroup = !isCodable && !used.has(guid)
    const order = orders.get(parent) ?? 0
    const short = name.trim() === '' ? guid.slice(0, 8) : name.slice(0, limits.name)
    const said = [
      description,
      ...(name.length > limits.name ? [name] : []),
      ...notes.flatMap((note) => noteText(note) ?? []),
    ].filter((part) => part !== '')
    ids.set(guid, id)
    orders.set(parent, order + 1)
    if (!isGroup) usable.set(guid, id)
    tags.push({
      id,
      name: short,
      parentId: parent === null ? null : (ids.get(parent) ?? null),
      colour: colourOf(colour),
      description: taking.cut(said.join('\n\n'), limits.description),
      isGroup,
      order,
    })
  }
  return { tags, usable }
}

/** #RRGGBB of what programs write: with or without #, three digits or six. */
function colourOf(text: string | null): string {
  const digits = /^\s*#?([0-9a-f]{3}|[0-9a-f]{6})\s*$/i.exec(text ?? '')?.[1]
  if (digits === undefined) return plainColour
  return `#${digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join('')}`
}
