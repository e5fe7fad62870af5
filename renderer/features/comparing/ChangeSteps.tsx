import { useKeyOf } from '../../state/commands.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import type { RowWalk } from './use-row-walk.ts'

/**
 * Which stop one is at, and the way to the one before and behind. `none`: what is said where there is no further one.
 */
export function ChangeSteps({
  walk: { at, before, behind, step },
  count,
  none,
}: {
  readonly walk: Pick<RowWalk<never>, 'at' | 'before' | 'behind' | 'step'>
  readonly count: number
  readonly none: string
}) {
  const words = useStrings(comparingStrings)
  const nextKey = useKeyOf('next-change', 'N')
  const previousKey = useKeyOf('previous-change', 'P')
  return (
    <>
      <span className="mute nowrap" role="status">
        {count === 0 ? none : words.place(at + 1, count)}
      </span>
      <span className="row steps">
        <IconButton
          icon="chevron-up"
          label={words.previous}
          keys={previousKey}
          className="line"
          unavailable={before === null ? none : null}
          onClick={() => {
            step(-1)
          }}
        />
        <IconButton
          icon="chevron-down"
          label={words.next}
          keys={nextKey}
          className="line"
          unavailable={behind === null ? none : null}
          onClick={() => {
            step(1)
          }}
        />
      </span>
    </>
  )
}
