import type { PolicySummary, Workbench } from '../../core/contract/workbench.ts'
import type { BackedUpPolicy } from '../../core/model/backup.ts'
import type { Collection } from '../../core/model/collection.ts'
import { fail, succeed, type FailureCode, type Result } from '../../core/model/result.ts'
import type { Tag } from '../../core/model/tag.ts'
import { foldText } from '../../core/reading/fold-text.ts'

interface Named<T> {
  readonly value: T
  readonly id: string
  readonly names: readonly string[]
  readonly shown: string
}

/**
 * How freely a name may be read: where something is written, only a whole name or id will do, and what comes near is
 * listed.
 */
type Reading = 'whole' | 'part'

/**
 * The one thing a name means: its id, else one of its names to the letter (script and width do not count); where a part
 * will do, else the beginning of its id, else a part of a name. Several: 'ambiguous-name' with candidates.
 */
function pick<T>(things: readonly Named<T>[], name: string, missing: FailureCode, reading: Reading): Result<T> {
  const wanted = foldText(name)
  const isPart = ({ names }: Named<T>): boolean => wanted !== '' && names.some((one) => foldText(one).includes(wanted))
  const whole: readonly ((thing: Named<T>) => boolean)[] = [
    ({ id }) => id === name,
    ({ names }) => names.some((one) => foldText(one) === wanted),
  ]
  const ways =
    reading === 'whole' ? whole : [...whole, ({ id }: Named<T>) => wanted !== '' && id.startsWith(wanted), isPart]
  for (const fits of ways) {
    const found = things.filter(fits)
    const [first] = found
    if (first === undefined) continue
    return found.length === 1
      ? succeed(first.value)
      : fail('ambiguous-name', { params: { name }, candidates: found.slice(0, 12).map(({ shown }) => shown) })
  }
  const near = things
    .filter(isPart)
    .slice(0, 12)
    .map(({ shown }) => shown)
  return fail(missing, { params: { name }, ...(near.length === 0 ? {} : { candidates: near }) })
}

export async function findPolicy(workbench: Workbench, name: string): Promise<Result<PolicySummary>> {
  const policies = await workbench.listPolicies({})
  if (!policies.ok) return policies
  return pick(
    policies.value.map((policy) => named(policy, policy.id)),
    name,
    'policy-not-found',
    'part',
  )
}

/** A policy among those of a backup, by the same rules. */
export const findBackedUpPolicy = (policies: readonly BackedUpPolicy[], name: string): Result<BackedUpPolicy> =>
  pick(
    policies.map((policy) => named(policy, policy.policyId)),
    name,
    'policy-not-found',
    'part',
  )

interface Titled {
  readonly metadata: PolicySummary['metadata']
  readonly fileName: string
}
const named = <T extends Titled>(value: T, id: string): Named<T> => ({
  value,
  id,
  names: value.metadata.title === null ? [value.fileName] : [value.metadata.title],
  shown: `${id}  ${value.metadata.title ?? value.fileName}`,
})

/** A tag by its whole name, "Group/Name" or id. Groups are no answer. */
export async function findTag(workbench: Workbench, name: string): Promise<Result<Tag>> {
  const codebook = await workbench.codebook({})
  if (!codebook.ok) return codebook
  const { tags } = codebook.value
  const nameOf = new Map(tags.map((tag) => [tag.id, tag.name]))
  const withGroup = (tag: Tag): string =>
    tag.parentId === null ? tag.name : `${nameOf.get(tag.parentId) ?? ''}/${tag.name}`
  return pick(
    tags
      .filter((tag) => !tag.isGroup)
      .map((value) => ({
        value,
        id: value.id,
        names: [value.name, withGroup(value)],
        shown: `${withGroup(value)}  ${value.id}`,
      })),
    name,
    'tag-not-found',
    'whole',
  )
}

export async function findCollection(
  workbench: Workbench,
  name: string,
  reading: Reading,
): Promise<Result<Collection>> {
  const collections = await workbench.collections({})
  if (!collections.ok) return collections
  return pick(
    collections.value.map((value) => ({
      value,
      id: value.id,
      names: [value.name],
      shown: `${value.name}  ${value.id}`,
    })),
    name,
    'collection-not-found',
    reading,
  )
}
