import type { Workbench } from '../../../core/contract/workbench.ts'
import type { TagId, TaggingId } from '../../../core/model/ids.ts'
import { fail, succeed, type Result } from '../../../core/model/result.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { findTag } from '../find-named.ts'
import { onLibrary } from '../options.ts'
import { table } from '../table.ts'

interface TagOptions extends CommonOptions {
  readonly create?: boolean
}

export const addTag: AddCommand = (program, context) => {
  const { words } = context
  onLibrary(
    program
      .command('tag')
      .description(words.commands.tag)
      .argument('<clause>', words.args.clause)
      .argument('<tag>', words.args.tag)
      .option('--create', words.options.create)
      .addHelpText('after', `\n${words.clauseNaming}`),
    words,
  ).action((clause: string, tag: string, options: TagOptions) =>
    context.finish(options, () =>
      context.withWorkbench(options, ({ workbench }) => putTag(workbench, clause, tag, options, context)),
    ),
  )
}

async function putTag(
  workbench: Workbench,
  clauseName: string,
  tagName: string,
  { create }: TagOptions,
  { words }: CommandContext,
): Promise<Result<Answer>> {
  const clause = await workbench.findClause({ name: clauseName })
  if (!clause.ok) return clause
  const { ref } = clause.value
  const known = await findTag(workbench, tagName)
  if (!known.ok && !(create === true && known.failure.code === 'tag-not-found')) return known
  const ids = await workbench.newIds({ count: 2 })
  if (!ids.ok) return ids
  const [taggingId = '', tagId = ''] = ids.value.ids
  const tag: Tag = known.ok
    ? known.value
    : {
        id: tagId as TagId,
        name: tagName,
        parentId: null,
        colour: newTagColour,
        description: '',
        isGroup: false,
        order: 0,
      }
  const there = await taggingOf(workbench, ref, tag.id)
  if (!there.ok) return there
  const shown = `${ref.policyId}:${clause.value.clause.path}`
  if (there.value !== null)
    return succeed({
      json: { changed: false, clause: ref, tag: tag.id, tagging: there.value },
      text: `${words.alreadyTagged(tag.name, shown)}\n`,
    })
  const tagging = {
    kind: 'tag-clause' as const,
    policyId: ref.policyId,
    tagging: {
      id: taggingId as TaggingId,
      tagId: tag.id,
      clauseId: ref.clauseId,
      anchor: null,
      author: ids.value.author,
      createdAt: ids.value.now,
    },
  }
  const edited = await workbench.edit({
    edit: known.ok ? tagging : { kind: 'batch', name: 'tag-clause', edits: [{ kind: 'put-tag', tag }, tagging] },
  })
  if (!edited.ok) return edited
  return succeed(
    {
      json: { changed: true, clause: ref, tag: tag.id, tagging: taggingId },
      text: `${words.tagged(tag.name, shown)}\n`,
    },
    edited.notices,
  )
}

/** The ink of what people make. */
const newTagColour = '#B02E1A'

/** The tagging of a whole clause with this tag, or null. */
async function taggingOf(
  workbench: Workbench,
  ref: { readonly policyId: Parameters<Workbench['readPolicy']>[0]['policyId']; readonly clauseId: string },
  tagId: TagId,
): Promise<Result<TaggingId | null>> {
  const view = await workbench.readPolicy({ policyId: ref.policyId })
  if (!view.ok) return view
  return succeed(
    view.value.taggings.find(
      (tagging) => tagging.clauseId === ref.clauseId && tagging.tagId === tagId && tagging.anchor === null,
    )?.id ?? null,
  )
}

export const addUntag: AddCommand = (program, context) => {
  const { words } = context
  onLibrary(
    program
      .command('untag')
      .description(words.commands.untag)
      .argument('<clause>', words.args.clause)
      .argument('<tag>', words.args.tag)
      .addHelpText('after', `\n${words.clauseNaming}`),
    words,
  ).action((clauseName: string, tagName: string, options: CommonOptions) =>
    context.finish(options, () =>
      context.withWorkbench(options, async ({ workbench }) => {
        const clause = await workbench.findClause({ name: clauseName })
        if (!clause.ok) return clause
        const tag = await findTag(workbench, tagName)
        if (!tag.ok) return tag
        const { ref } = clause.value
        const tagging = await taggingOf(workbench, ref, tag.value.id)
        if (!tagging.ok) return tagging
        if (tagging.value === null) return fail('tag-not-found', { params: { name: tag.value.name } })
        const edited = await workbench.edit({
          edit: { kind: 'untag-clause', policyId: ref.policyId, taggingId: tagging.value },
        })
        if (!edited.ok) return edited
        return succeed(
          {
            json: { changed: true, clause: ref, tag: tag.value.id },
            text: `${words.untagged(tag.value.name, `${ref.policyId}:${clause.value.clause.path}`)}\n`,
          },
          edited.notices,
        )
      }),
    ),
  )
}

export const addTags: AddCommand = (program, context) => {
  const { terminal, words } = context
  onLibrary(program.command('tags').description(words.commands.tags), words).action((options: CommonOptions) =>
    context.finish(options, () =>
      context.withWorkbench(options, async ({ workbench }) => {
        const codebook = await workbench.codebook({})
        if (!codebook.ok) return codebook
        const { tags } = codebook.value
        const nameOf = new Map(tags.map((tag) => [tag.id, tag.name]))
        const groupOrder = new Map(tags.map((tag) => [tag.id, tag.order]))
        const placed = tags
          .filter((tag) => !tag.isGroup)
          .sort(
            (a, b) =>
              (groupOrder.get(a.parentId ?? a.id) ?? 0) - (groupOrder.get(b.parentId ?? b.id) ?? 0) ||
              (a.parentId ?? '').localeCompare(b.parentId ?? '') ||
              a.order - b.order,
          )
        const text = table(
          placed,
          [
            {
              title: words.columns.group,
              cell: ({ parentId }) => (parentId === null ? '' : (nameOf.get(parentId) ?? '')),
            },
            { title: words.columns.name, cell: ({ name }) => name },
            { title: words.columns.uses, cell: ({ uses }) => String(uses), align: 'right' },
            { title: words.columns.id, cell: ({ id }) => id },
            {
              title: words.columns.description,
              cell: ({ description }) => description.replace(/\s+/g, ' '),
              yields: true,
            },
          ],
          terminal,
        )
        return succeed({ json: codebook.value, text }, codebook.notices)
      }),
    ),
  )
}
