import type { Edit, EditKind } from '../../../core/model/edit.ts'
import type {
  AnnotationId,
  ClauseId,
  CollectionId,
  CorrectionId,
  LinkId,
  PolicyId,
  ReviewId,
  SearchId,
  SourceHash,
  TagId,
  TaggingId,
} from '../../../core/model/ids.ts'
import type { SavedSearch } from '../../../core/model/saved-search.ts'
import type { WorkbenchMethod } from '../../../core/contract/workbench.ts'
import type { WorkbenchRequest } from '../../../core/contract/check-request.ts'

// One well-formed request of every kind, all fields filled in, so that the checks see each field.
const policyId = '7f3k' as PolicyId
const clauseId = 'c7' as ClauseId
const ref = { policyId, clauseId }
const at = '2026-11-22T08:00:00.000Z'
const anchor = { clauseId, range: { start: 3, end: 9 }, exact: '数据赋能百业', prefix: '实施', suffix: '行动' }
const tagging = {
  id: 'g1' as TaggingId,
  tagId: 'sector:agriculture' as TagId,
  clauseId,
  anchor,
  author: '林',
  createdAt: at,
}
const annotation = {
  id: 'n1' as AnnotationId,
  clauseId,
  anchor: null,
  body: '与省里的提法不同',
  tagIds: ['t1' as TagId],
  author: '林',
  createdAt: at,
  changedAt: at,
}
const link = {
  id: 'l1' as LinkId,
  type: 'implements' as const,
  from: ref,
  to: { policyId: 'p2' as PolicyId, clauseId },
  comment: '',
  author: '林',
  createdAt: at,
}
const tag = {
  id: 't1' as TagId,
  name: '重点任务',
  parentId: null,
  colour: '#B02E1A',
  description: '',
  isGroup: false,
  order: 1,
}
const savedSearch: SavedSearch = {
  id: 'q1' as SearchId,
  name: '水利口径',
  createdAt: at,
  question: {
    query: '水利 OR 农田',
    phrase: false,
    policiesBy: 'newest',
    filters: {
      tagIds: ['t1' as TagId],
      regions: ['云泽省'],
      statuses: ['draft'],
      policyIds: [policyId],
      issuedFrom: '2025-01-01',
      hasNote: true,
    },
  },
}
const collection = {
  id: 'k1' as CollectionId,
  name: '农业条款',
  comment: '',
  members: [ref],
  createdAt: at,
  comments: { '7f3k c7': '与国家口径一致' },
  takenOut: [{ policyId, clauseId: 'c8' as ClauseId }],
}
const metadata = {
  title: '临湖市数据赋能百业行动方案',
  issuers: ['临湖市数据局'],
  documentNumber: '临数〔2025〕3号',
  issuedOn: '2025-03-01',
  effectiveOn: null,
  level: 'municipal' as const,
  region: '临湖市',
  status: 'final' as const,
  script: 'hans' as const,
  language: 'zh' as const,
}

const target = {
  what: '数据企业',
  quantity: '300',
  value: 300,
  unit: '家',
  comparator: '>=' as const,
  deadline: '2027-12',
  status: 'final' as const,
  quote: '数据企业达到300家',
  start: 20,
  end: 29,
}
const citation = {
  title: '数据条例',
  documentNumber: '云政〔2024〕1号',
  quote: '《数据条例》（云政〔2024〕1号）',
  start: 30,
  end: 48,
}
const responsible = {
  lead: ['市数据局'],
  support: ['市财政局'],
  local: ['各县区'],
  mode: '牵头' as const,
  open: ['support' as const],
  quote: '（市数据局牵头，市财政局等配合）',
}
const facts = {
  responsible,
  targets: [target],
  citations: [citation],
  modality: 'must' as const,
  revisions: [
    {
      type: 'reworded' as const,
      anchor: '达到300家',
      draft: '达到200家',
      quote: '（征求意见稿表述为：达到200家）',
      start: 29,
      end: 30,
    },
  ],
}
const factCorrection = {
  id: 'f1' as CorrectionId,
  clauseId,
  kind: 'target' as const,
  read: { kind: 'target' as const, value: target },
  fact: { kind: 'target' as const, value: { ...target, value: 400 } },
  author: '林',
  correctedAt: at,
}
const corrections = {
  rulesOff: ['hard-wrap' as const],
  encoding: 'gb18030',
  metadata: { region: '临湖市' },
  facts: { ['f1' as CorrectionId]: factCorrection },
  structure: [
    {
      id: 's1' as CorrectionId,
      place: anchor,
      verdict: { kind: 'label' as const, marker: '（一）', heading: '总体要求', clauseKind: 'section' as const },
      author: '林',
      correctedAt: at,
    },
  ],
}
const toReview = {
  id: 'r1' as ReviewId,
  because: 'words-gone' as const,
  from: { policyId: 'p2' as PolicyId, clauseId },
  path: '（一）',
  opening: '总体要求',
  thing: { kind: 'link' as const, link, end: 'to' as const, storedIn: policyId },
}

