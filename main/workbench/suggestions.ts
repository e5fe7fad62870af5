import type { Clause } from '../../core/model/clause.ts'
import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import type { Policy } from '../../core/model/policy.ts'
import type { Result } from '../../core/model/result.ts'
import type { Sector, SectorSuggestion } from '../../core/model/sector.ts'
import { durableJson, shortHash } from '../store/durable-json.ts'
import type { FileCalls } from '../store/file-calls.ts'
import { canRead } from '../store/shelf.ts'

export type Suggestions = Readonly<Record<ClauseId, readonly SectorSuggestion[]>>
/** Suggestions without their reasons: all that counting needs, and a tenth of the memory. */
export type SuggestedSectors = Readonly<Record<ClauseId, readonly { readonly sectorId: string }[]>>
export type SuggestSectors = (clauses: readonly Clause[], text: string, sectors: readonly Sector[]) => Suggestions

const FORMAT = 'piyue/suggestions'
interface SuggestionsFile {
  readonly format: typeof FORMAT
  readonly suggester: string
  readonly clauses: string
  readonly suggestions: Suggestions
}

/**
 * Suggested sectors by policy. They follow from clauses, text and seeds alone, so they are worked out once and kept
 * beside the policy; the file is a mere convenience and is never missed.
 */
export interface SuggestionCache {
  readonly of: (policy: Policy) => Promise<Suggestions>
  /** Which sectors are suggested, as far as is known now; null while it is still to be read or worked out. */
  readonly known: (policy: Policy) => SuggestedSectors | null
  /** What was worked out earlier; null where it still has to be. */
  readonly kept: (policy: Policy) => Promise<Suggestions | null>
  /** Brings into memory what was worked out in an earlier session; works nothing out. */
  readonly recall: (policy: Policy) => Promise<void>
}

export interface SuggestionParts {
  readonly suggest: SuggestSectors
  readonly sectors: readonly Sector[]
  readonly files: FileCalls
  readonly pathOf: (policyId: PolicyId) => string
  /** The text of that reading of the policy. */
  readonly textOf: (policy: Policy) => Promise<Result<string>>
  readonly writable: () => boolean
}

/**
 * Names a suggester by what it says about a text with every sector's name and words in it: another vocabulary or other
 * weights, another name.
 */
const fingerprint = (suggest: SuggestSectors, sectors: readonly Sector[]): string => {
  let text = ''
  const clauses = sectors
    .flatMap(({ name, cues }) => [`${name}。`, `${cues.slice(0, 3).join('、')}。`])
    .map((words, n): Clause => {
      const start = text.length
      text += words
      const id = `p${String(n)}` as ClauseId
      return {
        id,
        parentId: null,
        kind: 'section',
        marker: '',
        ordinal: null,
        heading: n % 2 === 0 ? words.slice(0, -1) : '',
        path: id,
        depth: 0,
        range: { start, end: text.length },
        page: null,
        sector: null,
      }
    })
  return shortHash(JSON.stringify([suggest(clauses, text, sectors), sectors]))
}

/** Which clauses of which text: another reading may have other words in the same places. */
const nameOf = ({ clauses, textVersion }: Policy): string =>
  shortHash(
    JSON.stringify([
      ...(textVersion === 0 ? [] : [textVersion]),
      ...clauses.map(({ id, kind, heading, parentId, range }) => [id, kind, heading, parentId, range.start, range.end]),
    ]),
  )

/** The same clauses of the same text, whatever else was changed of the policy. */
const sameReading = (a: Policy, b: Policy): boolean =>
  a === b || (a.textVersion === b.textVersion && canRead(() => [a.clauses, b.clauses]) && a.clauses === b.clauses)

export const suggestionCache = ({
  suggest,
  sectors,
  files,
  pathOf,
  textOf,
  writable,
}: SuggestionParts): SuggestionCache => {
  const byPolicy = new Map<PolicyId, { readonly policy: Policy; readonly sectors: SuggestedSectors }>()
  /** One object a sector, however often it is suggested. */
  const bare = new Map(sectors.map(({ id }) => [id, { sectorId: id }]))
  const withoutReasons = (suggestions: Suggestions): SuggestedSectors =>
    Object.fromEntries(
      Object.entries<readonly SectorSuggestion[]>(suggestions).map(([clauseId, each]) => [
        clauseId,
        each.map(({ sectorId }) => bare.get(sectorId) ?? { sectorId }),
      ]),
    )
  let suggester: string | null = null

  const remember = (policy: Policy, suggestions: Suggestions): Suggestions => {
    byPolicy.set(policy.id, { policy, sectors: withoutReasons(suggestions) })
    return suggestions
  }
  const known = (policy: Policy): SuggestedSectors | null => {
    const there = byPolicy.get(policy.id)
    if (there === undefined || !sameReading(there.policy, policy)) return null
    if (there.policy !== policy) byPolicy.set(policy.id, { policy, sectors: there.sectors })
    return there.sectors
  }
  const fileOf = (policy: Policy) =>
    durableJson<SuggestionsFile>(files, pathOf(policy.id), FORMAT, { keepPrevious: false })
  const names = (policy: Policy): Pick<SuggestionsFile, 'suggester' | 'clauses'> => {
    suggester ??= fingerprint(suggest, sectors)
    return { suggester, clauses: nameOf(policy) }
  }
  const kept = async (policy: Policy): Promise<Suggestions | null> => {
    const found = await fileOf(policy)
      .read()
      .catch(() => ({ state: 'missing' }) as const) // worked out instead
    if (found.state !== 'present' || !canRead(() => policy.clauses)) return null
    const { suggester: by, clauses } = names(policy)
    return found.value.suggester === by && found.value.clauses === clauses
      ? remember(policy, found.value.suggestions)
      : null
  }
  const workOut = async (policy: Policy): Promise<Suggestions> => {
    const text = await textOf(policy)
    if (!text.ok || !canRead(() => policy.clauses)) return {} // a text that cannot be read has nothing to suggest; reading the policy says why
    const suggestions = suggest(policy.clauses, text.value, sectors)
    if (writable())
      await fileOf(policy)
        .write({ format: FORMAT, ...names(policy), suggestions })
        .catch(() => undefined) // worked out again next time
    return suggestions
  }
  return {
    known,
    kept,
    recall: async (policy) => {
      if (known(policy) === null) await kept(policy)
    },
    of: async (policy) => (await kept(policy)) ?? remember(policy, await workOut(policy)),
  }
}
