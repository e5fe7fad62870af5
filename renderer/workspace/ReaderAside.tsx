import type { Codebook, PolicyView } from '../../core/contract/workbench.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Clause } from '../../core/model/clause.ts'
import type { ClauseRef } from '../../core/model/ids.ts'
import type { DisplayedText } from '../anchored-text/displayed-text.ts'
import type { CitationHands } from '../features/linking/CitationsSection.tsx'
import { StructureSection } from '../features/structure/StructureSection.tsx'
import { readerStrings } from '../strings/reader.ts'
import { useStrings } from '../strings/use-strings.ts'
import type { ClauseThings } from './clause-things.ts'
import type { OpenPopover } from './ReaderPopovers.tsx'
import { ClauseInspector, PolicyInspector } from './ReaderInspector.tsx'
import type { ClauseActions } from './use-clause-actions.ts'
import type { ClauseLinks } from './use-clause-links.ts'
import type { NoteWriting } from './use-note-writing.tsx'
import type { Standing } from './use-standing.ts'
import type { StructureHands } from './use-structure.tsx'

export interface ReaderAsideProps {
  readonly view: PolicyView
  readonly codebook: Codebook
  readonly clause: Clause | undefined
  /** What hangs on `clause`. */
  readonly things: ClauseThings
  readonly shown: DisplayedText
  readonly lang: string
  readonly now: Date
  readonly readOnly: boolean
  readonly standing: Standing
  readonly structure: StructureHands
  readonly actions: ClauseActions
  readonly links: ClauseLinks
  readonly citationHands: CitationHands
  readonly writing: NoteWriting
  readonly quoteOf: (note: Annotation) => string | null
  readonly onFollow: (there: ClauseRef) => void
  readonly onOpen: (kind: OpenPopover['kind']) => void
  /** The inspector gives way where it lies over the text. */
  readonly onLeave: () => void
}

/** The inspector: the current clause with all that hangs on it, or the policy where none is current. */
export function ReaderAside(props: ReaderAsideProps) {
  const { view, codebook, clause, things, shown, lang, now, readOnly } = props
  const { standing, structure, actions, links, citationHands, writing, quoteOf, onFollow, onOpen, onLeave } = props
  const words = useStrings(readerStrings)
  const corrections =
    clause === undefined ? view.corrections.structure : (structure.corrections.of.get(clause.id) ?? [])
  const corrected = (
    <StructureSection
      corrections={corrections}
      readOnly={readOnly}
      lang={lang}
      onWithdraw={structure.withdraw}
      {...(clause === undefined ? { placed: true, onWithdrawAll: structure.withdrawAll } : {})}
    />
  )
  return (
    <aside className="inspector" aria-label={words.inspectorPanel} data-region="inspector">
      {clause === undefined ? (
        <PolicyInspector view={view} shown={shown} lang={lang}>
          {corrected}
        </PolicyInspector>
      ) : (
        <ClauseInspector
          structure={corrected}
          policyId={view.policy.id}
          clause={clause}
          things={things}
          linkTypes={codebook.linkTypes}
          shown={shown}
          lang={lang}
          now={now}
          readOnly={readOnly}
          quoteOf={quoteOf}
          editorFor={writing.inInspector}
          onTag={() => {
            standing.letGo()
            onOpen('tag')
          }}
          onNote={() => {
            standing.letGo()
            onLeave()
            writing.writeNew(clause.id, null)
          }}
          onLink={() => {
            onOpen('link')
          }}
          onRemoveTaggings={actions.removeTaggings}
          onAccept={actions.acceptSector}
          onDismiss={actions.dismissSector}
          onEditNote={writing.change}
          onRemoveNote={actions.removeNote}
          onReplyNote={actions.replyNote}
          onFollow={onFollow}
          onUnlink={actions.unlink}
          links={links}
          citationHands={citationHands}
          onNextWith={(other) => {
            const next = links.nextWith(other)
            if (next !== null) standing.jumpTo(next)
          }}
        />
      )}
    </aside>
  )
}
