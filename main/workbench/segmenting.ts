import type { Workbench } from '../../core/contract/workbench.ts'
import { explainNotice } from '../../core/contract/explain.ts'
import { toSegmentation } from '../../core/exporting/to-segmentation.ts'
import { succeed } from '../../core/model/result.ts'
import type { WorkbenchContext } from './context.ts'
import { hashOf, readSource } from './file-sources.ts'
import { readerOptions } from './reader-options.ts'

/** Reads one file without touching the library. Notices are in the language of the format's other words. */
export const segmenting = (context: WorkbenchContext): Pick<Workbench, 'segmentFile'> => ({
  segmentFile: async ({ source, encoding, script }, options = {}) => {
    const file = await readSource(context, source)
    if (!file.ok) return file
    const read = await context.readers(file.value, readerOptions(context, { encoding }, options))
    if (!read.ok) return read
    const language = context.preferences.now().language
    const words = language === 'system' ? 'zh-Hans' : language
    return succeed(
      toSegmentation(read.value, {
        file: file.value.name,
        sha256: hashOf(file.value.bytes),
        messageOf: (notice) => explainNotice(notice, words),
        ...(script === undefined ? {} : { script }),
      }),
      read.notices,
    )
  },
})
