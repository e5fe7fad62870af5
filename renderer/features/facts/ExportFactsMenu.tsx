import type { PolicyId } from '../../../core/model/ids.ts'
import { reportFailure, say } from '../../state/toasts.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { desktop, workbench } from '../../workbench-client.ts'
import type { FactsView } from './facts-view.ts'

/** The table as the view has it in a file of its own. `base`: what its targets are compared with. */
export function ExportFactsMenu({
  view,
  base,
  empty,
}: {
  readonly view: FactsView
  readonly base: PolicyId | null
  readonly empty: boolean
}) {
  const words = useStrings(factsStrings)
  const language = useLanguage()
  const exportTable = async (format: 'csv' | 'html'): Promise<void> => {
    const file = await workbench.exportFacts({
      kind: view.kind,
      ...(view.policyIds === null ? {} : { policyIds: view.policyIds }),
      filter: view.filter,
      ...(base === null ? {} : { against: base }),
      format,
      language,
    })
    const saved = file.ok ? await desktop.saveFile(file.value) : file
    if (!saved.ok) reportFailure(saved.failure)
    else if (saved.value !== null && file.ok) say(words.exported(file.value.clauses, saved.value.path))
  }
  return (
    <Menu
      label={words.exportTable}
      align="end"
      trigger={
        <Button look="line" icon="export">
          {words.exportTable}
        </Button>
      }
      groups={[
        (['csv', 'html'] as const).map((format) => ({
          id: format,
          label: format === 'csv' ? words.exportCsv : words.exportHtml,
          unavailable: empty ? words.nothingToExport : null,
          onSelect: () => {
            void exportTable(format)
          },
        })),
      ]}
    />
  )
}
