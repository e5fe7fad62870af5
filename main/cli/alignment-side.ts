import type { AlignmentSide } from '../../core/exporting/to-alignment.ts'
import type { ClauseId } from '../../core/model/ids.ts'
import type { ReadFile } from '../../core/model/read-policy.ts'
import type { AlignedPolicy } from '../../core/suggesting/suggest-links.ts'

/** The name of a clause among all clauses of its file; its own id where the file holds one policy. */
export const idInFile = ({ policies }: Pick<ReadFile, 'policies'>, place: number, id: ClauseId): ClauseId =>
  policies.length === 1 ? id : (`${String(place)}/${id}` as ClauseId)

/**
 * A file as one side of an alignment; the policies of a file with several follow each other, an empty line apart, with
 * their clauses' ids made distinct. Revision marks are left out: they speak of the draft. The level is null where the
 * policies differ in it.
 */
export function alignmentSide(file: Pick<ReadFile, 'policies'>): AlignedPolicy & Pick<AlignmentSide, 'documentOf'> {
  const { policies } = file
  let text = ''
  const clauses: AlignedPolicy['clauses'][number][] = []
  const leaveOut: { readonly start: number; readonly end: number }[] = []
  policies.forEach((policy, place) => {
    const by = text.length
    const distinct = (id: ClauseId): ClauseId => idInFile(file, place, id)
    const shifted = ({ start, end }: { readonly start: number; readonly end: number }) => ({
      start: start + by,
      end: end + by,
    })
    clauses.push(
      ...policy.clauses.map((clause) => ({
        ...clause,
        id: distinct(clause.id),
        parentId: clause.parentId === null ? null : distinct(clause.parentId),
        range: shifted(clause.range),
      })),
    )
    leaveOut.push(...Object.values(policy.facts ?? {}).flatMap(({ revisions }) => revisions.map(shifted)))
    text += `${policy.cleaned.text}\n\n`
  })
  const levels = new Set(policies.map(({ metadata }) => metadata.level))
  const documentOf =
    policies.length === 1
      ? {}
      : {
          documentOf: new Map(
            policies.flatMap((policy, place) =>
              policy.clauses.map(({ id }) => [idInFile(file, place, id), place] as const),
            ),
          ),
        }
  return {
    ...documentOf,
    clauses,
    text,
    leaveOut,
    level: levels.size === 1 ? (policies[0]?.metadata.level ?? null) : null,
  }
}
