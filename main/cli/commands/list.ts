import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { succeed } from '../../../core/model/result.ts'
import type { AddCommand, CommonOptions } from '../command.ts'
import { onLibrary } from '../options.ts'
import { table } from '../table.ts'

export const addList: AddCommand = (program, context) => {
  const { terminal, words } = context
  onLibrary(program.command('list').description(words.commands.list), words).action((options: CommonOptions) =>
    context.finish(options, () =>
      context.withWorkbench(options, async ({ workbench }) => {
        const policies = await workbench.listPolicies({})
        if (!policies.ok) return policies
        const text =
          policies.value.length === 0
            ? `${words.emptyLibrary}\n`
            : table<PolicySummary>(
                policies.value,
                [
                  { title: words.columns.id, cell: ({ id }) => id },
                  {
                    title: words.columns.title,
                    cell: ({ metadata, fileName }) => metadata.title ?? fileName,
                    yields: true,
                  },
                  {
                    title: words.columns.level,
                    cell: ({ metadata }) => (metadata.level === null ? '' : words.levels[metadata.level]),
                  },
                  { title: words.columns.issuedOn, cell: ({ metadata }) => metadata.issuedOn ?? '' },
                  { title: words.columns.clauses, cell: ({ clauses }) => String(clauses), align: 'right' },
                  { title: words.columns.tags, cell: ({ taggings }) => String(taggings), align: 'right' },
                  { title: words.columns.notes, cell: ({ annotations }) => String(annotations), align: 'right' },
                  { title: words.columns.links, cell: ({ links }) => String(links), align: 'right' },
                ],
                terminal,
              )
        return succeed({ json: policies.value, text }, policies.notices)
      }),
    ),
  )
}