export const sampleRecord = {
  policy: {
    id: policyId,
    metadata,
    textLength: 120,
    textVersion: 1,
    frontMatter: { start: 0, end: 10 },
    backMatter: { start: 110, end: 120 },
    importedAt: at,
    replaces: null,
    source: {
      hash: 'ab'.repeat(32) as SourceHash,
      fileName: '方案.txt',
      reader: 'txt' as const,
      encoding: 'utf-8',
      pages: null,
      part: 0,
    },
    clauses: [
      {
        id: clauseId,
        parentId: null,
        kind: 'section' as const,
        marker: '（一）',
        ordinal: 1,
        heading: '总体要求',
        path: '（一）',
        depth: 0,
        range: { start: 10, end: 110 },
        page: null,
        sector: 'agriculture',
      },
    ],
    cleaning: [{ rule: 'pinyin-gloss' as const, count: 8, off: false }],
    notices: [{ code: 'marker-gap', params: { after: '（一）', n: 2 }, page: 1, range: { start: 1, end: 2 } }],
  },
  taggings: { ['g1' as TaggingId]: tagging },
  annotations: { ['n1' as AnnotationId]: annotation },
  links: { ['l1' as LinkId]: link },
  dismissed: { 'c7 agriculture': true as const },
  dismissedLinks: { 'c7 p2 c7': true as const },
  facts: { ['c7' as ClauseId]: facts },
  corrections,
  toReview: { ['r1' as ReviewId]: toReview },
}

const samplePatch = {
  policy: {
    metadata,
    textLength: 120,
    textVersion: 2,
    source: sampleRecord.policy.source,
    frontMatter: { start: 0, end: 10 },
    backMatter: { start: 110, end: 120 },
    cleaning: sampleRecord.policy.cleaning,
    notices: sampleRecord.policy.notices,
    importedAt: at,
    replaces: null,
  },
  clauses: { put: sampleRecord.policy.clauses, gone: ['c9' as ClauseId], outline: true },
  taggings: { put: sampleRecord.taggings, gone: ['g2' as TaggingId] },
  annotations: { put: sampleRecord.annotations, gone: ['n2' as AnnotationId] },
  links: { put: sampleRecord.links, gone: ['l2' as LinkId] },
  dismissed: { put: sampleRecord.dismissed, gone: ['c9 agriculture'] },
  dismissedLinks: { put: sampleRecord.dismissedLinks, gone: ['c9 p2 c7'] },
  facts: { put: sampleRecord.facts, gone: ['c9' as ClauseId] },
  corrections: {
    rulesOff: corrections.rulesOff,
    encoding: 'gb18030',
    metadata: corrections.metadata,
    structure: { put: corrections.structure, gone: ['s2' as CorrectionId] },
    facts: { put: corrections.facts, gone: ['f2' as CorrectionId] },
  },
  toReview: { put: sampleRecord.toReview, gone: ['r2' as ReviewId] },
}

