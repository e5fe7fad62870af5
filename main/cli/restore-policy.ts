import { type Result, succeed } from '../../core/model/result.ts'
import type { Answer } from './answer.ts'
import type { CommandContext, LibraryOptions } from './command.ts'
import { mergeJson, reportLines } from './commands/merge.ts'
import { findBackedUpPolicy } from './find-named.ts'

/** `archive`: full path of the backup; `policy`: id, title or a part of it, as the backup has it. */
export interface RestoredPolicy {
  readonly archive: string
  readonly policy: string
}

/**
 * Brings one policy of a backup back as the window does, in one undo step: a policy that is gone comes back with all
 * that hung on it and its links to those that are still there; into one that is there comes what it lacks. The backup
 * is read where it lies. Failures: `backup-not-found`, `backup-damaged`, `policy-not-found`, `ambiguous-name`, those of
 * a merge.
 */
export const restorePolicy = (
  { archive, policy }: RestoredPolicy,
  options: LibraryOptions,
  context: CommandContext,
): Promise<Result<Answer>> =>
  context.withWorkbench(options, async ({ ownBackups }): Promise<Result<Answer>> => {
    const policies = await ownBackups.policiesIn(archive)
    if (!policies.ok) return policies
    const found = findBackedUpPolicy(policies.value, policy)
    if (!found.ok) return found
    const { policyId } = found.value
    const merged = await ownBackups.bringBack({ archive, policyId }, { signal: context.terminal.signal })
    if (!merged.ok) return merged
    const notices = merged.notices.filter(({ code }) => code !== 'nothing-changed')
    const nothing = notices.length < merged.notices.length
    const text = [
      ...reportLines(merged.value, context),
      nothing ? context.words.merge.nothingNew : context.words.backups.policyBack,
    ]
    return succeed(
      { json: mergeJson(merged.value, merged.notices, false), text: text.map((line) => `${line}\n`).join('') },
      notices,
    )
  })
