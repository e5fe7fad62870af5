import { measureAgreement } from '../../../core/analysing/agreement.ts'
import { foldText } from '../../../core/reading/fold-text.ts'
import type { Agreement } from '../../../core/model/agreement.ts'
import type { PolicyId, TagId } from '../../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../../core/model/library.ts'
import { fail, succeed, type Result } from '../../../core/model/result.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { agreementText } from '../agreement-text.ts'
import type { Answer } from '../answer.ts'
import { codedFiles } from '../coded-files.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { findPolicy, findTag } from '../find-named.ts'
import { onLibrary, repeatable } from '../options.ts'

interface AgreementOptions extends CommonOptions {
  readonly policy?: readonly string[]
  readonly tag?: readonly string[]
}

export const addAgreement: AddCommand = (program, context) => {
  const { words } = context
  onLibrary(
    program
      .command('agreement')
      .description(words.commands.agreement)
      .argument('<first>', words.args.firstCoder)
      .argument('<second>', words.args.secondCoder)
      .addOption(repeatable('--policy <policy>', words.options.inPolicies))
      .addOption(repeatable('--tag <tag>', words.options.ofTags)),
    words,
  ).action((first: string, second: string, options: AgreementOptions) =>
    context.finish(options, () =>
      isFile(first) || isFile(second)
        ? ofFiles(first, second, options, context)
        : ofAuthors(first, second, options, context),
    ),
  )
}

/** What names a file rather than a person. */
const isFile = (name: string): boolean => /[/\\]|\.(?:piyue|json|jsonld|qdpx)$/iu.test(name)

const answerOf = (agreement: Agreement, context: CommandContext): Answer => ({
  json: { format: 'piyue/agreement@1', ...agreement },
  text: agreementText(agreement, context),
})

/** Two authors of the library. */
const ofAuthors = (
  first: string,
  second: string,
  options: AgreementOptions,
  context: CommandContext,
): Promise<Result<Answer>> =>
  context.withWorkbench(
    options,
    async ({ workbench }) => {
      const policyIds: PolicyId[] = []
      for (const name of options.policy ?? []) {
        const policy = await findPolicy(workbench, name)
        if (!policy.ok) return policy
        policyIds.push(policy.value.id)
      }
      const tagIds: TagId[] = []
      for (const name of options.tag ?? []) {
        const tag = await findTag(workbench, name)
        if (!tag.ok) return tag
        tagIds.push(tag.value.id)
      }
      const agreement = await workbench.agreement({
        coders: [first, second],
        ...(policyIds.length === 0 ? {} : { policyIds }),
        ...(tagIds.length === 0 ? {} : { tagIds }),
      })
      return agreement.ok ? succeed(answerOf(agreement.value, context), agreement.notices) : agreement
    },
    { readOnly: true },
  )

/** Two files, no library touched. */
async function ofFiles(
  first: string,
  second: string,
  options: AgreementOptions,
  context: CommandContext,
): Promise<Result<Answer>> {
  const joined = await codedFiles(first, second)
  if (!joined.ok) return joined
  const { library, coders } = joined.value
  const policyIds = named(
    options.policy,
    Object.values<PolicyRecord>(library.policies),
    ({ policy }) => [policy.id, policy.metadata.title ?? policy.source.fileName],
    ({ policy }) => policy.id,
  )
  if (typeof policyIds === 'string') return fail('policy-not-found', { params: { name: policyIds } })
  const tagIds = named(
    options.tag,
    Object.values<Tag>(library.tags),
    (tag) => [tag.id, tag.name, withGroup(library, tag)],
    ({ id }) => id,
  )
  if (typeof tagIds === 'string') return fail('tag-not-found', { params: { name: tagIds } })
  const agreement = measureAgreement(library, {
    coders,
    ...(policyIds === null ? {} : { policyIds }),
    ...(tagIds === null ? {} : { tagIds }),
  })
  return agreement.policies.length === 0
    ? fail('nothing-in-common', { params: { first: coders[0], second: coders[1] } })
    : succeed(answerOf(agreement, context), joined.notices)
}

const withGroup = ({ tags }: Library, { name, parentId }: Tag): string =>
  parentId === null ? name : `${tags[parentId]?.name ?? ''}/${name}`

/** Ids of things by their whole names; null where none is asked for, the name itself where nothing has it. */
function named<T, K>(
  names: readonly string[] | undefined,
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
  idOf: (thing: T) => K,
): readonly K[] | string | null {
  if (names === undefined) return null
  const ids: K[] = []
  for (const name of names) {
    const found = things.filter((thing) => namesOf(thing).some((one) => foldText(one) === foldText(name)))
    if (found.length === 0) return name
    ids.push(...found.map(idOf))
  }
  return ids
}
