import type { PolicyAlignment } from '../model/alignment.ts'
import type { BackedUpPolicy, BackupCheck, BackupList, BackupSummary, RestoredCopy } from '../model/backup.ts'
import type { Coverage, CoverageRequest } from '../model/coverage.ts'
import type { FactsAnswer, FactsRequest } from '../model/fact-row.ts'
import type { TargetsAgainst, TargetsAgainstRequest } from '../model/target-standing.ts'
import type { Agreement, AgreementRequest, Coder } from '../model/agreement.ts'
import type { Matrix, MatrixRequest } from '../model/matrix.ts'
import type { MergeChoice, MergeReport } from '../model/merge.ts'
import type { DraftComparison, PolicyComparison } from '../model/policy-comparison.ts'
import type { Block } from '../model/source-document.ts'
import type { SourceBytes, SourcePlaces } from '../model/source-place.ts'
import type { CleaningChange } from '../model/cleaned-text.ts'
import type { Clause } from '../model/clause.ts'
import type { CollectedClause } from '../model/collected-clause.ts'
import type { Collection } from '../model/collection.ts'
import type { ExportFormat, ExportPreview, ExportScope, ExportedFile } from '../model/exported-file.ts'
import type { SearchAnswer, SearchRequest } from '../model/search.ts'
import type { Segmentation } from '../model/segmentation.ts'
import type { NoteEntry } from '../model/note-entry.ts'
import type { SavedSearch } from '../model/saved-search.ts'
import type { Edit } from '../model/edit.ts'
import type { ClauseRef, CollectionId, PolicyId, ReviewId, TagId } from '../model/ids.ts'
import type { LinkGraph } from '../model/link-graph.ts'
import type { PolicySummary } from '../model/policy-summary.ts'
import type { PolicyHangings, PolicySuggestions, PolicyView } from '../model/policy-view.ts'
import type { Script } from '../model/policy.ts'
import type { TagChange } from '../model/tag-change.ts'
import type { TagUse } from '../model/tag-use.ts'
import type { Result } from '../model/result.ts'
import type { ReviewDecision, ReviewEntry, SettledReview } from '../model/review-entry.ts'
import type { StructureChange } from '../model/structure-change.ts'
import type { CallOptions } from './call-options.ts'
import type { FileSource } from './file-source.ts'
import type { LibraryState } from './library-state.ts'
import type { Codebook } from './codebook.ts'
import type { ImportOutcome } from './import-outcome.ts'
import type { CheckReport } from './check-report.ts'
import type { Preferences } from './preferences.ts'
import type { ReadAgainRequest, CarriedOver, CorrectedStructure } from './carried-over.ts'
import type { MatrixExport, FactsExport } from './table-exports.ts'

export type { LinkEnd, PolicyHangings, PolicySuggestions, PolicyView } from '../model/policy-view.ts'
export type { PolicySummary } from '../model/policy-summary.ts'
export type { Progress, CallOptions } from './call-options.ts'
export type { FileSource } from './file-source.ts'
export type { LibraryState } from './library-state.ts'
export type { Codebook } from './codebook.ts'
export type { ImportOutcome } from './import-outcome.ts'
export type { CheckReport } from './check-report.ts'
export type { Preferences } from './preferences.ts'
export type { CarriedOver } from './carried-over.ts'
export type { MatrixExport } from './table-exports.ts'

/**
 * Everything a person can ask of the workbench. One request object a method, plain data only, an answer that is a
 * Result. Electron IPC, the loopback server, the command line and the tests are four carriers of it.
 */
