import type { CallOptions, FileSource, Workbench } from '../../core/contract/workbench.ts'
import type { MergeReport } from '../../core/model/merge.ts'
import { fail, type Result } from '../../core/model/result.ts'
import type { WorkbenchContext } from './context.ts'
import { readSource } from './file-sources.ts'

/** Takes in what another library, or another program, brings. */
export const merging = (context: WorkbenchContext): Pick<Workbench, 'previewMerge' | 'mergeFile'> => {
  const read = async (source: FileSource, { signal }: CallOptions): Promise<Result<MergeReport>> => {
    const file = await readSource(context, source)
    if (!file.ok) return file
    return signal?.aborted === true ? fail('cancelled') : fail('file-type-unknown')
  }
  return {
    previewMerge: ({ source }, options = {}) => read(source, options),
    mergeFile: ({ source }, options = {}) => read(source, options),
  }
}
