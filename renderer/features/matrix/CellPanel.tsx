import { useMemo, type KeyboardEvent, type ReactNode } from 'react'
import type { PolicyView } from '../../../core/contract/workbench.ts'
import type { Coverage, CoveringClause } from '../../../core/model/coverage.ts'
import type { ClauseId, ClauseRef, PolicyId } from '../../../core/model/ids.ts'
import { openCollect } from '../../state/overlays.ts'
import { openPolicy } from '../../state/navigation.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { linkName } from '../../state/link-name.ts'
import { usePolicyView } from '../../state/policy-views.ts'
import { useCodebook } from '../../state/library-state.ts'
import { commonStrings } from '../../strings/common.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { cellLines, type CellLine, type LineKind } from './cell-lines.ts'
import { CoverageSign, type UnitKind } from './CoverageSign.tsx'
import type { TableCell, TableRow } from './matrix-table.ts'
import { rowNames } from './row-name.ts'
import { sharpeningText, sharperQuotes } from './sharpening-words.ts'
import { textRuns } from './text-runs.ts'
import { useCellActions } from './use-cell-actions.ts'

const signs = {
  tightened: 'sharpened',
  refined: 'sharpened',
  'taken-up': 'taken-up',
  'not-taken-up': 'not-taken-up',
  new: 'new',
} as const satisfies Record<LineKind, UnitKind>
const kindWords = {
  tightened: 'tightened',
  refined: 'refined',
  'taken-up': 'takenUp',
  'not-taken-up': 'notTakenUp',
  new: 'added',
} as const satisfies Record<LineKind, string>

// what shares less is not near
const nearEnough = 0.1

export interface CellPanelProps {
  readonly row: TableRow
  readonly cell: TableCell
  readonly baseRow: TableRow | null
  readonly baseCell: TableCell | null
  readonly coverage: Coverage | null
  readonly columnName: ReactNode
  readonly columnText: string
  /** What a cell without clauses and without coverage says. */
  readonly absent: string
  readonly readOnly: boolean
  readonly onStep: (step: number) => void
  readonly onClose: () => void
}

/**
 * An opened cell: the base's clauses on the left, what answers them on the right, how and why between and below them.
 */
export function CellPanel({
  row,
  cell,
  baseRow,
  baseCell,
  coverage,
  columnName,
  columnText,
  absent,
  readOnly,
  onStep,
  onClose,
}: CellPanelProps) {
  const words = useStrings(matrixStrings)
  const common = useStrings(commonStrings)
  const name = rowNames([row.row.metadata], common.untitled)[0]?.name ?? common.untitled
  const lines = useMemo(
    () => (coverage === null || cell.coverage === null ? null : cellLines(coverage, row.policyId, cell.coverage)),
    [coverage, cell.coverage, row.policyId],
  )
  const own = useOwnWords(row.policyId)
  const base = useOwnWords(baseRow?.policyId ?? row.policyId)
  const clauses: readonly ClauseRef[] = [
    ...new Set([
      ...cell.clauses,
      ...(lines ?? []).flatMap((line) =>
        line.kind === 'new' ? [line.clause.clauseId] : line.cell.counterparts.map(({ clauseId }) => clauseId),
      ),
    ]),
  ].map((clauseId) => ({ policyId: row.policyId, clauseId }))
  const keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    onClose()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section
      className="cell-panel"
      aria-label={`${words.cell}: ${name} × ${columnText}`}
      data-region="cell"
      onKeyDown={keyed}
    >
      <header>
        {columnName}
        <b className="nowrap">
          {name} × {columnText}
        </b>
        <span className="mute clip">
          {cell.coverage === null
            ? words.cellCount(cell.count, absent)
            : words.summary(
                cell.coverage.tasks,
                cell.coverage.takenUp,
                cell.coverage.sharpened,
                cell.coverage.notTakenUp,
                cell.coverage.new,
              )}
        </span>
        <span className="grow" />
        <Button
          look="line"
          size="small"
          onClick={() => {
            onStep(-1)
          }}
        >
          {words.previous} ←
        </Button>
        <Button
          look="line"
          size="small"
          onClick={() => {
            onStep(1)
          }}
        >
          {words.next} →
        </Button>
        <Button
          size="small"
          icon="collection"
          unavailable={readOnly ? words.readOnly : clauses.length === 0 ? words.noneHere : null}
          onClick={() => {
            openCollect(clauses)
          }}
        >
          {words.collect}
        </Button>
        <IconButton icon="close" size="small" label={words.close} keys="Escape" onClick={onClose} />
      </header>
      {lines !== null && baseRow !== null ? (
        <div className="cell-lines" tabIndex={-1}>
          {lines.map((line) => (
            <Line
              key={line.kind === 'new' ? `new ${line.clause.clauseId}` : line.task.clauseId}
              line={line}
              basePolicy={baseRow.policyId}
              policy={row.policyId}
              base={base}
              own={own}
              readOnly={readOnly}
            />
          ))}
          {lines.length === 0 ? <p className="cell-none mute">{words.noneHere}</p> : null}
        </div>
      ) : (
        <div className="cell-sides">
          {baseRow === null || row.policyId === baseRow.policyId ? null : (
            <ClauseList
              policyId={baseRow.policyId}
              clauses={baseCell?.clauses ?? []}
              words={base}
              title={words.baseSide}
            />
          )}
          <ClauseList policyId={row.policyId} clauses={cell.clauses} words={own} title={name} />
        </div>
      )}
    </section>
  )
}