export interface Workbench {
  libraryState(request: Record<string, never>, options?: CallOptions): Promise<Result<LibraryState>>
  listPolicies(request: Record<string, never>, options?: CallOptions): Promise<Result<readonly PolicySummary[]>>
  readPolicy(request: { readonly policyId: PolicyId }, options?: CallOptions): Promise<Result<PolicyView>>
  /** What hangs on a policy's clauses: after most edits all that is new, at a fraction of the size. */
  readHangings(request: { readonly policyId: PolicyId }, options?: CallOptions): Promise<Result<PolicyHangings>>
  /** What is suggested in a policy, for whoever read it before that was worked out; nothing while it is not. */
  readSuggestions(request: { readonly policyId: PolicyId }, options?: CallOptions): Promise<Result<PolicySuggestions>>
  /** What cleaning changed in a policy, in text order; at most `limit` (default 500) a rule. */
  cleaningReport(
    request: { readonly policyId: PolicyId; readonly limit?: number },
    options?: CallOptions,
  ): Promise<Result<readonly CleaningChange[]>>
  codebook(request: Record<string, never>, options?: CallOptions): Promise<Result<Codebook>>
  collections(request: Record<string, never>, options?: CallOptions): Promise<Result<readonly Collection[]>>
  savedSearches(request: Record<string, never>, options?: CallOptions): Promise<Result<readonly SavedSearch[]>>
  /**
   * Notes and highlights of the library, or of these policies: policies as listed, notes in text order. A text that
   * cannot be read: notice 'text-not-shown'.
   */
  listNotes(
    request: { readonly policyIds?: readonly PolicyId[] },
    options?: CallOptions,
  ): Promise<Result<readonly NoteEntry[]>>
  /** Every use of a tag, by taggings and by annotations: policies as listed, clauses in text order. 'tag-not-found'. */
  tagUses(request: { readonly tagId: TagId }, options?: CallOptions): Promise<Result<readonly TagUse[]>>
  /**
   * What happened to a tag, newest first, as far back as the journal goes; undone changes are left out.
   * 'tag-not-found'.
   */
  tagHistory(request: { readonly tagId: TagId }, options?: CallOptions): Promise<Result<readonly TagChange[]>>
  /**
   * Links between clauses of the library's policies, or of these, with what is shown of their ends. 'policy-not-found';
   * a text that cannot be read: notice 'text-not-shown'.
   */
  linkGraph(request: { readonly policyIds?: readonly PolicyId[] }, options?: CallOptions): Promise<Result<LinkGraph>>
  /**
   * A collection's members in their order, or, with `takenOut`, what was taken out of it. 'collection-not-found'; a text
   * that cannot be read is null, with the notice 'text-not-shown'.
   */
  collectedClauses(
    request: { readonly collectionId: CollectionId; readonly takenOut?: true },
    options?: CallOptions,
  ): Promise<Result<readonly CollectedClause[]>>
  /**
   * The facts of policies (all of them, unless named) as they hold now, with what was read and what people said; of the
   * kinds asked for. 'policy-not-found'.
   */
  facts(request: FactsRequest, options?: CallOptions): Promise<Result<FactsAnswer>>
  /**
   * The targets of policies against those of a base they answer or count the same as. Progress label 'aligning', a step
   * a policy; aborts at any time. 'policy-not-found'.
   */
  targetsAgainst(request: TargetsAgainstRequest, options?: CallOptions): Promise<Result<TargetsAgainst>>
  /**
   * Facts of one kind as a table, in the order `facts` lists them, or who issued the policies, a row a policy.
   * 'policy-not-found'; a text that cannot be read: notice 'text-not-shown'.
   */
  exportFacts(request: FactsExport, options?: CallOptions): Promise<Result<ExportedFile>>
  /** Two versions of a policy, clause by clause. 'policy-not-found'. */
  compare(
    request: { readonly older: PolicyId; readonly newer: PolicyId },
    options?: CallOptions,
  ): Promise<Result<PolicyComparison>>
  /**
   * A policy compared with the draft that its revision marks speak of; nothing is stored. Reads the original again for
   * how its lines look. 'policy-not-found', 'no-revision-marks'.
   */
  compareWithDraft(request: { readonly policyId: PolicyId }, options?: CallOptions): Promise<Result<DraftComparison>>
  /** That comparison as one page, or as a Word file. 'policy-not-found', 'no-revision-marks'. */
  exportDraftComparison(
    request: {
      readonly policyId: PolicyId
      readonly language?: 'zh-Hans' | 'zh-Hant' | 'en'
      /** HTML unless told. */
      readonly format?: 'html' | 'docx'
    },
    options?: CallOptions,
  ): Promise<Result<ExportedFile>>
  /** The comparison as one page that prints well. */
  exportComparison(
    request: {
      readonly older: PolicyId
      readonly newer: PolicyId
      readonly language?: 'zh-Hans' | 'zh-Hant' | 'en'
      /** HTML unless told. */
      readonly format?: 'html' | 'docx'
    },
    options?: CallOptions,
  ): Promise<Result<ExportedFile>>
  /**
   * The counterparts of each clause of `lower` in `upper`, at most `top` (default 5, at most 20) a clause, with what
   * people made of them. Progress label 'aligning' in steps of unknown number; aborts between two.
   */
  align(
    request: { readonly upper: PolicyId; readonly lower: PolicyId; readonly top?: number },
    options?: CallOptions,
  ): Promise<Result<PolicyAlignment>>
  /** How policies take up what a base asks for. Progress label 'aligning', a step a policy; aborts at any time. */
  coverage(request: CoverageRequest, options?: CallOptions): Promise<Result<Coverage>>
  /** Policies (all of them where `rows` is empty) by sectors, tags, issuers or responsible bodies. */
  matrix(request: MatrixRequest, options?: CallOptions): Promise<Result<Matrix>>
  /** Everyone who put a tag on a clause, those with the most first. */
  coders(request: Record<string, never>, options?: CallOptions): Promise<Result<readonly Coder[]>>
  /**
   * How alike two coders have tagged. 'policy-not-found', 'tag-not-found', 'author-not-found' (with the names there
   * are), 'nothing-in-common'.
   */
  agreement(request: AgreementRequest, options?: CallOptions): Promise<Result<Agreement>>
  /** A matrix or a coverage as a table. */
  exportMatrix(request: MatrixExport, options?: CallOptions): Promise<Result<ExportedFile>>
  /** A policy's original, from byte `from` on, at most 8 MiB of it. */
  sourceFile(
    request: { readonly policyId: PolicyId; readonly from?: number },
    options?: CallOptions,
  ): Promise<Result<SourceBytes>>
  /**
   * Where the cleaned text stands in the original. Where the library does not keep that, the original is read again.
   */
  sourcePlaces(request: { readonly policyId: PolicyId }, options?: CallOptions): Promise<Result<SourcePlaces>>
  /**
   * A policy's original as its reader finds it, uncleaned: what a DOCX or a TXT is shown by. The places of
   * `sourcePlaces` count these blocks.
   */
  sourceBlocks(request: { readonly policyId: PolicyId }, options?: CallOptions): Promise<Result<readonly Block[]>>
  /**
   * Reads a policy's original again, with these cleaning rules off and in this encoding (as before, unless given),
   * makes the person's corrections again and carries over everything that hangs on it; what finds no place waits for
   * review. One undo step. `preview`: says what would come of it and changes nothing. Progress as of an import; abort
   * leaves all as it was. 'policy-not-found'; notices 'correction-not-placed', 'dismissals-gone', 'taken-out-gone' and the reader's.
   */
  readAgain(request: ReadAgainRequest, options?: CallOptions): Promise<Result<CarriedOver>>
  /**
   * Corrects which clauses there are, in one undo step; kept, so that reading again makes it again. 'clause-not-found',
   * 'edit-invalid' (it cannot stand there).
   */
  correctStructure(
    request: { readonly policyId: PolicyId; readonly change: StructureChange },
    options?: CallOptions,
  ): Promise<Result<CorrectedStructure>>
  /**
   * What waits for a person, of all policies or of one, with places it may belong to. A text that cannot be read:
   * notice 'text-not-shown'.
   */
  reviewQueue(request: { readonly policyId?: PolicyId }, options?: CallOptions): Promise<Result<readonly ReviewEntry[]>>
  /**
   * Puts something that waits on a clause or on a stretch in it, or lets it go. 'nothing-to-review',
   * 'clause-not-found', 'edit-invalid'.
   */
  settleReview(
    request: { readonly policyId: PolicyId; readonly reviewId: ReviewId; readonly decision: ReviewDecision },
    options?: CallOptions,
  ): Promise<Result<LibraryState>>
  /**
   * Decides about several things that wait, in one undo step; all of them or none. The failures are `settleReview`'s.
   */
  settleReviews(
    request: { readonly settled: readonly SettledReview[] },
    options?: CallOptions,
  ): Promise<Result<LibraryState>>
  /**
   * Applies one edit: journalled and flushed before the answer. Asked again under the same `requestId` (an answer was
   * lost, a save failed), it is made once: also after other edits and a restart.
   */
  edit(
    request: { readonly edit: Edit; readonly requestId?: string },
    options?: CallOptions,
  ): Promise<Result<LibraryState>>
  undo(request: Record<string, never>, options?: CallOptions): Promise<Result<LibraryState>>
  redo(request: Record<string, never>, options?: CallOptions): Promise<Result<LibraryState>>
  /** Fresh ids for edits, so that the interface needs neither clock nor chance of its own. */
  newIds(
    request: { readonly count: number },
    options?: CallOptions,
  ): Promise<Result<{ readonly ids: readonly string[]; readonly now: string; readonly author: string }>>
  /**
   * Reads one file and saves its policies; progress labels 'reading' (param `opening` once, where a long file's first
   * lines are known) 'segmenting' 'saving'; abort leaves the library as it was.
   */
  importFile(
    request: { readonly source: FileSource; readonly encoding?: string },
    options?: CallOptions,
  ): Promise<Result<ImportOutcome>>
  /** The sample library's files and its sample annotations, in one undo step. */
  importSample(request: Record<string, never>, options?: CallOptions): Promise<Result<readonly ImportOutcome[]>>
  /**
   * What taking in a file that brings parts of a library (a package, its JSON, Web Annotations, a REFI-QDA project or
   * codebook, a codebook as a table) would do, with these choices made; nothing changes. Progress labels 'reading'
   * 'merging'. Failures of its reader; notices 'incoming-dropped' {thing, count} for what its format could not say.
   */
  previewMerge(
    request: { readonly source: FileSource; readonly choices?: Readonly<Record<string, MergeChoice>> },
    options?: CallOptions,
  ): Promise<Result<MergeReport>>
  /**
   * Takes such a file in, in one undo step: what both have stays, what differs goes by `choices` (by
   * `MergeConflict.key`; each conflict's first choice where none is made), what finds no place waits for review. Taking
   * it in again changes nothing. Progress labels 'reading' 'merging' 'saving'; abort leaves the library as it was.
   * 'bad-request': a choice that this conflict does not offer; notice 'originals-missing' {count}: policies came
   * without their original.
   */
  mergeFile(
    request: { readonly source: FileSource; readonly choices?: Readonly<Record<string, MergeChoice>> },
    options?: CallOptions,
  ): Promise<Result<MergeReport>>
  /** Reads one file without touching the library. */
  segmentFile(
    request: { readonly source: FileSource; readonly encoding?: string; readonly script?: 'original' | Script },
    options?: CallOptions,
  ): Promise<Result<Segmentation>>
  search(request: SearchRequest, options?: CallOptions): Promise<Result<SearchAnswer>>
  /** "7f3k:三（五）" or ids → the clause; 'ambiguous-name' with candidates where several fit. */
  findClause(
    request: { readonly name: string },
    options?: CallOptions,
  ): Promise<
    Result<{
      readonly ref: ClauseRef
      readonly clause: Clause
      readonly policyTitle: string | null
      readonly text: string
    }>
  >
  /**
   * A finished file; nothing is written anywhere. Notices 'export-leaves-out' {thing, count} name what the format
   * cannot carry of what there is. Progress label 'exporting'; takes an abort. `unsaved`: edits that could not be
   * saved, taken as if they had been; notice 'unsaved-left-out' {count} for those that do not fit.
   */
  exportAs(
    request: {
      readonly scope: ExportScope
      readonly format: ExportFormat
      readonly language?: 'zh-Hans' | 'zh-Hant' | 'en'
      readonly unsaved?: readonly Edit[]
    },
    options?: CallOptions,
  ): Promise<Result<ExportedFile>>
  /**
   * What an export would hold, with the same notices on what the format would leave out; fails as the export would for
   * that format.
   */
  previewExport(
    request: { readonly scope: ExportScope; readonly format: ExportFormat },
    options?: CallOptions,
  ): Promise<Result<ExportPreview>>
  check(request: { readonly repair?: boolean }, options?: CallOptions): Promise<Result<CheckReport>>
  /** The library's backups, newest first, and what the library holds now. */
  backups(request: Record<string, never>, options?: CallOptions): Promise<Result<BackupList>>
  /**
   * Makes a backup now, which is kept until someone deletes it. 'disk-full', 'not-saved'; 'library-locked' where
   * another program writes the library.
   */
  makeBackup(request: { readonly name?: string }, options?: CallOptions): Promise<Result<BackupSummary>>
  /**
   * From now on backups go below `folder`, a full path to a folder that is there; null: into the library again. Those
   * made before stay where they are. Answers the folder they go to. 'folder-missing', 'not-a-folder',
   * 'folder-relative', 'folder-in-library', 'cannot-write', 'disk-full', 'not-saved', 'library-locked'; in Electron
   * 'not-allowed' for a folder that no person chose (`Desktop.chooseBackupFolder`).
   */
  moveBackups(
    request: { readonly folder: string | null },
    options?: CallOptions,
  ): Promise<Result<{ readonly folder: string }>>
  /** Reads every byte of a backup and holds it against what was written. 'backup-not-found'. */
  checkBackup(request: { readonly backupId: string }, options?: CallOptions): Promise<Result<BackupCheck>>
  /** Names a backup, or says whether rotation must leave it alone. 'backup-not-found'. */
  changeBackup(
    request: { readonly backupId: string; readonly name?: string; readonly kept?: boolean },
    options?: CallOptions,
  ): Promise<Result<BackupSummary>>
  removeBackup(request: { readonly backupId: string }, options?: CallOptions): Promise<Result<null>>
  /**
   * Restores a backup into a new folder beside the library's; the open library stays as it is. 'backup-not-found',
   * 'backup-damaged', 'disk-full', 'not-saved'; notices 'backup-source-missing', 'backup-source-damaged'.
   */
  restoreBackup(request: { readonly backupId: string }, options?: CallOptions): Promise<Result<RestoredCopy>>
  /**
   * The policies of a backup, held against those of the library now. One of them is taken back by `previewMerge` and
   * `mergeFile` with a source of kind 'backup'. 'backup-not-found', 'backup-damaged'.
   */
  backupPolicies(
    request: { readonly backupId: string },
    options?: CallOptions,
  ): Promise<Result<readonly BackedUpPolicy[]>>
  preferences(request: Record<string, never>, options?: CallOptions): Promise<Result<Preferences>>
  changePreferences(
    request: { readonly changes: Partial<Preferences> },
    options?: CallOptions,
  ): Promise<Result<Preferences>>
}

