import type { ReactNode } from 'react'
import type { FactRow } from '../../../core/model/fact-row.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Figure, OriginMark, strengths, strengthWords } from './FactMarks.tsx'
import { Standing } from './Standing.tsx'
import type { FactColumn } from './sort-facts.ts'
import type { ShownAgainst } from './use-compared-targets.ts'
import type { FactHands } from './use-fact-hands.ts'

/** What one column says of a fact. `apart`: what tells policies of one title apart. */
export function FactCell({
  id,
  row,
  titleOf,
  apart,
  against,
  hands,
}: {
  readonly id: FactColumn
  readonly row: FactRow
  readonly titleOf: (policyId: PolicyId) => string
  readonly apart: ReadonlyMap<PolicyId, string>
  readonly against: ShownAgainst | null
  readonly hands: FactHands
}): ReactNode {
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  const { metadata, fact, read, origin, resolved } = row
  const shown = fact ?? read
  const lang = policyLang(metadata)
  switch (id) {
    case 'level':
      return <PolicyLevel level={metadata.level} />
    case 'against':
      return (
        <Standing
          compared={against?.of.get(row)}
          own={shown?.kind === 'target' ? shown.value : null}
          isBase={row.ref.policyId === against?.base}
          onOpen={hands.openBase}
        />
      )
    case 'origin':
      return <OriginMark origin={origin} />
    case 'policy':
      return (
        <PolicyTitle title={metadata.title ?? common.untitled} lang={lang} apart={apart.get(row.ref.policyId) ?? ''} />
      )
    case 'place':
      return (
        <button
          type="button"
          className="place-link"
          tabIndex={-1}
          title={words.open}
          lang={lang}
          onClick={(event) => {
            event.stopPropagation()
            hands.open(row)
          }}
        >
          <span className="clip">{row.path}</span>
        </button>
      )
    case 'heading':
      return (
        <span className="read clip" lang={lang} title={row.heading}>
          {row.heading === '' ? <Absent /> : row.heading}
        </span>
      )
    case 'what':
      return shown?.kind !== 'target' ? null : (
        <span className="read clip" lang={lang} title={row.quote}>
          {shown.value.what === '' ? <Absent /> : shown.value.what}
          {shown.value.status === 'draft-only' ? <small className="draft-only">{words.draftOnly}</small> : null}
        </span>
      )
    case 'asked':
      return shown?.kind !== 'target' ? null : <Figure target={shown.value} />
    case 'deadline':
      return shown?.kind !== 'target'
        ? null
        : (shown.value.deadline ?? <span className="mute">{words.noDeadline}</span>)
    case 'lead':
    case 'support': {
      if (shown?.kind !== 'responsibility') return null
      const names = shown.value[id]
      const local = id === 'support' ? shown.value.local : []
      const text = [...names, ...local].join('、') + (shown.value.open.includes(id) ? words.andMore : '')
      return text === '' ? (
        <span className="mute">{words.none}</span>
      ) : (
        <span className="clip" lang={lang} title={text}>
          {text}
        </span>
      )
    }
    case 'title':
      return shown?.kind !== 'citation' ? null : (
        <span className="read clip" lang={lang} title={shown.value.title}>
          《{shown.value.title}》
        </span>
      )
    case 'number':
      return shown?.kind !== 'citation' ? null : shown.value.documentNumber === null ? (
        <span className="mute">{common.noNumber}</span>
      ) : (
        <span className="clip" lang={lang} title={shown.value.documentNumber}>
          {shown.value.documentNumber}
        </span>
      )
    case 'resolved':
      return resolved === null ? (
        <span className="not-here">{words.notHere}</span>
      ) : (
        <button
          type="button"
          className="place-link"
          tabIndex={-1}
          title={words.openPolicyRow}
          onClick={(event) => {
            event.stopPropagation()
            hands.openCited(resolved)
          }}
        >
          <span className="clip read" lang="zh-Hans">
            {titleOf(resolved)}
          </span>
        </button>
      )
    case 'modality':
      return shown?.kind !== 'modality' ? null : (
        <span className="row">
          <span className="pips" aria-hidden="true">
            {strengths.map((each, at) => (
              <i key={each} className={at >= strengths.indexOf(shown.value) ? 'on' : ''} />
            ))}
          </span>
          {words[strengthWords[shown.value]]}
        </span>
      )
  }
}

function Absent() {
  const words = useStrings(factsStrings)
  return <span className="mute absent">{words.nonePlaceholder}</span>
}
