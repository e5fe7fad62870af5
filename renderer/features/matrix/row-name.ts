import type { PolicyMetadata } from '../../../core/model/policy.ts'
import { parseTitle } from '../../state/policy-title.ts'

const kindLength = 4

/** A policy's name in a narrow row: where it is for (or what it is about) and what kind of text it is. */
export interface RowName {
  readonly name: string
  readonly kind: string
}

/** What a title ends in: 实施方案; of …工作的通知 only 通知. */
const kindOf = (main: string): string => [...main].slice(-kindLength).join('').split('的').at(-1) ?? ''
/** A title without who issues it and its opening words: 关于加快…的通知 says what it is about behind 关于. */
const subjectOf = (main: string): string =>
  main.replace(/^.{0,40}?(?:关|關)(?:于|於)(?:印发|印發|发布|發布|發佈)?/u, '').replace(/^《/u, '')

const plainName = (
  { title, region }: Pick<PolicyMetadata, 'title' | 'region'>,
  untitled: string,
): RowName & { readonly tail: string } => {
  const { main, tail } = parseTitle(title ?? untitled)
  const kind = kindOf(main)
  const subject = subjectOf(main)
  return { name: region ?? (subject === '' ? main : subject), kind, tail }
}

/** Names for rows beside each other; where two are alike, what their titles end in tells them apart (征求意见稿). */
export function rowNames(
  policies: readonly Pick<PolicyMetadata, 'title' | 'region'>[],
  untitled: string,
): readonly RowName[] {
  const plain = policies.map((policy) => plainName(policy, untitled))
  return plain.map(({ name, kind, tail }) => {
    const twins = plain.filter((other) => other.name === name && other.kind === kind)
    return twins.length < 2 || tail === '' ? { name, kind } : { name, kind: tail.split(' ').at(-1) ?? tail }
  })
}
