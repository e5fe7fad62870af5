import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { applyEdit } from '../../core/library/edits/apply-edit.ts'
import { checkLibrary } from '../../core/library/check-library.ts'
import { replayEdit, singlesOf } from '../../core/library/edits/apply-edit.ts'
import { emptyLibrary } from '../../core/model/library.ts'
import type { TagId } from '../../core/model/ids.ts'
import { findResources } from '../../main/resources.ts'
import { baseOfLibrary, loadSeeds } from '../../main/seeds.ts'

const { seedsFolder } = findResources(new URL('../../main/resources.ts', import.meta.url).href)

describe('the seeds', () => {
  test('give every new library the sectors as tags of their own group, and a codebook that holds together', async () => {
    const seeds = await loadSeeds(seedsFolder)
    if (!seeds.ok) throw new Error(seeds.failure.code)
    const library = singlesOf(baseOfLibrary(seeds.value)).reduce(replayEdit, emptyLibrary)
    const tags = Object.values(library.tags)
    expect(tags.filter((tag) => tag.parentId === 'sectors').map((tag) => tag.id)).toEqual(
      seeds.value.sectors.map((sector) => `sector:${sector.id}`),
    )
    expect(checkLibrary(library)).toEqual([])
    // every seeded tag that people may change is one that people could have made
    for (const tag of tags.filter((each) => each.id !== 'sectors' && each.parentId !== 'sectors')) {
      expect(
        applyEdit(library, {
          kind: 'put-tag',
          tag: { ...tag, description: `${tag.description}。`, id: tag.id as TagId },
        }),
      ).toMatchObject({ ok: true })
    }
  })

  test('that are missing or broken name the file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seeds-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await cp(seedsFolder, folder, { recursive: true })
    await writeFile(join(folder, 'tags.json'), '{"format":"piyue/tags@1","tags":[{"id":1}]}')
    expect(await loadSeeds(folder)).toMatchObject({
      ok: false,
      failure: { code: 'file-damaged', params: { file: join(folder, 'tags.json') } },
    })
    await rm(join(folder, 'sectors.json'))
    expect(await loadSeeds(folder)).toMatchObject({ ok: false, failure: { code: 'file-not-found' } })
  })
})

test('resources are beside the bundle when built and in the checkout when not', () => {
  expect(findResources('file:///app/dist/main/index.js').seedsFolder).toBe(join('/app', 'dist', 'seeds'))
  expect(findResources('file:///app/main/resources.ts').pdfjsFolder).toBe(join('/app', 'node_modules', 'pdfjs-dist'))
})
