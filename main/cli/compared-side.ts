import { stat } from 'node:fs/promises'
import type { ComparedDocuments } from '../../core/exporting/to-comparison.ts'
import type { Notice } from '../../core/model/notice.ts'
import { fail, succeed, type Result } from '../../core/model/result.ts'
import type { Answer } from './answer.ts'
import type { CommandContext, LibraryOptions } from './command.ts'
import { findPolicy } from './find-named.ts'
import { readOne } from './read-one.ts'

/** One side of a comparison: a file that was read, or a policy of the library. */
export interface ComparedSide {
  readonly read: ComparedDocuments
  readonly file: string
  readonly sha256: string
}

const isThere = async (path: string): Promise<boolean> => {
  try {
    await stat(path)
    return true
  } catch {
    return false // then it may name a policy
  }
}

/**
 * What a name may be when no file has it: an id or words of a title, but nothing with a folder or an ending of a file.
 */
const mayNamePolicy = (name: string): boolean => !/[/\\]/u.test(name) && !/\.(?:pdf|docx?|txt)$/iu.test(name)

/**
 * A file, or else a policy of the library by its name. Failures: those of reading, `policy-not-found`,
 * `ambiguous-name`.
 */
export async function comparedSide(
  name: string,
  options: LibraryOptions,
  context: CommandContext,
): Promise<Result<ComparedSide>> {
  if ((await isThere(name)) || !mayNamePolicy(name)) {
    const one = await readOne(name, {}, context)
    if (!one.ok) return one
    const { read, file, sha256 } = one.value
    const notices: readonly Notice[] = [...read.source.notices, ...read.policies.flatMap((policy) => policy.notices)]
    return succeed({ read, file, sha256 }, notices)
  }
  const kept: { side: ComparedSide | null } = { side: null }
  const opened = await context.withWorkbench(
    options,
    async ({ workbench }): Promise<Result<Answer>> => {
      const found = await findPolicy(workbench, name)
      if (!found.ok) return found
      const view = await workbench.readPolicy({ policyId: found.value.id })
      if (!view.ok) return view
      const { policy, text } = view.value
      kept.side = {
        read: { policies: [{ metadata: policy.metadata, cleaned: { text }, clauses: policy.clauses }] },
        file: policy.source.fileName,
        sha256: policy.source.hash,
      }
      return succeed({ json: undefined, text: '' })
    },
    { readOnly: true },
  )
  if (!opened.ok) return opened
  return kept.side === null
    ? fail('internal', { detail: 'a policy was found and not read' })
    : succeed(kept.side, opened.notices)
}
