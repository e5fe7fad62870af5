import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import { dropOn } from './drop-on.ts'

/** Where a line that is being dragged would go, or why it cannot; `x`, `y`: the pointer, px in the window. */
export type ShownDrop = {
  readonly moved: ClauseId
  readonly target: ClauseId
  readonly how: 'onto' | 'beside'
  readonly x: number
  readonly y: number
} & (
  | { readonly kind: 'move'; readonly parentId: ClauseId | null }
  | { readonly kind: 'refused'; readonly why: 'refusedOrder' | 'refusedItself' | 'refusedSame' }
)

/** px a hand may tremble before a press is a drag. */
const TREMBLE = 5

/**
 * Drags outline lines: on the middle of another line to stand below it, on its lower edge to stand on its level. Esc
 * lets go.
 */
export function useOutlineDrag(
  clauses: readonly Clause[],
  move: ((clauseId: ClauseId, parentId: ClauseId | null) => void) | null,
): { readonly drop: ShownDrop | null; readonly press: (id: ClauseId, event: ReactPointerEvent) => void } {
  const [drop, setDrop] = useState<ShownDrop | null>(null)
  const now = useRef({ clauses, move })
  useEffect(() => {
    now.current = { clauses, move }
  })
  const stop = useRef<(() => void) | null>(null)
  useEffect(
    () => () => {
      stop.current?.()
    },
    [],
  )
  const press = (id: ClauseId, { button, clientX, clientY, target }: ReactPointerEvent): void => {
    if (button !== 0 || move === null || (target instanceof Element && target.closest('input, .twist') !== null)) return
    let last: ShownDrop | null = null
    let dragging = false
    const show = (next: ShownDrop | null): void => {
      last = next
      setDrop(next)
    }
    const moved = (event: PointerEvent): void => {
      if (!dragging && Math.hypot(event.clientX - clientX, event.clientY - clientY) < TREMBLE) return
      dragging = true
      const line = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-line]')
      const over = line?.dataset['line'] as ClauseId | undefined
      if (line == null || over === undefined) {
        show(null)
        return
      }
      const box = line.getBoundingClientRect()
      const how = event.clientY > box.bottom - box.height * 0.3 ? 'beside' : 'onto'
      show({
        moved: id,
        target: over,
        how,
        x: event.clientX,
        y: event.clientY,
        ...dropOn(now.current.clauses, id, over, how),
      })
    }
    const released = (): void => {
      const to = last
      end()
      if (to?.kind === 'move') now.current.move?.(id, to.parentId)
    }
    const keyed = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && dragging) {
        event.preventDefault()
        event.stopPropagation()
        end()
      }
    }
    // the press that ends a drag is no press on the line
    const swallow = (event: MouseEvent): void => {
      event.stopPropagation()
      event.preventDefault()
    }
    const end = (): void => {
      if (dragging) {
        window.addEventListener('click', swallow, { capture: true, once: true })
        setTimeout(() => {
          window.removeEventListener('click', swallow, { capture: true })
        })
      }
      window.removeEventListener('pointermove', moved)
      window.removeEventListener('pointerup', released)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', keyed, { capture: true })
      stop.current = null
      show(null)
    }
    stop.current = end
    window.addEventListener('pointermove', moved)
    window.addEventListener('pointerup', released)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', keyed, { capture: true })
  }
  return { drop, press }
}
