import type { ReactNode } from 'react'
import { chooseScript, useChosenScript } from '../../state/display-script.ts'
import { setCompareMode } from '../../state/comparison-choice.ts'
import type { CompareMode } from '../../state/comparison-sides.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { Segment } from '../../ui/Segment.tsx'

/** The head of the screen: which way of comparing, its filters, its tools. */
export function CompareHead({
  mode,
  filters = null,
  tools = null,
  actions = [],
}: {
  readonly mode: CompareMode
  readonly filters?: ReactNode
  readonly tools?: ReactNode
  readonly actions?: readonly MenuItem[]
}) {
  const words = useStrings(comparingStrings)
  const script = useChosenScript()
  const scripts = (['original', 'hans', 'hant'] as const).map((each): MenuItem => ({
    id: each,
    label: each === 'original' ? words.original : each === 'hans' ? words.simplified : words.traditional,
    checked: script === each,
    onSelect: () => {
      chooseScript(each)
    },
  }))
  return (
    <div className="screen-head compare-head">
      <h1>{words.title}</h1>
      <Segment
        label={words.mode}
        value={mode}
        onChange={setCompareMode}
        options={[
          { value: 'versions', label: words.versions },
          { value: 'levels', label: words.levels },
        ]}
      />
      {filters === null ? null : (
        <>
          <span className="rule" />
          {filters}
        </>
      )}
      <span className="grow" />
      {tools}
      <Menu
        label={words.more}
        align="end"
        trigger={<IconButton icon="more" label={words.more} />}
        groups={[[...actions], scripts]}
      />
    </div>
  )
}
