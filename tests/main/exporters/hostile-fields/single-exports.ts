import { expect } from 'vitest'
import type { ExportScope } from '../../../../core/model/exported-file.ts'
import type { CollectionId, PolicyId } from '../../../../core/model/ids.ts'
import { injectionStrings as texts } from '../../../support/injection-strings.ts'
import { freeFields, hostileLibrary } from './hostile-library.ts'
import { readHostile } from './readers.ts'
import { writeHostile } from './write-hostile.ts'

/** Formats in which one collection's or one policy's name becomes the file's own title. */
const titled = ['html', 'md', 'json', 'w3c', 'docx', 'xlsx', 'qdpx', 'pdf', 'piyue'] as const

/**
 * Exports a policy and a collection by itself for the texts and formats (their places) that are wanted; the title must
 * stand in each, and nothing act. Says how many files were read.
 */
export async function expectSingles(wanted: (text: number, format: number) => boolean): Promise<number> {
  const { library, textOf } = hostileLibrary()
  let files = 0
  for (const number of texts.keys()) {
    const ends = [number, (number + 1) % texts.length].map((each) => `p${String(each).padStart(4, '0')}` as PolicyId)
    const small = {
      ...library,
      policies: Object.fromEntries(ends.map((id) => [id, library.policies[id]])) as typeof library.policies,
    }
    const scopes: readonly (readonly [ExportScope, string])[] = [
      [{ kind: 'policy', policyId: ends[0] ?? ('' as PolicyId) }, 'record.policy.metadata.title'],
      [{ kind: 'collection', collectionId: `k${String(number).padStart(4, '0')}` as CollectionId }, 'collection.name'],
    ]
    for (const [place, format] of titled.entries()) {
      if (!wanted(number, place)) continue
      for (const [scope, field] of scopes) {
        const { bytes, fileName } = await writeHostile({ library: small, textOf, format, scope })
        expect(fileName).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|.][^\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]*$/u)
        const { whole, cut } = await readHostile(format, bytes)
        const at = freeFields.indexOf(field)
        expect(
          whole.get(at)?.has(number) ?? cut.get(at)?.has(number) ?? false,
          `${format}, ${field}, ${JSON.stringify(texts[number])}`,
        ).toBe(true)
        files++
      }
    }
  }
  return files
}
