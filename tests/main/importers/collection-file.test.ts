import { describe, expect, it } from 'vitest'
import { readIncoming } from '../../../main/importers/read-incoming.ts'
import { openTemp, sampleText, valueOf } from '../workbench/open-temp.ts'
import { importBytes, markUp } from '../exporters/marked-library.ts'

/** No vocabulary, no link types: only REFI-QDA leans on them. */
const nothingKnown = { vocabulary: { sectors: [], issuers: [] }, linkTypes: [] }

const at = '2026-11-23T08:00:00.000Z'

describe('a collection file', () => {
  it('brings back the policy it was made of, with all that hangs on it', async () => {
    const opened = await openTemp()
    const policyId = await importBytes(opened, '意见.txt', Buffer.from(sampleText()))
    await markUp(opened, policyId)
    const file = valueOf(await opened.workbench.exportAs({ scope: { kind: 'library' }, format: 'json' }))
    const incoming = valueOf(
      await readIncoming({ name: 'a.json', bytes: Buffer.from(file.content) }, { at, ...nothingKnown }),
    )
    const view = valueOf(await opened.workbench.readPolicy({ policyId }))
    const [first] = incoming.policies
    expect(first?.record.policy).toEqual(view.policy)
    expect(first?.text).toBe(view.text)
  })
})
