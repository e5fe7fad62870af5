import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties, type MouseEvent, type PointerEvent } from 'react'
import type { Codebook, PolicyView } from '../../core/contract/workbench.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { ClauseId, ClauseRef } from '../../core/model/ids.ts'
import { linkName, placeOf } from '../state/link-words.ts'
import { PendingLinkBar } from '../features/linking/LinksSection.tsx'
import { Outline } from '../features/outline/Outline.tsx'
import { OutlineHead } from '../features/outline/OutlineHead.tsx'
import { CleaningDialog } from '../features/cleaning/CleaningDialog.tsx'
import { clauseStep } from '../features/reader/clause-step.ts'
import { estimateRow } from '../features/reader/estimate-row.ts'
import { ClauseMenu } from '../features/reader/ClauseMenu.tsx'
import { FindBar } from '../features/reader/FindBar.tsx'
import { StructureSection } from '../features/structure/StructureSection.tsx'
import { ReaderBar } from '../features/reader/ReaderBar.tsx'
import { ReadingSize } from '../features/reader/ReadingSize.tsx'
import { SelectionToolbar } from '../features/reader/SelectionToolbar.tsx'
import { Sheet, type SheetHandle } from '../features/reader/Sheet.tsx'
import { PolicyLevel } from '../state/PolicyLevel.tsx'
import { selectClauses } from '../state/clause-selection.ts'
import { openPolicy } from '../state/navigation.ts'
import { openCollect } from '../state/overlays.ts'
import { parseTitle } from '../state/policy-title.ts'
import type { HeldCitation } from '../state/policy-citations.ts'
import { changePreferences, usePreferences } from '../state/preferences.ts'
import { useStatusItems } from '../state/status-items.ts'
import type { TextRange } from '../../core/model/text-range.ts'
import type { ReaderFocus } from '../state/workspace.ts'
import { useKeyedTags } from '../state/use-keyed-tags.ts'
import { frameStrings } from '../strings/frame.ts'
import { originalStrings } from '../strings/original.ts'
import { outlineStrings } from '../strings/outline.ts'
import { readerStrings } from '../strings/reader.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'
import { Segment } from '../ui/Segment.tsx'
import { SplitHandle } from '../ui/SplitHandle.tsx'
import { AT } from '../anchored-text/anchored-text.ts'
import { CitationPopover, useCitationHands, type ShownCitation } from './CitationPopover.tsx'
import { startLinkDrag } from './link-drag.ts'
import { useClauseLinks } from './use-clause-links.ts'
import { clauseCrumbs } from './clause-crumbs.ts'
import { clauseThings, nothingHangs } from './clause-things.ts'
import { OriginalPane } from './OriginalPane.tsx'
import type { PolicyLayout } from './policy-layout.ts'
import { ClauseMargin } from './ClauseMargin.tsx'
import { beginLink, endLink, usePendingLink } from './pending-link.ts'
import { ReaderPopovers, type OpenPopover } from './ReaderPopovers.tsx'
import { ClauseInspector, PolicyInspector } from './ReaderInspector.tsx'
import { selectedAims } from './selected-aims.ts'
import { useClauseActions } from './use-clause-actions.ts'
import { useDisplayScript } from './use-display-script.ts'
import { useFind } from './use-find.ts'
import { useNow } from './use-now.ts'
import { useReaderCommands, type ReaderHands } from './use-reader-commands.ts'
import { useReaderStatus } from './use-reader-status.ts'
import { useNoteWriting } from './use-note-writing.tsx'
import { INSPECTOR, ORIGINAL, OUTLINE, useReaderPanels } from './use-reader-panels.ts'
import { useStanding } from './use-standing.ts'
import { ReviewPick } from './ReviewPick.tsx'
import { useStructure } from './use-structure.tsx'

export interface PolicyReaderProps { readonly view: PolicyView; /** Of the view's clauses. */ readonly layout: PolicyLayout; readonly codebook: Codebook; readonly focus: ReaderFocus | null; readonly readOnly: boolean; /** The hand is in this pane; `paired`: another policy stands beside it. */ readonly active: boolean; readonly paired: boolean }

