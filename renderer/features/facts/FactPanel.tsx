import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Fact } from '../../../core/model/fact-correction.ts'
import type { FactRow } from '../../../core/model/fact-row.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { isComposing } from '../../ui/is-composing.ts'
import { Marked } from '../../ui/Marked.tsx'
import { FactForm } from './FactForm.tsx'
import { Figure, OriginMark, strengthWords } from './FactMarks.tsx'
import { draftOf, emptyDraft, factOf, problemsOf } from './fact-drafts.ts'
import { factSentence } from './fact-sentence.ts'
import { useClauseText } from './use-clause-text.ts'

export interface FactPanelProps {
  readonly row: FactRow
  readonly editing: boolean
  readonly readOnly: boolean
  /** How it stands to the base's, where targets are compared. */
  readonly against: ReactNode
  readonly onEdit: (editing: boolean) => void
  readonly onSave: (fact: Fact) => void
  readonly onCheck: () => void
  readonly onStrike: () => void
  readonly onTakeBack: () => void
  readonly onAdd: () => void
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** One fact: what it says, who says so, and the clause's own words with the quote lit. */
export function FactPanel(props: FactPanelProps) {
  const { row, editing, readOnly, onEdit, onCheck, onStrike, onTakeBack, onAdd, onOpen, onClose } = props
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const lang = policyLang(row.metadata)
  const clause = useClauseText(row.ref, row.range)
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    text.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' })
  }, [clause])
  const locked = readOnly ? words.readOnly : null
  const { fact, read, origin, correction } = row
  const shown = fact ?? read
  const lit =
    clause === null || clause === 'gone' || row.kind === 'modality'
      ? []
      : [
          {
            start: Math.max(0, row.range.start - clause.range.start),
            end: Math.min(clause.text.length, row.range.end - clause.range.start),
          },
        ].filter(({ start, end }) => start < end)
  return (
    <>
      <header className="fact-panel-head">
        <div className="row">
          <b>{words[row.kind]}</b>
          <OriginMark origin={origin} />
          <span className="grow" />
          <IconButton icon="close" size="small" label={words.close} keys="Escape" onClick={onClose} />
        </div>
        <div className="row fact-panel-policy">
          <PolicyLevel level={row.metadata.level} />
          <PolicyTitle title={row.metadata.title ?? common.untitled} lang={lang} />
        </div>
        <div className="row mute">
          <span className="clip" lang={lang}>
            {row.path}
          </span>
          {row.page === null ? null : <span className="nowrap">{words.page(row.page)}</span>}
        </div>
      </header>
      {editing && shown !== null ? (
        <EditForm key={correction?.correctedAt ?? ''} {...props} shown={shown} />
      ) : (
        <section className={`fact-said origin-${origin}`} aria-label={words[row.kind]}>
          {shown === null ? <p className="mute">{words.nothingRead}</p> : <Said fact={shown} lang={lang} />}
          {origin === 'changed' || origin === 'added' || origin === 'checked' || origin === 'withdrawn' ? (
            <p className="fact-by">
              {origin === 'changed' && read !== null ? (
                <span className="machine-read">{words.machineRead(factSentence(read, language))}</span>
              ) : origin === 'added' ? (
                <span className="machine-read">{words.nothingRead}</span>
              ) : null}
              {correction === null ? null : (
                <span className="mute">
                  {words.by(
                    correction.author === '' ? words.noAuthor : correction.author,
                    correction.correctedAt.slice(0, 10),
                  )}
                </span>
              )}
            </p>
          ) : null}
          <div className="fact-acts">
            {origin === 'read' || origin === 'checked' ? (
              <Button
                look="line"
                size="small"
                icon="check"
                keys="V"
                pressed={origin === 'checked'}
                unavailable={locked}
                onClick={onCheck}
              >
                {origin === 'checked' ? words.uncheck : words.check}
              </Button>
            ) : (
              <Button look="line" size="small" icon="undo" unavailable={locked} onClick={onTakeBack}>
                {words.takeBack}
              </Button>
            )}
            {origin === 'withdrawn' ? null : (
              <>
                <Button
                  look="line"
                  size="small"
                  icon="note"
                  keys="E"
                  unavailable={locked}
                  onClick={() => {
                    onEdit(true)
                  }}
                >
                  {words.edit}
                </Button>
                <Button
                  look="line"
                  size="small"
                  icon="close"
                  unavailable={locked}
                  title={words.notOneHint}
                  onClick={onStrike}
                >
                  {words.notOne}
                </Button>
              </>
            )}
          </div>
        </section>
      )}
      {props.against}
      {/* a long clause scrolls by key */}
      <section className="fact-clause" aria-label={words.clause} tabIndex={0} role="region">
        {clause === 'gone' ? (
          <p className="mute">{words.textGone}</p>
        ) : clause === null ? null : (
          <p ref={text} lang={lang}>
            <Marked text={clause.text} marks={lit} />
          </p>
        )}
      </section>
      <footer className="row">
        <Button look="line" icon="read" keys="Enter" onClick={onOpen}>
          {words.open}
        </Button>
        <Button icon="plus" keys="A" unavailable={locked} title={words.addTo(words[row.kind])} onClick={onAdd}>
          {words.add}
        </Button>
      </footer>
    </>
  )
}

