import { succeed, type Failure, type Result } from '../../core/model/result.ts'
import type { ExportedFile } from '../../core/model/exported-file.ts'
import { desktop, workbench } from '../workbench-client.ts'
import { waitingEditsStore } from './waiting-edits.ts'

/** Where it went, how many of the edits that wait are in it, and why the library is not, where it could not be. */
export interface SavedElsewhere {
  readonly path: string
  readonly edits: number
  readonly withoutLibrary: Failure | null
}

/**
 * Puts the library, with the edits that wait as if they were saved, into a package where a person chooses. Where the
 * library cannot be had (the workbench is gone, a text is damaged), the edits alone as JSON. They go on waiting: the
 * library has them only once they are saved. Null: the person changed their mind.
 */
export async function saveElsewhere(editsName: string): Promise<Result<SavedElsewhere | null>> {
  const edits = waitingEditsStore.get()
  const packed = await workbench.exportAs({
    scope: { kind: 'library' },
    format: 'piyue',
    ...(edits.length === 0 ? {} : { unsaved: edits }),
  })
  const alone: Pick<ExportedFile, 'fileName' | 'encoding' | 'content'> = {
    fileName: `${editsName}.json`,
    encoding: 'utf8',
    content: `${JSON.stringify({ edits }, null, 2)}\n`,
  }
  if (!packed.ok && edits.length === 0) return packed
  const saved = await desktop.saveFile(packed.ok ? packed.value : alone)
  if (!saved.ok) return saved
  const leftOut = packed.ok ? packed.notices.find(({ code }) => code === 'unsaved-left-out')?.params?.['count'] : 0
  return succeed(
    saved.value === null
      ? null
      : {
          path: saved.value.path,
          edits: edits.length - (typeof leftOut === 'number' ? leftOut : 0),
          withoutLibrary: packed.ok ? null : packed.failure,
        },
  )
}