interface OwnWords {
  readonly view: PolicyView | null
  readonly textOf: (clauseId: ClauseId) => string | null
  readonly lang: string
}

/** A policy's clauses by their own words. */
function useOwnWords(policyId: PolicyId): OwnWords {
  const { view } = usePolicyView(policyId)
  return useMemo((): OwnWords => {
    const clauses = new Map((view?.policy.clauses ?? []).map((clause) => [clause.id, clause]))
    return {
      view,
      lang: view === null ? 'zh-Hans' : policyLang(view.policy.metadata),
      textOf: (clauseId) => {
        const clause = clauses.get(clauseId)
        if (view === null || clause === undefined) return null
        const text = view.text.slice(clause.range.start, clause.range.end).trim()
        // its place stands beside it
        return text.startsWith(clause.marker) ? text.slice(clause.marker.length).trimStart() : text
      },
    }
  }, [view])
}

function Place({
  policyId,
  clauseId,
  path,
  lang,
}: {
  readonly policyId: PolicyId
  readonly clauseId: ClauseId
  readonly path: string
  readonly lang: string
}) {
  const words = useStrings(matrixStrings)
  return (
    <button
      type="button"
      className="cell-place"
      title={words.openClause}
      lang={lang}
      onClick={() => {
        openPolicy(policyId, clauseId)
      }}
    >
      {path}
    </button>
  )
}

function Line({
  line,
  basePolicy,
  policy,
  base,
  own,
  readOnly,
}: {
  readonly line: CellLine
  readonly basePolicy: PolicyId
  readonly policy: PolicyId
  readonly base: OwnWords
  readonly own: OwnWords
  readonly readOnly: boolean
}) {
  const words = useStrings(matrixStrings)
  const kind = (
    <div className="cell-kind">
      <span className={`cell-cov ${line.kind}`}>
        <CoverageSign kind={signs[line.kind]} />
        {words[kindWords[line.kind]]}
      </span>
    </div>
  )
  if (line.kind === 'new')
    return (
      <div className="cell-line">
        <div className="cell-side">
          <span />
          <p className="cell-void">{words.noTask}</p>
        </div>
        {kind}
        <div className="cell-side">
          <Place policyId={policy} clauseId={line.clause.clauseId} path={line.clause.path} lang={own.lang} />
          <p className="cell-words" lang={own.lang}>
            {own.textOf(line.clause.clauseId) ?? line.clause.heading}
          </p>
        </div>
      </div>
    )
  const { task, cell } = line
  const shared = cell.counterparts.flatMap((each) => each.shared)
  return (
    <div className="cell-line">
      <div className="cell-side">
        <Place policyId={basePolicy} clauseId={task.clauseId} path={task.path} lang={base.lang} />
        <Words text={base.textOf(task.clauseId) ?? task.heading} strong={[]} shared={shared} lang={base.lang} />
      </div>
      {kind}
      <div className="cell-answers">
        {cell.counterparts.length === 0 ? (
          <div className="cell-side">
            <span />
            <p className="cell-void">
              {cell.status !== 'not-taken-up'
                ? words.held
                : cell.nearest === null || cell.nearest.score < nearEnough
                  ? words.noCounterpart
                  : words.nearest(cell.nearest.path, cell.nearest.score.toFixed(2))}
            </p>
          </div>
        ) : (
          cell.counterparts.map((each) => (
            <Answer
              key={each.clauseId}
              answer={each}
              from={{ policyId: policy, clauseId: each.clauseId }}
              to={{ policyId: basePolicy, clauseId: task.clauseId }}
              own={own}
              readOnly={readOnly}
            />
          ))
        )}
      </div>
    </div>
  )
}

