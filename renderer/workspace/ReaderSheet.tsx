import type { RefObject } from 'react'
import type { Clause } from '../../core/model/clause.ts'
import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import type { DisplayedText } from '../anchored-text/displayed-text.ts'
import { PendingLinkBar } from '../features/linking/LinksSection.tsx'
import { ClauseMenu } from '../features/reader/ClauseMenu.tsx'
import type { SheetMeasure } from '../features/reader/estimate-row.ts'
import { FindBar } from '../features/reader/FindBar.tsx'
import { SelectionToolbar } from '../features/reader/SelectionToolbar.tsx'
import { Sheet, type SheetHandle } from '../features/reader/Sheet.tsx'
import { readerStrings } from '../strings/reader.ts'
import { useStrings } from '../strings/use-strings.ts'
import { endLink } from './pending-link.ts'
import type { PolicyLayout } from './policy-layout.ts'
import { ReviewPick } from './ReviewPick.tsx'
import type { Aim } from './selected-aims.ts'
import type { Find } from './use-find.ts'
import type { LinkHere } from './use-link-here.ts'
import type { NoteWriting } from './use-note-writing.tsx'
import type { ReaderHands } from './use-reader-commands.ts'
import type { SheetContents } from './use-sheet-contents.tsx'
import type { SheetPresses } from './use-sheet-presses.ts'
import type { Standing } from './use-standing.ts'
import type { StructureHands } from './use-structure.tsx'

export interface ReaderSheetProps {
  readonly policyId: PolicyId
  readonly title: string
  readonly text: string
  readonly layout: PolicyLayout
  readonly shown: DisplayedText
  /** BCP 47 tag of the text as displayed. */
  readonly lang: string
  readonly measure: SheetMeasure
  readonly handle: RefObject<SheetHandle | null>
  readonly standing: Standing
  /** The clause one stands on, and what is aimed at: the selection's clauses, or it alone. */
  readonly clause: Clause | undefined
  readonly aims: readonly Aim[]
  readonly contents: SheetContents
  readonly writing: NoteWriting
  readonly structure: StructureHands
  readonly find: Find
  readonly linkHere: LinkHere
  readonly presses: SheetPresses
  readonly hands: ReaderHands
  readonly readOnly: boolean
  /** Something else floats over it already. */
  readonly covered: boolean
}

/** The policy on paper with all that lies on it: toolbar, cut line, find bar, a link that looks for its end, the menu. */
export function ReaderSheet(props: ReaderSheetProps) {
  const { policyId, title, text, layout, shown, lang, measure, handle, standing, clause, aims, contents } = props
  const { writing, structure, find, linkHere, presses, hands, readOnly, covered } = props
  const words = useStrings(readerStrings)
  const { selection } = standing
  const selected = selection?.range ?? null
  return (
    <ClauseMenu
      onOpenAt={(target) => {
        const clauseId = target.closest<HTMLElement>('[data-clause]')?.dataset['clause']
        if (clauseId === undefined || aims.some((aim) => aim.clause.id === clauseId)) return
        standing.letGo()
        standing.stand(clauseId as ClauseId)
      }}
    >
      <section
        className="sheet-region"
        aria-label={words.sheet(title)}
        data-region="main"
        onPointerDown={presses.onPointerDown}
        onClick={presses.onClick}
      >
        <Sheet
          handle={handle}
          rows={layout.rows}
          text={text}
          shown={shown}
          lang={lang}
          label={title}
          measure={measure}
          current={standing.current}
          arrived={standing.arrived ?? structure.flashed}
          selection={selected}
          keepMounted={writing.clauseId === null ? [] : [writing.clauseId]}
          marksOf={contents.marksOf}
          renderMargin={contents.renderMargin}
          onCurrent={standing.stand}
          onSelection={standing.select}
          onPosition={standing.keepPosition}
          onEnter={linkHere.linkHere}
          found={find.found}
          showsToolbar={selection?.settled === true && !covered && writing.clauseId === null && !structure.cutting}
          renderToolbar={(place) => (
            <SelectionToolbar
              place={place}
              readOnly={readOnly}
              onTag={hands.tag}
              onHighlight={hands.highlight}
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
                handle.current?.focus()
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
  )
}
