/** The parts of the window that F6 goes round, in document order: elements with `data-region` and a name. */
const shownRegions = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.checkVisibility())

const focusable = 'a[href], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), select, textarea, [tabindex="0"]'

/** Moves the focus to the next region (or the one before): to what had it there last, else its first control, else the region itself. */
export function goToRegion(step: 1 | -1): void {
  const regions = shownRegions()
  if (regions.length === 0) return
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const region = regions[(at + step + regions.length) % regions.length]
  if (region === undefined) return
  const last = region.querySelector<HTMLElement>('[data-last-focus]')
  const target = last?.checkVisibility() === true ? last : region.querySelector<HTMLElement>(focusable)
  if (target) target.focus()
  else { region.tabIndex = -1; region.focus() }
}

/** Remembers in each region what had the focus last. Returns how to stop. */
export function followFocus(): () => void {
  const remember = (event: FocusEvent): void => {
    if (!(event.target instanceof HTMLElement)) return
    const region = event.target.closest('[data-region]')
    region?.querySelectorAll('[data-last-focus]').forEach((element) => { element.removeAttribute('data-last-focus') })
    if (region !== event.target) event.target.setAttribute('data-last-focus', '')
  }
  document.addEventListener('focusin', remember)
  return () => { document.removeEventListener('focusin', remember) }
}
