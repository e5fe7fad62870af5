import type { Level, PolicyMetadata } from '../../../core/model/policy.ts'

/** What a person writes: "" and [] mean that the policy does not say. Issuers stand one a line. */
export interface DetailsForm {
  readonly title: string
  readonly documentNumber: string
  readonly issuers: string
  readonly issuedOn: string
  readonly effectiveOn: string
  readonly level: Level | ''
  readonly region: string
  readonly status: 'draft' | 'final' | ''
}

export const formOf = (metadata: PolicyMetadata): DetailsForm => ({
  title: metadata.title ?? '',
  documentNumber: metadata.documentNumber ?? '',
  issuers: metadata.issuers.join('\n'),
  issuedOn: metadata.issuedOn ?? '',
  effectiveOn: metadata.effectiveOn ?? '',
  level: metadata.level ?? '',
  region: metadata.region ?? '',
  status: metadata.status ?? '',
})

/**
 * A date as people write one (2025-5-9, 2025/05/09, 2025年5月9日) as "2025-05-09"; "" for none, null for what is no
 * date.
 */
export function dateOf(text: string): string | null {
  if (text.trim() === '') return ''
  const parts = /^(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*日?$/u.exec(
    text.trim(),
  )?.groups
  if (parts === undefined) return null
  const [year, month, day] = [Number(parts['year']), Number(parts['month']), Number(parts['day'])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}
/** Whether every date in the form is one. */
export const datesHold = ({ issuedOn, effectiveOn }: DetailsForm): boolean =>
  dateOf(issuedOn) !== null && dateOf(effectiveOn) !== null

const orNull = <Value extends string>(value: Value | ''): Value | null => (value === '' ? null : value)
const words = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/**
 * What a person changed, as the edit takes it; {} where the form says what the policy says. Blank lines of issuers do
 * not count. The dates must hold (`datesHold`).
 */
export function changesOf(metadata: PolicyMetadata, form: DetailsForm): Partial<PolicyMetadata> {
  const issuers = form.issuers
    .split('\n')
    .map(words)
    .filter((issuer) => issuer !== '')
  const wanted: Partial<PolicyMetadata> = {
    title: orNull(words(form.title)),
    documentNumber: orNull(words(form.documentNumber)),
    issuers: issuers.filter((issuer, at) => issuers.indexOf(issuer) === at),
    issuedOn: orNull(dateOf(form.issuedOn) ?? ''),
    effectiveOn: orNull(dateOf(form.effectiveOn) ?? ''),
    level: orNull(form.level),
    region: orNull(words(form.region)),
    status: orNull(form.status),
  }
  const same = (key: keyof PolicyMetadata): boolean => JSON.stringify(wanted[key]) === JSON.stringify(metadata[key])
  return Object.fromEntries(Object.entries(wanted).filter(([key]) => !same(key as keyof PolicyMetadata)))
}

/** What several policies are given at once: only the fields a person chose. */
export type SharedDetails = {
  readonly level?: Level | null
  readonly region?: string | null
  readonly status?: 'draft' | 'final' | null
}
