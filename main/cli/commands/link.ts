import { Option } from 'commander'
import { linkVerb } from '../../../core/exporting/source-line.ts'
import type { LinkId } from '../../../core/model/ids.ts'
import type { LinkTypeId } from '../../../core/model/link.ts'
import { succeed } from '../../../core/model/result.ts'
import type { AddCommand, CommonOptions } from '../command.ts'
import { onLibrary } from '../options.ts'

const types = {
  implements: true,
  refines: true,
  cites: true,
  amends: true,
  conflicts: true,
  relates: true,
} as const satisfies Record<LinkTypeId, true>

export const addLink: AddCommand = (program, context) => {
  const { terminal, words } = context
  onLibrary(
    program
      .command('link')
      .description(words.commands.link)
      .argument('<from>', words.args.from)
      .argument('<to>', words.args.to)
      .addOption(new Option('--type <type>', words.options.linkType).choices(Object.keys(types)).default('relates'))
      .option('--comment <text>', words.options.comment, '')
      .addHelpText('after', `\n${words.clauseNaming}`),
    words,
  ).action(
    (
      fromName: string,
      toName: string,
      options: CommonOptions & { readonly type: LinkTypeId; readonly comment: string },
    ) =>
      context.finish(options, () =>
        context.withWorkbench(options, async ({ workbench }) => {
          const [from, to] = [
            await workbench.findClause({ name: fromName }),
            await workbench.findClause({ name: toName }),
          ]
          if (!from.ok) return from
          if (!to.ok) return to
          const [ids, codebook] = [await workbench.newIds({ count: 1 }), await workbench.codebook({})]
          if (!ids.ok) return ids
          if (!codebook.ok) return codebook
          const link = {
            id: (ids.value.ids[0] ?? '') as LinkId,
            type: options.type,
            from: from.value.ref,
            to: to.value.ref,
            comment: options.comment,
            author: ids.value.author,
            createdAt: ids.value.now,
          }
          const edited = await workbench.edit({ edit: { kind: 'link-clauses', link } })
          if (!edited.ok) return edited
          const verb = linkVerb(
            codebook.value.linkTypes.find(({ id }) => id === options.type) ?? null,
            options.type,
            'out',
            terminal.language,
          )
          const name = (end: typeof from.value): string => `${end.ref.policyId}:${end.clause.path}`
          return succeed(
            { json: { link }, text: `${words.linked(name(from.value), verb, name(to.value))}\n` },
            edited.notices,
          )
        }),
      ),
  )
}