function Said({ fact, lang }: { readonly fact: Fact; readonly lang: string }) {
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  switch (fact.kind) {
    case 'target': {
      const { what, deadline, status } = fact.value
      return (
        <>
          <p className="fact-what" lang={lang}>
            {what === '' ? words.nonePlaceholder : what}
          </p>
          <p className="row fact-figure">
            <Figure target={fact.value} />
            <span className="grow" />
            <span className="nowrap">{deadline ?? words.noDeadline}</span>
          </p>
          {status === 'draft-only' ? <p className="mute">{words.draftOnly}</p> : null}
        </>
      )
    }
    case 'responsibility':
      return (
        <dl className="fact-bodies">
          {(['lead', 'support', 'local'] as const)
            .filter((duty) => fact.value[duty].length > 0 || duty === 'lead')
            .map((duty) => (
              <div key={duty}>
                <dt>{words[duty]}</dt>
                <dd lang={lang}>
                  {fact.value[duty].length === 0 ? (
                    <span className="mute">{words.none}</span>
                  ) : (
                    fact.value[duty].join('、')
                  )}
                  {duty !== 'local' && fact.value.open.includes(duty) ? words.andMore : ''}
                </dd>
              </div>
            ))}
        </dl>
      )
    case 'citation':
      return (
        <>
          <p className="fact-what" lang={lang}>
            《{fact.value.title}》
          </p>
          <p className="mute">{fact.value.documentNumber ?? common.noNumber}</p>
        </>
      )
    case 'modality':
      return <p className="fact-what">{words[strengthWords[fact.value]]}</p>
  }
}

function EditForm({ row, shown, onEdit, onSave }: FactPanelProps & { readonly shown: Fact }) {
  const words = useStrings(factsStrings)
  const [draft, setDraft] = useState(() => draftOf(shown))
  const [strict, setStrict] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[data-autofocus]')
    first?.focus()
    if (first instanceof HTMLInputElement) first.select()
  }, [])
  const problems = problemsOf(draft.kind === row.kind ? draft : emptyDraft(row.kind))
  const save = (): void => {
    if (Object.keys(problems).length > 0) {
      setStrict(true)
      return
    }
    const printed =
      shown.kind === 'target' || shown.kind === 'citation'
        ? { quote: shown.value.quote, start: shown.value.start, end: shown.value.end }
        : { quote: shown.kind === 'responsibility' ? shown.value.quote : '', ...row.range }
    onSave(factOf(draft, printed, shown))
  }
  const keyed = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    if (event.key === 'Escape') onEdit(false)
    else if (
      event.key === 'Enter' &&
      (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement)
    )
      save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      ref={form}
      className="fact-form"
      aria-label={words.edit}
      onKeyDown={keyed}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <FactForm draft={draft} problems={strict ? problems : {}} onDraft={setDraft} />
      <div className="row">
        <span className="grow" />
        <Button
          size="small"
          keys="Escape"
          onClick={() => {
            onEdit(false)
          }}
        >
          {words.cancel}
        </Button>
        <Button look="solid" size="small" keys="Enter" onClick={save}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
