import { useRef, useState, type MouseEvent, type PointerEvent } from 'react'
import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import { AT } from '../anchored-text/anchored-text.ts'
import { openPolicy } from '../state/navigation.ts'
import type { HeldCitation } from '../state/policy-citations.ts'
import type { ShownCitation } from './CitationPopover.tsx'
import { startLinkDrag } from './link-drag.ts'

/**
 * Presses on the sheet that are neither selecting nor standing: a link dragged from a clause's grip, a citation
 * pressed.
 */
export interface SheetPresses {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onClick: (event: MouseEvent) => void
  /** The pressed citation of a policy the library does not hold. */
  readonly citationShown: ShownCitation | null
  readonly closeCitation: () => void
}

export interface SheetPressesParts {
  readonly policyId: PolicyId
  readonly readOnly: boolean
  /** The citation at a UTF-16 offset of the policy's text. */
  readonly citationAt: (offset: number) => HeldCitation | null
}

export function useSheetPresses({ policyId, readOnly, citationAt }: SheetPressesParts): SheetPresses {
  const [citationShown, setCitationShown] = useState<ShownCitation | null>(null)
  // what was pressed, not what is under the pointer once the row has become the current one
  const pressed = useRef<HeldCitation | null>(null)
  const onPointerDown = (event: PointerEvent): void => {
    const target = event.target instanceof Element && event.button === 0 ? event.target : null
    const run = target?.closest(`.citation[${AT}]`) ?? null
    pressed.current = run === null ? null : citationAt(Number(run.getAttribute(AT)))
    const row = readOnly ? null : target?.closest('.clause-grip')?.closest('[data-clause]')
    const clauseId = row?.getAttribute('data-clause')
    if (clauseId == null) return
    event.preventDefault()
    startLinkDrag({ policyId, clauseId: clauseId as ClauseId }, event)
  }
  const onClick = (event: MouseEvent): void => {
    const citation = document.getSelection()?.isCollapsed === false ? null : pressed.current
    pressed.current = null
    if (citation === null) return
    if (citation.resolved !== null) openPolicy(citation.resolved)
    else setCitationShown({ citation, at: { x: event.clientX, y: event.clientY, height: 4 } })
  }
  const closeCitation = (): void => {
    setCitationShown(null)
  }
  return { onPointerDown, onClick, citationShown, closeCitation }
}
