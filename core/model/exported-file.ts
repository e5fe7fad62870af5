import type { ClauseRef, CollectionId, PolicyId } from './ids.ts'

/** Formats that are text: made by pure code. */
export type TextExportFormat = 'json' | 'csv' | 'md' | 'html' | 'w3c'
/**
 * Formats that are packed, or made from the original: 'piyue' is the package, 'pdf' the original PDF with highlights,
 * or the text set anew.
 */
export type PackedExportFormat = 'docx' | 'xlsx' | 'pdf' | 'piyue'
/** REFI-QDA: a project with its sources, a codebook. */
export type RefiExportFormat = 'qdpx' | 'qdc'
export type ExportFormat = TextExportFormat | PackedExportFormat | RefiExportFormat
export type ExportScope =
  | { readonly kind: 'library' }
  | { readonly kind: 'policy'; readonly policyId: PolicyId }
  | { readonly kind: 'collection'; readonly collectionId: CollectionId }
  | { readonly kind: 'clauses'; readonly clauses: readonly ClauseRef[] }
/** A finished file. Binary content travels as base64. */
export interface ExportedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly encoding: 'utf8' | 'base64'
  readonly content: string
  readonly clauses: number
}

/**
 * What an export would hold, counted before it is made. `notes` have words, `highlights` have none; `links` each once,
 * with one end in the export or both; `pdfs`: originals that are PDFs.
 */
export interface ExportPreview {
  readonly policies: number
  readonly clauses: number
  readonly taggings: number
  readonly notes: number
  readonly highlights: number
  readonly links: number
  readonly originals: number
  readonly pdfs: number
}

/** What an export may leave out. */
export type ExportLoss =
  | 'originals'
  | 'words-around'
  | 'tags-on-words'
  | 'note-tags'
  | 'threads'
  | 'highlights'
  | 'highlight-authors'
  | 'links'
  | 'clauses-unmarked'
  | 'facts'
  | 'facts-in-detail'
  | 'texts'
  | 'taggings'
  | 'notes'
  | 'links-outside'
  | 'codebook'
  | 'collections'
  | 'collection-comments'
  | 'taken-out'
  | 'searches'
  | 'corrections'
  | 'review'
