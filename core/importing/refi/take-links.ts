import { limits } from '../../library/edits/limits.ts'
import type { ClauseRef, LinkId, PolicyId } from '../../model/ids.ts'
import type { Link, LinkType } from '../../model/link.ts'
import { readDescription } from '../../model/refi/description.ts'
import { replacesNames } from '../../model/refi/variables.ts'
import type { RawLink, RawText } from './raw-project.ts'
import type { Surroundings } from './take-hangings.ts'
import { instantOf, type Taking } from './taking.ts'

export interface TakenLinks {
  readonly links: readonly Link[]
  /** The earlier policy that a policy is a version of. */
  readonly replaces: ReadonlyMap<PolicyId, PolicyId>
}

/**
 * Links between selections as links between their clauses, by the type they are named after, from either end; one with
 * another name is 同主题 and keeps its name as comment. A link of two policies says which replaces which where Piyue
 * wrote it; all others are left out and counted.
 */
export function takeLinks(
  raw: readonly RawLink[],
  policies: ReadonlyMap<string, PolicyId>,
  linkTypes: readonly LinkType[],
  around: Surroundings,
  taking: Taking,
): TakenLinks {
  const links: Link[] = []
  const replaces = new Map<PolicyId, PolicyId>()
  for (const { guid, name, origin, target, notes } of raw) {
    const [from, to] = [origin, target].map((end) => (end === null ? undefined : around.places.get(end)))
    const [newer, older] = [origin, target].map((end) => (end === null ? undefined : policies.get(end)))
    const carried = notes.flatMap((each) => {
      const note = around.notes.get(each)
      if (note === undefined || !taking.hasRoomFor(note.content?.length ?? 0)) return []
      around.usedNotes.add(each)
      return [note]
    })
    if (newer !== undefined && older !== undefined && newer !== older && replacesNames.includes(name.trim())) {
      replaces.set(newer, older)
      continue
    }
    if (from === undefined || to === undefined || sameClause(from, to)) {
      taking.drop('refi-links')
      continue
    }
    const { type, backwards } = typeOf(name.trim(), linkTypes)
    const said = carried.map(commentOf)
    const comment = [...(type === null && name.trim() !== '' ? [name.trim()] : []), ...said]
      .filter((each) => each !== '')
      .join('\n\n')
    const [first] = carried
    links.push({
      id: taking.idOf(guid, 'link', `${from.policyId}.l${String(links.length + 1)}`) as LinkId,
      type: type?.id ?? 'relates',
      from: backwards ? to : from,
      to: backwards ? from : to,
      comment: taking.cut(comment, limits.description),
      author: taking.cut(first?.user == null ? '' : (around.users.get(first.user) ?? ''), limits.author),
      createdAt: instantOf(first?.createdAt ?? null) ?? around.at,
    })
  }
  return { links, replaces }
}

const sameClause = (a: ClauseRef, b: ClauseRef): boolean => a.policyId === b.policyId && a.clauseId === b.clauseId

function typeOf(
  name: string,
  types: readonly LinkType[],
): { readonly type: LinkType | null; readonly backwards: boolean } {
  const plain = name.toLowerCase()
  const forwards = types.find(({ id, name: own, nameEn }) => [id, own, nameEn.toLowerCase()].includes(plain))
  if (forwards !== undefined) return { type: forwards, backwards: false }
  const backwards = types.find(({ inverseName, inverseNameEn }) =>
    [inverseName, inverseNameEn.toLowerCase()].includes(plain),
  )
  return { type: backwards ?? null, backwards: backwards !== undefined }
}

/** What a note says of what it hangs on; "" where Piyue wrote a sentence of its own into it. */
export function commentOf({ description, content, name }: RawText): string {
  const described = readDescription(description)
  if (described?.fields['comment'] === 'none') return ''
  return described === null
    ? [name.trim(), content ?? ''].filter((each) => each.trim() !== '').join('\n\n')
    : (content ?? '')
}
