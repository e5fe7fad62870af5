import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LibraryState, Workbench } from '../../core/contract/workbench.ts'
import type { Result } from '../../core/model/result.ts'
import { openWorkbench } from '../../main/open-workbench.ts'
import { findResources } from '../../main/resources.ts'
import type { OpenedWorkbench } from '../../main/workbench.ts'
import { readSeed } from './read-seed.ts'
import { sampleManifest } from './seed-schemas.ts'

const manifest = sampleManifest.parse(readSeed('sample/manifest.json').json)
const folder = mkdtempSync(join(tmpdir(), 'piyue-sample-import-'))
let opened: OpenedWorkbench | undefined

beforeAll(async () => {
  opened = valueOf(await openWorkbench({ libraryFolder: join(folder, 'library'), resources: findResources() }))
})
afterAll(async () => {
  await opened?.close()
  rmSync(folder, { recursive: true, force: true })
})

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
function workbench(): Workbench {
  if (opened === undefined) throw new Error('no workbench')
  return opened.workbench
}
const counts = async (): Promise<LibraryState['counts']> => valueOf(await workbench().libraryState({})).counts

describe('the sample library in a new library', () => {
  it('comes in as a whole: every file, and every tag, note, link and collection of the manifest', async () => {
    const imported = await workbench().importSample({})
    expect(imported).toMatchObject({ ok: true, notices: [] })
    expect(
      valueOf(imported).map(({ fileName, status, policies }) => ({
        fileName,
        status,
        titles: policies.map((policy) => policy.title),
      })),
    ).toEqual(manifest.files.map(({ name, title }) => ({ fileName: name, status: 'added', titles: [title] })))
    expect(await counts()).toMatchObject({
      policies: manifest.files.length,
      annotations: manifest.notes.length,
      links: manifest.links.length,
    })
    const policies = valueOf(await workbench().listPolicies({}))
    expect(policies.reduce((sum, policy) => sum + policy.taggings, 0)).toBe(manifest.taggings.length)
    expect(policies.filter((policy) => policy.toReview > 0)).toEqual([])
    const collections = valueOf(await workbench().collections({}))
    expect(collections.map(({ name, members }) => ({ name, members: members.length }))).toEqual(
      expect.arrayContaining(manifest.collections.map(({ name, members }) => ({ name, members: members.length }))),
    )
  })
  it('brings nothing a second time', async () => {
    const before = await counts()
    expect(valueOf(await workbench().importSample({})).map((outcome) => outcome.status)).toEqual(
      manifest.files.map(() => 'already-there'),
    )
    expect(await counts()).toEqual(before)
  })
  it('goes again with one undo', async () => {
    expect(valueOf(await workbench().libraryState({})).undo).toBe('import-sample')
    valueOf(await workbench().undo({}))
    expect(await counts()).toMatchObject({ policies: 0, clauses: 0, annotations: 0, links: 0 })
    expect(valueOf(await workbench().collections({}))).toEqual([])
  })
})
