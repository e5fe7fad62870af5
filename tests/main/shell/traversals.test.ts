import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFiles } from '../../../main/shell/protocol.ts'
import { readWindowFiles } from '../../../main/window-files.ts'
import { everyTraversal, layWindowAmongSecrets, traversals, windowTraversals } from '../../support/traversals.ts'

let folder = ''
let serve: ReturnType<typeof serveFiles>
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '批阅-窗口-'))
  serve = serveFiles(readWindowFiles(layWindowAmongSecrets(folder)))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Refused with nothing in it, and still under the page's policy. */
const expectNothing = async (path: string) => {
  const answer = serve({ url: `app://workbench/${path}`, method: 'GET' })
  expect([answer.status, await answer.text()], path).toEqual([404, ''])
  expect(answer.headers.get('content-security-policy'), path).not.toBeNull()
}
const all = everyTraversal.length + windowTraversals.length

describe(`${String(all)} ways out of the window’s folder, asked of the protocol handler`, () => {
  it('are each another, while the window itself is served', async () => {
    expect(new Set([...everyTraversal, ...windowTraversals]).size).toBe(all)
    const served = serve({ url: 'app://workbench/assets/caf%C3%A9.js', method: 'GET' })
    expect(await served.text()).toBe('export {}')
  })
  it.each(traversals.map(({ kind, paths }) => ({ kind, paths, count: paths.length })))(
    'lead nowhere: $count $kind',
    async ({ paths }) => {
      for (const path of paths) await expectNothing(path)
    },
  )
  it(`lead nowhere: ${String(windowTraversals.length)} links, folders, other kinds of file and inherited keys`, async () => {
    for (const path of windowTraversals) await expectNothing(path)
  })
})
