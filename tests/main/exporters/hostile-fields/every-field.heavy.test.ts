import { it } from 'vitest'
import { expectSingles } from './single-exports.ts'

it('every hostile text as the title of a policy and of a collection stays text in every format', async () => {
  console.log(`${String(await expectSingles(() => true))} files written and read back`)
})
