import type { Level } from './policy.ts'

/** A body that issues policies: one id, many names. From seeds/issuers.json. */
export interface Issuer {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly level: Level
  readonly region: string | null
}
