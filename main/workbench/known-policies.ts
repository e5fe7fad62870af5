import { recordsOf } from '../../core/library/queries/records-of.ts'
import type { PolicyId, SourceHash } from '../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../core/model/library.ts'
import type { PolicyMetadata } from '../../core/model/policy.ts'
import { foldText } from '../../core/reading/fold-text.ts'

type Named = Pick<PolicyMetadata, 'title' | 'issuers' | 'status'>

/** What an import asks of the policies that are there. */
export interface KnownPolicies {
  /** Those of a file with these bytes, by their place in it. */
  readonly ofFile: (hash: SourceHash) => readonly PolicyRecord[]
  /**
   * The one that a policy with such a title and such issuers is a newer version of: it has the same, but for the
   * brackets that say it is a draft, is not itself replaced, and came last. A draft takes no final text's place.
   */
  readonly replacedBy: (metadata: Named) => PolicyId | null
}

/** （征求意见稿）, （二次审议稿）, （正式稿） and the like at a folded title's end: how far the text has come. */
const stage = /\([^()]{0,12}(?:征求意见稿|送审稿|讨论稿|审议稿|草案|报批稿|正式稿)[^()]{0,12}\)$/u

/** What two versions of one policy share; null without a title. */
const workOf = ({ title, issuers }: Pick<Named, 'title' | 'issuers'>): string | null =>
  title === null
    ? null
    : [foldText(title.trim()).replace(stage, '').trim(), ...issuers.map(foldText).toSorted()].join('\n')

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
      const versions = (works.get(work) ?? []).filter(
        ({ policy }) => !replaced.has(policy.id) && (metadata.status !== 'draft' || policy.metadata.status === 'draft'),
      )
      return (
        versions.toSorted((a, b) => a.policy.importedAt.localeCompare(b.policy.importedAt, 'en')).at(-1)?.policy.id ??
        null
      )
    },
  }
}
