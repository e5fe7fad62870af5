import type { ClauseRef, CollectionId, PolicyId } from './ids.ts'

export type ExportFormat = 'json' | 'csv' | 'md' | 'html'
export type ExportScope = { readonly kind: 'library' } | { readonly kind: 'policy'; readonly policyId: PolicyId } | { readonly kind: 'collection'; readonly collectionId: CollectionId } | { readonly kind: 'clauses'; readonly clauses: readonly ClauseRef[] }
/** A finished file. Binary content travels as base64. */
export interface ExportedFile { readonly fileName: string; readonly mediaType: string; readonly encoding: 'utf8' | 'base64'; readonly content: string; readonly clauses: number }
