import { damaged } from '../../../core/importing/parse-plain.ts'
import { rawCodes } from '../../../core/importing/refi/raw-project.ts'
import { readCodebook } from '../../../core/importing/refi/read-project.ts'
import type { Incoming } from '../../../core/model/incoming.ts'
import type { Result } from '../../../core/model/result.ts'
import { parseTree } from './parse-tree.ts'
import { codebookLimits } from './refi-limits.ts'

/**
 * A REFI-QDA codebook (`.qdc`) as what it brings: its codes as tags. Failures: 'file-hostile' {reason},
 * 'incoming-damaged' {at, problem}. Notices: 'incoming-dropped' {thing, count}.
 */
export function readQdc(bytes: Uint8Array): Result<Incoming> {
  const tree = parseTree(bytes, '', codebookLimits)
  if (!tree.ok) return tree
  // a whole project's XML has a codebook too
  const book = tree.value.name === 'codebook' ? tree.value : tree.value.children.find(({ name }) => name === 'codebook')
  return book === undefined
    ? damaged('', 'not-a-codebook')
    : readCodebook(rawCodes(book), tree.value.attributes['origin'] ?? null)
}
