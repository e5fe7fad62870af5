import type { Notice } from '../../core/model/notice.ts'
import type { Result } from '../../core/model/result.ts'
import { fail, succeed } from '../../core/model/result.ts'
import type { SourceDocument } from '../../core/model/source-document.ts'
import { buildBlocks } from './docx/build-blocks.ts'
import { readWithMammoth, type MammothDocument, type PreparedParts } from './docx/mammoth-document.ts'
import { readNumbering } from './docx/numbering.ts'
import { preparePart } from './docx/prepare-part.ts'
import { SourceMarks, type LeftOut } from './docx/source-marks.ts'
import { readStyles } from './docx/styles.ts'
import { readWordComments } from './docx/word-comments.ts'
import { openWordPackage, type WordPackage } from './docx/word-package.ts'
import { parseXml, type XmlElement } from './docx/xml.ts'
import type { ArchiveLimits } from './reading-limits.ts'

/**
 * Reads a Word file. The archive is checked before anything is parsed; automatic numbers become text before mammoth,
 * which drops them, reads the file; tracked changes read as accepted and are kept as changes, comments as comments.
 * Failures: `file-damaged`, `file-encrypted`, `file-hostile` {reason}, `no-text`.
 * Notices: `part-unreadable` {part} for broken styles, numbers or comments (numbers are then missing),
 * `hidden-text-left-out` {count}, `embedded-parts-left-out` {count}, `deleted-rows-left-out` {count},
 * `external-content-dropped` {count}.
 */
export function readDocx(bytes: Uint8Array, limits: ArchiveLimits): Result<SourceDocument> {
  const opened = openWordPackage(bytes, limits)
  if ('code' in opened) return { ok: false, failure: opened }
  const marks = new SourceMarks()
  const leftOut: LeftOut = { hiddenCharacters: 0, embeddedParts: 0, deletedRows: 0 }
  const aside = parseAside(opened)
  const prepared = prepare(opened, aside, marks, leftOut)
  if (prepared === null) return fail('file-damaged', { params: { kind: 'docx' }, detail: 'XML is not well-formed' })
  const document = readSafely(prepared)
  if (document === null) return fail('file-damaged', { params: { kind: 'docx' }, detail: 'not WordprocessingML' })
  const blocks = buildBlocks(document, marks, readWordComments(aside.comments))
  if (blocks.length === 0) return fail('no-text')
  return succeed({
    reader: { kind: 'docx', encoding: null, pages: null },
    blocks,
    notices: notices(leftOut, aside, opened),
  })
}

const asideParts = ['styles', 'numbering', 'comments'] as const

/** What stands beside the words, parsed once: null where the file has none or it cannot be parsed. */
type Aside = Readonly<Record<(typeof asideParts)[number], XmlElement | null>>

function parseAside({ parts }: WordPackage): Aside {
  const rootOf = (xml: string | undefined): XmlElement | null => (xml === undefined ? null : parseXml(xml))
  return { styles: rootOf(parts.styles), numbering: rootOf(parts.numbering), comments: rootOf(parts.comments) }
}

/** Words and notes as mammoth is to see them; null where a part cannot be parsed. */
function prepare({ parts }: WordPackage, aside: Aside, marks: SourceMarks, leftOut: LeftOut): PreparedParts | null {
  const styles = readStyles(aside.styles)
  // Notes count by themselves.
  const prepared = (xml: string): XmlElement | null => {
    const root = parseXml(xml)
    return root === null ? null : preparePart(root, styles, readNumbering(aside.numbering, styles), marks, leftOut)
  }
  const document = prepared(parts.document)
  const footnotes = parts.footnotes === undefined ? undefined : prepared(parts.footnotes)
  const endnotes = parts.endnotes === undefined ? undefined : prepared(parts.endnotes)
  if (document === null || footnotes === null || endnotes === null) return null
  return { document, ...(footnotes && { footnotes }), ...(endnotes && { endnotes }) }
}

function readSafely(parts: PreparedParts): MammothDocument | null {
  try {
    return readWithMammoth(parts)
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

function notices(leftOut: LeftOut, aside: Aside, opened: WordPackage): Notice[] {
  const broken = asideParts.filter((part) => opened.parts[part] !== undefined && aside[part] === null)
  const counted = [
    { code: 'hidden-text-left-out', params: { count: leftOut.hiddenCharacters } },
    { code: 'embedded-parts-left-out', params: { count: leftOut.embeddedParts } },
    { code: 'deleted-rows-left-out', params: { count: leftOut.deletedRows } },
    { code: 'external-content-dropped', params: { count: opened.externalDropped } },
  ]
  return [
    ...broken.map((part) => ({ code: 'part-unreadable', params: { part } })),
    ...counted.filter(({ params }) => params.count > 0),
  ]
}
