import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Workbench } from '../../core/contract/workbench.ts'
import { type Result, succeed } from '../../core/model/result.ts'
import type { Answer } from './answer.ts'
import type { CommandContext, LibraryOptions } from './command.ts'
import { mergeJson, reportLines } from './commands/merge.ts'
import { findPolicy } from './find-named.ts'

/** `backup`: path of the archive; `library`: where its originals may lie too. */
export interface RestoredPolicy {
  readonly backup: string
  readonly library: string
  readonly policy: string
}

/**
 * Takes one policy of a backup into the library as a merge does, in one undo step: a policy that is gone comes back
 * with all that hung on it; into one that is there comes what it lacks. The backup is opened in a folder of its own,
 * which goes afterwards. Failures: those of restoring, `policy-not-found`, `ambiguous-name`, those of a merge.
 */
export async function restorePolicy(
  { backup, library, policy }: RestoredPolicy,
  options: LibraryOptions,
  context: CommandContext,
): Promise<Result<Answer>> {
  const [{ nodeFiles }, { restoreBackup }] = await Promise.all([
    import('../store/node-files.ts'),
    import('../store/restore-backup.ts'),
  ])
  const folder = await mkdtemp(join(tmpdir(), 'piyue-restore-'))
  try {
    const copy = join(folder, 'library')
    const restored = await restoreBackup(nodeFiles, backup, copy, library)
    if (!restored.ok) return restored
    const file = join(folder, 'policy.piyue')
    const packed = await context.withWorkbench(
      { library: copy },
      ({ workbench }) => packPolicy(workbench, policy, file),
      { readOnly: true },
    )
    if (!packed.ok) return packed
    return await context.withWorkbench(options, async ({ workbench }): Promise<Result<Answer>> => {
      const merged = await workbench.mergeFile(
        { source: { kind: 'path', path: file } },
        { signal: context.terminal.signal },
      )
      if (!merged.ok) return merged
      const notices = merged.notices.filter(({ code }) => code !== 'nothing-changed')
      const nothing = notices.length < merged.notices.length
      const text = [
        ...reportLines(merged.value, context),
        nothing ? context.words.merge.nothingNew : context.words.backups.policyBack,
      ]
      return succeed(
        { json: mergeJson(merged.value, merged.notices, false), text: text.map((line) => `${line}\n`).join('') },
        [...restored.notices, ...notices],
      )
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Writes the policy of that name to a package. */
async function packPolicy(workbench: Workbench, name: string, file: string): Promise<Result<Answer>> {
  const found = await findPolicy(workbench, name)
  if (!found.ok) return found
  const exported = await workbench.exportAs({ scope: { kind: 'policy', policyId: found.value.id }, format: 'piyue' })
  if (!exported.ok) return exported
  await writeFile(file, Buffer.from(exported.value.content, exported.value.encoding))
  return succeed({ json: undefined, text: '' })
}
