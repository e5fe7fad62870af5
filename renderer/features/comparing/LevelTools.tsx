import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { ChangeSteps } from './ChangeSteps.tsx'
import type { RowWalk } from './use-row-walk.ts'

/** The steps from stop to stop, and the formats two levels are saved in. */
export function LevelTools({
  walk,
  count,
  onExport,
}: {
  readonly walk: Pick<RowWalk<never>, 'at' | 'before' | 'behind' | 'step'>
  /** How many stops there are. */
  readonly count: number
  readonly onExport: (format: 'csv' | 'html') => void
}) {
  const words = useStrings(comparingStrings)
  return (
    <>
      <ChangeSteps walk={walk} count={count} none={words.nothingFits} />
      <span className="rule" />
      <Menu
        label={words.exportLevels}
        align="end"
        trigger={
          <Button icon="export">
            <span className="word">{words.exportLevels}</span>
          </Button>
        }
        groups={[
          (['html', 'csv'] as const).map((format) => ({
            id: format,
            label: format === 'html' ? words.levelsPage : words.levelsCsv,
            onSelect: () => {
              onExport(format)
            },
          })),
        ]}
      />
    </>
  )
}