export type WorkbenchMethod = keyof Workbench

/** What the workbench tells whoever listens: another carrier (or undo in another window) changed the library. */
export type WorkbenchEvent =
  /** `policyIds`: those whose views an edit changes, both ends of a link; null: all of them. */
  | { readonly kind: 'library-changed'; readonly state: LibraryState; readonly policyIds: readonly PolicyId[] | null }
  /** Suggestions worked out in the background; the library itself, and its seq, stayed as they were. */
  | { readonly kind: 'suggestions-found'; readonly policyIds: readonly PolicyId[] }
  | { readonly kind: 'save-failed'; readonly code: 'disk-full' | 'not-saved' }

/** A forgotten method is a compile error. */
export const workbenchMethods = {
  libraryState: true,
  listPolicies: true,
  readPolicy: true,
  readHangings: true,
  readSuggestions: true,
  cleaningReport: true,
  codebook: true,
  collections: true,
  savedSearches: true,
  listNotes: true,
  tagUses: true,
  tagHistory: true,
  linkGraph: true,
  collectedClauses: true,
  facts: true,
  targetsAgainst: true,
  exportFacts: true,
  compare: true,
  compareWithDraft: true,
  exportDraftComparison: true,
  exportComparison: true,
  align: true,
  coverage: true,
  matrix: true,
  coders: true,
  agreement: true,
  exportMatrix: true,
  sourceFile: true,
  sourcePlaces: true,
  sourceBlocks: true,
  readAgain: true,
  correctStructure: true,
  reviewQueue: true,
  settleReview: true,
  settleReviews: true,
  edit: true,
  undo: true,
  redo: true,
  newIds: true,
  importFile: true,
  importSample: true,
  previewMerge: true,
  mergeFile: true,
  segmentFile: true,
  search: true,
  findClause: true,
  exportAs: true,
  previewExport: true,
  check: true,
  backups: true,
  makeBackup: true,
  moveBackups: true,
  checkBackup: true,
  changeBackup: true,
  removeBackup: true,
  restoreBackup: true,
  backupPolicies: true,
  preferences: true,
  changePreferences: true,
} as const satisfies Record<WorkbenchMethod, true>
