import { targetComparer } from '../../core/analysing/compare-targets.ts'
import type { FactsAgainst, FileStanding } from '../../core/exporting/to-facts.ts'
import type { ClauseId } from '../../core/model/ids.ts'
import type { ReadFile } from '../../core/model/read-policy.ts'
import type { Target } from '../../core/model/target.ts'
import { suggestLinks } from '../../core/suggesting/suggest-links.ts'
import { alignmentSide, idInFile } from './alignment-side.ts'
import type { ReadOne } from './read-one.ts'

/** How many counterparts of a clause are looked for; the window looks for as many. */
const TOP = 5

/**
 * The targets of a file against those of another, each policy of the file with all of the base, as the window does
 * where nobody linked anything yet. The very same file is not compared with itself.
 */
export function factsAgainst(file: ReadOne, base: ReadOne): FactsAgainst {
  const same = base.sha256 === file.sha256
  const found = same ? new Map<Target, FileStanding>() : standings(file.read, base.read)
  return {
    base: {
      file: base.file,
      sha256: base.sha256,
      titles: base.read.policies.map(({ metadata }) => metadata.title),
      same,
    },
    standingOf: (target) => found.get(target) ?? null,
  }
}

function standings(file: ReadFile, base: ReadFile): ReadonlyMap<Target, FileStanding> {
  const above = alignmentSide(base)
  const places = new Map(
    base.policies.flatMap((policy, document) =>
      policy.clauses.map(({ id }) => [idInFile(base, document, id), { clause: id, document }] as const),
    ),
  )
  const compare = targetComparer({
    clauses: above.clauses,
    targets: [...places].map(([clauseId, { clause, document }]) => ({
      clauseId,
      targets: targetsOf(base, document, clause),
    })),
  })
  const found = new Map<Target, FileStanding>()
  for (const [document, policy] of file.policies.entries()) {
    const answering = suggestLinks(above, alignmentSide({ policies: [policy] }), { top: TOP }).pairs.map((pair) => ({
      ...pair,
      by: 'suggestion' as const,
    }))
    const targets = policy.clauses.map(({ id }) => ({ clauseId: id, targets: targetsOf(file, document, id) }))
    for (const { clauseId, place, standing, base: there } of compare({ clauses: policy.clauses, targets }, answering)) {
      const [target, at] = [
        targetsOf(file, document, clauseId)[place],
        there === null ? null : places.get(there.clauseId),
      ]
      if (target === undefined || at === undefined)
        throw new Error(`compared what is not there: ${clauseId} ${String(place)}`)
      found.set(target, {
        standing,
        base:
          there === null || at === null
            ? null
            : {
                clause: at.clause,
                path: there.path,
                ...(base.policies.length === 1 ? {} : { document: at.document }),
                by: there.by,
                ...there.target,
              },
      })
    }
  }
  return found
}

const targetsOf = ({ policies }: ReadFile, document: number, clause: ClauseId): readonly Target[] =>
  policies[document]?.facts?.[clause]?.targets ?? []
