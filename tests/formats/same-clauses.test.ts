import { describe, expect, it } from 'vitest'
import { genres } from './genres.ts'
import { printDocx } from './print-docx.ts'
import { printTxt } from './print-txt.ts'
import { readPlainly } from './read-plainly.ts'

describe.each(Object.entries(genres))('a policy as text and as Word file: %s', (_, policy) => {
  const asText = (): Promise<readonly string[]> => readPlainly('policy.txt', new TextEncoder().encode(printTxt(policy)))

  it.each(['typed', 'automatic'] as const)('has the same clauses and details with %s numbers', async (numbers) => {
    expect(await readPlainly('policy.docx', printDocx(policy, numbers))).toEqual(await asText())
  })

  it('has a clause for each of its numbers', async () => {
    const markers = policy.parts.flatMap((part) => (part.kind === 'numbered' ? [part.marker.replace(/\s/gu, '')] : []))
    expect(
      (await asText()).flatMap((line) => {
        const marker = line.split(' | ')[2]
        return marker === undefined || marker === '' ? [] : [marker]
      }),
    ).toEqual(markers)
  })
})
