import { chromium, type Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportAs } from '../../../core/exporting/export-as.ts'
import { gatherRows } from '../../../core/exporting/gather-rows.ts'
import { findBrowser } from '../../../scripts/find-browser.mjs'
import { exampleLibrary, linkTypes } from './example-library.ts'
import { hostileTexts } from './hostile-texts.ts'

const executablePath = findBrowser()
if (executablePath === null)
  console.log('no Chromium here (PIYUE_BROWSER names one): exported pages are not opened in a browser')

/** What a browser turns a text into when it parses it, so that it can be compared: line ends become "\n". */
const asParsed = (text: string): string => text.replaceAll('\0', '\ufffd')

describe.runIf(executablePath !== null)('an exported page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    })
  })
  afterAll(() => browser.close())

  it('runs nothing, loads nothing and shows every text as it was written', async () => {
    const context = await browser.newContext()
    const asked: string[] = []
    await context.route('**/*', async (route) => {
      asked.push(route.request().url())
      await route.abort()
    })
    const page = await context.newPage()
    const said: string[] = []
    page.on('dialog', (dialog) => {
      said.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('console', (message) => {
      said.push(message.text())
    })
    page.on('pageerror', (error) => {
      said.push(error.message)
    })
    for (const text of hostileTexts) {
      const { library, texts } = exampleLibrary({
        title: text,
        note: text,
        tag: text,
        author: text,
        comment: text,
        heading: text.replace(/\s+/g, ' '),
        fileName: text,
        colour: text,
        path: text,
      })
      const rows = gatherRows(library, { kind: 'library' }, (id) => texts.get(id) ?? '', linkTypes)
      const file = rows.ok
        ? exportAs(rows.value, 'html', { language: 'zh-Hans', at: '2026-11-22T09:00:00.000Z' })
        : rows
      if (!file.ok) throw new Error(file.failure.code)
      await page.setContent(file.value.content)
      const seen = await page.evaluate(() => ({
        title: document.querySelector('nav a')?.textContent,
        note: document.querySelector('.notes p')?.textContent,
        tag: document.querySelector('.tags li')?.textContent,
        elements: [...new Set([...document.querySelectorAll('*')].map((element) => element.localName))].sort(),
        attributes: [
          ...new Set([...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())),
        ].sort(),
        styled: getComputedStyle(document.querySelector('.words') ?? document.body).lineBreak,
      }))
      expect(seen).toMatchObject({
        title: asParsed(text),
        note: `1 ${asParsed(text)}`,
        tag: asParsed(text),
        styled: 'strict',
      })
      expect(
        seen.elements.filter(
          (name) =>
            ![
              'a',
              'article',
              'b',
              'blockquote',
              'body',
              'circle',
              'cite',
              'code',
              'div',
              'h1',
              'h2',
              'head',
              'header',
              'html',
              'li',
              'main',
              'mark',
              'meta',
              'nav',
              'ol',
              'p',
              'q',
              'section',
              'span',
              'style',
              'sup',
              'svg',
              'time',
              'title',
              'ul',
            ].includes(name),
        ),
      ).toEqual([])
      expect(
        seen.attributes.filter(
          (name) =>
            ![
              'aria-hidden',
              'aria-label',
              'charset',
              'class',
              'content',
              'cx',
              'cy',
              'datetime',
              'fill',
              'height',
              'href',
              'http-equiv',
              'id',
              'lang',
              'name',
              'r',
              'width',
            ].includes(name),
        ),
      ).toEqual([])
    }
    expect(said).toEqual([])
    expect(asked).toEqual([])
  })
})
