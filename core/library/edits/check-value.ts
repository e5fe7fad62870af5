import type { Failure } from '../../model/result.ts'

/** Why an edit is not a valid one; `edit-invalid` carries it as `params.reason` with the field's name beside it. */
export type InvalidReason =
  | 'bad-id'
  | 'too-long'
  | 'empty'
  | 'bad-colour'
  | 'bad-time'
  | 'bad-date'
  | 'bad-range'
  | 'bad-value'
  | 'bad-clauses'
  | 'id-taken'
  | 'tag-cycle'
  | 'sector-tag'
  | 'link-to-itself'
  | 'quote-mismatch'
  | 'doubled'
  | 'too-many'
  | 'wrong-policy'
  | 'unknown-sector'
  | 'clause-in-use'
  | 'bad-place'

export const invalid = (reason: InvalidReason, field: string): Failure => ({
  code: 'edit-invalid',
  params: { reason, field },
})

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/
const colourPattern = /^#[0-9A-Fa-f]{6}$/
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/
const datePattern = /^\d{4}-\d{2}-\d{2}$/
/** Policy ids name folders: short, lower case, no device name of any system. */
const policyIdPattern = /^(?!com\d$|lpt\d$)[a-z0-9]{4,20}$/

export const isId = (value: string): boolean =>
  idPattern.test(value) && value !== 'constructor' && value !== 'prototype'
export const isPolicyId = (value: string): boolean => policyIdPattern.test(value)

/** First failure of a list of checks, in order; null where all hold. */
export const firstFailure = (...checks: readonly (Failure | null)[]): Failure | null =>
  checks.find((check) => check !== null) ?? null

export const checkId = (value: string, field: string): Failure | null => (isId(value) ? null : invalid('bad-id', field))
export const checkColour = (value: string): Failure | null =>
  colourPattern.test(value) ? null : invalid('bad-colour', 'colour')
export const checkInstant = (value: string, field: string): Failure | null =>
  instantPattern.test(value) && !Number.isNaN(Date.parse(value)) ? null : invalid('bad-time', field)
/** A day that exists: 2024-02-30 does not. */
export const checkDate = (value: string, field: string): Failure | null => {
  const at = datePattern.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value) ? null : invalid('bad-date', field)
}
export const checkText = (value: string, field: string, longest: number): Failure | null =>
  typeof value !== 'string' ? invalid('bad-value', field) : value.length > longest ? invalid('too-long', field) : null
export const checkName = (value: string, field: string, longest: number): Failure | null =>
  checkText(value, field, longest) ?? (value.trim() === '' ? invalid('empty', field) : null)
