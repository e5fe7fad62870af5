import type { AnnotationId } from '../../../core/model/ids.ts'
import { succeed } from '../../../core/model/result.ts'
import type { AddCommand, CommonOptions } from '../command.ts'
import { onLibrary } from '../options.ts'

export const addNote: AddCommand = (program, context) => {
  const { terminal, words } = context
  onLibrary(
    program
      .command('note')
      .description(words.commands.note)
      .argument('<clause>', words.args.clause)
      .argument('<text>', words.args.noteText)
      .addHelpText('after', `\n${words.clauseNaming}`),
    words,
  ).action((clauseName: string, given: string, options: CommonOptions) =>
    context.finish(options, () =>
      context.withWorkbench(options, async ({ workbench }) => {
        const clause = await workbench.findClause({ name: clauseName })
        if (!clause.ok) return clause
        const body = given === '-' ? (await terminal.readInput()).trimEnd() : given
        const ids = await workbench.newIds({ count: 1 })
        if (!ids.ok) return ids
        const { ref } = clause.value
        const { now, author } = ids.value
        const id = (ids.value.ids[0] ?? '') as AnnotationId
        const edited = await workbench.edit({
          edit: {
            kind: 'put-annotation',
            policyId: ref.policyId,
            annotation: {
              id,
              clauseId: ref.clauseId,
              anchor: null,
              body,
              tagIds: [],
              author,
              createdAt: now,
              changedAt: now,
            },
          },
        })
        if (!edited.ok) return edited
        return succeed(
          {
            json: { annotation: id, clause: ref },
            text: `${words.noted(`${ref.policyId}:${clause.value.clause.path}`)}\n`,
          },
          edited.notices,
        )
      }),
    ),
  )
}