/** One policy on the screen: outline, sheet and inspector, and the hands that tag, note and link. */
export function PolicyReader({ view, layout, codebook, focus, readOnly, active, paired }: PolicyReaderProps) {
  const { policy, text } = view
  const policyId = policy.id
  const words = useStrings(readerStrings)
  const outlineWords = useStrings(outlineStrings)
  const originalWords = useStrings(originalStrings)
  const frame = useStrings(frameStrings)
  const language = useLanguage()
  const preferences = usePreferences()
  const panels = useReaderPanels({ paired, active })
  const { narrow, wide } = panels
  const now = useNow()
  const sheet = useRef<SheetHandle>(null)
  const { script, choose, shown, lang, fixed } = useDisplayScript(policy, text)

  // a view read again after an edit brings the same clauses as new objects: sheet and outline keep those they have
  const { clauses, rows, tree, byId: clausesById } = layout
  const things = useMemo(() => clauseThings(view, codebook), [view, codebook])
  const notesOf = useMemo(() => {
    const counts = new Map<ClauseId, number>()
    for (const { clauseId } of view.annotations) counts.set(clauseId, (counts.get(clauseId) ?? 0) + 1)
    return counts
  }, [view.annotations])
  const measure = useMemo(() => ({ size: preferences.readingSize + (wide ? 1 : 0), leading: 1.8, characters: Math.min(42, preferences.readingMeasure + (wide ? 4 : 0)) }), [preferences.readingSize, preferences.readingMeasure, wide])
  const actions = useClauseActions(view, codebook, shown)

  // ---- where one stands ----
  const standing = useStanding(policyId, focus, sheet, active)
  const { current, selection, arrived, stand, letGo, jumpTo } = standing
  const follow = useCallback((there: ClauseRef) => { openPolicy(there.policyId, there.clauseId) }, [])

  const clause = current === null ? undefined : clausesById.get(current)
  const aims = useMemo(() => selectedAims(clauses, text, selection?.range ?? null, current), [clauses, text, selection?.range, current])
  useEffect(() => { if (active) selectClauses(aims.map((aim) => ({ policyId, clauseId: aim.clause.id }))) }, [active, policyId, aims])
  const currentThings = current === null ? nothingHangs : things.get(current)
  const clauseLinks = useClauseLinks(view, clauses, codebook.linkTypes, current)
  const { citationMarks, citationAt } = clauseLinks

  // ---- popovers, notes being written ----
  const [popover, setPopover] = useState<OpenPopover | null>(null)
  const openAt = (kind: OpenPopover['kind']): void => {
    if (aims.length === 0) return
    const point = sheet.current?.point()
    setPopover({ kind, at: point ?? { x: window.innerWidth / 2 - 174, y: 140, height: 0 } })
  }
  const closePopover = (): void => { setPopover(null); sheet.current?.focus() }
  const backToSheet = useCallback(() => { sheet.current?.focus() }, [])
  const writing = useNoteWriting({ policyId, annotations: view.annotations, save: actions.saveNote, done: backToSheet })
  const writeNew = (): void => {
    const [first] = aims
    panels.closeDrawer()
    if (first !== undefined) writing.writeNew(first.clause.id, first.range)
  }
  const { openInspector } = panels
  const inspect = useCallback((clauseId: ClauseId) => { stand(clauseId); openInspector() }, [stand, openInspector])

  const quoteOf = useCallback((note: Annotation) => (note.anchor === null ? null : shown.show(note.anchor.range)), [shown])
  const marksOf = useCallback((clauseId: ClauseId) => { const cited = citationMarks.get(clauseId); const { marks } = things.get(clauseId); return cited === undefined ? marks : [...cited, ...marks] }, [things, citationMarks])
  const rowOf = useMemo(() => new Map(rows.flatMap((row) => (row.kind === 'clause' ? [[row.clause.id, row] as const] : []))), [rows])
  const roomOf = useCallback((clauseId: ClauseId) => { const row = rowOf.get(clauseId); return row === undefined ? 0 : estimateRow(row, text, measure) }, [rowOf, text, measure])
  const renderMargin = useCallback((clauseId: ClauseId, reachable: boolean) => (
    <ClauseMargin clauseId={clauseId} things={things.get(clauseId)} linkTypes={codebook.linkTypes} lang={lang} now={now} readOnly={readOnly} room={roomOf(clauseId)} reachable={reachable} quoteOf={quoteOf}
      writing={writing.inMargin(clauseId, reachable)} onInspect={inspect} onFollow={follow} onAccept={actions.acceptSector} onDismiss={actions.dismissSector} />
  ), [writing, things, roomOf, codebook.linkTypes, lang, now, readOnly, quoteOf, inspect, follow, actions])

  const find = useFind(text, (current === null ? undefined : clausesById.get(current))?.range.start ?? 0, (range) => {
    const there = clauses.findLast((each) => each.range.start <= range.start)
    if (there !== undefined && range.start < there.range.end) stand(there.id)
    sheet.current?.show(range)
  })

  // ---- links across tabs ----
  const pending = usePendingLink()
  const nameOfHere = `${parseTitle(policy.metadata.title ?? words.untitled).main} ${clause?.path ?? ''}`
  const pendingIsHere = pending !== null && pending.start.here.policyId === policyId && pending.start.here.clauseId === current
  const linkHere = pending === null || pendingIsHere || clause === undefined ? null : (): void => {
    actions.link(pending.start, { policyId, clauseId: clause.id }, { name: linkName(codebook.linkTypes, pending.start.type, pending.start.direction, language), where: clause.path })
    endLink()
  }

  // ---- links by hand, citations ----
  const [citationShown, setCitationShown] = useState<ShownCitation | null>(null)
  const citationHands = useCitationHands(clauseLinks.cite)
  // what was pressed, not what is under the pointer once the row has become the current one
  const pressedCitation = useRef<HeldCitation | null>(null)
  const pressOnSheet = (event: PointerEvent): void => {
    const target = event.target instanceof Element && event.button === 0 ? event.target : null
    const run = target?.closest(`.citation[${AT}]`) ?? null
    pressedCitation.current = run === null ? null : citationAt(Number(run.getAttribute(AT)))
    const clauseId = readOnly ? null : target?.closest('.clause-grip')?.closest('[data-clause]')?.getAttribute('data-clause')
    if (clauseId == null) return
    event.preventDefault()
    startLinkDrag({ policyId, clauseId: clauseId as ClauseId }, event)
  }
  const pressCitation = (event: MouseEvent): void => {
    const citation = document.getSelection()?.isCollapsed === false ? null : pressedCitation.current
    pressedCitation.current = null
    if (citation === null) return
    if (citation.resolved !== null) openPolicy(citation.resolved)
    else setCitationShown({ citation, at: { x: event.clientX, y: event.clientY, height: 4 } })
  }

  // ---- structure ----
  const structure = useStructure({ view, clauses, clause, selection: selection?.range ?? null, lang, readOnly, active, sheet, stand, letGo })
  const correctedClauses = useMemo(() => new Set(structure.corrections.of.keys()), [structure.corrections])

  // ---- hands ----
  const step = (key: 'ArrowDown' | 'ArrowUp'): void => {
    const next = clauseStep(rows, rows.findIndex((row) => row.kind === 'clause' && row.clause.id === current), key)
    if (next === null) return
    letGo()
    stand(next)
    sheet.current?.reveal(next, { align: 'auto', focus: true })
  }
  const firstSuggestion = currentThings.suggestions[0]
  const keyedTags = useKeyedTags(codebook)
  const noOriginal = paired ? words.noOriginalBeside : null
  const hands: ReaderHands = {
    active, noOriginal,
    hasAim: aims.length > 0, hasSuggestion: firstSuggestion !== undefined || clauseLinks.first !== null, hasCitation: clauseLinks.toCite !== null, readOnly,
    linkHere,
    escape: pending !== null ? endLink : selection !== null ? letGo : panels.drawerOpen ? panels.closeDrawer : null,
    tag: () => { openAt('tag') }, keyedTags, toggleTag: (tagId) => { actions.toggleTag(tagId, aims) }, note: writeNew, link: () => { openAt('link') }, quote: () => { actions.quote(aims) }, collect: () => { openCollect(aims.map((aim) => ({ policyId, clauseId: aim.clause.id }))) },
    // fields first, then links: one key goes through all that is suggested
    accept: () => { if (current !== null && firstSuggestion !== undefined) actions.acceptSector(current, firstSuggestion.sector.id); else if (clauseLinks.first !== null) clauseLinks.accept(clauseLinks.first) },
    dismiss: () => { if (current !== null && firstSuggestion !== undefined) actions.dismissSector(current, firstSuggestion.sector.id); else if (clauseLinks.first !== null) clauseLinks.dismiss(clauseLinks.first) },
    cite: () => { if (clauseLinks.toCite !== null) clauseLinks.cite(clauseLinks.toCite) },
    next: () => { step('ArrowDown') }, previous: () => { step('ArrowUp') },
    find: find.start, toggleOutline: panels.toggleOutline, toggleInspector: panels.toggleInspector, toggleOriginal: panels.toggleOriginal,
  }
  useReaderCommands(hands)
  useStatusItems(useReaderStatus(view, clause ?? null, selection?.range ?? null, lang), active)

  const crumbs = useMemo(() => clauseCrumbs(clause, clausesById, shown.words), [clause, clausesById, shown])
  const [cleaningOpen, setCleaningOpen] = useState(false)
  const { main: title, tail } = parseTitle(policy.metadata.title === null ? words.untitled : shown.words(policy.metadata.title))
  const cleaned = policy.cleaning.reduce((sum, entry) => sum + (entry.off === true ? 0 : entry.count), 0)
  const { outlineFolded, inspectorShown, originalShown, outlineWidth, inspectorWidth, originalWidth } = panels
  const arrangement = ['reader', outlineFolded ? 'no-outline' : '', inspectorShown ? '' : 'no-inspector', originalShown ? 'with-original' : '', panels.inspectorIsDrawer ? 'drawer-inspector' : '', paired ? 'drawer-outline' : ''].join(' ')
  const goToOffset = useCallback((offset: number) => {
    const there = clauses.findLast((each) => each.range.start <= offset)
    if (there !== undefined) jumpTo(there.id)
  }, [clauses, jumpTo])
  const { select } = standing
  const selectFromPage = useCallback((range: TextRange) => {
    const there = clauses.findLast((each) => each.range.start <= range.start)
    if (there !== undefined) stand(there.id)
    select(range, true)
    sheet.current?.show(range)
  }, [clauses, stand, select])

  return (
    <div className={arrangement} style={{ '--outline-width': `${outlineWidth.toString()}px`, '--inspector-width': `${inspectorWidth.toString()}px`, '--original-width': `${originalWidth.toString()}px` } as CSSProperties}>
      <ReaderBar crumbs={crumbs} lang={lang} outlineShown={!outlineFolded} inspectorShown={inspectorShown} cleaned={cleaned} onOutline={hands.toggleOutline} onInspector={panels.toggleInspector} originalShown={originalShown} noOriginal={noOriginal} onOriginal={panels.toggleOriginal} onCrumb={jumpTo} onCleaning={() => { setCleaningOpen(true) }}>
        {fixed ? null : <><span className="rule" /><Segment label={words.script} value={script} onChange={choose} options={[{ value: 'original', label: words.original }, { value: 'hans', label: words.simplified }, { value: 'hant', label: words.traditional }]} /></>}
        {structure.menu}
        <ReadingSize size={preferences.readingSize} measure={preferences.readingMeasure} onSize={(readingSize) => { void changePreferences({ readingSize }) }} onMeasure={(readingMeasure) => { void changePreferences({ readingMeasure }) }} />
      </ReaderBar>
      {outlineFolded ? <span /> : (
        <nav className="outline" aria-label={words.outlinePanel} data-region="outline">
          <OutlineHead title={title} tail={tail} lang={lang} badge={<PolicyLevel level={policy.metadata.level} />} number={policy.metadata.documentNumber} />
          <Outline tree={tree} notesOf={notesOf} current={current} lang={lang} wordsShown={shown.words} rowHeight={preferences.compact ? 24 : 28} onJump={paired ? (clauseId) => { panels.closeDrawer(); jumpTo(clauseId) } : jumpTo} clauses={clauses} corrected={correctedClauses} flashed={structure.flashed} onCorrect={readOnly ? null : structure.correct} />
        </nav>
      )}
      <ClauseMenu onOpenAt={(target) => { const clauseId = target.closest<HTMLElement>('[data-clause]')?.dataset['clause']; if (clauseId !== undefined && !aims.some((aim) => aim.clause.id === clauseId)) { letGo(); stand(clauseId as ClauseId) } }}>
      <section className="sheet-region" aria-label={words.sheet(title)} data-region="main" onPointerDown={pressOnSheet} onClick={pressCitation}>
        <Sheet handle={sheet} rows={rows} text={text} shown={shown} lang={lang} label={title} measure={measure} current={current} arrived={arrived ?? structure.flashed}
          selection={selection?.range ?? null} keepMounted={writing.clauseId === null ? [] : [writing.clauseId]} marksOf={marksOf} renderMargin={renderMargin}
          onCurrent={stand} onSelection={standing.select} onPosition={standing.keepPosition} onEnter={linkHere} found={find.found}
          showsToolbar={selection?.settled === true && popover === null && writing.clauseId === null && !structure.cutting}
          renderToolbar={(place) => <SelectionToolbar place={place} readOnly={readOnly} onTag={hands.tag} onNote={hands.note} onLink={hands.link} onQuote={hands.quote} />}>
          {structure.cutLine}
          <ReviewPick policyId={policyId} clause={clause} selection={selection?.range ?? null} />
          {find.open ? <FindBar query={find.query} at={find.found.at} count={find.found.ranges.length} request={find.request} manner={find.manner} problem={find.problem} onQuery={find.look} onManner={find.change} onStep={find.step} onClose={() => { find.close(); sheet.current?.focus() }} /> : null}
          {pending === null ? null : (
            <PendingLinkBar name={linkName(codebook.linkTypes, pending.start.type, pending.start.direction, language)} where={pending.where} sameClause={pendingIsHere} onHere={linkHere} onCancel={endLink} />
          )}
        </Sheet>
      </section>
      </ClauseMenu>
      {originalShown ? (
        <section className="original" aria-label={originalWords.pane} data-region="original">
          <OriginalPane policy={policy} lang={lang} clause={clause?.range ?? null} selection={selection?.range ?? null} onGoTo={goToOffset} onSelect={selectFromPage} onClose={panels.toggleOriginal} />
        </section>
      ) : null}
      {inspectorShown ? (
        <aside className="inspector" aria-label={words.inspectorPanel} data-region="inspector">
          {clause === undefined ? <PolicyInspector view={view} shown={shown} lang={lang}>{<StructureSection corrections={view.corrections.structure} readOnly={readOnly} lang={lang} placed onWithdraw={structure.withdraw} onWithdrawAll={structure.withdrawAll} />}</PolicyInspector> : (
            <ClauseInspector structure={<StructureSection corrections={structure.corrections.of.get(clause.id) ?? []} readOnly={readOnly} lang={lang} onWithdraw={structure.withdraw} />} policyId={policyId} clause={clause} things={currentThings} linkTypes={codebook.linkTypes} shown={shown} lang={lang} now={now} readOnly={readOnly} quoteOf={quoteOf}
              editorFor={writing.inInspector}
              onTag={() => { letGo(); openAt('tag') }} onNote={() => { letGo(); panels.closeDrawer(); writing.writeNew(clause.id, null) }} onLink={() => { openAt('link') }}
              onRemoveTaggings={actions.removeTaggings} onAccept={actions.acceptSector} onDismiss={actions.dismissSector}
              onEditNote={writing.change}
              onRemoveNote={actions.removeNote} onReplyNote={actions.replyNote} onFollow={follow} onUnlink={actions.unlink} links={clauseLinks} citationHands={citationHands} onNextWith={(other) => { const next = clauseLinks.nextWith(other); if (next !== null) jumpTo(next) }} />
          )}
        </aside>
      ) : null}
      {outlineFolded || narrow || paired ? null : <SplitHandle label={outlineWords.fold} value={outlineWidth} min={OUTLINE.least} max={OUTLINE.most} panel="left" onChange={panels.setOutlineWidth} onReset={() => { panels.setOutlineWidth(null) }} style={{ left: outlineWidth - 5, top: 'var(--f-bar)' }} />}
      {!originalShown ? null : <SplitHandle label={originalWords.pane} value={originalWidth} min={ORIGINAL.least} max={ORIGINAL.most} panel="right" onChange={panels.setOriginalWidth} onReset={() => { panels.setOriginalWidth(null) }} style={{ right: originalWidth + (inspectorShown && !panels.inspectorIsDrawer ? inspectorWidth : 0) - 5, top: 'var(--f-bar)' }} />}
      {!inspectorShown || panels.inspectorIsDrawer ? null : <SplitHandle label={words.inspectorPanel} value={inspectorWidth} min={INSPECTOR.least} max={INSPECTOR.most} panel="right" onChange={panels.setInspectorWidth} onReset={() => { panels.setInspectorWidth(null) }} style={{ right: inspectorWidth - 5, top: 'var(--f-bar)' }} />}
      {popover === null ? null : (
        <ReaderPopovers open={popover} view={view} codebook={codebook} aims={aims} things={things} isSelection={selection !== null} hereName={nameOfHere}
          onClose={closePopover} onToggleTag={actions.toggleTag} onCreateTag={actions.createTag}
          onLink={(start, hit) => { actions.link(start, hit.ref, { name: linkName(codebook.linkTypes, start.type, start.direction, language), where: placeOf({ ...hit, preview: hit.snippet }) }) }}
          onLinkInTab={(start) => { beginLink({ start, where: nameOfHere }) }} />
      )}
      {citationShown === null ? null : <CitationPopover shown={citationShown} types={codebook.linkTypes} lang={lang} readOnly={readOnly} hands={citationHands} onClose={() => { setCitationShown(null) }} />}
      {structure.dialog}
      {cleaningOpen ? <CleaningDialog policy={policy} text={text} corrections={view.corrections} lang={lang} readOnly={readOnly ? frame.readOnly : null} onClose={() => { setCleaningOpen(false) }}
        onGoTo={(offset) => { setCleaningOpen(false); goToOffset(offset) }} /> : null}
    </div>
  )
}
