import { useCallback, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { useKeyOf } from '../../state/commands.ts'
import { readerStrings } from '../../strings/reader.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { ariaKeys } from '../../ui/key-combination.ts'
import type { SelectionPlace } from './selection-place.ts'

export interface SelectionToolbarProps {
  readonly place: SelectionPlace
  readonly readOnly: boolean
  readonly onTag: () => void
  readonly onHighlight: () => void
  readonly onNote: () => void
  readonly onLink: () => void
  readonly onQuote: () => void
}

const HEIGHT = 36
const GAP = 9
/** px it keeps from the sheet's sides, and its point from its own corners. */
const EDGE = 4
const CORNER = 18

/**
 * What can be done with the selected text, above it (or below where there is no room). Arrow keys move inside; it
 * follows the text in the tab order.
 */
export function SelectionToolbar({
  place,
  readOnly,
  onTag,
  onHighlight,
  onNote,
  onLink,
  onQuote,
}: SelectionToolbarProps) {
  const words = useStrings(readerStrings)
  const keys = {
    tag: useKeyOf('tag', 'T'),
    highlight: useKeyOf('highlight', 'H'),
    note: useKeyOf('note', 'N'),
    link: useKeyOf('link', 'L'),
    quote: useKeyOf('copy-quotation', 'C'),
  }
  const bar = useRef<HTMLDivElement | null>(null)
  const below = place.top < HEIGHT + GAP + 4
  const top = below ? Math.min(place.bottom + GAP, place.height - HEIGHT - 8) : place.top - HEIGHT - GAP
  // as wide as its words are in the language spoken
  const [half, setHalf] = useState(178)
  const measured = useCallback((element: HTMLDivElement | null) => {
    bar.current = element
    if (element !== null) setHalf(element.offsetWidth / 2)
  }, [])
  const least = half + EDGE
  const left = Math.min(Math.max(place.x, least), Math.max(least, place.width - least))
  const point = Math.min(Math.max(place.x - left, CORNER - half), half - CORNER)
  const keyed = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    if (step === 0 || at === -1) return
    event.preventDefault()
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }
  const act = (icon: IconName, label: string, keys: string | undefined, run: () => void, first = false) => (
    <button
      type="button"
      tabIndex={first ? 0 : -1}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      onMouseDown={(event) => {
        event.preventDefault()
      }}
      onClick={run}
    >
      <Icon name={icon} />
      <span>{label}</span>
      {keys === undefined ? null : <Kbd keys={keys} />}
    </button>
  )
  return (
    <div
      ref={measured}
      className={below ? 'selection-bar below' : 'selection-bar'}
      role="toolbar"
      aria-label={words.toolbar}
      style={{ left, top, '--point': `${point.toString()}px` } as CSSProperties}
      onKeyDown={keyed}
    >
      {readOnly ? null : act('tag', words.tag, keys.tag, onTag, true)}
      {readOnly ? null : act('highlight', words.highlight, keys.highlight, onHighlight)}
      {readOnly ? null : act('note', words.note, keys.note, onNote)}
      {readOnly ? null : act('link', words.link, keys.link, onLink)}
      {act('copy', words.quote, keys.quote, onQuote, readOnly)}
    </div>
  )
}
