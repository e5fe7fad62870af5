import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { joinCodings } from '../../core/analysing/join-codings.ts'
import type { Incoming } from '../../core/model/incoming.ts'
import type { Library } from '../../core/model/library.ts'
import { fail, succeed, type Result } from '../../core/model/result.ts'
import type { Tagging } from '../../core/model/tag.ts'

/** Two files of coders as one library; `coders`: the names each one's taggings stand under in it. */
export interface CodedFiles {
  readonly library: Library
  readonly coders: readonly [string, string]
}

/**
 * Reads two exchange files and puts their taggings side by side. A coder is called by the one author of a file's
 * taggings, where the two differ; else by the file. Failures: those of
 * `readIncoming`, 'file-not-found', 'file-unreadable', 'nothing-in-common'.
 */
export async function codedFiles(firstPath: string, secondPath: string): Promise<Result<CodedFiles>> {
  const first = await load(firstPath)
  if (!first.ok) return first
  const second = await load(secondPath)
  if (!second.ok) return second
  const coders = namesOf([first.value, second.value], [firstPath, secondPath])
  const joined = joinCodings({ name: coders[0], incoming: first.value }, { name: coders[1], incoming: second.value })
  return joined.ok
    ? succeed({ library: joined.value, coders }, [...first.notices, ...second.notices, ...joined.notices])
    : joined
}

type Two<T> = readonly [T, T]

function namesOf([first, second]: Two<Incoming>, [firstPath, secondPath]: Two<string>): Two<string> {
  const [one, other] = [onlyAuthor(first), onlyAuthor(second)]
  if (one !== null && other !== null && one !== other) return [one, other]
  const [file, otherFile] = [basename(firstPath), basename(secondPath)]
  if (file !== otherFile) return [file, otherFile]
  return firstPath === secondPath ? [`${file} (1)`, `${file} (2)`] : [firstPath, secondPath]
}

function onlyAuthor({ policies }: Incoming): string | null {
  const authors = new Set(
    policies.flatMap(({ record }) => Object.values<Tagging>(record.taggings).map(({ author }) => author)),
  )
  const [author] = authors
  return author !== undefined && author !== '' && authors.size === 1 ? author : null
}

async function load(path: string): Promise<Result<Incoming>> {
  const [{ readIncomingFile }, { loadSeeds }, { findResources }, { MOST_TEXT }] = await Promise.all([
    import('../importers/read-incoming-file.ts'),
    import('../seeds.ts'),
    import('../resources.ts'),
    import('../importers/incoming-limits.ts'),
  ])
  const seeds = await loadSeeds(findResources().seedsFolder)
  if (!seeds.ok) return seeds
  const { sectors, issuers, linkTypes } = seeds.value
  try {
    const about = await stat(path)
    if (!about.isFile()) return fail('file-unreadable', { params: { path } })
    if (about.size > MOST_TEXT) return fail('file-too-large', { params: { bytes: about.size, limit: MOST_TEXT } })
    return await readIncomingFile(
      { name: basename(path), bytes: await readFile(path) },
      { at: new Date().toISOString(), vocabulary: { sectors, issuers }, linkTypes },
    )
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return fail(code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', {
      params: { path },
      ...(code === '' ? {} : { detail: code }),
    })
  }
}
