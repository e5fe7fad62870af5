import type { Modality } from '../../../core/model/clause-facts.ts'
import type { Fact, FactKind } from '../../../core/model/fact-correction.ts'
import type { Responsibility } from '../../../core/model/responsibility.ts'
import type { Comparator } from '../../../core/model/target.ts'
import { figureValue } from './figure-value.ts'

/** A fact as its form holds it: everything a person may write. Bodies stand in one line, parted by 、. */
export type FactDraft =
  | {
      readonly kind: 'target'
      readonly what: string
      readonly comparator: Comparator
      readonly quantity: string
      readonly unit: string
      readonly deadline: string
      readonly draftOnly: boolean
    }
  | {
      readonly kind: 'responsibility'
      readonly lead: string
      readonly support: string
      readonly local: string
      readonly mode: Responsibility['mode']
      readonly openLead: boolean
      readonly openSupport: boolean
    }
  | { readonly kind: 'citation'; readonly title: string; readonly documentNumber: string }
  | { readonly kind: 'modality'; readonly value: Modality }

export type DraftField = 'what' | 'quantity' | 'deadline' | 'lead' | 'title' | 'quote'
export type DraftProblem = 'needed' | 'noFigure' | 'noDate' | 'noBody' | 'notInClause'

/** Where a fact is printed: the quote, UTF-16, half-open in the policy's cleaned text. */
export interface Printed {
  readonly quote: string
  readonly start: number
  readonly end: number
}

export function draftOf(fact: Fact): FactDraft {
  switch (fact.kind) {
    case 'target': {
      const { what, comparator, quantity, unit, deadline, status } = fact.value
      return {
        kind: 'target',
        what,
        comparator,
        quantity,
        unit,
        deadline: deadline ?? '',
        draftOnly: status === 'draft-only',
      }
    }
    case 'responsibility': {
      const { lead, support, local, mode, open } = fact.value
      return {
        kind: 'responsibility',
        lead: lead.join('、'),
        support: support.join('、'),
        local: local.join('、'),
        mode,
        openLead: open.includes('lead'),
        openSupport: open.includes('support'),
      }
    }
    case 'citation':
      return { kind: 'citation', title: fact.value.title, documentNumber: fact.value.documentNumber ?? '' }
    case 'modality':
      return { kind: 'modality', value: fact.value }
  }
}

export function emptyDraft(kind: FactKind): FactDraft {
  switch (kind) {
    case 'target':
      return { kind, what: '', comparator: '>=', quantity: '', unit: '', deadline: '', draftOnly: false }
    case 'responsibility':
      return { kind, lead: '', support: '', local: '', mode: '牵头', openLead: false, openSupport: false }
    case 'citation':
      return { kind, title: '', documentNumber: '' }
    case 'modality':
      return { kind, value: 'should' }
  }
}

/** Bodies of one line. A comma inside a bracket belongs to its body: 省发展改革委（省数据局、省粮食局）. */
export const bodiesOf = (line: string): readonly string[] =>
  line
    .split(/[、，,；;\n]+(?![^（(]*[）)])/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * "2026", "2026年6月底", "2026/6/30" as "2026", "2026-06", "2026-06-30"; "" is no deadline (null); undefined where it
 * is no date.
 */
export function readDeadline(text: string): string | null | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  if (plain.length > 40) return undefined
  const match =
    /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?)?)?\s*[年月]?\s*(?:底|末|年底|年末|月底|月末)?前?$/u.exec(
      plain,
    )
  if (match === null) return undefined
  const [, year = '', month, day] = match
  if (month === undefined) return year
  const days31 = days[Number(month) - 1]
  if (days31 === undefined) return undefined
  if (day === undefined) return `${year}-${month.padStart(2, '0')}`
  if (Number(day) < 1 || Number(day) > days31) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** What keeps a draft from being a fact, by field. */
export function problemsOf(draft: FactDraft): Partial<Record<DraftField, DraftProblem>> {
  switch (draft.kind) {
    case 'target':
      return {
        ...(draft.what.trim() === '' ? { what: 'needed' as const } : {}),
        ...(figureValue(draft.quantity, draft.unit.trim()) === null ? { quantity: 'noFigure' as const } : {}),
        ...(readDeadline(draft.deadline) === undefined ? { deadline: 'noDate' as const } : {}),
      }
    case 'responsibility':
      return [draft.lead, draft.support, draft.local].every((line) => bodiesOf(line).length === 0)
        ? { lead: 'noBody' }
        : {}
    case 'citation':
      return draft.title.trim() === '' ? { title: 'needed' } : {}
    case 'modality':
      return {}
  }
}

/** The fact a draft without problems says; `before` keeps what the form does not show. */
export function factOf(draft: FactDraft, printed: Printed, before: Fact | null): Fact {
  switch (draft.kind) {
    case 'target': {
      const [quantity, unit] = [draft.quantity.trim(), draft.unit.trim()]
      const same =
        before?.kind === 'target' && before.value.quantity === quantity && before.value.unit === unit
          ? before.value.value
          : null
      return {
        kind: 'target',
        value: {
          what: draft.what.trim(),
          quantity,
          value: same ?? figureValue(quantity, unit) ?? 0,
          unit,
          comparator: draft.comparator,
          deadline: readDeadline(draft.deadline) ?? null,
          status: draft.draftOnly ? 'draft-only' : 'final',
          ...printed,
        },
      }
    }
    case 'responsibility': {
      const open = [...(draft.openLead ? ['lead' as const] : []), ...(draft.openSupport ? ['support' as const] : [])]
      return {
        kind: 'responsibility',
        value: {
          lead: bodiesOf(draft.lead),
          support: bodiesOf(draft.support),
          local: bodiesOf(draft.local),
          mode: draft.mode,
          open,
          quote: printed.quote,
        },
      }
    }
    case 'citation':
      return {
        kind: 'citation',
        value: {
          title: draft.title.trim().replace(/^《|》$/gu, ''),
          documentNumber: draft.documentNumber.trim() === '' ? null : draft.documentNumber.trim(),
          ...printed,
        },
      }
    case 'modality':
      return { kind: 'modality', value: draft.value }
  }
}
