import { useState } from 'react'
import { readerStrings } from '../../strings/reader.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Popover } from '../../ui/Popover.tsx'

const SIZES = [15, 24] as const
const MEASURES = [34, 42] as const

/** Text size and line length, as they are and how to change them. */
export function ReadingSize({
  size,
  measure,
  onSize,
  onMeasure,
}: {
  readonly size: number
  readonly measure: number
  readonly onSize: (size: number) => void
  readonly onMeasure: (measure: number) => void
}) {
  const words = useStrings(readerStrings)
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={words.readingSize}
      align="end"
      className="reading-size"
      trigger={<IconButton icon="aa" label={words.readingSize} />}
    >
      <Stepper
        label={words.size}
        shown={words.pixels(size)}
        value={size}
        range={SIZES}
        less={words.smaller}
        more={words.larger}
        onChange={onSize}
      />
      <Stepper
        label={words.measure}
        shown={words.characters(measure)}
        value={measure}
        range={MEASURES}
        less={words.narrower}
        more={words.wider}
        onChange={onMeasure}
      />
    </Popover>
  )
}

function Stepper({
  label,
  shown,
  value,
  range: [least, most],
  less,
  more,
  onChange,
}: {
  readonly label: string
  readonly shown: string
  readonly value: number
  readonly range: readonly [number, number]
  readonly less: string
  readonly more: string
  readonly onChange: (value: number) => void
}) {
  return (
    <div className="stepper" role="group" aria-label={label}>
      <span className="grow">{label}</span>
      <button
        type="button"
        className="button square small"
        aria-label={less}
        aria-disabled={value <= least}
        onClick={() => {
          if (value > least) onChange(value - 1)
        }}
      >
        <Icon name="minus" />
      </button>
      <output aria-live="polite">{shown}</output>
      <button
        type="button"
        className="button square small"
        aria-label={more}
        aria-disabled={value >= most}
        onClick={() => {
          if (value < most) onChange(value + 1)
        }}
      >
        <Icon name="plus" />
      </button>
    </div>
  )
}
