import { policiesFromSource } from '../../core/library/policies-from-source.ts'
import type { SourceDocument } from '../../core/model/source-document.ts'
import { readSource } from '../../main/readers/read-source.ts'
import { fileURLToPath } from 'node:url'
import { seedVocabulary } from '../support/seed-vocabulary.ts'

const pdfjsFolder = fileURLToPath(new URL('../../node_modules/pdfjs-dist', import.meta.url))
const vocabulary = seedVocabulary()

/** A file's blocks; throws where it cannot be read. */
export async function readBlocks(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const result = await readSource({ name, bytes }, { pdfjsFolder })
  if (!result.ok) throw new Error(`${name}: ${result.failure.code} ${result.failure.detail ?? ''}`)
  return result.value
}

/**
 * What a file's policies come down to, a line a fact, so that two formats of one policy can be compared: metadata, then
 * each clause with its parent, kind, marker, heading and own words without blanks.
 */
export async function readPlainly(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const source = await readBlocks(name, bytes)
  return policiesFromSource(source, vocabulary).flatMap(({ metadata, clauses, cleaned: { text } }) => {
    const own = new Map(
      clauses.map((clause) => [clause.id, text.slice(clause.range.start, clause.range.end).replace(/\s/gu, '')]),
    )
    const facts = Object.entries(metadata).map(
      ([key, value]) => `${key}: ${typeof value === 'string' ? value.replace(/\s/gu, '') : JSON.stringify(value)}`,
    )
    return [
      ...facts,
      ...clauses.map(
        ({ id, parentId, path, kind, marker, heading }) =>
          `${path.replace(/\s/gu, '')} < ${clauses.find((one) => one.id === parentId)?.path.replace(/\s/gu, '') ?? ''} | ${kind} | ${marker.replace(/\s/gu, '')} | ${heading.replace(/\s/gu, '')} | ${own.get(id) ?? ''}`,
      ),
    ]
  })
}
