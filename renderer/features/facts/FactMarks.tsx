import type { Modality } from '../../../core/model/clause-facts.ts'
import type { FactOrigin } from '../../../core/model/fact-row.ts'
import type { Level } from '../../../core/model/policy.ts'
import type { Target } from '../../../core/model/target.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'

const originIcons = {
  read: 'machine',
  checked: 'check',
  changed: 'note',
  added: 'plus',
  withdrawn: 'close',
} as const satisfies Record<FactOrigin, IconName>
export const originWords = {
  read: 'read',
  checked: 'checked',
  changed: 'changed',
  added: 'addedBy',
  withdrawn: 'withdrawn',
} as const satisfies Record<FactOrigin, string>
export const strengthWords = {
  must: 'must',
  should: 'should',
  encourage: 'encourage',
  support: 'supportive',
  explore: 'explore',
} as const satisfies Record<Modality, string>
export const strengths: readonly Modality[] = ['must', 'should', 'encourage', 'support', 'explore']

/** Where a fact comes from: grey open ring 机读, red pen 人改, green check 已核. */
export function OriginMark({ origin }: { readonly origin: FactOrigin }) {
  const words = useStrings(factsStrings)
  return (
    <span className={`fact-origin origin-${origin}`}>
      <Icon name={originIcons[origin]} size="small" />
      {words[originWords[origin]]}
    </span>
  )
}

const signs = { '>=': '≥', '>': '＞', '=': '＝', '<=': '≤', '<': '＜' } as const

/** ≥ 300 家: the comparator quiet, the figure bold, the unit plain. A range says its bounds itself. */
export function Figure({ target: { comparator, quantity, unit } }: { readonly target: Target }) {
  return (
    <span className="figure">
      <span className="mute">{/[—–~～至到]/u.test(quantity) ? '' : signs[comparator]}</span> <b>{quantity}</b>
      {unit === '' ? null : <span className="unit">{unit}</span>}
    </span>
  )
}

/** A target's policy by its shape: ■ national, ○ province, △ city, ◇ county, · unknown. */
export function LevelSign({ level }: { readonly level: Level | null }) {
  return (
    <svg className={`level-sign ${level ?? 'unknown'}`} viewBox="-7 -7 14 14" aria-hidden="true">
      {level === 'national' ? (
        <rect x="-5" y="-5" width="10" height="10" />
      ) : level === 'provincial' ? (
        <circle r="5" />
      ) : level === 'municipal' ? (
        <path d="M0-5.500l5.500 10h-11z" />
      ) : level === 'county' ? (
        <path d="M0-5.500L5.500 0 0 5.500-5.500 0z" />
      ) : (
        <circle r="2" />
      )}
    </svg>
  )
}
