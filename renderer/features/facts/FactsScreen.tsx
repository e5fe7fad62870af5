import { useRef, useState, type CSSProperties } from 'react'
import { useRegisteredCommands } from '../../state/commands.ts'
import { useLibraryState, usePolicies } from '../../state/library-state.ts'
import { usePanelWidth } from '../../state/panels.ts'
import { useStatusItems } from '../../state/status-items.ts'
import { useFindCommand } from '../../state/use-find-command.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'
import { SplitHandle } from '../../ui/SplitHandle.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { FactsFailed, NoPolicies } from './EmptyFacts.tsx'
import { FactsDialogs, type OpenFactsDialog } from './FactsDialogs.tsx'
import { FactsHead } from './FactsHead.tsx'
import { FactsMain } from './FactsMain.tsx'
import { IssuesMain } from './IssuesMain.tsx'
import { useFactsView } from './facts-view.ts'
import { useComparedTargets } from './use-compared-targets.ts'
import { useFactHands } from './use-fact-hands.ts'
import { useFacts } from './use-facts.ts'
import { useFactsStatus } from './use-facts-status.ts'
import { useIssues } from './use-issues.ts'
import { useShownFacts } from './use-shown-facts.ts'

const PANEL = { first: 312, least: 260, most: 520 }

/** The tables of facts: what was read, by kind, and who issued the policies; a picture above, one row beside. */
export function FactsScreen() {
  const words = useStrings(factsStrings)
  const view = useFactsView()
  const { kind } = view
  const policies = usePolicies()
  const readOnly = useLibraryState()?.readOnly === true
  const [width, setWidth] = usePanelWidth('facts', PANEL.first)
  const narrow = useMedia('(max-width: 1100px)')
  const find = useRef<HTMLInputElement>(null)
  const [dialog, setDialog] = useState<OpenFactsDialog | null>(null)

  const loaded = useFacts(view.policyIds, kind)
  const answer = loaded.kind === kind ? loaded.answer : null
  const compared = useComparedTargets(view, policies, answer)
  const shown = useShownFacts(view, answer, compared.against?.of)
  const inHand = useFactHands({
    shown,
    base: compared.base?.id ?? null,
    openAdd: (at) => {
      setDialog({ kind: 'add', at })
    },
  })
  const { hands } = inHand
  const issues = useIssues(view, policies)
  useRegisteredCommands('facts', useFindCommand(words.focus, find))
  useStatusItems(useFactsStatus(answer, kind, shown.changed))

  const style = { '--panel-width': `${(narrow ? PANEL.least : width).toString()}px` } as CSSProperties
  return (
    <div className="screen" data-region="main">
      <FactsHead
        view={view}
        policies={policies}
        counts={loaded.answer?.counts}
        unchecked={kind === 'issue' ? 0 : (answer?.unchecked[kind] ?? 0)}
        shown={shown}
        issues={issues}
        compared={compared}
        readOnly={readOnly}
        onLeave={hands.dropEdit}
        onAdd={() => {
          setDialog({ kind: 'add', at: null })
        }}
        onCheckAll={() => {
          setDialog({ kind: 'check' })
        }}
      />
      {loaded.failure !== null && kind !== 'issue' ? (
        <FactsFailed failure={loaded.failure} />
      ) : policies.length === 0 ? (
        <NoPolicies />
      ) : answer === null && kind !== 'issue' ? (
        <EmptyPlace text={words.loading} role="status" />
      ) : (
        <div className="facts" style={style}>
          {kind === 'issue' ? (
            <IssuesMain view={view} issues={issues} readOnly={readOnly} find={find} />
          ) : answer === null ? null : (
            <FactsMain
              view={view}
              kind={kind}
              answer={answer}
              shown={shown}
              compared={compared}
              inHand={inHand}
              readOnly={readOnly}
              find={find}
            />
          )}
          {narrow ? null : (
            <SplitHandle
              label={words.resize}
              value={width}
              min={PANEL.least}
              max={PANEL.most}
              panel="right"
              onChange={setWidth}
              onReset={() => {
                setWidth(null)
              }}
              style={{ right: width - 5 }}
            />
          )}
        </div>
      )}
      {dialog === null || kind === 'issue' ? null : (
        <FactsDialogs
          open={dialog}
          kind={kind}
          unread={shown.unread}
          policyIds={view.policyIds ?? policies.map(({ id }) => id)}
          onClose={() => {
            setDialog(null)
          }}
        />
      )}
    </div>
  )
}
