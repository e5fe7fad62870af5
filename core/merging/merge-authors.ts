import { valuesOf } from '../library/edits/keyed.ts'
import type { Library, PolicyRecord } from '../model/library.ts'
import type { MergeReport } from '../model/merge.ts'
import type { Arrived } from './arrivals.ts'
import type { Decisions } from './decisions.ts'
import { newAuthors } from './merge-hangings.ts'
import { madeOf } from './merge-waiting.ts'

interface Signed {
  readonly author: string
}
/** What waits is someone's work as well. */
const signedIn = ({ taggings, annotations, links, corrections, toReview }: PolicyRecord): readonly Signed[] => [
  ...valuesOf(taggings),
  ...valuesOf(annotations),
  ...valuesOf(links),
  ...valuesOf(corrections.facts),
  ...valuesOf(toReview).flatMap(({ thing }) => madeOf(thing) ?? []),
]

function countSigned(signed: Iterable<Signed>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { author } of signed) counts.set(author, (counts.get(author) ?? 0) + 1)
  return counts
}

/**
 * The names their work stands under here. A name both sides have work under, of which some is not here yet, may be one
 * person or two: unasked it stays one; 'both' gives theirs a name with a number, the same one each time.
 */
export function mergeAuthors(
  library: Library,
  arrivals: readonly { readonly record: PolicyRecord; readonly arrived: Arrived }[],
  decisions: Decisions,
): (name: string) => string {
  const ours = countSigned(valuesOf(library.policies).flatMap(signedIn))
  const theirs = countSigned(
    arrivals.flatMap(({ arrived }) => [
      ...arrived.taggings,
      ...arrived.annotations,
      ...arrived.links,
      ...arrived.facts,
    ]),
  )
  const fresh = new Set(arrivals.flatMap(({ record, arrived }) => [...newAuthors(record, arrived)]))
  const names = new Map<string, string>()
  for (const name of [...fresh].sort()) {
    if (name === '' || !ours.has(name)) continue
    const choice = decisions.decide({
      key: `author-shared:${name}`,
      kind: 'author-shared',
      about: name,
      policyId: null,
      clause: null,
      ours: (ours.get(name) ?? 0).toString(),
      theirs: (theirs.get(name) ?? 0).toString(),
      choices: ['ours', 'both'],
    })
    if (choice === 'both') names.set(name, besideOf(name, ours, arrivals))
  }
  return (name) => names.get(name) ?? name
}

/** “name（2）”, or the next number: the first under which there is no work here but theirs. */
function besideOf(
  name: string,
  ours: ReadonlyMap<string, number>,
  arrivals: readonly { readonly record: PolicyRecord; readonly arrived: Arrived }[],
): string {
  for (let number = 2; ; number += 1) {
    const beside = `${name}（${number.toString()}）`
    if (!ours.has(beside)) return beside
    const isTheirs = arrivals.some(({ record, arrived }) => {
      const made = new Set(
        signedIn(record)
          .filter(({ author }) => author === beside)
          .map(instantOf),
      )
      return [...arrived.taggings, ...arrived.annotations, ...arrived.links, ...arrived.facts].some(
        (thing) => thing.author === name && made.has(instantOf(thing)),
      )
    })
    if (isTheirs) return beside
  }
}

const instantOf = (thing: object): string =>
  'createdAt' in thing ? String(thing.createdAt) : 'correctedAt' in thing ? String(thing.correctedAt) : ''

/** Whose work the file brings. */
export function authorsOf(arrivals: readonly Arrived[]): MergeReport['authors'] {
  const [taggings, notes, links] = [
    countSigned(arrivals.flatMap((each) => each.taggings)),
    countSigned(arrivals.flatMap((each) => each.annotations)),
    countSigned(arrivals.flatMap((each) => each.links)),
  ]
  return [...new Set([...taggings.keys(), ...notes.keys(), ...links.keys()])].sort().map((name) => ({
    name,
    taggings: taggings.get(name) ?? 0,
    notes: notes.get(name) ?? 0,
    links: links.get(name) ?? 0,
  }))
}
