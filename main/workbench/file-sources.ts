import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FileSource } from '../../core/contract/file-source.ts'
import type { SourceHash } from '../../core/model/ids.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { SourceFile } from '../../core/model/source-document.ts'
import { mostBytesOf } from '../importable-files.ts'
import type { WorkbenchContext } from './context.ts'

export const hashOf = (bytes: Uint8Array): SourceHash => createHash('sha256').update(bytes).digest('hex') as SourceHash

const readPath = async (path: string): Promise<Result<SourceFile>> => {
  const name = basename(path)
  try {
    const facts = await stat(path)
    if (!facts.isFile()) return fail('file-unreadable', { params: { file: name }, detail: 'not a file' })
    const limit = mostBytesOf(name)
    if (facts.size > limit) return fail('file-too-large', { params: { bytes: facts.size, limit } })
    return succeed({ name, bytes: await readFile(path) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return fail(code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', { params: { file: name }, detail: code })
  }
}

/**
 * A file's bytes, wherever they are. Failures: `file-not-found`, `file-unreadable`, `file-too-large`, `not-allowed`.
 */
export const readSource = async (context: WorkbenchContext, source: FileSource): Promise<Result<SourceFile>> => {
  switch (source.kind) {
    case 'path':
      return readPath(source.path)
    case 'sample':
      return basename(source.name) === source.name
        ? readPath(join(context.seeds.sampleFolder, source.name))
        : fail('not-allowed', { params: { file: source.name } })
    case 'backup':
      return fail('not-allowed', { detail: 'a backup is merged, not imported' })
    case 'upload': {
      if (context.resolveUpload === undefined) return fail('not-allowed', { detail: 'no uploads here' })
      const uploaded = await context.resolveUpload(source.uploadId)
      return uploaded.ok ? succeed({ name: basename(source.name), bytes: uploaded.value.bytes }) : uploaded
    }
  }
}
