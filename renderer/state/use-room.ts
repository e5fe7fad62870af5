import { useCallback, useState } from 'react'

/** Of a character, kept back: glyphs are a hair wider than their font's size says. */
const SLACK = 0.25

type Told = (element: HTMLElement) => void
const told = new WeakMap<Element, Told>()
// one for all titles: it speaks once a frame, after layout, for those whose width has changed
const observer =
  typeof ResizeObserver === 'undefined'
    ? null
    : new ResizeObserver((entries) => {
        for (const { target } of entries) told.get(target)?.(target as HTMLElement)
      })

/**
 * How many characters of its own size an element's last child has room for where that is less than it takes; null where
 * it fits whole. The last child keeps the words, and with them the width, whatever is shown instead: measuring never
 * changes what is measured. `words` are what is measured.
 */
export function useRoom(
  words: string,
): readonly [(element: HTMLElement | null) => (() => void) | undefined, number | null] {
  const [room, setRoom] = useState<{ readonly words: string; readonly characters: number | null }>({
    words,
    characters: null,
  })
  const measured = useCallback(
    (element: HTMLElement | null) => {
      if (element === null || observer === null) return undefined
      told.set(element, () => {
        const { lastElementChild: whole, clientWidth } = element
        const tooLong = whole !== null && whole.scrollWidth > clientWidth + 1
        const size = parseFloat(getComputedStyle(element).fontSize)
        setRoom({ words, characters: tooLong ? clientWidth / size - SLACK : null })
      })
      observer.observe(element)
      return () => {
        observer.unobserve(element)
      }
    },
    [words],
  )
  return [measured, room.words === words ? room.characters : null]
}
