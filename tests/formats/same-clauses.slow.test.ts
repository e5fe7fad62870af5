import { beforeAll, describe, expect, it } from 'vitest'
import { genres } from './genres.ts'
import { printDocx } from './print-docx.ts'
import { printHtml } from './print-html.ts'
import { browser, missing, office, printByBrowser, printByOffice } from './print-pdf.ts'
import { printTxt } from './print-txt.ts'
import { readBlocks, readPlainly } from './read-plainly.ts'

for (const what of missing) console.warn(`not compared: ${what}`)

const each = <T>(print: (name: string) => T): Record<string, T> =>
  Object.fromEntries(Object.keys(genres).map((name) => [name, print(name)]))
const policyOf = (name: string) => {
  const policy = genres[name]
  if (policy === undefined) throw new Error(name)
  return policy
}
const asText = (name: string): Promise<readonly string[]> =>
  readPlainly(`${name}.txt`, new TextEncoder().encode(printTxt(policyOf(name))))
const fileOf = (files: Readonly<Record<string, Uint8Array>>, name: string): Uint8Array => {
  const bytes = files[name]
  if (bytes === undefined) throw new Error(`nothing printed for ${name}`)
  return bytes
}

describe.skipIf(office === null).each(['typed', 'automatic'] as const)(
  'a policy printed by LibreOffice from %s numbers',
  (numbers) => {
    let files: Readonly<Record<string, Uint8Array>> = {}
    beforeAll(() => {
      files = printByOffice(each((name) => printDocx(policyOf(name), numbers)))
    }, 130_000)

    it.each(Object.keys(genres))('has the clauses and details of the text: %s', async (name) => {
      expect(await readPlainly(`${name}.pdf`, fileOf(files, name))).toEqual(await asText(name))
    })

    it('gives every line a box inside its page, and knows heads, feet and notes', async () => {
      const { blocks, reader } = await readBlocks('targets.pdf', fileOf(files, 'targets'))
      const boxes = blocks.flatMap((block) => block.lines ?? []).map((line) => line.box)
      expect(
        boxes.every(
          (box) =>
            box !== undefined && box.width > 0 && box.x > 0 && box.x + box.width < 596 && box.y > 0 && box.y < 842,
        ),
      ).toBe(true)
      const count = (kind: string): number => blocks.filter((block) => block.kind === kind).length
      expect([count('page-head'), count('page-foot'), count('footnote'), count('table')]).toEqual([
        reader.pages,
        reader.pages,
        3,
        1,
      ])
    })
  },
)

describe.skipIf(browser === null)('a policy printed by a browser', () => {
  let files: Readonly<Record<string, Uint8Array>> = {}
  beforeAll(async () => {
    files = await printByBrowser(
      each((name) => printHtml(policyOf(name))),
      '云泽省人民政府公报',
    )
  }, 130_000)

  it.each(Object.keys(genres))('has the clauses and details of the text: %s', async (name) => {
    expect(await readPlainly(`${name}.pdf`, fileOf(files, name))).toEqual(await asText(name))
  })
})
