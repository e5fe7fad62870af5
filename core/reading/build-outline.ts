import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import { clauseKind } from './clause-kind.ts'
import type { MarkerStyle } from './marker-styles.ts'
import type { RawClause } from './raw-clause.ts'

/**
 * Gives raw clauses their ids (c1, c2, … in text order), kinds, depths and paths: "三、（二）4." is the markers from
 * the root down, an unnumbered clause adds "¶n".
 * `pageAt` tells the page of an offset. Afterwards: ids and paths are filled, every parentId names an earlier clause.
 */
export function buildOutline(raw: readonly RawClause[], pageAt: (offset: number) => number | null): readonly Clause[] {
  const styles: (readonly MarkerStyle[])[] = []
  const clauses: Clause[] = []
  const unnumbered = new Map<number, number>()
  const hasArticles = raw.some((r) => r.shape?.style === 'article-en')
  const definitions = findDefinitions(raw)
  const asChapters = standsForChapters(raw)
  raw.forEach((r, index) => {
    const parent = clauses[r.parent]
    const above = styles[r.parent] ?? []
    const style = r.shape ? (asChapters(r.shape.style, above) ? 'chapter' : r.shape.style) : null
    styles.push(style === null ? above : [...above, style])
    let name = r.shape?.text ?? ''
    if (!r.shape || r.shape.style === 'styled') {
      const n = (unnumbered.get(r.parent) ?? 0) + 1
      unnumbered.set(r.parent, n)
      name = `¶${n}`
    }
    const kind =
      r.role === 'table'
        ? 'table'
        : definitions.has(index)
          ? 'definition'
          : style !== null
            ? clauseKind(style, above, hasArticles)
            : 'paragraph'
    clauses.push({
      id: `c${index + 1}` as ClauseId,
      parentId: parent?.id ?? null,
      kind,
      marker: r.shape?.text ?? '',
      ordinal: r.shape && r.shape.style !== 'styled' ? r.shape.ordinal : null,
      heading: r.heading,
      path: joinPath(parent?.path ?? '', parent?.marker ?? '', name),
      depth: parent ? parent.depth + 1 : 0,
      range: r.range,
      page: pageAt(r.range.start),
      sector: null,
    })
  })
  return clauses
}

/**
 * 第一部分 over 一、 is as good as a chapter in a policy that has neither chapters nor articles; so is 第一类 or 第一步
 * with nothing above it.
 */
function standsForChapters(raw: readonly RawClause[]): (style: MarkerStyle, above: readonly MarkerStyle[]) => boolean {
  const holdsNoChapters = !raw.some(({ shape }) => shape?.style === 'chapter' || shape?.style === 'article')
  return (style, above) => (style === 'part' && holdsNoChapters) || (style === 'step' && above.length === 0)
}

/** Decimals hold their parents' numbers already; Latin letters and figures are kept apart by a blank. */
export function joinPath(path: string, marker: string, name: string): string {
  if (marker !== '' && /^(?:[A-Z]\.)?[0-9]/u.test(marker) && name.startsWith(`${marker.replace(/[.．]$/u, '')}.`))
    return path.slice(0, path.length - marker.length) + name
  return /[A-Za-z0-9.]$/u.test(path) && /^[A-Za-z0-9]/u.test(name) ? `${path} ${name}` : path + name
}

const namesTerms = /名词解释|术语|術語|用语|用語|定义|定義|名詞解釋|名词释义|名詞釋義/u
const numberings = new Set<MarkerStyle>([
  'number',
  'bracketed-number',
  'bracketed-numeral',
  'half-bracketed-number',
  'numeral',
  'circled',
  'decimal-2',
  'decimal-3',
])

/** 3.1　术语　term in one line and its meaning in the next, as a standard sets them. */
const standsOverMeaning = (r: RawClause | undefined): boolean =>
  r?.shape?.style.startsWith('decimal') === true &&
  r.heading !== '' &&
  r.range.end - r.range.start > r.shape.text.length + r.heading.length + 4

/**
 * Terms with their meaning: "term：…" in an annex of terms or in a list under 名词解释 or 术语, and a numbered list at
 * the root of which every member is one.
 */
function findDefinitions(raw: readonly RawClause[]): ReadonlySet<number> {
  const families = new Map<string, number[]>()
  const found = new Set<number>()
  raw.forEach((r, index) => {
    if (r.glossary && r.term) {
      found.add(index)
      return
    }
    if (!r.shape || !numberings.has(r.shape.style)) return
    const key = `${r.parent} ${r.shape.style}`
    const family = families.get(key)
    if (family) family.push(index)
    else families.set(key, [index])
  })
  for (const members of families.values()) {
    const parent = raw[raw[members[0] ?? -1]?.parent ?? -1]
    const style = raw[members[0] ?? -1]?.shape?.style
    const named = namesTerms.test(parent?.heading ?? '')
    if (!named && (parent || (style !== 'number' && style !== 'bracketed-number'))) continue
    const terms = members.filter((m) => raw[m]?.term === true || (named && standsOverMeaning(raw[m]))).length
    if (members.length >= (named ? 1 : 3) && terms >= members.length * 0.8) for (const m of members) found.add(m)
  }
  return found
}
