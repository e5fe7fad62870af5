import { useId, type ReactNode } from 'react'
import type { Comparator } from '../../../core/model/target.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { strengths, strengthWords } from './FactMarks.tsx'
import type { DraftField, DraftProblem, FactDraft } from './fact-drafts.ts'

const comparators: readonly { readonly value: Comparator; readonly sign: string }[] = [
  { value: '>=', sign: '≥' },
  { value: '>', sign: '＞' },
  { value: '=', sign: '＝' },
  { value: '<=', sign: '≤' },
  { value: '<', sign: '＜' },
]
const modes = ['牵头', '按职责分工负责', '负责'] as const

export interface FactFormProps<Draft extends FactDraft = FactDraft> {
  readonly draft: Draft
  readonly problems: Partial<Record<DraftField, DraftProblem>>
  readonly onDraft: (draft: FactDraft) => void
}

/** Every field of a fact. The first takes the focus; who holds the form says what ⏎ and Esc do. */
export function FactForm({ draft, problems, onDraft }: FactFormProps) {
  switch (draft.kind) {
    case 'target':
      return <TargetForm draft={draft} problems={problems} onDraft={onDraft} />
    case 'responsibility':
      return <BodiesForm draft={draft} problems={problems} onDraft={onDraft} />
    case 'citation':
      return <CitationForm draft={draft} problems={problems} onDraft={onDraft} />
    case 'modality':
      return <ModalityForm draft={draft} onDraft={onDraft} />
  }
}

/** A field under its name, with what is wrong below it. */
export function FormField({
  label,
  problem,
  hint,
  children,
}: {
  readonly label: string
  readonly problem?: DraftProblem | undefined
  readonly hint?: string
  readonly children: (props: {
    readonly id: string
    readonly 'aria-invalid': boolean
    readonly 'aria-describedby': string | undefined
  }) => ReactNode
}) {
  const words = useStrings(factsStrings)
  const id = useId()
  const told = problem !== undefined || hint !== undefined
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': problem !== undefined, 'aria-describedby': told ? `${id}-told` : undefined })}
      {told ? (
        <small id={`${id}-told`} className={problem === undefined ? 'mute' : 'failed'}>
          {problem === undefined ? hint : words[problem]}
        </small>
      ) : null}
    </div>
  )
}

function Line({
  label,
  value,
  problem,
  hint,
  first = false,
  lang = 'zh-Hans',
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly problem?: DraftProblem | undefined
  readonly hint?: string
  readonly first?: boolean
  readonly lang?: string
  readonly onChange: (value: string) => void
}) {
  return (
    <FormField label={label} problem={problem} {...(hint === undefined ? {} : { hint })}>
      {(props) => (
        <input
          {...props}
          className="field"
          value={value}
          lang={lang}
          spellCheck={false}
          autoComplete="off"
          data-autofocus={first ? true : undefined}
          onChange={(event) => {
            onChange(event.target.value)
          }}
        />
      )}
    </FormField>
  )
}

type Of<Kind extends FactDraft['kind']> = Extract<FactDraft, { kind: Kind }>

function TargetForm({ draft, problems, onDraft }: FactFormProps<Of<'target'>>) {
  const words = useStrings(factsStrings)
  return (
    <>
      <Line
        first
        label={words.what}
        value={draft.what}
        problem={problems.what}
        onChange={(what) => {
          onDraft({ ...draft, what })
        }}
      />
      <div className="form-figure">
        <FormField label={words.comparator}>
          {(props) => (
            <select
              {...props}
              className="field"
              value={draft.comparator}
              onChange={(event) => {
                const found = comparators.find(({ value }) => value === event.target.value)
                if (found !== undefined) onDraft({ ...draft, comparator: found.value })
              }}
            >
              {comparators.map(({ value, sign }) => (
                <option key={value} value={value}>
                  {sign}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <Line
          label={words.quantity}
          value={draft.quantity}
          problem={problems.quantity}
          onChange={(quantity) => {
            onDraft({ ...draft, quantity })
          }}
        />
        <Line
          label={words.unit}
          value={draft.unit}
          onChange={(unit) => {
            onDraft({ ...draft, unit })
          }}
        />
      </div>
      <Line
        label={words.deadline}
        value={draft.deadline}
        problem={problems.deadline}
        hint={words.deadlineHint}
        onChange={(deadline) => {
          onDraft({ ...draft, deadline })
        }}
      />
      <Checkbox
        checked={draft.draftOnly}
        label={words.draftOnly}
        onChange={(draftOnly) => {
          onDraft({ ...draft, draftOnly })
        }}
      />
    </>
  )
}

function BodiesForm({ draft, problems, onDraft }: FactFormProps<Of<'responsibility'>>) {
  const words = useStrings(factsStrings)
  return (
    <>
      <Line
        first
        label={words.lead}
        value={draft.lead}
        problem={problems.lead}
        hint={words.bodiesHint}
        onChange={(lead) => {
          onDraft({ ...draft, lead })
        }}
      />
      <Line
        label={words.support}
        value={draft.support}
        onChange={(support) => {
          onDraft({ ...draft, support })
        }}
      />
      <Line
        label={words.local}
        value={draft.local}
        onChange={(local) => {
          onDraft({ ...draft, local })
        }}
      />
      <FormField label={words.mode}>
        {(props) => (
          <select
            {...props}
            className="field"
            lang="zh-Hans"
            value={draft.mode}
            onChange={(event) => {
              const mode = modes.find((each) => each === event.target.value)
              if (mode !== undefined) onDraft({ ...draft, mode })
            }}
          >
            {modes.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
      </FormField>
      <Checkbox
        checked={draft.openLead}
        label={words.openLead}
        onChange={(openLead) => {
          onDraft({ ...draft, openLead })
        }}
      />
      <Checkbox
        checked={draft.openSupport}
        label={words.openSupport}
        onChange={(openSupport) => {
          onDraft({ ...draft, openSupport })
        }}
      />
    </>
  )
}

function CitationForm({ draft, problems, onDraft }: FactFormProps<Of<'citation'>>) {
  const words = useStrings(factsStrings)
  return (
    <>
      <Line
        first
        label={words.citedTitle}
        value={draft.title}
        problem={problems.title}
        onChange={(title) => {
          onDraft({ ...draft, title })
        }}
      />
      <Line
        label={words.documentNumber}
        value={draft.documentNumber}
        onChange={(documentNumber) => {
          onDraft({ ...draft, documentNumber })
        }}
      />
    </>
  )
}

function ModalityForm({ draft, onDraft }: Omit<FactFormProps<Of<'modality'>>, 'problems'>) {
  const words = useStrings(factsStrings)
  return (
    <FormField label={words.strength}>
      {(props) => (
        <select
          {...props}
          className="field"
          data-autofocus
          value={draft.value}
          onChange={(event) => {
            const value = strengths.find((each) => each === event.target.value)
            if (value !== undefined) onDraft({ ...draft, value })
          }}
        >
          {strengths.map((each) => (
            <option key={each} value={each}>
              {words[strengthWords[each]]}
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}