export const sampleEdits: { readonly [K in EditKind]: Extract<Edit, { kind: K }> } = {
  'add-policy': { kind: 'add-policy', record: sampleRecord },
  'remove-policy': { kind: 'remove-policy', policyId },
  'correct-metadata': { kind: 'correct-metadata', policyId, changes: metadata },
  'change-policy': { kind: 'change-policy', policyId, patch: samplePatch },
  'put-tag': { kind: 'put-tag', tag },
  'remove-tag': { kind: 'remove-tag', tagId: tag.id },
  'tag-clause': { kind: 'tag-clause', policyId, tagging },
  'untag-clause': { kind: 'untag-clause', policyId, taggingId: tagging.id },
  'put-annotation': { kind: 'put-annotation', policyId, annotation },
  'remove-annotation': { kind: 'remove-annotation', policyId, annotationId: annotation.id },
  'link-clauses': { kind: 'link-clauses', link },
  'unlink-clauses': { kind: 'unlink-clauses', policyId, linkId: link.id },
  'dismiss-sector': { kind: 'dismiss-sector', clause: ref, sectorId: 'agriculture', dismissed: true },
  'dismiss-link': { kind: 'dismiss-link', from: ref, to: { policyId: 'p2' as PolicyId, clauseId }, dismissed: true },
  'correct-fact': { kind: 'correct-fact', policyId, correction: factCorrection },
  'withdraw-fact-correction': { kind: 'withdraw-fact-correction', policyId, correctionId: factCorrection.id },
  'put-collection': { kind: 'put-collection', collection },
  'remove-collection': { kind: 'remove-collection', collectionId: collection.id },
  'put-search': { kind: 'put-search', search: savedSearch },
  'remove-search': { kind: 'remove-search', searchId: savedSearch.id },
  batch: {
    kind: 'batch',
    name: 'merge-tags',
    edits: [
      { kind: 'batch', name: 'bulk', edits: [{ kind: 'put-tag', tag }] },
      { kind: 'remove-tag', tagId: tag.id },
    ],
  },
}

