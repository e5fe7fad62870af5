import { createHash } from 'node:crypto'
import { readFile as readBytes, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ReadFile, Vocabulary } from '../../core/model/read-policy.ts'
import { fail, succeed, type Result } from '../../core/model/result.ts'
import type { Sector } from '../../core/model/sector.ts'
import type { SourceFile } from '../../core/model/source-document.ts'
import type { CommandContext } from './command.ts'
import { showProgress } from './progress.ts'

/** A file as a command got it, no library touched. */
export interface ReadOne {
  readonly read: ReadFile
  /** The file's name without its folder. */
  readonly file: string
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string
  readonly sectors: readonly Sector[]
  /** What it was read with. */
  readonly vocabulary: Vocabulary
}

/**
 * Reads one file in a thread of its own, with progress on stderr. Fails with the reading's failures, 'file-not-found'
 * and 'file-unreadable'.
 */
export async function readOne(
  path: string,
  { encoding }: { readonly encoding?: string },
  { terminal, words }: CommandContext,
): Promise<Result<ReadOne>> {
  const loaded = await load(path)
  if (!loaded.ok) return loaded
  const file = loaded.value
  const [{ readFile }, { loadSeeds }, { findResources }] = await Promise.all([
    import('../readers/read-file.ts'),
    import('../seeds.ts'),
    import('../resources.ts'),
  ])
  const resources = findResources()
  const seeds = await loadSeeds(resources.seedsFolder)
  if (!seeds.ok) return seeds
  const { sectors, issuers } = seeds.value
  const progress = showProgress(terminal, words, file.name)
  const read = await readFile(file, {
    vocabulary: { sectors, issuers },
    resources,
    signal: terminal.signal,
    onProgress: progress.show,
    ...(encoding === undefined ? {} : { encoding }),
  })
  progress.end()
  return read.ok
    ? succeed(
        {
          read: read.value,
          file: file.name,
          sha256: createHash('sha256').update(file.bytes).digest('hex'),
          sectors,
          vocabulary: { sectors, issuers },
        },
        read.notices,
      )
    : read
}

async function load(path: string): Promise<Result<SourceFile>> {
  const { defaultLimits } = await import('../readers/reading-limits.ts')
  try {
    const about = await stat(path)
    if (!about.isFile()) return fail('file-unreadable', { params: { path } })
    if (about.size > defaultLimits.fileBytes)
      return fail('file-too-large', { params: { bytes: about.size, limit: defaultLimits.fileBytes } })
    return succeed({ name: basename(path), bytes: await readBytes(path) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return fail(code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', {
      params: { path },
      ...(code === '' ? {} : { detail: code }),
    })
  }
}
