import type { PolicyMetadata } from '../../../core/model/policy.ts'
import { parseTitle } from '../../state/policy-title.ts'

const kindLength = 4

/** A policy's name in a narrow row: where it is for, and what it is; the tail tells versions apart. */
export function rowName({ title, region }: Pick<PolicyMetadata, 'title' | 'region'>, untitled: string): { readonly name: string; readonly kind: string } {
  const { main, tail } = parseTitle(title ?? untitled)
  const kind = [...main].slice(-kindLength).join('')
  return region === null ? { name: kind, kind: tail } : { name: region, kind: tail === '' ? kind : `${kind} ${tail}` }
}
