import type { ClauseId, ClauseRef, PolicyId } from '../../core/model/ids.ts'
import { openPolicy } from '../state/navigation.ts'
import { proposeLink } from '../state/link-proposal.ts'
import { createStore, useStore } from '../state/store.ts'

/** A clause being dragged onto another. `over`: the clause under the pointer and where it stands, px in the window. */
export interface LinkDrag {
  readonly from: ClauseRef
  readonly x: number
  readonly y: number
  readonly over: { readonly ref: ClauseRef; readonly path: string; readonly box: DOMRect } | null
}

const store = createStore<LinkDrag | null>(null)
export const useLinkDrag = (): LinkDrag | null => useStore(store)

/** px the pointer goes before a press is a drag. */
const slack = 5
/** ms over a tab until its policy is shown. */
const rest = 600
/** px at the sheet's edges where it scrolls, and how far a step goes. */
const edge = 48
const scrollStep = 14

function clauseUnder(x: number, y: number): LinkDrag['over'] {
  const row = document.elementFromPoint(x, y)?.closest('[data-clause]')
  const clauseId = row?.getAttribute('data-clause')
  const policyId = row?.closest('[data-pane]')?.getAttribute('data-pane')
  if (row == null || clauseId == null || policyId == null) return null
  return {
    ref: { policyId: policyId as PolicyId, clauseId: clauseId as ClauseId },
    path: row.getAttribute('aria-label') ?? '',
    box: row.getBoundingClientRect(),
  }
}

/**
 * From a press on a clause's grip until it is let go: the window is listened to, not the row, since the row goes away
 * when another policy is shown meanwhile. Escape gives up; so does whatever takes the pointer away.
 */
export function startLinkDrag(from: ClauseRef, press: { readonly clientX: number; readonly clientY: number }): void {
  let point = { x: press.clientX, y: press.clientY }
  let dragging = false
  let tab: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0

  const show = (): void => {
    store.set({ from, ...point, over: clauseUnder(point.x, point.y) })
  }
  const scroll = (): void => {
    frame = requestAnimationFrame(scroll)
    const sheet = document.elementFromPoint(point.x, point.y)?.closest('.sheet-scroll')
    if (sheet == null) return
    const { top, bottom } = sheet.getBoundingClientRect()
    const step = point.y < top + edge ? -scrollStep : point.y > bottom - edge ? scrollStep : 0
    if (step === 0) return
    sheet.scrollTop += step
    show()
  }
  const overTab = (): void => {
    const id = document.elementFromPoint(point.x, point.y)?.closest('[role=tab]')?.id ?? null
    if (id === tab) return
    tab = id
    clearTimeout(timer)
    if (id !== null && id.startsWith('tab-'))
      timer = setTimeout(() => {
        openPolicy(id.slice('tab-'.length) as PolicyId)
        requestAnimationFrame(show)
      }, rest)
  }
  const moved = (event: PointerEvent): void => {
    point = { x: event.clientX, y: event.clientY }
    if (!dragging && Math.hypot(point.x - press.clientX, point.y - press.clientY) < slack) return
    if (!dragging) {
      dragging = true
      document.documentElement.dataset['dragging'] = 'link'
      frame = requestAnimationFrame(scroll)
    }
    overTab()
    show()
  }
  const end = (): void => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    delete document.documentElement.dataset['dragging']
    store.set(null)
    window.removeEventListener('pointermove', moved)
    window.removeEventListener('pointerup', released)
    window.removeEventListener('pointercancel', end)
    window.removeEventListener('blur', end)
    window.removeEventListener('keydown', keyed, true)
  }
  const released = (): void => {
    const over = dragging ? (clauseUnder(point.x, point.y)?.ref ?? null) : null
    end()
    if (over !== null && (over.policyId !== from.policyId || over.clauseId !== from.clauseId))
      proposeLink({ here: from, there: over, at: point })
  }
  const keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end()
  }
  window.addEventListener('pointermove', moved)
  window.addEventListener('pointerup', released)
  window.addEventListener('pointercancel', end)
  window.addEventListener('blur', end)
  window.addEventListener('keydown', keyed, true)
}
