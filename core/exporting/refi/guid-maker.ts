import { digestGuid, spellGuid, type SpelledKind } from '../../model/refi/guid.ts'

/** Hex digest of a text, at least 32 digits: the same text, the same digest. */
export type DigestOf = (text: string) => string

export interface GuidMaker {
  /**
   * The GUID of something with an id. Ids that two policies share get two GUIDs: `within` is the policy's id, "" for
   * what belongs to no policy.
   */
  readonly ofId: (kind: SpelledKind, id: string, within: string) => string
  /** The GUID of something that has no id of its own, by what makes it what it is. */
  readonly of: (...parts: readonly (string | number)[]) => string
}

/** Afterwards: asked the same, it gives the same; asked otherwise, another. */
export function guidMaker(digestOf: DigestOf): GuidMaker {
  const known = new Map<string, string>()
  const taken = new Set<string>()
  const keep = (key: string, wanted: string | null): string => {
    let guid = wanted
    for (let salt = 0; guid === null || taken.has(guid); salt++)
      guid = digestGuid(digestOf(salt === 0 ? key : `${key}\u0000${String(salt)}`))
    taken.add(guid)
    known.set(key, guid)
    return guid
  }
  return {
    ofId: (kind, id, within) => {
      const key = JSON.stringify([kind, within, id])
      return known.get(key) ?? keep(key, spellGuid(kind, id))
    },
    of: (...parts) => {
      const key = JSON.stringify(parts)
      return known.get(key) ?? keep(key, null)
    },
  }
}
