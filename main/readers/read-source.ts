import type { Progress } from '../../core/contract/call-options.ts'
import type { Result } from '../../core/model/result.ts'
import { succeed } from '../../core/model/result.ts'
import type { SourceDocument, SourceFile } from '../../core/model/source-document.ts'
import { detectType, extensionOf, promisedKind } from './detect-type.ts'
import { defaultLimits, type ArchiveLimits } from './reading-limits.ts'
import { readTxt } from './read-txt.ts'

export interface ReadSourceOptions {
  /** Overrides the guess for text files; see `textEncodings`. */
  readonly encoding?: string
  /** Folder with pdf.js's cmaps/, standard_fonts/ and wasm/, as a plain absolute path. */
  readonly pdfjsFolder: string
  readonly archiveLimits?: ArchiveLimits
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Reads one file on this thread, without segmenting it: the only function that hands bytes to the parsers. Use
 * `readFile` where the bytes are not one's own. Afterwards: the document's notices and the result's are the same list.
 */
export async function readSource(file: SourceFile, options: ReadSourceOptions): Promise<Result<SourceDocument>> {
  const type = detectType(file)
  if (!type.ok) return type
  options.onProgress?.({ done: 0, total: null, label: 'reading' })
  const reading = await readAs(type.value, file, options)
  if (!reading.ok) return reading
  const notices = [...type.notices, ...reading.value.notices]
  return succeed({ ...reading.value, notices }, notices)
}

/** Loaded when a file needs them: mammoth and pdf.js together cost more than reading a short text. */
const parsers = { docx: () => import('./read-docx.ts'), pdf: () => import('./read-pdf.ts') }

/** Loads the parser for a file of that name before its bytes are there. */
export async function loadParserFor(name: string): Promise<void> {
  const kind = promisedKind(extensionOf(name))
  if (kind === 'docx' || kind === 'pdf') await parsers[kind]()
}

async function readAs(
  kind: 'pdf' | 'docx' | 'txt',
  file: SourceFile,
  options: ReadSourceOptions,
): Promise<Result<SourceDocument>> {
  switch (kind) {
    case 'txt':
      return readTxt(file.bytes, options.encoding)
    case 'docx': {
      const { readDocx } = await parsers.docx()
      return readDocx(file.bytes, options.archiveLimits ?? defaultLimits.archive)
    }
    case 'pdf': {
      const { readPdf } = await parsers.pdf()
      return readPdf(file.bytes, {
        pdfjsFolder: options.pdfjsFolder,
        ...(options.onProgress ? { onProgress: options.onProgress } : {}),
      })
    }
  }
}
