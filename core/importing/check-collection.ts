import { checkClause, clausesById } from '../library/edits/check-place.ts'
import { checkPolicyItself } from '../library/edits/check-record.ts'
import { checkId, checkInstant, checkName, checkText, firstFailure, invalid } from '../library/edits/check-value.ts'
import { refuseFactCorrection } from '../library/edits/correct-fact.ts'
import { limits } from '../library/edits/limits.ts'
import { refuseLink } from '../library/edits/link-clauses.ts'
import { refuseAnnotation } from '../library/edits/put-annotation.ts'
import { refuseTagging } from '../library/edits/tag-clause.ts'
import { own, valuesOf } from '../library/edits/keyed.ts'
import type { Anchor } from '../model/anchor.ts'
import type { ClauseFacts } from '../model/clause-facts.ts'
import { memberKey, missingFrom } from '../model/collection.ts'
import type { ClauseId, ClauseRef, PolicyId, TagId } from '../model/ids.ts'
import type { Incoming, IncomingPolicy } from '../model/incoming.ts'
import { emptyLibrary, type Library } from '../model/library.ts'
import { dismissedLinkKey, readDismissedLinkKey, type Link } from '../model/link.ts'
import type { Notice } from '../model/notice.ts'
import type { Tag } from '../model/tag.ts'
import { succeed, type Failure, type Result } from '../model/result.ts'
import { damaged } from './parse-plain.ts'

/**
 * Whether what a collection brings holds together by itself, by the rules that hold for a library: fails with
 * 'incoming-damaged' at the first thing that does not. Ends of links and members of collections may lie in policies the
 * file does not bring. A quotation that differs from the text at its place is a notice, 'quote-differs', as in a
 * library.
 */
export function checkCollection(incoming: Incoming): Result<null> {
  const { policies, tags, collections } = incoming
  const library: Library = {
    ...emptyLibrary,
    tags: Object.fromEntries(tags.map((tag) => [tag.id, tag])),
    policies: Object.fromEntries(policies.map(({ record }) => [record.policy.id, record])),
  }
  const whole = new Set(policies.flatMap(({ record, text }) => (text === null ? [] : [record.policy.id])))
  const refused = checkTags(
    library,
    tags.map(({ id }) => id),
  )
  if (refused !== null) return refused
  const notices: Notice[] = []
  for (const [at, policy] of policies.entries()) {
    const wrong = checkPolicy({ library, whole }, policy, `policies[${String(at)}]`)
    if (wrong !== null) return wrong
    notices.push(...differingQuotes(policy))
  }
  for (const [at, { name, members, comments, takenOut = [] }] of collections.entries()) {
    const there = new Set(members.map(memberKey))
    const wrong =
      checkName(name, 'name', limits.name) !== null
        ? 'empty'
        : there.size < members.length || missingFrom(members, takenOut).length < takenOut.length
          ? 'doubled'
          : Object.keys(comments ?? {}).some((key) => !there.has(key))
            ? 'bad-value'
            : null
    if (wrong !== null) return damaged(`collections[${String(at)}]`, wrong)
  }
  return succeed(null, notices)
}

/** The policies of the file as a library, and which of them it brings as a whole. */
interface Brought {
  readonly library: Library
  readonly whole: ReadonlySet<PolicyId>
}
type Refusal = ReturnType<typeof damaged> | null

/** What an edit's rule says, at a place of the file. */
const told = (at: string, failure: Failure | null): Refusal =>
  failure === null
    ? null
    : damaged(at, String(failure.params?.['reason'] ?? failure.code), String(failure.params?.['field'] ?? ''))

/** Every tag's parent is there and leads to a root. */
function checkTags({ tags }: Library, ids: readonly TagId[]): Refusal {
  const rooted = new Set<TagId>()
  for (const [at, id] of ids.entries()) {
    const way: TagId[] = []
    const seen = new Set<TagId>()
    for (let up: TagId | null = id; up !== null && !rooted.has(up);) {
      const tag: Tag | undefined = own(tags, up)
      if (tag === undefined) return damaged(`tags[${String(at)}].parentId`, 'tag-not-found')
      if (seen.has(up)) return damaged(`tags[${String(at)}].parentId`, 'tag-cycle')
      seen.add(up)
      way.push(up)
      up = tag.parentId
    }
    for (const each of way) rooted.add(each)
  }
  return null
}

