import type { TextRange } from './text-range.ts'

/**
 * Something a person should know although the work went on. `code` is stable and is put into words by
 * `core/contract/explain`; `params` fill the words in. Never contains document text beyond a few characters.
 */
export interface Notice {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly page?: number
  readonly range?: TextRange
}
