import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Codebook, PolicyView } from '../../core/contract/workbench.ts'
import { CleaningDialog } from '../features/cleaning/CleaningDialog.tsx'
import type { SheetHandle } from '../features/reader/Sheet.tsx'
import { selectClauses } from '../state/clause-selection.ts'
import { linkName, placeOf } from '../state/link-words.ts'
import { parseTitle } from '../state/policy-title.ts'
import { useStatusItems } from '../state/status-items.ts'
import type { ReaderFocus } from '../state/workspace.ts'
import { frameStrings } from '../strings/frame.ts'
import { originalStrings } from '../strings/original.ts'
import { readerStrings } from '../strings/reader.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'
import { CitationPopover, useCitationHands } from './CitationPopover.tsx'
import { clauseCrumbs } from './clause-crumbs.ts'
import { clauseThings, nothingHangs } from './clause-things.ts'
import { OriginalPane } from './OriginalPane.tsx'
import { beginLink } from './pending-link.ts'
import type { PolicyLayout } from './policy-layout.ts'
import { gridClass, gridWidths } from './reader-grid.ts'
import { ReaderAside } from './ReaderAside.tsx'
import { ReaderHead } from './ReaderHead.tsx'
import { ReaderOutline } from './ReaderOutline.tsx'
import { ReaderPopovers, type OpenPopover } from './ReaderPopovers.tsx'
import { ReaderSheet } from './ReaderSheet.tsx'
import { ReaderSplits } from './ReaderSplits.tsx'
import { selectedAims } from './selected-aims.ts'
import { useClauseActions } from './use-clause-actions.ts'
import { useClauseLinks } from './use-clause-links.ts'
import { useDisplayScript } from './use-display-script.ts'
import { useFind } from './use-find.ts'
import { useLinkHere } from './use-link-here.ts'
import { useNoteWriting } from './use-note-writing.tsx'
import { useNow } from './use-now.ts'
import { useReaderHands } from './use-reader-hands.ts'
import { useReaderMoves } from './use-reader-moves.ts'
import { useReaderPanels } from './use-reader-panels.ts'
import { useReaderStatus } from './use-reader-status.ts'
import { useReadingMeasure } from './use-reading-measure.ts'
import { useSheetContents } from './use-sheet-contents.tsx'
import { useSheetPresses } from './use-sheet-presses.ts'
import { useStanding } from './use-standing.ts'
import { useStructure } from './use-structure.tsx'
import { useVanishedClause } from './use-vanished-clause.ts'

export interface PolicyReaderProps {
  readonly view: PolicyView
  /** Of the view's clauses. */
  readonly layout: PolicyLayout
  readonly codebook: Codebook
  readonly focus: ReaderFocus | null
  readonly readOnly: boolean
  /** The hand is in this pane. */
  readonly active: boolean
  /** Another policy stands beside it. */
  readonly paired: boolean
}

