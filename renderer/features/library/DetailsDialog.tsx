import { useState, type ReactNode } from 'react'
import type { Edit } from '../../../core/model/edit.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { type Level, levels } from '../../../core/model/policy.ts'
import type { PolicySummary } from '../../../core/model/policy-summary.ts'
import { useLibraryState, usePolicies } from '../../state/library-state.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import { commonStrings } from '../../strings/common.ts'
import { detailsStrings } from '../../strings/details.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segment } from '../../ui/Segment.tsx'
import { changesOf, dateOf, datesHold, formOf, type SharedDetails } from './details-form.ts'

/** What one policy says of itself, field by field; or what several are given at once. */
export function DetailsDialog({
  policyIds,
  onClose,
}: {
  readonly policyIds: readonly PolicyId[]
  readonly onClose: () => void
}) {
  const policies = usePolicies().filter(({ id }) => policyIds.includes(id))
  const [only] = policies
  if (only === undefined) return null
  return policies.length === 1 ? (
    <OneDetails policy={only} onClose={onClose} />
  ) : (
    <SharedDetailsDialog policies={policies} onClose={onClose} />
  )
}

function OneDetails({ policy, onClose }: { readonly policy: PolicySummary; readonly onClose: () => void }) {
  const words = useStrings(detailsStrings)
  const common = useStrings(commonStrings)
  const readOnly = useLibraryState()?.readOnly === true
  const [form, setForm] = useState(() => formOf(policy.metadata))
  const changes = changesOf(policy.metadata, form)
  const unavailable = readOnly
    ? words.readOnly
    : !datesHold(form)
      ? words.noDate
      : Object.keys(changes).length === 0
        ? words.noChange
        : null
  const save = (): void => {
    if (unavailable !== null) return
    void edit({ kind: 'correct-metadata', policyId: policy.id, changes }).then((result) => {
      if (result.ok) {
        onClose()
        sayUndoable(words.saved, common.undo)
      }
    })
  }
  const lang = policyLang(policy.metadata)
  const text = (key: 'title' | 'documentNumber' | 'region', name: string, first = false) => (
    <Row name={name}>
      <span className="field">
        <input
          aria-label={name}
          lang={lang}
          value={form[key]}
          maxLength={400}
          spellCheck={false}
          autoComplete="off"
          data-autofocus={first ? true : undefined}
          onChange={(event) => {
            setForm({ ...form, [key]: event.target.value })
          }}
        />
      </span>
    </Row>
  )
  const date = (key: 'issuedOn' | 'effectiveOn', name: string) => (
    <Row name={name}>
      <span className="field date-field">
        <input
          aria-label={name}
          aria-invalid={dateOf(form[key]) === null}
          placeholder="2025-01-31"
          inputMode="numeric"
          maxLength={20}
          autoComplete="off"
          value={form[key]}
          onChange={(event) => {
            setForm({ ...form, [key]: event.target.value })
          }}
        />
      </span>
    </Row>
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.heading}
      closeLabel={common.close}
      width={640}
      onEnter={save}
      footer={
        <>
          <span className="grow mute clip" title={policy.fileName}>
            {words.fromFile(policy.fileName)}
          </span>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="solid" unavailable={unavailable} onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <p className="mute">{words.hint}</p>
      <div className="details-form">
        {text('title', words.name, true)}
        {text('documentNumber', words.number)}
        <Row name={words.issuers} hint={words.issuersHint}>
          <textarea
            className="field"
            aria-label={words.issuers}
            lang={lang}
            rows={Math.min(6, Math.max(2, form.issuers.split('\n').length))}
            value={form.issuers}
            maxLength={4000}
            spellCheck={false}
            onChange={(event) => {
              setForm({ ...form, issuers: event.target.value })
            }}
          />
        </Row>
        <div className="details-pair">
          {date('issuedOn', words.issuedOn)}
          {date('effectiveOn', words.effectiveOn)}
        </div>
        <Row name={words.level}>
          <Segment
            label={words.level}
            value={form.level}
            onChange={(level) => {
              setForm({ ...form, level })
            }}
            options={[
              ...levels.map((value) => ({ value, label: common[value] })),
              { value: '' as const, label: words.unknown },
            ]}
          />
        </Row>
        {text('region', words.region)}
        <Row name={words.status}>
          <Segment
            label={words.status}
            value={form.status}
            onChange={(status) => {
              setForm({ ...form, status })
            }}
            options={[
              { value: 'draft' as const, label: words.draft },
              { value: 'final' as const, label: words.final },
              { value: '' as const, label: words.unknown },
            ]}
          />
        </Row>
      </div>
      {datesHold(form) ? (
        <p className="mute details-empty">{words.empty}</p>
      ) : (
        <p className="failed details-empty" role="alert">
          {words.noDate}
        </p>
      )}
    </Dialog>
  )
}

function SharedDetailsDialog({
  policies,
  onClose,
}: {
  readonly policies: readonly PolicySummary[]
  readonly onClose: () => void
}) {
  const words = useStrings(detailsStrings)
  const common = useStrings(commonStrings)
  const readOnly = useLibraryState()?.readOnly === true
  const [level, setLevel] = useState<Level | '' | 'keep'>('keep')
  const [status, setStatus] = useState<'draft' | 'final' | '' | 'keep'>('keep')
  const [region, setRegion] = useState('')
  const shared: SharedDetails = {
    ...(level === 'keep' ? {} : { level: level === '' ? null : level }),
    ...(status === 'keep' ? {} : { status: status === '' ? null : status }),
    ...(region.trim() === '' ? {} : { region: region.trim() }),
  }
  const unavailable = readOnly ? words.readOnly : Object.keys(shared).length === 0 ? words.noChange : null
  const save = (): void => {
    if (unavailable !== null) return
    const edits = policies.map(({ id }): Edit => ({ kind: 'correct-metadata', policyId: id, changes: shared }))
    void edit({ kind: 'batch', name: 'correct-metadata', edits }).then((result) => {
      if (result.ok) {
        onClose()
        sayUndoable(words.savedMany(policies.length), common.undo)
      }
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.headingMany(policies.length)}
      closeLabel={common.close}
      width={640}
      onEnter={save}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="solid" unavailable={unavailable} onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <p className="mute">{words.hintMany}</p>
      <div className="details-form">
        <Row name={words.level}>
          <Segment
            label={words.level}
            value={level}
            onChange={setLevel}
            options={[
              { value: 'keep' as const, label: words.keep },
              ...levels.map((value) => ({ value, label: common[value] })),
              { value: '' as const, label: words.unknown },
            ]}
          />
        </Row>
        <Row name={words.region}>
          <span className="field">
            <input
              aria-label={words.region}
              placeholder={words.keep}
              value={region}
              maxLength={100}
              spellCheck={false}
              autoComplete="off"
              data-autofocus
              onChange={(event) => {
                setRegion(event.target.value)
              }}
            />
          </span>
        </Row>
        <Row name={words.status}>
          <Segment
            label={words.status}
            value={status}
            onChange={setStatus}
            options={[
              { value: 'keep' as const, label: words.keep },
              { value: 'draft' as const, label: words.draft },
              { value: 'final' as const, label: words.final },
              { value: '' as const, label: words.unknown },
            ]}
          />
        </Row>
      </div>
    </Dialog>
  )
}

const Row = ({
  name,
  hint,
  children,
}: {
  readonly name: string
  readonly hint?: string
  readonly children: ReactNode
}) => (
  <div className="details-row">
    <span>
      {name}
      {hint === undefined ? null : <small>{hint}</small>}
    </span>
    <div>{children}</div>
  </div>
)
