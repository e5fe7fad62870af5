import type { MatrixExport } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { MatrixColumns } from '../../../core/model/matrix.ts'
import { reportFailure, say } from '../../state/toasts.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { desktop, workbench } from '../../workbench-client.ts'

/** Saves the matrix, and with a base and others how they take it up; `loading`: there is no matrix to save yet. */
export function MatrixExportMenu({
  rows,
  columns,
  base,
  others,
  loading,
}: {
  readonly rows: readonly PolicyId[]
  readonly columns: MatrixColumns
  readonly base: PolicyId | null
  readonly others: readonly PolicyId[]
  readonly loading: boolean
}) {
  const words = useStrings(matrixStrings)
  const language = useLanguage()
  const exportTable = async (what: MatrixExport['table'], format: 'csv' | 'html'): Promise<void> => {
    const file = await workbench.exportMatrix({ table: what, format, language })
    const saved = file.ok ? await desktop.saveFile(file.value) : file
    if (!saved.ok) reportFailure(saved.failure)
    else if (saved.value !== null) say(words.exported(saved.value.path))
  }
  const exports = (format: 'csv' | 'html') => [
    {
      id: `matrix-${format}`,
      label: format === 'csv' ? words.matrixCsv : words.matrixHtml,
      unavailable: loading ? words.loading : null,
      onSelect: () => {
        void exportTable({ kind: 'matrix', rows, columns }, format)
      },
    },
    ...(base === null || others.length === 0
      ? []
      : [
          {
            id: `coverage-${format}`,
            label: format === 'csv' ? words.coverageCsv : words.coverageHtml,
            onSelect: () => {
              void exportTable({ kind: 'coverage', base, others, by: 'sector' }, format)
            },
          },
          {
            id: `tasks-${format}`,
            label: format === 'csv' ? words.tasksCsv : words.tasksHtml,
            onSelect: () => {
              void exportTable({ kind: 'coverage', base, others, by: 'clause' }, format)
            },
          },
        ]),
  ]
  return (
    <Menu
      label={words.exportMatrix}
      align="end"
      trigger={
        <Button look="line" icon="export">
          {words.exportMatrix}
        </Button>
      }
      groups={[exports('csv'), exports('html')]}
    />
  )
}
