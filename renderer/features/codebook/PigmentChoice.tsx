import { useRef, type CSSProperties, type KeyboardEvent } from 'react'
import { pigments } from '../../state/tag-face.ts'
import { codebookStrings } from '../../strings/codebook.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'

const names = [
  'green',
  'ochre',
  'violet',
  'blue',
  'yellow',
  'red',
  'teal',
  'brown',
] as const satisfies readonly (keyof (typeof codebookStrings)['en'])[]

/**
 * One of the mineral pigments; a colour that is none of them (it came with the codebook or another program) stands
 * first and may stay.
 */
export function PigmentChoice({
  colour,
  readOnly,
  onChange,
}: {
  readonly colour: string
  readonly readOnly: boolean
  readonly onChange: (colour: string) => void
}) {
  const words = useStrings(codebookStrings)
  const group = useRef<HTMLDivElement>(null)
  const known = pigments.some((each) => each.toLowerCase() === colour.toLowerCase())
  const swatches = [
    ...(known ? [] : [{ colour, name: words.current }]),
    ...pigments.map((each, at) => ({ colour: each, name: words[names[at] ?? 'current'] })),
  ]
  const chosen = swatches.findIndex((each) => each.colour.toLowerCase() === colour.toLowerCase())
  const keyed = (event: KeyboardEvent): void => {
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0
    const next = swatches[(chosen + step + swatches.length) % swatches.length]
    if (step === 0 || next === undefined || readOnly) return
    event.preventDefault()
    event.stopPropagation()
    onChange(next.colour)
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[swatches.indexOf(next)]?.focus()
  }
  return (
    <div className="pigments" role="radiogroup" aria-label={words.colours} ref={group} onKeyDown={keyed}>
      {swatches.map((each, at) => (
        <button
          key={each.colour}
          type="button"
          role="radio"
          aria-checked={at === chosen}
          aria-label={each.name}
          title={each.name}
          aria-disabled={readOnly}
          tabIndex={at === chosen ? 0 : -1}
          className="pigment"
          style={{ '--tag-colour': each.colour } as CSSProperties}
          onClick={() => {
            if (!readOnly) onChange(each.colour)
          }}
        >
          {at === chosen ? <Icon name="check" size="small" /> : null}
        </button>
      ))}
      <span className="mute">{swatches[chosen]?.name}</span>
    </div>
  )
}
