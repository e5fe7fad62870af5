import type { RefObject } from 'react'
import type { Codebook } from '../../core/contract/workbench.ts'
import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import { clauseStep } from '../features/reader/clause-step.ts'
import type { SheetHandle } from '../features/reader/Sheet.tsx'
import type { SheetRow } from '../features/reader/sheet-rows.ts'
import { openCollect } from '../state/overlays.ts'
import { useKeyedTags } from '../state/use-keyed-tags.ts'
import type { ClauseThings } from './clause-things.ts'
import { endLink } from './pending-link.ts'
import type { OpenPopover } from './ReaderPopovers.tsx'
import type { Aim } from './selected-aims.ts'
import type { ClauseActions } from './use-clause-actions.ts'
import type { ClauseLinks } from './use-clause-links.ts'
import type { Find } from './use-find.ts'
import type { LinkHere } from './use-link-here.ts'
import type { NoteWriting } from './use-note-writing.tsx'
import { useReaderCommands, type ReaderHands } from './use-reader-commands.ts'
import type { ReaderPanels } from './use-reader-panels.ts'
import type { Standing } from './use-standing.ts'

export interface ReaderHandsParts {
  readonly policyId: PolicyId
  readonly codebook: Codebook
  readonly active: boolean
  readonly readOnly: boolean
  /** Why the original cannot stand beside the text now. */
  readonly noOriginal: string | null
  readonly sheet: RefObject<SheetHandle | null>
  readonly rows: readonly SheetRow[]
  readonly aims: readonly Aim[]
  /** What hangs on the current clause. */
  readonly things: ClauseThings
  readonly standing: Standing
  readonly panels: ReaderPanels
  readonly actions: ClauseActions
  readonly links: ClauseLinks
  readonly linkHere: LinkHere
  readonly writing: NoteWriting
  readonly find: Find
  readonly openAt: (kind: OpenPopover['kind']) => void
}

/** What hands do in the reader, by key, menu, palette or button: all of them the same. */
export function useReaderHands(parts: ReaderHandsParts): ReaderHands {
  const { policyId, active, readOnly, noOriginal, sheet, rows, aims, things, linkHere } = parts
  const { standing, panels, actions, links, writing, find, openAt } = parts
  const { current, stand, letGo } = standing
  const keyedTags = useKeyedTags(parts.codebook)

  const step = (key: 'ArrowDown' | 'ArrowUp'): void => {
    const at = rows.findIndex((row) => row.kind === 'clause' && row.clause.id === current)
    const next = clauseStep(rows, at, key)
    if (next === null) return
    letGo()
    stand(next)
    sheet.current?.reveal(next, { align: 'auto', focus: true })
  }
  // fields first, then links: one key goes through all that is suggested
  const [field] = things.suggestions
  const settle = (
    ofField: (clauseId: ClauseId, sectorId: string) => void,
    ofLink: (link: NonNullable<ClauseLinks['first']>) => void,
  ): void => {
    if (current !== null && field !== undefined) ofField(current, field.sector.id)
    else if (links.first !== null) ofLink(links.first)
  }

  const hands: ReaderHands = {
    active,
    noOriginal,
    readOnly,
    keyedTags,
    hasAim: aims.length > 0,
    hasSuggestion: field !== undefined || links.first !== null,
    hasCitation: links.toCite !== null,
    linkHere: linkHere.linkHere,
    escape: escapeOf(linkHere, standing, panels),
    tag: () => {
      openAt('tag')
    },
    toggleTag: (tagId) => {
      actions.toggleTag(tagId, aims)
    },
    highlight: () => {
      actions.toggleHighlight(aims)
      standing.letGo()
    },
    note: () => {
      const [first] = aims
      panels.closeDrawer()
      if (first !== undefined) writing.writeNew(first.clause.id, first.range)
    },
    link: () => {
      openAt('link')
    },
    quote: () => {
      actions.quote(aims)
    },
    collect: () => {
      openCollect(aims.map((aim) => ({ policyId, clauseId: aim.clause.id })))
    },
    accept: () => {
      settle(actions.acceptSector, links.accept)
    },
    dismiss: () => {
      settle(actions.dismissSector, links.dismiss)
    },
    cite: () => {
      if (links.toCite !== null) links.cite(links.toCite)
    },
    next: () => {
      step('ArrowDown')
    },
    previous: () => {
      step('ArrowUp')
    },
    find: find.start,
    toggleOutline: panels.toggleOutline,
    toggleInspector: panels.toggleInspector,
    toggleOriginal: panels.toggleOriginal,
  }
  useReaderCommands(hands)
  return hands
}

/** What Escape puts away, the nearest first. */
function escapeOf({ pending }: LinkHere, { selection, letGo }: Standing, panels: ReaderPanels): (() => void) | null {
  if (pending !== null) return endLink
  if (selection !== null) return letGo
  return panels.drawerOpen ? panels.closeDrawer : null
}
