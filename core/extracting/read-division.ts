import type { Responsibility } from '../model/responsibility.ts'
import { findBrackets } from './find-brackets.ts'
import {
  anyLabel,
  aside,
  body,
  jointAreas,
  leadLabel,
  leading,
  leadsOthers,
  local,
  lookingAfter,
  plainBody,
  plainBodyEnd,
  plainLabel,
  remark,
  sentenceWords,
  sharesWork,
  supportLabel,
  supporting,
  timeLabel,
} from './responsible-words.ts'

type Role = 'lead' | 'support'
/** A division of work put together from the statements of one clause. */
export interface Division {
  readonly lead: Set<string>
  readonly support: Set<string>
  readonly local: Set<string>
  mode: Responsibility['mode']
  open: Set<Role>
  quotes: string[]
  ranked: boolean
}

export const newDivision = (): Division => ({
  lead: new Set(),
  support: new Set(),
  local: new Set(),
  mode: '负责',
  open: new Set(),
  quotes: [],
  ranked: false,
})

/**
 * Whether words in a bracket are a division of work: they begin with a label, or hold nothing but bodies and what these
 * do. `closes`: the bracket ends its line; `behindSentence`: a full stop stands before it, so that one body is enough.
 */
export function isDivision(words: string, closes: boolean, behindSentence = false): boolean {
  if (words.length > 800) return false
  if (isLabelled(words)) return true
  if (aside.test(words) && partsOf(words).some(isLabelled)) return true
  if (/[。《》“”]/u.test(words)) return false
  const listed = partsOf(words)
  const done = listed.some((part) => leading.test(part) || supporting.test(part))
  const bodies = listed.flatMap((part) =>
    splitJoint(part).flatMap((each = '') => namesIn(each.replace(leading, '').replace(supporting, '')).names),
  )
  if (!bodies.every((name) => name.length >= 2 && name.length <= 30 && body.test(name) && !sentenceWords.test(name)))
    return false
  return (
    done ||
    (closes &&
      bodies.length >= (behindSentence ? 1 : 2) &&
      bodies.every(
        (name) =>
          local.test(name) ||
          (name.length >= 3 && plainBody.test(name) && plainBodyEnd.test(name.replace(/[（(][^（）()]*[）)]$/u, ''))),
      ))
  )
}

/**
 * 省应急管理厅牵头，省消防救援总队配合，…: of a sentence in running text the beginning that divides work between bodies
 * beyond doubt; "" where it does not. A body that is only told what to do divides none.
 */
export function divisionAtStart(sentence: string): string {
  const [first = '', second = ''] = sentence.slice(0, 400).split(/[，,]/u, 2)
  if (!/牵头(?:负责)?$|牽頭$/u.test(first) || !supporting.test(second)) return ''
  const names = [first.replace(leading, ''), second.replace(supporting, '')].flatMap((part) => namesIn(part).names)
  return names.every((name) => local.test(name) || (plainBody.test(name) && plainBodyEnd.test(name)))
    ? sentence.slice(0, first.length + 1 + second.length)
    : ''
}

const isLabelled = (words: string): boolean => [leadLabel, plainLabel, supportLabel].some((label) => label.test(words))

/**
 * Adds what one statement says. A list goes on over a comma until a verb says what its bodies do; a label holds until
 * the next one. Where somebody leads, the others support, whatever they are said to do; where nobody does, all lead, or
 * with `firstLeads` the first.
 */
