import { type Collection, missingFrom, putIn } from '../../../core/model/collection.ts'
import type { ClauseRef, CollectionId } from '../../../core/model/ids.ts'
import { succeed, type Result } from '../../../core/model/result.ts'
import type { Workbench } from '../../../core/contract/workbench.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { findCollection } from '../find-named.ts'
import { onLibrary } from '../options.ts'
import { table } from '../table.ts'

export const addCollections: AddCommand = (program, context) => {
  const { terminal, words } = context
  onLibrary(program.command('collections').description(words.commands.collections), words).action(
    (options: CommonOptions) =>
      context.finish(options, () =>
        context.withWorkbench(options, async ({ workbench }) => {
          const collections = await workbench.collections({})
          if (!collections.ok) return collections
          const text =
            collections.value.length === 0
              ? `${words.noCollections}\n`
              : table<Collection>(
                  collections.value,
                  [
                    { title: words.columns.id, cell: ({ id }) => id },
                    { title: words.columns.name, cell: ({ name }) => name, yields: true },
                    { title: words.columns.members, cell: ({ members }) => String(members.length), align: 'right' },
                  ],
                  terminal,
                )
          return succeed({ json: collections.value, text }, collections.notices)
        }),
      ),
  )
}

export const addCollect: AddCommand = (program, context) => {
  const { words } = context
  onLibrary(
    program
      .command('collect')
      .description(words.commands.collect)
      .argument('<collection>', words.args.collection)
      .argument('<clauses...>', words.args.clauses)
      .addHelpText('after', `\n${words.clauseNaming}`),
    words,
  ).action((name: string, clauses: string[], options: CommonOptions) =>
    context.finish(options, () =>
      context.withWorkbench(options, ({ workbench }) => collect(workbench, name, clauses, context)),
    ),
  )
}

async function collect(
  workbench: Workbench,
  name: string,
  clauseNames: readonly string[],
  { words }: CommandContext,
): Promise<Result<Answer>> {
  const refs: ClauseRef[] = []
  for (const clauseName of clauseNames) {
    const clause = await workbench.findClause({ name: clauseName })
    if (!clause.ok) return clause
    refs.push(clause.value.ref)
  }
  const known = await findCollection(workbench, name, 'whole')
  if (!known.ok && known.failure.code !== 'collection-not-found') return known
  const ids = await workbench.newIds({ count: 1 })
  if (!ids.ok) return ids
  const before: Collection = known.ok
    ? known.value
    : { id: (ids.value.ids[0] ?? '') as CollectionId, name, comment: '', members: [], createdAt: ids.value.now }
  const added = missingFrom(before.members, refs)
  const collection = putIn(before, added)
  if (added.length > 0 || !known.ok) {
    const edited = await workbench.edit({ edit: { kind: 'put-collection', collection } })
    if (!edited.ok) return edited
  }
  return succeed({
    json: { collection, added: added.length },
    text: `${words.collected(added.length, collection.name, collection.members.length)}\n`,
  })
}
