import type { FactKind } from '../../../core/model/fact-correction.ts'
import type { FactColumn } from './sort-facts.ts'

export interface Column {
  readonly id: FactColumn
  readonly word:
    | 'level'
    | 'what'
    | 'asked'
    | 'deadline'
    | 'place'
    | 'policy'
    | 'origin'
    | 'lead'
    | 'support'
    | 'citedTitle'
    | 'citedNumber'
    | 'resolvedTo'
    | 'strength'
    | 'heading'
    | 'against'
  readonly number?: true
}
const columnsOf: Readonly<Record<FactKind, readonly Column[]>> = {
  target: [
    { id: 'level', word: 'level' },
    { id: 'what', word: 'what' },
    { id: 'asked', word: 'asked', number: true },
    { id: 'deadline', word: 'deadline' },
    { id: 'place', word: 'place' },
    { id: 'policy', word: 'policy' },
    { id: 'origin', word: 'origin' },
  ],
  responsibility: [
    { id: 'level', word: 'level' },
    { id: 'lead', word: 'lead' },
    { id: 'support', word: 'support' },
    { id: 'place', word: 'place' },
    { id: 'policy', word: 'policy' },
    { id: 'origin', word: 'origin' },
  ],
  citation: [
    { id: 'level', word: 'level' },
    { id: 'title', word: 'citedTitle' },
    { id: 'number', word: 'citedNumber' },
    { id: 'resolved', word: 'resolvedTo' },
    { id: 'place', word: 'place' },
    { id: 'policy', word: 'policy' },
    { id: 'origin', word: 'origin' },
  ],
  modality: [
    { id: 'level', word: 'level' },
    { id: 'modality', word: 'strength' },
    { id: 'heading', word: 'heading' },
    { id: 'place', word: 'place' },
    { id: 'policy', word: 'policy' },
    { id: 'origin', word: 'origin' },
  ],
}

const withAgainst = (columns: readonly Column[]): readonly Column[] =>
  columns.flatMap((column) =>
    column.id === 'policy' ? [{ id: 'against', word: 'against' } as const, column] : [column],
  )

/** The columns of one kind of fact; `compared`: with how each target stands to the base's. */
export const columnsFor = (kind: FactKind, compared: boolean): readonly Column[] =>
  compared ? withAgainst(columnsOf[kind]) : columnsOf[kind]
