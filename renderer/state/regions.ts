import { rememberInWindow } from '../ui/return-focus.ts'

const focusable =
  'a[href], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), select, textarea, [tabindex="0"]'

/** The first that matches in a region and is not in a region within it (a screen is a region and holds others). */
function ownOf(region: HTMLElement, selector: string): HTMLElement | undefined {
  return [...region.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.closest('[data-region]') === region && element.checkVisibility(),
  )
}

/**
 * The parts of the window that F6 goes round, in document order: elements with `data-region` and a name, without
 * those that hold nothing now, or nothing but other regions.
 */
function shownRegions(): readonly HTMLElement[] {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  )
  return shown.filter(
    (region) =>
      region.contains(document.activeElement) ||
      ownOf(region, focusable) !== undefined ||
      (region.childElementCount > 0 && region.querySelector('[data-region]') === null),
  )
}

/**
 * Moves the focus to the next region (or the one before): to what had it there last, else its first control, else the
 * region itself.
 */
export function goToRegion(step: 1 | -1): void {
  const regions = shownRegions()
  if (regions.length === 0) return
  const at = regions.findLastIndex((region) => region.contains(document.activeElement))
  const from = at < 0 && step < 0 ? 0 : at
  const region = regions[(from + step + regions.length) % regions.length]
  if (region === undefined) return
  const target = ownOf(region, '[data-last-focus]') ?? ownOf(region, focusable)
  if (target !== undefined) target.focus()
  else {
    region.tabIndex = -1
    region.focus()
  }
}

/** Moves the focus into the other pane, where it was last, else to its text; false where there is only one. */
export function goToPane(which: 'other' | 'left' | 'right'): boolean {
  const panes = [...document.querySelectorAll<HTMLElement>('.two > [data-pane]')]
  const pane =
    which === 'left'
      ? panes[0]
      : which === 'right'
        ? panes.at(-1)
        : panes.find((each) => !each.classList.contains('active'))
  if (pane === undefined) return false
  const main = pane.querySelector<HTMLElement>('[data-region=main]')
  const last = main?.querySelector<HTMLElement>('[data-last-focus]')
  ;(last?.checkVisibility() === true
    ? last
    : main?.querySelector<HTMLElement>(
        '[aria-current=true][tabindex], [role=feed][tabindex], [role=feed] [tabindex="0"], [tabindex="0"]',
      )
  )?.focus()
  return true
}

/** Remembers in each region what had the focus last. Returns how to stop. */
export function followFocus(): () => void {
  const remember = (event: FocusEvent): void => {
    if (!(event.target instanceof HTMLElement)) return
    const region = event.target.closest('[data-region]')
    if (region !== null) rememberInWindow(event.target)
    region?.querySelectorAll('[data-last-focus]').forEach((element) => {
      element.removeAttribute('data-last-focus')
    })
    if (region !== event.target) event.target.setAttribute('data-last-focus', '')
  }
  document.addEventListener('focusin', remember)
  return () => {
    document.removeEventListener('focusin', remember)
  }
}