function checkPolicy(brought: Brought, { record, text, clauseTexts }: IncomingPolicy, at: string): Refusal {
  const { library } = brought
  const { policy } = record
  const itself = told(at, checkPolicyItself(policy))
  if (itself !== null) return itself
  if (text !== null && text.length !== policy.textLength) return damaged(`${at}.text`, 'bad-text')
  const clauses = clausesById(policy)
  for (const { id, range } of policy.clauses) {
    const words = clauseTexts[id]
    if (text === null ? words?.length !== range.end - range.start : words !== text.slice(range.start, range.end))
      return damaged(`${at}.clauses.${id}.text`, 'bad-text')
  }
  const each = <T extends { readonly id: string }>(
    name: string,
    values: Readonly<Record<string, T>>,
    refuse: (value: T) => Failure | null,
  ): Refusal => {
    for (const value of valuesOf(values)) {
      const wrong = told(`${at}.${name}.${value.id}`, refuse(value))
      if (wrong !== null) return wrong
    }
    return null
  }
  const missing = (id: string): boolean => !clauses.has(id as ClauseId)
  const hung =
    each('taggings', record.taggings, (tagging) => refuseTagging(library, policy.id, tagging)) ??
    each('annotations', record.annotations, (annotation) => refuseAnnotation(library, policy.id, annotation)) ??
    each('links', record.links, (link) => refuseIncomingLink(brought, link, policy.id)) ??
    each('corrections.facts', record.corrections.facts, (correction) =>
      refuseFactCorrection(library, policy.id, correction),
    )
  if (hung !== null) return hung
  for (const [id, { revisions, targets, citations }] of Object.entries<ClauseFacts>(record.facts)) {
    if (missing(id)) return damaged(`${at}.facts.${id}`, 'clause-not-found')
    const outside = [...revisions, ...targets, ...citations].some(
      ({ start, end }) => start > end || end > policy.textLength,
    )
    if (outside) return damaged(`${at}.facts.${id}`, 'bad-range')
  }
  const noSector = Object.keys(record.dismissed).find(
    (key) => !/^\S+ \S+$/.test(key) || missing(key.slice(0, key.indexOf(' '))),
  )
  if (noSector !== undefined) return damaged(`${at}.dismissed`, 'clause-not-found')
  const noLink = Object.keys(record.dismissedLinks).find((key) => {
    const { from, to } = readDismissedLinkKey(key)
    return key !== dismissedLinkKey(from, to) || missing(from) || isMissing(brought, to)
  })
  return noLink === undefined ? null : damaged(`${at}.dismissedLinks`, 'clause-not-found')
}

/** A clause that the file does not bring, of a policy that it brings as a whole. */
const isMissing = ({ library, whole }: Brought, ref: ClauseRef): boolean =>
  whole.has(ref.policyId) && checkClause(library, ref) !== null

/** The far end may be a clause that the file does not bring. */
function refuseIncomingLink(brought: Brought, link: Link, policyId: PolicyId): Failure | null {
  const { library } = brought
  if (link.from.policyId !== policyId) return invalid('wrong-policy', 'link.from')
  if (isMissing(brought, link.to) || checkClause(library, link.to) === null) return refuseLink(library, link)
  return firstFailure(
    checkId(link.id, 'link.id'),
    checkClause(library, link.from),
    checkText(link.comment, 'link.comment', limits.description),
    checkText(link.author, 'link.author', limits.author),
    checkInstant(link.createdAt, 'link.createdAt'),
  )
}

function differingQuotes({ record, text, clauseTexts }: IncomingPolicy): readonly Notice[] {
  const clauses = clausesById(record.policy)
  const differs = (anchor: Anchor | null): boolean => {
    if (anchor === null) return false
    const {
      range: { start, end },
      exact,
      clauseId,
    } = anchor
    const from = clauses.get(clauseId)?.range.start ?? 0
    return (
      (text === null ? (clauseTexts[clauseId] ?? '').slice(start - from, end - from) : text.slice(start, end)) !== exact
    )
  }
  const title = record.policy.metadata.title ?? record.policy.source.fileName
  return [...valuesOf(record.taggings), ...valuesOf(record.annotations)]
    .filter(({ anchor }) => differs(anchor))
    .map(({ id }): Notice => ({ code: 'quote-differs', params: { policy: record.policy.id, title, id } }))
}