function Answer({
  answer,
  from,
  to,
  own,
  readOnly,
}: {
  readonly answer: CoveringClause
  readonly from: ClauseRef
  readonly to: ClauseRef
  readonly own: OwnWords
  readonly readOnly: boolean
}) {
  const words = useStrings(matrixStrings)
  const language = useLanguage()
  const actions = useCellActions()
  const types = useCodebook()?.linkTypes ?? []
  const open = answer.by === 'suggestion'
  const locked = readOnly ? words.readOnly : null
  const keyed = (event: KeyboardEvent): void => {
    if (
      !open ||
      readOnly ||
      event.target !== event.currentTarget ||
      event.nativeEvent.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return
    const key = event.key.toLowerCase()
    if (key === 'a') void actions.accept(from, to, 'implements')
    else if (key === 'd') void actions.dismiss(from, to)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <article
      className={open ? 'cell-side cell-answer suggested' : 'cell-side cell-answer'}
      tabIndex={open ? 0 : -1}
      aria-label={`${answer.path} ${open ? words.suggestion((answer.score ?? 0).toFixed(2)) : ''}`}
      onKeyDown={keyed}
    >
      <Place policyId={from.policyId} clauseId={from.clauseId} path={answer.path} lang={own.lang} />
      <div>
        <Words
          text={own.textOf(answer.clauseId) ?? answer.heading}
          strong={sharperQuotes(answer.sharper)}
          shared={answer.shared}
          lang={own.lang}
        />
        {answer.sharper.length === 0 ? null : (
          <p className="cell-why">
            {answer.sharper.map((each) => sharpeningText(each, language)).join(language === 'en' ? '; ' : '；')}
          </p>
        )}
        <p className="cell-said">
          {open ? (
            <span className="suggestion">{words.suggestion((answer.score ?? 0).toFixed(2))}</span>
          ) : (
            <span className="cell-linked">
              {words.linked(answer.link === null ? '' : linkName(types, answer.link.type, 'out', language))}
            </span>
          )}
          {answer.shared.length === 0 || !open ? null : (
            <span className="mute">{words.sharedWords(answer.shared.slice(0, 6).join('、'))}</span>
          )}
          {open ? (
            <>
              <Button
                look="line"
                size="small"
                keys="A"
                unavailable={locked}
                title={words.acceptHint}
                onClick={() => {
                  void actions.accept(from, to, 'implements')
                }}
              >
                {words.accept}
              </Button>
              {readOnly ? null : (
                <Menu
                  label={words.acceptAs}
                  trigger={<IconButton icon="chevron-down" size="small" iconSize="small" label={words.acceptAs} />}
                  groups={[
                    types.map(({ id }) => ({
                      id,
                      label: linkName(types, id, 'out', language),
                      onSelect: () => {
                        void actions.accept(from, to, id)
                      },
                    })),
                  ]}
                />
              )}
              <Button
                size="small"
                keys="D"
                unavailable={locked}
                onClick={() => {
                  void actions.dismiss(from, to)
                }}
              >
                {words.dismiss}
              </Button>
            </>
          ) : null}
        </p>
      </div>
    </article>
  )
}

function Words({
  text,
  strong,
  shared,
  lang,
}: {
  readonly text: string
  readonly strong: readonly string[]
  readonly shared: readonly string[]
  readonly lang: string
}) {
  return (
    <p className="cell-words" lang={lang}>
      {textRuns(text, strong, shared).map((run, at) =>
        run.strong || run.shared ? (
          <span key={at} className={`${run.strong ? 'strong' : ''} ${run.shared ? 'shared' : ''}`}>
            {run.text}
          </span>
        ) : (
          run.text
        ),
      )}
    </p>
  )
}

function ClauseList({
  policyId,
  clauses,
  words: own,
  title,
}: {
  readonly policyId: PolicyId
  readonly clauses: readonly ClauseId[]
  readonly words: OwnWords
  readonly title: string
}) {
  const words = useStrings(matrixStrings)
  const paths = useMemo(() => new Map((own.view?.policy.clauses ?? []).map(({ id, path }) => [id, path])), [own.view])
  return (
    <div className="cell-list">
      <h3>
        {title}
        <span className="count">{words.clauses(clauses.length)}</span>
      </h3>
      {clauses.map((clauseId) => (
        <div key={clauseId} className="cell-side">
          <Place policyId={policyId} clauseId={clauseId} path={paths.get(clauseId) ?? ''} lang={own.lang} />
          <p className="cell-words" lang={own.lang}>
            {own.textOf(clauseId) ?? ''}
          </p>
        </div>
      ))}
      {clauses.length === 0 ? <p className="cell-none mute">{words.noneHere}</p> : null}
    </div>
  )
}