export const sampleRequests: { readonly [M in WorkbenchMethod]: readonly WorkbenchRequest<M>[] } = {
  libraryState: [{}],
  listPolicies: [{}],
  codebook: [{}],
  collections: [{}],
  savedSearches: [{}],
  listNotes: [{}, { policyIds: [policyId] }],
  undo: [{}],
  redo: [{}],
  importSample: [{}],
  preferences: [{}],
  readPolicy: [{ policyId }],
  readHangings: [{ policyId }],
  readSuggestions: [{ policyId }],
  tagUses: [{ tagId: tag.id }],
  tagHistory: [{ tagId: tag.id }],
  linkGraph: [{}, { policyIds: [policyId] }],
  collectedClauses: [{ collectionId: collection.id }, { collectionId: collection.id, takenOut: true }],
  facts: [{ policyIds: [policyId], kinds: ['target', 'responsibility', 'citation', 'modality'] }, {}],
  compare: [{ older: policyId, newer: policyId }],
  compareWithDraft: [{ policyId }],
  exportDraftComparison: [
    { policyId, language: 'en' },
    { policyId, format: 'docx' },
  ],
  exportComparison: [
    { older: policyId, newer: policyId, language: 'en' },
    { older: policyId, newer: policyId, format: 'docx' },
  ],
  backups: [{}],
  makeBackup: [{}, { name: '交稿前' }],
  moveBackups: [{ folder: '/media/备份盘' }, { folder: null }],
  checkBackup: [{ backupId: '20261122-080000-hourly' }],
  changeBackup: [{ backupId: '20261122-080000-hourly', name: '交稿前', kept: true }],
  removeBackup: [{ backupId: '20261122-080000-hourly' }],
  restoreBackup: [{ backupId: '20261122-080000-hourly' }],
  backupPolicies: [{ backupId: '20261122-080000-hourly' }],
  align: [{ upper: policyId, lower: policyId, top: 3 }],
  exportFacts: [
    {
      kind: 'target',
      policyIds: [policyId],
      filter: {
        text: '企业',
        origins: ['read'],
        levels: ['provincial', 'unknown'],
        policies: [policyId],
        bodies: ['省数据局'],
        deadlines: ['2026', 'none'],
        modalities: ['must'],
        resolved: true,
      },
      against: policyId,
      format: 'csv',
      language: 'zh-Hant',
    },
    { kind: 'citation', format: 'html' },
    {
      kind: 'issue',
      filter: {
        sectors: ['transport'],
        issuers: ['国家数据局'],
        years: ['2026', 'none'],
        standings: ['not-yet'],
        lacks: ['documentNumber'],
      },
      format: 'html',
    },
  ],
  targetsAgainst: [{ base: policyId, others: [policyId] }],
  coverage: [{ base: policyId, others: [policyId], by: 'sector' }],
  matrix: [{ rows: [policyId], columns: 'body' }],
  coders: [{}],
  agreement: [{ coders: ['甲', '乙'], policyIds: [policyId], tagIds: ['fund' as TagId] }],
  exportMatrix: [
    { table: { kind: 'matrix', rows: [policyId], columns: 'sector' }, format: 'csv', language: 'zh-Hant' },
    { table: { kind: 'coverage', base: policyId, others: [], by: 'clause' }, format: 'html' },
  ],
  sourceFile: [{ policyId, from: 0 }],
  sourcePlaces: [{ policyId }],
  sourceBlocks: [{ policyId }],
  cleaningReport: [{ policyId, limit: 500 }],
  readAgain: [
    { policyId, rulesOff: ['hard-wrap'], encoding: 'gb18030', preview: true },
    { policyId, encoding: null },
  ],
  correctStructure: [
    { kind: 'split' as const, at: 40 },
    { kind: 'merge' as const, clauseId },
    { kind: 'drop' as const, clauseId },
    { kind: 'promote' as const, clauseId },
    { kind: 'demote' as const, clauseId },
    { kind: 'move' as const, clauseId, parentId: null },
    { kind: 'label' as const, clauseId, marker: '（二）', heading: '基本原则', clauseKind: 'section' as const },
    { kind: 'withdraw' as const },
    { kind: 'withdraw' as const, correctionId: 'k1' as CorrectionId },
  ].map((change) => ({ policyId, change })),
  reviewQueue: [{}, { policyId }],
  settleReview: [
    { policyId, reviewId: 'r1' as ReviewId, decision: { kind: 'place', clauseId, range: { start: 12, end: 20 } } },
    { policyId, reviewId: 'r1' as ReviewId, decision: { kind: 'let-go' } },
  ],
  settleReviews: [
    {
      settled: [
        { policyId, reviewId: 'r1' as ReviewId, decision: { kind: 'place', clauseId } },
        { policyId, reviewId: 'r2' as ReviewId, decision: { kind: 'let-go' } },
      ],
    },
  ],
  edit: Object.values(sampleEdits).map((edit, n) =>
    n % 2 === 0 ? { edit } : { edit, requestId: `0f8fad5b-${n.toString().padStart(4, '0')}` },
  ),
  newIds: [{ count: 3 }],
  importFile: [
    { source: { kind: 'path', path: '/tmp/方案.pdf' }, encoding: 'gb18030' },
    { source: { kind: 'upload', uploadId: 'abcdefgh12345678', name: '方案.pdf' } },
    { source: { kind: 'sample', name: '方案.txt' } },
  ],
  previewMerge: [
    { source: { kind: 'path', path: '/tmp/同事.piyue' }, choices: { 'note-differs:7f3k/n1': 'both' } },
    { source: { kind: 'backup', backupId: '20261122-080000-hourly', policyId } },
  ],
  mergeFile: [
    {
      source: { kind: 'upload', uploadId: 'abcdefgh12345678', name: '同事.piyue' },
      choices: { 'tag-differs:t1': 'theirs', 'author-shared:林': 'both' },
    },
  ],
  segmentFile: [{ source: { kind: 'path', path: 'a.txt' }, encoding: 'big5', script: 'hans' }],
  search: [
    {
      query: '数据 "要素 流通" -农业',
      regex: false,
      policyId,
      limit: 20,
      filters: {
        tagIds: [tag.id],
        sectorIds: ['agriculture'],
        issuers: ['临湖市数据局'],
        levels: ['municipal'],
        issuedFrom: '2024-01-01',
        issuedTo: '2026-12-31',
        hasNote: true,
      },
    },
  ],
  findClause: [{ name: '7f3k:三（五）' }],
  exportAs: [
    { scope: { kind: 'library' }, format: 'json', language: 'en' },
    { scope: { kind: 'policy', policyId }, format: 'csv' },
    { scope: { kind: 'collection', collectionId: collection.id }, format: 'md' },
    { scope: { kind: 'clauses', clauses: [ref] }, format: 'html' },
  ],
  previewExport: [
    { scope: { kind: 'library' }, format: 'docx' },
    { scope: { kind: 'policy', policyId }, format: 'pdf' },
  ],
  check: [{ repair: true }],
  changePreferences: [
    {
      changes: {
        author: '林',
        language: 'zh-Hant',
        theme: 'dark',
        readingSize: 18,
        readingMeasure: 36,
        compact: true,
        session: '{}',
      },
    },
  ],
}
