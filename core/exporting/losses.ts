import type { ExportFormat, ExportLoss, ExportPreview } from '../model/exported-file.ts'
import type { Link } from '../model/link.ts'
import type { Notice } from '../model/notice.ts'
import type { ExportRow, ExportRows } from './export-rows.ts'

const bookkeeping: readonly ExportLoss[] = ['codebook', 'collections', 'searches', 'corrections', 'review']

/**
 * What each format cannot carry, whatever a library holds; `pdf` is the marked original. docs/formats.md says the same
 * in words.
 */
export const lossesOf: Readonly<Record<ExportFormat, readonly ExportLoss[]>> = {
  piyue: [],
  json: ['originals'],
  csv: [
    'originals',
    'words-around',
    'tags-on-words',
    'highlights',
    'note-tags',
    'threads',
    'facts-in-detail',
    'collection-comments',
    ...bookkeeping,
  ],
  xlsx: ['originals', 'words-around', 'facts-in-detail', ...bookkeeping],
  md: ['originals', 'words-around', 'tags-on-words', 'threads', 'facts', ...bookkeeping],
  html: ['originals', 'words-around', 'threads', 'facts', ...bookkeeping],
  docx: ['originals', 'highlight-authors', 'facts', ...bookkeeping],
  pdf: ['threads', 'links', 'facts', 'collection-comments', ...bookkeeping],
  // what was taken out of a collection matters only where the file is a collection again
  qdpx: ['links-outside', 'facts', 'taken-out', 'searches', 'corrections', 'review'],
  qdc: [
    'texts',
    'taggings',
    'notes',
    'highlights',
    'links',
    'facts',
    'collections',
    'searches',
    'corrections',
    'review',
  ],
  w3c: ['originals', 'words-around', 'clauses-unmarked', 'facts', 'collection-comments', ...bookkeeping],
}

/** What a PDF that is set anew cannot carry. */
const typesetLosses: readonly ExportLoss[] = ['originals', 'threads', 'facts', ...bookkeeping]

/**
 * Whether a PDF of these rows is the original with highlights on it: one policy that was asked for as such and came
 * from a PDF. All else is set anew.
 */
export function marksOriginal(rows: ExportRows): boolean {
  const { originals, pdfs } = originalsOf(rows)
  return rows.scope.kind === 'policy' && originals === 1 && pdfs === 1
}

/** One notice 'export-leaves-out' {thing, count} for each thing that is there and that the format cannot carry. */
export function leftOut(rows: ExportRows, format: ExportFormat): readonly Notice[] {
  const counts = countThings(rows)
  const losses = format === 'pdf' && !marksOriginal(rows) ? typesetLosses : lossesOf[format]
  return losses.flatMap((loss): Notice[] =>
    counts[loss] === 0 ? [] : [{ code: 'export-leaves-out', params: { thing: `loss-${loss}`, count: counts[loss] } }],
  )
}

/** What there is, by kind of thing. */
function countThings(rows: ExportRows): Readonly<Record<ExportLoss, number>> {
  const all = rows.rows
  const sum = (count: (row: ExportRow) => number): number => all.reduce((total, row) => total + count(row), 0)
  const notes = ({ annotations }: ExportRow): ExportRow['annotations'] =>
    annotations.filter(({ annotation }) => annotation.body !== '')
  const whole = rows.policies.filter(({ complete }) => complete).map(({ record }) => record)
  return {
    originals: originalsOf(rows).originals,
    'words-around': whole.filter(
      ({ policy: { frontMatter, backMatter } }) =>
        frontMatter.start < frontMatter.end || backMatter.start < backMatter.end,
    ).length,
    'tags-on-words': sum(({ taggings }) => taggings.filter(({ tagging }) => tagging.anchor !== null).length),
    texts: rows.policies.length,
    taggings: sum(({ taggings }) => taggings.length),
    notes: sum((row) => notes(row).length),
    highlights: sum((row) => row.annotations.length - notes(row).length),
    'note-tags': sum((row) => notes(row).filter(({ tags }) => tags.length > 0).length),
    threads: sum(({ annotations }) => annotations.filter(({ annotation }) => annotation.replyTo !== undefined).length),
    'highlight-authors': sum(
      (row) => row.annotations.filter(({ annotation, tags }) => annotation.body === '' && tags.length === 0).length,
    ),
    links: linksOf(rows).length,
    'links-outside': linksOutside(rows),
    'clauses-unmarked': all.filter((row) => row.taggings.length + row.annotations.length + row.links.length === 0)
      .length,
    facts: all.filter(
      ({ facts }) =>
        facts !== null &&
        (facts.responsible !== null || facts.targets.length + facts.citations.length + facts.revisions.length > 0),
    ).length,
    'facts-in-detail': all.filter(({ facts }) => facts !== null && facts.citations.length + facts.revisions.length > 0)
      .length,
    codebook: rows.tags.filter(({ isGroup, description }) => isGroup || description !== '').length,
    collections: rows.collections.length,
    'collection-comments': all.filter(({ comment }) => comment !== undefined).length,
    'taken-out': [...(rows.collection === null ? [] : [rows.collection]), ...rows.collections].reduce(
      (total, { takenOut = [] }) => total + takenOut.length,
      0,
    ),
    searches: rows.searches.length,
    corrections: whole.reduce(
      (total, { corrections: { structure, metadata, facts } }) =>
        total + structure.length + Object.keys(metadata).length + Object.keys(facts).length,
      0,
    ),
    review: whole.reduce((total, { toReview }) => total + Object.keys(toReview).length, 0),
  }
}

/** Every link that hangs on an exported clause, once. */
export function linksOf({ rows }: ExportRows): readonly Link[] {
  return [...new Map(rows.flatMap(({ links }) => links.map(({ link }) => [link.id, link] as const))).values()]
}

/** How many links have an end that is not in the export. */
function linksOutside(rows: ExportRows): number {
  const inside = new Set(rows.rows.map(({ policy, clause }) => `${policy.record.policy.id} ${clause.id}`))
  return linksOf(rows).filter(({ from, to }) =>
    [from, to].some(({ policyId, clauseId }) => !inside.has(`${policyId} ${clauseId}`)),
  ).length
}

/** How many files the policies came from. */
export function originalsOf({ policies }: ExportRows): { readonly originals: number; readonly pdfs: number } {
  const readers = new Map(
    policies.map(
      ({
        record: {
          policy: { source },
        },
      }) => [source.hash, source.reader],
    ),
  )
  return { originals: readers.size, pdfs: [...readers.values()].filter((reader) => reader === 'pdf').length }
}

export function previewOf(rows: ExportRows): ExportPreview {
  const annotations = rows.rows.flatMap((row) => row.annotations.map(({ annotation }) => annotation))
  const notes = annotations.filter(({ body }) => body !== '').length
  return {
    policies: rows.policies.length,
    clauses: rows.rows.length,
    taggings: rows.rows.reduce((total, { taggings }) => total + taggings.length, 0),
    notes,
    highlights: annotations.length - notes,
    links: linksOf(rows).length,
    ...originalsOf(rows),
  }
}
