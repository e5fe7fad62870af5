import { useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Fact, FactKind } from '../../../core/model/fact-correction.ts'
import type { ClauseId, ClauseRef, PolicyId } from '../../../core/model/ids.ts'
import { findInName } from '../../state/find-in-name.ts'
import { usePolicies } from '../../state/library-state.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { usePolicyView } from '../../state/policy-views.ts'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { Option } from '../../ui/Option.tsx'
import { emptyDraft, factOf, problemsOf, type DraftProblem } from './fact-drafts.ts'
import { FactForm, FormField } from './FactForm.tsx'

const most = 60

export interface AddFactProps {
  readonly kind: FactKind
  /** The clause one stands on; null: it is chosen here. */
  readonly at: ClauseRef | null
  /** Policies to choose from. */
  readonly policyIds: readonly PolicyId[]
  readonly onAdd: (ref: ClauseRef, fact: Fact) => void
  readonly onClose: () => void
}

/**
 * A fact that no machine read: its clause, the clause's own words for it, and what they say. Words selected in the text
 * become the quote.
 */
export function AddFactDialog({ kind, at, policyIds, onAdd, onClose }: AddFactProps) {
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  const policies = usePolicies().filter(({ id }) => policyIds.includes(id))
  const [policyId, setPolicyId] = useState<PolicyId | null>(at?.policyId ?? policies[0]?.id ?? null)
  const [clauseId, setClauseId] = useState<ClauseId | null>(at?.clauseId ?? null)
  const [draft, setDraft] = useState(() => emptyDraft(kind))
  const [quote, setQuote] = useState('')
  const [strict, setStrict] = useState(false)
  const text = useRef<HTMLParagraphElement>(null)
  const { view } = usePolicyView(policyId ?? ('' as PolicyId))
  const clause = view?.policy.clauses.find(({ id }) => id === clauseId)
  const own = clause === undefined || view === null ? '' : view.text.slice(clause.range.start, clause.range.end)
  const lang = view === null ? 'zh-Hans' : policyLang(view.policy.metadata)
  const place = quote.trim() === '' ? -1 : own.indexOf(quote.trim())
  const quoteProblem: DraftProblem | undefined =
    kind === 'modality' ? undefined : quote.trim() === '' ? 'needed' : place < 0 ? 'notInClause' : undefined
  const problems = problemsOf(draft)
  const save = (): void => {
    if (policyId === null || clause === undefined) return
    if (quoteProblem !== undefined || Object.keys(problems).length > 0) {
      setStrict(true)
      return
    }
    const start = clause.range.start + Math.max(0, place)
    onAdd(
      { policyId, clauseId: clause.id },
      factOf(draft, { quote: quote.trim(), start, end: start + quote.trim().length }, null),
    )
  }
  const takeSelection = (): void => {
    const selection = window.getSelection()
    const picked = selection?.toString().trim() ?? ''
    if (
      kind === 'modality' ||
      picked === '' ||
      selection?.anchorNode == null ||
      text.current?.contains(selection.anchorNode) !== true
    )
      return
    setQuote(picked)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.addKind(words[kind])}
      closeLabel={words.close}
      width={640}
      className="add-fact"
      onEnter={save}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="solid"
            icon="plus"
            unavailable={clause === undefined ? words.chooseClause : null}
            onClick={save}
          >
            {words.add}
          </Button>
        </>
      }
    >
      {at !== null ? null : (
        <div className="add-place">
          <FormField label={words.policy}>
            {(props) => (
              <select
                {...props}
                className="field"
                value={policyId ?? ''}
                onChange={(event) => {
                  const found = policies.find(({ id }) => id === event.target.value)
                  if (found !== undefined) {
                    setPolicyId(found.id)
                    setClauseId(null)
                    setQuote('')
                  }
                }}
              >
                {policies.map(({ id, metadata, fileName }) => (
                  <option key={id} value={id}>
                    {metadata.title ?? fileName}
                  </option>
                ))}
              </select>
            )}
          </FormField>
          <ClauseChoice
            key={policyId}
            clauses={view?.policy.clauses ?? []}
            chosen={clauseId}
            lang={lang}
            onChoose={(id) => {
              setClauseId(id)
              setQuote('')
            }}
          />
        </div>
      )}
      {clause === undefined ? null : (
        <>
          <p
            ref={text}
            className="add-text"
            lang={lang}
            tabIndex={0}
            role="region"
            aria-label={words.clause}
            onMouseUp={takeSelection}
            onKeyUp={takeSelection}
          >
            {own}
          </p>
          {kind === 'modality' ? null : (
            <FormField label={words.quote} problem={strict ? quoteProblem : undefined} hint={words.quoteHint}>
              {(props) => (
                <input
                  {...props}
                  className="field read"
                  lang={lang}
                  value={quote}
                  onChange={(event) => {
                    setQuote(event.target.value)
                  }}
                />
              )}
            </FormField>
          )}
          <FactForm draft={draft} problems={strict ? problems : {}} onDraft={setDraft} />
        </>
      )}
    </Dialog>
  )
}

interface ClauseChoiceProps {
  readonly clauses: readonly { readonly id: ClauseId; readonly path: string; readonly heading: string }[]
  readonly chosen: ClauseId | null
  readonly lang: string
  readonly onChoose: (id: ClauseId) => void
}

function ClauseChoice({ clauses, chosen, lang, onChoose }: ClauseChoiceProps) {
  const words = useStrings(factsStrings)
  const list = useId()
  const [query, setQuery] = useState('')
  const shown = clauses.filter(({ path, heading }) => findInName(`${path} ${heading}`, query) !== null).slice(0, most)
  const at = shown.findIndex(({ id }) => id === chosen)
  const keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]
    if (next !== undefined) onChoose(next.id)
    event.preventDefault()
  }
  const idOf = (id: ClauseId): string => `${list}-${id}`
  return (
    <div className="form-field">
      <ListField
        label={words.chooseClause}
        placeholder={words.chooseClauseHint}
        value={query}
        onChange={setQuery}
        onKeyDown={keyed}
        data-autofocus
        list={list}
        active={at < 0 || chosen === null ? undefined : idOf(chosen)}
      />
      <div className="pick-list" id={list} role="listbox" aria-label={words.chooseClause} tabIndex={-1}>
        {shown.map(({ id, path, heading }) => (
          <Option
            key={id}
            id={idOf(id)}
            selected={id === chosen}
            active={id === chosen}
            className="pick-line"
            onPick={() => {
              onChoose(id)
            }}
          >
            <span className="mute nowrap" lang={lang}>
              {path}
            </span>
            <span className="clip" lang={lang}>
              {heading}
            </span>
          </Option>
        ))}
        {shown.length === 0 ? <p className="mute pick-none">{words.noClause}</p> : null}
      </div>
    </div>
  )
}
