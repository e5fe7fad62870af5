import { useRef } from 'react'

let lastInWindow: HTMLElement | null = null

/** Remembers what has the focus in the window itself: where it goes back to when what floated over it is gone. */
export function rememberInWindow(element: HTMLElement): void {
  lastInWindow = element
}

/**
 * Brings the focus back to `before` (where it stood when a dialog or popover opened), or, where that is gone, as a
 * menu's line is, to the last place in the window. What has taken the focus meanwhile keeps it.
 */
export function returnFocus(before: Element | null): void {
  const now = document.activeElement
  if (now !== null && now !== document.body) return
  const places = [before, lastInWindow, document.querySelector('[data-region=main] [tabindex="0"]')]
  const back = places.find(
    (place): place is HTMLElement =>
      place instanceof HTMLElement && place !== document.body && place.isConnected && place.checkVisibility(),
  )
  back?.focus()
}

/** For a floating part without a trigger of its own, whose focus Radix would let go when it closes. */
export function useReturnOfFocus(): { readonly opened: () => void; readonly closed: (event: Event) => void } {
  const before = useRef<Element | null>(null)
  return {
    opened: () => {
      before.current = document.activeElement
    },
    closed: (event) => {
      event.preventDefault()
      returnFocus(before.current)
    },
  }
}
