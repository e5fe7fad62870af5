import type { Citation } from '../../model/citation.ts'
import type { PolicyId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import { foldText } from '../../reading/fold-text.ts'

const plain = (words: string): string => foldText(words).replace(/[^\p{L}\p{N}]+/gu, '')
/** The plan that a notice sends: 关于印发《…》的通知. */
const transmitted = /关于(?:印发|发布|公布|转发|下发)(.{1,400}?)的?(?:通知|公告)$/u
/** Shorter titles name too many things. */
const shortest = 4

/**
 * Finds the policy in the library that a citation names: by its 文号, else by its title, however the two are printed.
 * Never the policy that cites.
 */
export function citedPolicies(
  library: Library,
): (citation: Pick<Citation, 'title' | 'documentNumber'>, from: PolicyId) => PolicyId | null {
  const byNumber = new Map<string, PolicyRecord[]>()
  const byTitle = new Map<string, PolicyRecord[]>()
  const put = (map: Map<string, PolicyRecord[]>, key: string, record: PolicyRecord): void => {
    const there = map.get(key)
    if (there === undefined) map.set(key, [record])
    else there.push(record)
  }
  const replaced = new Set<PolicyId | null>()
  for (const record of Object.values<PolicyRecord>(library.policies)) {
    const { title, documentNumber } = record.policy.metadata
    replaced.add(record.policy.replaces)
    if (documentNumber !== null) put(byNumber, plain(documentNumber), record)
    if (title !== null && plain(title).length >= shortest) put(byTitle, plain(title), record)
  }
  /** Of several the one in force: not replaced by another, final before draft, the latest. */
  const best = (records: readonly PolicyRecord[], from: PolicyId): PolicyId | null => {
    const rank = ({ policy }: PolicyRecord): number =>
      (replaced.has(policy.id) ? 0 : 2) + (policy.metadata.status === 'draft' ? 0 : 1)
    return (
      records
        .filter(({ policy }) => policy.id !== from)
        .toSorted(
          (a, b) =>
            rank(b) - rank(a) ||
            (b.policy.metadata.issuedOn ?? '').localeCompare(a.policy.metadata.issuedOn ?? '', 'en') ||
            (a.policy.id < b.policy.id ? -1 : 1),
        )[0]?.policy.id ?? null
    )
  }
  return ({ title, documentNumber }, from) => {
    const numbered = documentNumber === null ? [] : (byNumber.get(plain(documentNumber)) ?? [])
    const titled = (): readonly PolicyRecord[] =>
      byTitle.get(plain(title)) ?? byTitle.get(plain(transmitted.exec(foldText(title))?.[1] ?? '')) ?? []
    // several policies of one notice share its number: the title tells which
    const both = numbered.length > 1 ? numbered.filter((record) => titled().includes(record)) : numbered
    return best(both.length > 0 ? both : numbered, from) ?? best(titled(), from)
  }
}
