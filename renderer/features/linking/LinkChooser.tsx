import { useState, type KeyboardEvent } from 'react'
import type { ClauseRef } from '../../../core/model/ids.ts'
import type { LinkType, LinkTypeId } from '../../../core/model/link.ts'
import type { PolicySummary } from '../../../core/model/policy-summary.ts'
import { useClauseText } from '../../state/clause-texts.ts'
import { isDirected, likelyLink, linkName, type LinkDirection } from '../../state/link-words.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { commonStrings } from '../../strings/common.ts'
import { linkingStrings } from '../../strings/linking.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { isComposing } from '../../ui/is-composing.ts'
import { Segment } from '../../ui/Segment.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { LinkStart } from './link-edits.ts'
import { LinkTypes } from './LinkTypes.tsx'

export interface LinkChooserProps {
  readonly here: ClauseRef
  readonly there: ClauseRef
  readonly policies: readonly PolicySummary[]
  readonly types: readonly LinkType[]
  readonly onLink: (start: LinkStart, comment: string, words: { readonly name: string; readonly where: string }) => void
  readonly onCancel: () => void
}

/**
 * Two clauses are to be linked: of what type, which way, and what is said of it. What their levels make likely is
 * chosen already; ⏎ links.
 */
export function LinkChooser({ here, there, policies, types, onLink, onCancel }: LinkChooserProps) {
  const words = useStrings(linkingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const levelOf = ({ policyId }: ClauseRef) => policies.find(({ id }) => id === policyId)?.metadata.level ?? null
  const likely =
    here.policyId === there.policyId
      ? { type: 'relates' as const, direction: 'out' as const }
      : likelyLink(levelOf(here), levelOf(there))
  const [type, setType] = useState<LinkTypeId>(likely.type)
  const [turned, setDirection] = useState<LinkDirection>(likely.direction)
  const [comment, setComment] = useState('')
  const target = useClauseText(there)
  const directed = isDirected(types, type)
  const direction = directed ? turned : 'out'
  const name = linkName(types, type, direction, language)
  const link = (): void => {
    onLink({ here, type, direction }, comment.trim(), { name, where: target?.clause.path ?? '' })
  }
  const keyed = (event: KeyboardEvent): void => {
    if (
      event.key !== 'Enter' ||
      isComposing(event) ||
      (event.target instanceof HTMLElement && event.target.closest('footer') !== null)
    )
      return
    event.preventDefault()
    link()
  }
  return (
    <div className="link-chooser" onKeyDown={keyed}>
      <End label={words.from} at={here} policies={policies} untitled={common.untitled} />
      <LinkTypes
        label={words.type}
        types={types}
        value={type}
        direction={direction}
        focusFirst
        nameOf={(id) => linkName(types, id, isDirected(types, id) ? turned : 'out', language)}
        onChange={setType}
      />
      {directed ? (
        <Segment
          label={words.direction}
          value={direction}
          onChange={setDirection}
          options={[
            { value: 'out', label: `→ ${words.outwards}` },
            { value: 'in', label: `← ${words.inwards}` },
          ]}
        />
      ) : null}
      <End label={words.otherEnd} at={there} policies={policies} untitled={common.untitled} />
      <TextField
        label={words.comment}
        placeholder={words.commentHint}
        value={comment}
        onChange={setComment}
        maxLength={10_000}
      />
      <footer className="row">
        <span className="grow" />
        <Button keys="Escape" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button look="line" keys="Enter" onClick={link}>
          {words.make(name)}
        </Button>
      </footer>
    </div>
  )
}

function End({
  label,
  at,
  policies,
  untitled,
}: {
  readonly label: string
  readonly at: ClauseRef
  readonly policies: readonly PolicySummary[]
  readonly untitled: string
}) {
  const known = useClauseText(at)
  const policy = policies.find(({ id }) => id === at.policyId)
  const lang = policy === undefined ? 'zh-Hans' : policyLang(policy.metadata)
  return (
    <div className="link-end">
      <p className="row">
        <span className="mute nowrap">{label}</span>
        <PolicyLevel level={policy?.metadata.level ?? null} short />
        <PolicyTitle title={policy?.metadata.title ?? policy?.fileName ?? untitled} lang={lang} />
      </p>
      <p className="preview" lang={lang}>
        <b>{known?.clause.path ?? ''}</b> {known == null ? '' : wordsAfterMarker(known.text, known.clause.marker)}
      </p>
    </div>
  )
}

/** The beginning of a clause without its marker, which stands before it as its path's last part. */
function wordsAfterMarker(text: string, marker: string): string {
  const words = text.replace(/\s+/gu, ' ').trim()
  return (words.startsWith(marker) ? words.slice(marker.length) : words).trim().slice(0, 140)
}