/** One policy on the screen: outline, sheet and inspector, and the hands that tag, note and link. */
export function PolicyReader({ view, layout, codebook, focus, readOnly, active, paired }: PolicyReaderProps) {
  const { policy, text } = view
  const { linkTypes } = codebook
  const policyId = policy.id
  const words = useStrings(readerStrings)
  const originalWords = useStrings(originalStrings)
  const frame = useStrings(frameStrings)
  const language = useLanguage()
  const panels = useReaderPanels({ paired, active })
  const now = useNow()
  const sheet = useRef<SheetHandle>(null)
  const display = useDisplayScript(policy, text)
  const { shown, lang } = display

  // a view read again after an edit brings the same clauses as new objects: sheet and outline keep those they have
  const { clauses, rows, byId } = layout
  const things = useMemo(() => clauseThings(view, codebook), [view, codebook])
  const measure = useReadingMeasure(panels.wide)

  // ---- where one stands ----
  const standing = useStanding(policyId, focus, sheet, active)
  const { current, selection, stand, letGo, jumpTo } = standing
  const selected = selection?.range ?? null
  const clause = current === null ? undefined : byId.get(current)
  useVanishedClause(clauses, current, sheet, stand)
  const currentThings = current === null ? nothingHangs : things.get(current)
  const aims = useMemo(() => selectedAims(clauses, text, selected, current), [clauses, text, selected, current])
  useEffect(() => {
    if (active) selectClauses(aims.map((aim) => ({ policyId, clauseId: aim.clause.id })))
  }, [active, policyId, aims])
  const moves = useReaderMoves({ clauses, length: text.length, sheet, standing, panels })

  // ---- what can be done there ----
  const actions = useClauseActions(view, codebook, shown)
  const links = useClauseLinks(view, clauses, linkTypes, current)
  const citationHands = useCitationHands(links.cite)
  const linkHere = useLinkHere(policyId, clause, linkTypes, actions.link)
  const presses = useSheetPresses({ policyId, readOnly, citationAt: links.citationAt })
  const structure = useStructure({
    view,
    clauses,
    clause,
    selection: selected,
    lang,
    readOnly,
    active,
    sheet,
    stand,
    letGo,
  })
  const placeNow = useCallback(() => sheet.current?.point()?.y ?? null, [])
  const writing = useNoteWriting({
    policyId,
    annotations: view.annotations,
    save: actions.saveNote,
    letGo,
    done: moves.backToSheet,
    placeNow,
  })
  const contents = useSheetContents({
    text,
    rows,
    measure,
    things,
    citationMarks: links.citationMarks,
    linkTypes,
    shown,
    lang,
    now,
    readOnly,
    writing,
    actions,
    onInspect: moves.inspect,
    onFollow: moves.follow,
  })
  const find = useFind(text, clause?.range.start ?? 0, (range) => {
    const there = clauses.findLast((each) => each.range.start <= range.start)
    if (there !== undefined && range.start < there.range.end) stand(there.id)
    sheet.current?.show(range)
  })
  const [popover, setPopover] = useState<OpenPopover | null>(null)
  const openAt = (kind: OpenPopover['kind']): void => {
    if (aims.length === 0) return
    setPopover({ kind, at: sheet.current?.point() ?? { x: window.innerWidth / 2 - 174, y: 140, height: 0 } })
  }
  const noOriginal = paired ? words.noOriginalBeside : null
  const hands = useReaderHands({
    policyId,
    codebook,
    active,
    readOnly,
    noOriginal,
    sheet,
    rows,
    aims,
    things: currentThings,
    standing,
    panels,
    actions,
    links,
    linkHere,
    writing,
    find,
    openAt,
  })

  // ---- what it is called ----
  useStatusItems(useReaderStatus(view, things, clause ?? null, selected, lang), active)
  const crumbs = useMemo(() => clauseCrumbs(clause, byId, shown.words), [clause, byId, shown])
  const nameOfHere = `${parseTitle(policy.metadata.title ?? words.untitled).main} ${clause?.path ?? ''}`
  const title = parseTitle(policy.metadata.title === null ? words.untitled : shown.words(policy.metadata.title))
  const [cleaningOpen, setCleaningOpen] = useState(false)
  const cleaned = policy.cleaning.reduce((sum, entry) => sum + (entry.off === true ? 0 : entry.count), 0)

  return (
    <div className={gridClass(panels)} style={gridWidths(panels)}>
      <ReaderHead
        panels={panels}
        display={display}
        structure={structure}
        crumbs={crumbs}
        cleaned={cleaned}
        noOriginal={noOriginal}
        onOutline={hands.toggleOutline}
        onCrumb={jumpTo}
        onCleaning={() => {
          setCleaningOpen(true)
        }}
      />
      {panels.outlineFolded ? (
        <span />
      ) : (
        <ReaderOutline
          view={view}
          layout={layout}
          title={title}
          current={current}
          shown={shown}
          lang={lang}
          readOnly={readOnly}
          structure={structure}
          onJump={moves.jumpFromOutline}
          onStand={moves.standOn}
        />
      )}
      <ReaderSheet
        policyId={policyId}
        title={title.main}
        text={text}
        layout={layout}
        shown={shown}
        lang={lang}
        measure={measure}
        handle={sheet}
        standing={standing}
        clause={clause}
        aims={aims}
        contents={contents}
        writing={writing}
        structure={structure}
        find={find}
        linkHere={linkHere}
        presses={presses}
        hands={hands}
        readOnly={readOnly}
        covered={popover !== null}
      />
      {panels.originalShown ? (
        <section className="original" aria-label={originalWords.pane} data-region="original">
          <OriginalPane
            policy={policy}
            lang={lang}
            clause={clause?.range ?? null}
            selection={selected}
            onGoTo={moves.goToOffset}
            onSelect={moves.selectFromPage}
            onClose={panels.toggleOriginal}
          />
        </section>
      ) : null}
      {panels.inspectorShown ? (
        <ReaderAside
          view={view}
          codebook={codebook}
          clause={clause}
          things={currentThings}
          shown={shown}
          lang={lang}
          now={now}
          readOnly={readOnly}
          standing={standing}
          structure={structure}
          actions={actions}
          links={links}
          citationHands={citationHands}
          writing={writing}
          quoteOf={contents.quoteOf}
          onFollow={moves.follow}
          onOpen={openAt}
          onLeave={panels.closeDrawer}
        />
      ) : null}
      <ReaderSplits panels={panels} />
      {popover === null ? null : (
        <ReaderPopovers
          open={popover}
          view={view}
          codebook={codebook}
          aims={aims}
          things={things}
          isSelection={selection !== null}
          hereName={nameOfHere}
          onClose={() => {
            setPopover(null)
            moves.backToSheet()
          }}
          onToggleTag={actions.toggleTag}
          onCreateTag={actions.createTag}
          onLink={(start, hit) => {
            const name = linkName(linkTypes, start.type, start.direction, language)
            actions.link(start, hit.ref, { name, where: placeOf({ ...hit, preview: hit.snippet }) })
          }}
          onLinkInTab={(start) => {
            beginLink({ start, where: nameOfHere })
          }}
        />
      )}
      {presses.citationShown === null ? null : (
        <CitationPopover
          shown={presses.citationShown}
          types={linkTypes}
          lang={lang}
          readOnly={readOnly}
          hands={citationHands}
          onClose={presses.closeCitation}
        />
      )}
      {structure.dialog}
      {cleaningOpen ? (
        <CleaningDialog
          policy={policy}
          text={text}
          corrections={view.corrections}
          lang={lang}
          readOnly={readOnly ? frame.readOnly : null}
          onClose={() => {
            setCleaningOpen(false)
          }}
          onGoTo={(place) => {
            setCleaningOpen(false)
            moves.showCleaned(place)
          }}
        />
      ) : null}
    </div>
  )
}
