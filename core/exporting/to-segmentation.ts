import type { Notice } from '../model/notice.ts'
import type { Script } from '../model/policy.ts'
import type { ReadFile, ReadPolicy } from '../model/read-policy.ts'
import type { Segmentation, SegmentationDocument } from '../model/segmentation.ts'
import { convertScript } from './convert-script.ts'

export interface SegmentationOptions {
  /** The file's name as given. */
  readonly file: string
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly sha256: string
  readonly script?: 'original' | Script
  /** Puts a notice into words; core/contract/explain has them. */
  readonly messageOf: (notice: Notice) => string
}

/**
 * `piyue/segmentation@1` of a file that was read. Texts, titles and headings are in the script asked for; `start` and
 * `end` stay UTF-16 offsets in the cleaned text of the document's own script. Notices of a policy carry its place in
 * `documents`.
 */
export function toSegmentation(read: ReadFile, options: SegmentationOptions): Segmentation {
  const { kind, encoding, pages } = read.source.reader
  return {
    format: 'piyue/segmentation@1',
    file: options.file,
    sha256: options.sha256,
    reader: { kind, encoding, pages },
    notices: [
      ...read.source.notices.map((notice) => ({ ...notice, message: options.messageOf(notice) })),
      ...read.policies.flatMap((policy, document) =>
        policy.notices.map((notice) => ({ ...notice, message: options.messageOf(notice), document })),
      ),
    ],
    documents: read.policies.map((policy) => toDocument(policy, options.script ?? 'original')),
  }
}

function toDocument(policy: ReadPolicy, script: 'original' | Script): SegmentationDocument {
  const {
    metadata,
    cleaned: { text },
  } = policy
  const inScript = (part: string) => convertScript(part, metadata.script, script)
  return {
    ...metadata,
    title: metadata.title === null ? null : inScript(metadata.title),
    cleaning: policy.cleaning.map(({ rule, count }) => ({ rule, count })),
    frontMatter: inScript(text.slice(policy.frontMatter.start, policy.frontMatter.end)),
    backMatter: inScript(text.slice(policy.backMatter.start, policy.backMatter.end)),
    clauses: policy.clauses.map(({ id, parentId, kind, marker, ordinal, heading, path, page, sector, range }) => ({
      id,
      parentId,
      kind,
      marker,
      ordinal,
      heading: inScript(heading),
      path,
      start: range.start,
      end: range.end,
      text: inScript(text.slice(range.start, range.end)),
      page,
      sector,
      ...policy.facts?.[id],
    })),
  }
}
