import type { CallOptions } from '../../core/contract/call-options.ts'
import type { CleaningRuleId } from '../../core/model/cleaned-text.ts'
import type { WorkbenchContext } from './context.ts'

/** How a person wants a file read. `encoding` null or absent: the reader's guess. */
export interface ReadingChoice {
  readonly rulesOff?: readonly CleaningRuleId[]
  readonly encoding?: string | null | undefined
}

/**
 * What every reading of a file hands to the readers: the vocabularies, what a person chose, and how to stop and tell.
 */
export const readerOptions = (
  { seeds, resources }: WorkbenchContext,
  { rulesOff = [], encoding = null }: ReadingChoice,
  { signal, onProgress }: CallOptions,
) => ({
  vocabulary: { sectors: seeds.sectors, issuers: seeds.issuers },
  resources: { pdfjsFolder: resources.pdfjsFolder },
  ...(rulesOff.length === 0 ? {} : { rulesOff }),
  ...(encoding === null ? {} : { encoding }),
  ...(signal === undefined ? {} : { signal }),
  ...(onProgress === undefined ? {} : { onProgress }),
})