export function readDivision(words: string, sum: Division, firstLeads: boolean): void {
  let label: 'lead' | 'plain' | 'support' | null = null
  let ranked = sum.ranked
  let pending: string[] = []
  let spoken = false
  const put = (role: Role, part: string): void => {
    const { names, open } = namesIn(part)
    let below = false
    for (const name of names) {
      below = local.test(name) || (below && lookingAfter.test(name))
      ;(below ? sum.local : sum[role]).add(name)
    }
    if (open) sum.open.add(role)
  }
  const flush = (role: Role): void => {
    for (const part of pending) put(role, part)
    pending = []
  }
  const settle = (): void => {
    if (pending.length === 0) return
    if (label === 'support' || ranked || (label === 'plain' && sum.ranked && sum.lead.size > 0)) return flush('support')
    if (firstLeads && label === 'plain' && !spoken) return rank(pending)
    flush('lead')
  }
  const rank = (parts: readonly string[]): void => {
    const all = parts.flatMap((part) => namesIn(part).names)
    const first = all.find((name) => !local.test(name))
    for (const name of all) put(name === first ? 'lead' : 'support', name)
    if (parts.some((part) => namesIn(part).open)) sum.open.add('support')
    pending = []
    sum.mode = '牵头'
  }
  for (const raw of partsOf(words)) {
    const own = leadLabel.test(raw)
      ? 'lead'
      : supportLabel.test(raw)
        ? 'support'
        : plainLabel.test(raw)
          ? 'plain'
          : null
    if (own !== null) {
      settle()
      label = own
      if (own === 'lead') {
        sum.mode = '牵头'
        sum.ranked = true
      }
    }
    const part = dropRemarks(raw.replace(leadLabel, '').replace(supportLabel, '').replace(plainLabel, '')).replace(
      /^由/u,
      '',
    )
    const [who, others] = splitJoint(part)
    if (others !== undefined) {
      flush('lead')
      put('lead', who)
      put('support', others.replace(leading, '').replace(supporting, ''))
      ;[spoken, ranked, sum.mode] = [true, true, '牵头']
    } else if (supporting.test(who)) {
      flush(ranked || spoken || label === 'support' ? 'support' : 'lead')
      put('support', who.replace(supporting, ''))
      spoken = true
    } else if (leading.test(who)) {
      const verb = leading.exec(who)?.[0] ?? ''
      const leads = leadsOthers.test(verb)
      flush(ranked && !leads ? 'support' : 'lead')
      put(ranked && !leads ? 'support' : 'lead', who.replace(leading, ''))
      if (leads) [sum.mode, ranked] = ['牵头', true]
      else if (sharesWork.test(verb) && sum.mode !== '牵头' && !local.test(who)) sum.mode = '按职责分工负责'
      spoken = true
    } else if (label === 'lead') put('lead', who)
    else if (label === 'support') put('support', who)
    else pending.push(who)
  }
  settle()
}

/** Cut at commas and semicolons outside brackets and before labels; what only says by when is left out. */
const partsOf = (words: string): readonly string[] =>
  cutOutside(
    words
      .replace(anyLabel, '；$&')
      .replace(timeLabel, '；$&')
      .replace(/[。；;]$/u, ''),
    /[，,；;]/u,
  )
    .map((part) => part.trim())
    .filter((part) => part !== '' && !aside.test(part))

/** 甲厅会同乙局、丙局负责: the one and the others. */
function splitJoint(part: string): readonly [who: string, others?: string] {
  const at = part.search(/会同|會同/u)
  return at <= 1
    ? [part]
    : /^(?:有关|相关|各|省直|市直|省级|市级)/u.test(part.slice(at + 2)) && !leading.test(part)
      ? [part]
      : [part.slice(0, at), part.slice(at + 2)]
}

function namesIn(part: string): { readonly names: readonly string[]; readonly open: boolean } {
  const bare = dropRemarks(part).replace(/^由/u, '')
  const open = /等(?:部门|部門|单位|單位|有关部门|有关单位|相关单位|相关部门)?$/u.test(bare)
  // 各市、县人民政府 is one name
  const joint = bare.replace(jointAreas, (areas) => areas.replaceAll('、', '\u0001'))
  const listed = cutOutside(
    joint.replace(/等(?:部门|部門|单位|單位|有关部门|有关单位|相关单位|相关部门)?$/u, ''),
    /、/u,
  ).flatMap((name) => name.split(/(?:以及|及|和|会同)(?=省直|省级|市直|市级|有关|相关|各)/u))
  return {
    names: listed
      .map((name) =>
        name
          .replaceAll('\u0001', '、')
          .trim()
          .replace(/^(?:和|以?及|由|其他)/u, ''),
      )
      .filter((name) => name !== ''),
    open,
  }
}

const dropRemarks = (part: string): string =>
  findBrackets(part)
    .reduceRight((rest, b) => (remark.test(b.inner) ? rest.slice(0, b.start) + rest.slice(b.end) : rest), part)
    .trim()

/** Cuts where a sign stands outside brackets. */
function cutOutside(text: string, sign: RegExp): readonly string[] {
  const covered = findBrackets(text)
  const found: string[] = []
  let from = 0
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const bracket = covered[next]
    if (bracket && at === bracket.start) {
      at = bracket.end - 1
      next++
      continue
    }
    if (sign.test(text.charAt(at))) {
      found.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...found, text.slice(from)]
}
