import type { PolicyMetadata } from '../../../core/model/policy.ts'

interface VersionWords {
  readonly draft: string
  readonly final: string
  readonly older: string
  readonly newer: string
}

/** What each of two versions is called: by its status where that tells them apart, else older and newer. */
export function versionNames(
  old: PolicyMetadata,
  now: PolicyMetadata,
  words: VersionWords,
): { readonly left: string; readonly right: string } {
  if (old.status === now.status || old.status === null || now.status === null)
    return { left: words.older, right: words.newer }
  return { left: words[old.status], right: words[now.status] }
}

/** A policy's place where its title would be too long: its region, else the first words of its title. */
export const shortName = ({ region, title }: Pick<PolicyMetadata, 'region' | 'title'>): string =>
  region ?? [...(title ?? '')].slice(0, 8).join('')
