import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties } from 'react'
import type { Codebook, PolicyView } from '../../core/contract/workbench.ts'
import type { ClauseId, ClauseRef } from '../../core/model/ids.ts'
import type { TextRange } from '../../core/model/text-range.ts'
import { CleaningDialog } from '../features/cleaning/CleaningDialog.tsx'
import { PendingLinkBar } from '../features/linking/LinksSection.tsx'
import { ClauseMenu } from '../features/reader/ClauseMenu.tsx'
import { FindBar } from '../features/reader/FindBar.tsx'
import { ReaderBar } from '../features/reader/ReaderBar.tsx'
import { ReadingSize } from '../features/reader/ReadingSize.tsx'
import { SelectionToolbar } from '../features/reader/SelectionToolbar.tsx'
import { Sheet, type SheetHandle } from '../features/reader/Sheet.tsx'
import { selectClauses } from '../state/clause-selection.ts'
import { linkName, placeOf } from '../state/link-words.ts'
import { openPolicy } from '../state/navigation.ts'
import { parseTitle } from '../state/policy-title.ts'
import { changePreferences, usePreferences } from '../state/preferences.ts'
import { useStatusItems } from '../state/status-items.ts'
import type { ReaderFocus } from '../state/workspace.ts'
import { frameStrings } from '../strings/frame.ts'
import { originalStrings } from '../strings/original.ts'
import { readerStrings } from '../strings/reader.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'
import { Segment } from '../ui/Segment.tsx'
import { CitationPopover, useCitationHands } from './CitationPopover.tsx'
import { clauseCrumbs } from './clause-crumbs.ts'
import { clauseThings, nothingHangs } from './clause-things.ts'
import { OriginalPane } from './OriginalPane.tsx'
import { beginLink, endLink } from './pending-link.ts'
import type { PolicyLayout } from './policy-layout.ts'
import { ReaderAside } from './ReaderAside.tsx'
import { ReaderOutline } from './ReaderOutline.tsx'
import { ReaderPopovers, type OpenPopover } from './ReaderPopovers.tsx'
import { ReaderSplits } from './ReaderSplits.tsx'
import { ReviewPick } from './ReviewPick.tsx'
import { selectedAims } from './selected-aims.ts'
import { useClauseActions } from './use-clause-actions.ts'
import { useClauseLinks } from './use-clause-links.ts'
import { useDisplayScript } from './use-display-script.ts'
import { useFind } from './use-find.ts'
import { useLinkHere } from './use-link-here.ts'
import { useNoteWriting } from './use-note-writing.tsx'
import { useNow } from './use-now.ts'
import { useReaderHands } from './use-reader-hands.ts'
import { useReaderPanels, type ReaderPanels } from './use-reader-panels.ts'
import { useReaderStatus } from './use-reader-status.ts'
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
  const preferences = usePreferences()
  const panels = useReaderPanels({ paired, active })
  const { wide, outlineIsDrawer, openInspector, closeDrawer } = panels
  const now = useNow()
  const sheet = useRef<SheetHandle>(null)
  const { script, choose, shown, lang, fixed } = useDisplayScript(policy, text)

  // a view read again after an edit brings the same clauses as new objects: sheet and outline keep those they have
  const { clauses, rows, byId } = layout
  const things = useMemo(() => clauseThings(view, codebook), [view, codebook])
  const measure = useMemo(
    () => ({
      size: preferences.readingSize + (wide ? 1 : 0),
      leading: 1.8,
      characters: Math.min(42, preferences.readingMeasure + (wide ? 4 : 0)),
    }),
    [preferences.readingSize, preferences.readingMeasure, wide],
  )

  // ---- where one stands ----
  const standing = useStanding(policyId, focus, sheet, active)
  const { current, selection, arrived, stand, select, letGo, jumpTo } = standing
  const selected = selection?.range ?? null
  const clause = current === null ? undefined : byId.get(current)
  useVanishedClause(clauses, current, sheet, stand)
  const currentThings = current === null ? nothingHangs : things.get(current)
  const aims = useMemo(() => selectedAims(clauses, text, selected, current), [clauses, text, selected, current])
  useEffect(() => {
    if (active) selectClauses(aims.map((aim) => ({ policyId, clauseId: aim.clause.id })))
  }, [active, policyId, aims])
  const standAt = useCallback(
    (offset: number, go: (clauseId: ClauseId) => void) => {
      const there = clauses.findLast((each) => each.range.start <= offset)
      if (there !== undefined) go(there.id)
    },
    [clauses],
  )
  const goToOffset = useCallback(
    (offset: number) => {
      // words before the first clause are of none
      if ((clauses[0]?.range.start ?? Infinity) > offset) sheet.current?.show({ start: offset, end: offset + 1 })
      else standAt(offset, jumpTo)
    },
    [clauses, standAt, jumpTo],
  )
  const selectFromPage = useCallback(
    (range: TextRange) => {
      standAt(range.start, stand)
      select(range, true)
      sheet.current?.show(range)
    },
    [standAt, stand, select],
  )
  const follow = useCallback((there: ClauseRef) => {
    openPolicy(there.policyId, there.clauseId)
  }, [])
  const inspect = useCallback(
    (clauseId: ClauseId) => {
      stand(clauseId)
      openInspector()
    },
    [stand, openInspector],
  )
  const jumpFromOutline = useCallback(
    (clauseId: ClauseId) => {
      if (outlineIsDrawer) closeDrawer()
      jumpTo(clauseId)
    },
    [outlineIsDrawer, closeDrawer, jumpTo],
  )
  const backToSheet = useCallback(() => {
    sheet.current?.focus()
  }, [])

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
    done: backToSheet,
    placeNow,
  })
  const { quoteOf, marksOf, renderMargin } = useSheetContents({
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
    onInspect: inspect,
    onFollow: follow,
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
    <div className={layoutClass(panels)} style={layoutWidths(panels)}>
      <ReaderBar
        crumbs={crumbs}
        lang={lang}
        outlineShown={!panels.outlineFolded}
        inspectorShown={panels.inspectorShown}
        cleaned={cleaned}
        onOutline={hands.toggleOutline}
        onInspector={panels.toggleInspector}
        originalShown={panels.originalShown}
        noOriginal={noOriginal}
        onOriginal={panels.toggleOriginal}
        onCrumb={jumpTo}
        onCleaning={() => {
          setCleaningOpen(true)
        }}
      >
        {fixed ? null : (
          <>
            <span className="rule" />
            <Segment
              label={words.script}
              value={script}
              onChange={choose}
              options={[
                { value: 'original', label: words.original },
                { value: 'hans', label: words.simplified },
                { value: 'hant', label: words.traditional },
              ]}
            />
          </>
        )}
        {structure.menu}
        <ReadingSize
          size={preferences.readingSize}
          measure={preferences.readingMeasure}
          onSize={(readingSize) => {
            void changePreferences({ readingSize })
          }}
          onMeasure={(readingMeasure) => {
            void changePreferences({ readingMeasure })
          }}
        />
      </ReaderBar>
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
          onJump={jumpFromOutline}
        />
      )}
      <ClauseMenu
        onOpenAt={(target) => {
          const clauseId = target.closest<HTMLElement>('[data-clause]')?.dataset['clause']
          if (clauseId === undefined || aims.some((aim) => aim.clause.id === clauseId)) return
          letGo()
          stand(clauseId as ClauseId)
        }}
      >
        <section
          className="sheet-region"
          aria-label={words.sheet(title.main)}
          data-region="main"
          onPointerDown={presses.onPointerDown}
          onClick={presses.onClick}
        >
          <Sheet
            handle={sheet}
            rows={rows}
            text={text}
            shown={shown}
            lang={lang}
            label={title.main}
            measure={measure}
            current={current}
            arrived={arrived ?? structure.flashed}
            selection={selected}
            keepMounted={writing.clauseId === null ? [] : [writing.clauseId]}
            marksOf={marksOf}
            renderMargin={renderMargin}
            onCurrent={stand}
            onSelection={select}
            onPosition={standing.keepPosition}
            onEnter={linkHere.linkHere}
            found={find.found}
            showsToolbar={
              selection?.settled === true && popover === null && writing.clauseId === null && !structure.cutting
            }
            renderToolbar={(place) => (
              <SelectionToolbar
                place={place}
                readOnly={readOnly}
                onTag={hands.tag}
                onNote={hands.note}
                onLink={hands.link}
                onQuote={hands.quote}
              />
            )}
          >
            {structure.cutLine}
            <ReviewPick policyId={policyId} clause={clause} selection={selected} />
            {find.open ? (
              <FindBar
                query={find.query}
                at={find.found.at}
                count={find.found.ranges.length}
                request={find.request}
                manner={find.manner}
                problem={find.problem}
                onQuery={find.look}
                onManner={find.change}
                onStep={find.step}
                onClose={() => {
                  find.close()
                  backToSheet()
                }}
              />
            ) : null}
            {linkHere.pending === null ? null : (
              <PendingLinkBar
                name={linkHere.name}
                where={linkHere.pending.where}
                sameClause={linkHere.sameClause}
                onHere={linkHere.linkHere}
                onCancel={endLink}
              />
            )}
          </Sheet>
        </section>
      </ClauseMenu>
      {panels.originalShown ? (
        <section className="original" aria-label={originalWords.pane} data-region="original">
          <OriginalPane
            policy={policy}
            lang={lang}
            clause={clause?.range ?? null}
            selection={selected}
            onGoTo={goToOffset}
            onSelect={selectFromPage}
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
          quoteOf={quoteOf}
          onFollow={follow}
          onOpen={openAt}
          onLeave={closeDrawer}
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
            backToSheet()
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
            standAt(place.start, (clauseId) => sheet.current?.reveal(clauseId, { align: 'auto', focus: true }))
            // what was taken out has no stretch of its own: what follows it is shown
            selectFromPage({ start: place.start, end: Math.max(place.end, Math.min(place.start + 1, text.length)) })
          }}
        />
      ) : null}
    </div>
  )
}

const layoutClass = (panels: ReaderPanels): string =>
  [
    'reader',
    panels.outlineFolded ? 'no-outline' : '',
    panels.inspectorShown ? '' : 'no-inspector',
    panels.originalShown ? 'with-original' : '',
    panels.inspectorIsDrawer ? 'drawer-inspector' : '',
    panels.outlineIsDrawer ? 'drawer-outline' : '',
  ].join(' ')

const layoutWidths = ({ outlineWidth, inspectorWidth, originalWidth }: ReaderPanels): CSSProperties =>
  ({
    '--outline-width': `${outlineWidth.toString()}px`,
    '--inspector-width': `${inspectorWidth.toString()}px`,
    '--original-width': `${originalWidth.toString()}px`,
  }) as CSSProperties
