import {
  caps,
  clauseId as clauseIdSchema,
  policyId as policyIdSchema,
  sourceHash,
} from '../contract/primitive-schemas.ts'
import type { IncomingTarget } from '../model/incoming.ts'
import { countOf, field, hasType, idOf, isNode, listOf, textOf, type Node } from './json-ld.ts'

/** What a target's selectors say. A position is null where it counts from somewhere that is not known. */
interface Selected {
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null
  readonly position: IncomingTarget['position']
}
/** Counts what was not understood. */
export interface Tally {
  selectors: number
  replaced: number
}

/**
 * A target (or a linking body) as a place: its source by SHA-256 and name, position and quotation from its selectors,
 * nested by refinedBy or in a list; of several of a kind the most precise. Null where it names no place in a text at
 * all.
 */
export function targetOf(value: unknown, tally: Tally): IncomingTarget | null {
  if (!isNode(value)) return null
  const source = field(value, 'source', 'hasSource')
  const { quote, position } = selected(field(value, 'selector', 'hasSelector'), null, tally)
  const clauseId = clauseIdSchema.safeParse(field(value, 'clauseId'))
  const policyId = policyIdSchema.safeParse(decoded(/^urn:piyue:policy:(.+)$/.exec(idOf(source) ?? '')?.[1]))
  // words around nothing are no place
  if ((quote === null || quote.exact === '') && position === null && !clauseId.success) return null
  const about: Node = isNode(source) ? source : {}
  const hash = sourceHash.safeParse(
    textOf(field(about, 'sha256')) ?? /sha-?256[:;/]([0-9a-f]{64})$/i.exec(idOf(source) ?? '')?.[1]?.toLowerCase(),
  )
  return {
    sourceHash: hash.success ? hash.data : null,
    part: hash.success ? countOf(field(about, 'part')) : null,
    policyId: policyId.success ? policyId.data : null,
    clauseId: clauseId.success ? clauseId.data : null,
    title: cut(textOf(field(about, 'dcterms:title', 'title', 'dc:title', 'label', 'name')), caps.title, tally),
    position,
    exact: quote?.exact ?? '',
    prefix: quote?.prefix ?? '',
    suffix: quote?.suffix ?? '',
    wholeClause: field(value, 'wholeClause') === true,
  }
}

/** `within`: what the selectors that these refine have selected; null at the top. */
function selected(value: unknown, within: Selected | null, tally: Tally): Selected {
  let found: Selected = { quote: null, position: null }
  for (const each of listOf(value)) {
    if (!isNode(each)) {
      tally.selectors++
      continue
    }
    const own = selectedBy(each, within, tally)
    const refined = field(each, 'refinedBy')
    const inner = refined === undefined ? own : selected(refined, own, tally)
    // what refines in a way nobody understands leaves the wider place
    const { quote, position } = inner.quote === null && inner.position === null ? own : inner
    found = { quote: quote ?? found.quote, position: position ?? found.position }
  }
  return found
}

function selectedBy(selector: Node, within: Selected | null, tally: Tally): Selected {
  if (hasType(selector, 'TextQuoteSelector')) {
    const exact = textOf(field(selector, 'exact'))
    if (exact === null || exact.length > caps.clauseText) {
      tally.selectors++
      return { quote: null, position: null }
    }
    const [prefix, suffix] = [textOf(field(selector, 'prefix')) ?? '', textOf(field(selector, 'suffix')) ?? '']
    return {
      quote: {
        exact: clean(exact, tally),
        prefix: clean(prefix.slice(-caps.context), tally),
        suffix: clean(suffix.slice(0, caps.context), tally),
      },
      position: null,
    }
  }
  if (hasType(selector, 'TextPositionSelector')) {
    const [start, end] = [countOf(field(selector, 'start')), countOf(field(selector, 'end'))]
    if (start === null || end === null || end < start) {
      tally.selectors++
      return { quote: null, position: null }
    }
    // what refines another selector counts from there
    const from = within === null ? 0 : (within.position?.start ?? null)
    return { quote: null, position: from === null ? null : { start: from + start, end: from + end } }
  }
  // ours, for the far end of a link, whose clauseId says it too
  if (!hasType(selector, 'FragmentSelector') || field(selector, 'conformsTo') !== undefined) tally.selectors++
  return { quote: null, position: null }
}

/** Text as Piyue keeps it: well-formed, without NUL. What had to be replaced is counted. */
export function clean(text: string, tally: Tally): string {
  const fit = text.replace(/[\0\ud800-\udfff]/gu, '\ufffd')
  if (fit !== text) tally.replaced++
  return fit
}

/** A text of at most `most` units; null where there is none or it is longer. */
export const cut = (text: string | null, most: number, tally: Tally): string | null =>
  text === null || text.length > most ? null : clean(text, tally)

/** A part of an address as it was before it was encoded; null where it is none. */
export function decoded(part: string | undefined): string | null {
  if (part === undefined) return null
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
