import { isId } from '../../library/edits/check-value.ts'
import type { Clause, ClauseKind } from '../../model/clause.ts'
import type { ClauseId } from '../../model/ids.ts'
import { readDescription } from '../../model/refi/description.ts'
import type { TextRange } from '../../model/text-range.ts'
import type { PlacedText } from './place-positions.ts'
import type { RawSelection } from './raw-project.ts'
import type { Taking } from './taking.ts'

const kinds: Readonly<Record<ClauseKind, true>> = {
  part: true,
  chapter: true,
  section: true,
  article: true,
  item: true,
  subitem: true,
  paragraph: true,
  definition: true,
  table: true,
}

/** Whether Piyue wrote this selection for a clause. */
export const isClauseSelection = ({ description }: RawSelection): boolean =>
  readDescription(description)?.kind === 'clause'

/**
 * The clauses Piyue wrote into a project, in text order. Those without a place, and those that lie over another, are
 * left out and counted.
 */
export function takeClauses(
  selections: readonly RawSelection[],
  placed: PlacedText,
  taking: Taking,
): readonly Clause[] {
  const found = selections
    .flatMap((selection): Clause[] => {
      const range = selection.position === null ? null : placed.rangeOf(selection.position)
      const clause =
        range === null || range.start === range.end
          ? null
          : clauseOf(readDescription(selection.description)?.fields ?? {}, range)
      if (clause === null) taking.drop('refi-clauses')
      return clause === null ? [] : [clause]
    })
    .toSorted((a, b) => a.range.start - b.range.start)
  const known = new Set<ClauseId>()
  let from = 0
  return found.flatMap((clause): Clause[] => {
    if (known.has(clause.id) || clause.range.start < from) {
      taking.drop('refi-clauses')
      return []
    }
    known.add(clause.id)
    from = clause.range.end
    return [
      {
        ...clause,
        parentId:
          clause.parentId !== null && clause.parentId !== clause.id && known.has(clause.parentId)
            ? clause.parentId
            : null,
      },
    ]
  })
}

function clauseOf(fields: Readonly<Record<string, string>>, range: TextRange): Clause | null {
  const id = fields['id'] ?? ''
  const kind = fields['kind'] ?? ''
  const sector = fields['sector']
  if (!isId(id) || !Object.hasOwn(kinds, kind)) return null
  return {
    id: id as ClauseId,
    parentId: (fields['parent'] ?? null) as ClauseId | null,
    kind: kind as ClauseKind,
    marker: (fields['marker'] ?? '').slice(0, 200),
    ordinal: wholeOf(fields['ordinal']),
    heading: fields['heading'] ?? '',
    path: (fields['path'] ?? '').slice(0, 1_000),
    depth: wholeOf(fields['depth']) ?? 0,
    range,
    page: wholeOf(fields['page']),
    sector: sector !== undefined && isId(sector) ? sector : null,
  }
}

const wholeOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null
