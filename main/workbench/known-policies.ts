import { recordsOf } from '../../core/library/queries/records-of.ts'
import type { PolicyId, SourceHash } from '../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../core/model/library.ts'
import type { PolicyMetadata } from '../../core/model/policy.ts'
import { foldText } from '../../core/reading/fold-text.ts'

type Named = Pick<PolicyMetadata, 'title' | 'issuers'>

/** What an import asks of the policies that are there. */
export interface KnownPolicies {
  /** Those of a file with these bytes, by their place in it. */
  readonly ofFile: (hash: SourceHash) => readonly PolicyRecord[]
  /**
   * The one that a policy with such a title and such issuers is a newer version of: it has the same, is not itself
   * replaced, and came last.
   */
  readonly replacedBy: (metadata: Named) => PolicyId | null
}

/** What two versions of one policy share; null without a title. */
const workOf = ({ title, issuers }: Named): string | null =>
  title === null ? null : [foldText(title), ...issuers.map(foldText).toSorted()].join('\n')

const put = <K>(map: Map<K, PolicyRecord[]>, key: K, record: PolicyRecord): void => {
  const others = map.get(key)
  if (others === undefined) map.set(key, [record])
  else others.push(record)
}

/**
 * The policies of a library as imports look for them, gathered when they are asked for. A library that only grew since
 * is gathered on: the ten-thousandth import must not look at all that came before.
 */
export const knownPolicies = (library: () => Library): KnownPolicies => {
  let gathered: readonly PolicyRecord[] = []
  const files = new Map<SourceHash, PolicyRecord[]>()
  const works = new Map<string, PolicyRecord[]>()
  const replaced = new Set<PolicyId>()
  const gather = (): void => {
    const records = recordsOf(library())
    if (gathered.some((record, at) => record !== records[at])) {
      gathered = []
      for (const part of [files, works, replaced]) part.clear()
    }
    for (const record of records.slice(gathered.length)) {
      const { metadata, source, replaces } = record.policy
      put(files, source.hash, record)
      const work = workOf(metadata)
      if (work !== null) put(works, work, record)
      if (replaces !== null) replaced.add(replaces)
    }
    gathered = records
  }
  return {
    ofFile: (hash) => {
      gather()
      return (files.get(hash) ?? []).toSorted((a, b) => a.policy.source.part - b.policy.source.part)
    },
    replacedBy: (metadata) => {
      const work = workOf(metadata)
      if (work === null) return null
      gather()
      const versions = (works.get(work) ?? []).filter(({ policy }) => !replaced.has(policy.id))
      return (
        versions.toSorted((a, b) => a.policy.importedAt.localeCompare(b.policy.importedAt, 'en')).at(-1)?.policy.id ??
        null
      )
    },
  }
}
