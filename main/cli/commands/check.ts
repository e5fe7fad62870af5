import { explainNotice } from '../../../core/contract/explain.ts'
import { succeed } from '../../../core/model/result.ts'
import type { AddCommand, CommonOptions } from '../command.ts'
import { onLibrary } from '../options.ts'

export const addCheck: AddCommand = (program, context) => {
  const { terminal, words } = context
  onLibrary(
    program.command('check').description(words.commands.check).option('--repair', words.options.repair),
    words,
  ).action((options: CommonOptions & { readonly repair?: boolean }) =>
    context.finish(options, () =>
      context.withWorkbench(options, async ({ workbench }) => {
        const checked = await workbench.check(options.repair === true ? { repair: true } : {}, {
          signal: terminal.signal,
        })
        if (!checked.ok) return checked
        const { ok, findings, repaired, policies, entries } = checked.value
        const inWords = (notices: typeof findings): string[] =>
          notices.map((notice) => `  ${explainNotice(notice, terminal.language)}`)
        const text = [
          ...(findings.length === 0 ? [] : [words.findings(findings.length), ...inWords(findings)]),
          ...(repaired.length === 0 ? [] : [words.repaired(repaired.length), ...inWords(repaired)]),
          ...(ok ? [words.checked(policies, entries)] : []),
        ]
          .map((line) => `${line}\n`)
          .join('')
        return succeed({ json: checked.value, text, exitCode: ok ? 0 : 1 }, checked.notices)
      }),
    ),
  )
}
