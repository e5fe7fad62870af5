import type { ClauseId } from '../../model/ids.ts'
import { changeRecord, withPart } from './change-record.ts'
import { checkClause } from './check-place.ts'
import { checkId, firstFailure } from './check-value.ts'
import type { EditRule } from './edit-rule.ts'
import { withKey, withoutKey } from './keyed.ts'

/** The key a dismissed suggestion is kept under. */
export const dismissalKey = (clauseId: ClauseId, sectorId: string): string => `${clauseId} ${sectorId}`

/** The clause and the sector in such a key. */
export const readDismissalKey = (key: string): { readonly clauseId: ClauseId; readonly sectorId: string } => {
  const cut = key.indexOf(' ')
  return { clauseId: key.slice(0, cut) as ClauseId, sectorId: key.slice(cut + 1) }
}

/** A person says no to a suggested sector, or takes the no back. */
export const dismissSector: EditRule<'dismiss-sector'> = {
  refuse: (library, { clause, sectorId }) => firstFailure(checkClause(library, clause), checkId(sectorId, 'sectorId')),
  apply: (library, { clause, sectorId, dismissed }) =>
    changeRecord(library, clause.policyId, (record) => {
      const key = dismissalKey(clause.clauseId, sectorId)
      return withPart(
        record,
        'dismissed',
        dismissed ? withKey(record.dismissed, key, true) : withoutKey(record.dismissed, key),
      )
    }),
  undo: (_library, { clause, sectorId, dismissed }) => ({
    kind: 'dismiss-sector',
    clause,
    sectorId,
    dismissed: !dismissed,
  }),
}
