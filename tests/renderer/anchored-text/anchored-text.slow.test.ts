import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../scripts/find-browser.mjs'

const executablePath = findBrowser()
if (executablePath === null) console.log('no Chromium here: DOM ranges are not tested (PIYUE_BROWSER names one)')

/** The module as one script that puts its exports on `window.anchored`. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('../../../renderer/anchored-text/anchored-text.ts', import.meta.url))
  const output = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'anchored' } },
  })
  const [
    {
      output: [chunk],
    },
  ] = output as [Rolldown.RolldownOutput]
  return chunk.code
}

interface Anchored {
  textRangeOf(range: Range, root: Element, text: string): { start: number; end: number } | null
  domRangesOf(range: { start: number; end: number }, root: Element, text: string): readonly Range[]
}
declare global {
  interface Window {
    anchored: Anchored
    text: string
  }
}

/**
 * Two clauses with gutters and margins around their runs, as the sheet draws them; the second in the other script, 𪟝
 * two units for one.
 */
const pageWith = `
  <div id="root">
    <article><div><b data-at="0">一、</b></div><p><span data-at="2">推动数据</span><span data-at="6" class="highlight">共享</span><span data-at="8">开放。</span></p><aside>林 今天 10:41</aside></article>
    <article><div><b data-at="12">二、</b></div><p><span data-at="14">發展勣業</span><span data-at="19">與服務。</span></p><aside>农</aside></article>
  </div>`
const text = '一、推动数据共享开放。\n二、发展𪟝业与服务。'

describe.skipIf(executablePath === null)('DOM ranges and policy text', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--headless', '--no-sandbox', '--disable-gpu'],
    })
    page = await browser.newPage()
    await page.setContent(pageWith)
    await page.addScriptTag({ content: await bundled() })
    await page.evaluate((whole) => {
      window.text = whole
    }, text)
  })
  afterAll(() => browser.close())

  it('lead from every stretch of text to the page and back to the same stretch', async () => {
    const wrong = await page.evaluate(() => {
      const root = document.getElementById('root')
      if (root === null) return ['no root']
      const { anchored, text: whole } = window
      // bounds that are no character's inside, and that stand in a run: the line end between the clauses is in none
      const bounds = Array.from({ length: whole.length + 1 }, (_, at) => at).filter(
        (at) => !/[\udc00-\udfff]/.test(whole.charAt(at)),
      )
      const failures: string[] = []
      for (const start of bounds) {
        for (const end of bounds) {
          if (end <= start || whole.slice(start, end).trim() === '') continue
          const ranges = anchored.domRangesOf({ start, end }, root, whole)
          const first = ranges[0]
          const last = ranges.at(-1)
          if (first === undefined || last === undefined) {
            failures.push(`${start}-${end}: nothing`)
            continue
          }
          const joined = document.createRange()
          joined.setStart(first.startContainer, first.startOffset)
          joined.setEnd(last.endContainer, last.endOffset)
          const back = anchored.textRangeOf(joined, root, whole)
          const wanted = {
            start: whole.charAt(start) === '\n' ? start + 1 : start,
            end: whole.charAt(end - 1) === '\n' ? end - 1 : end,
          }
          if (back?.start !== wanted.start || back.end !== wanted.end)
            failures.push(`${start}-${end}: ${JSON.stringify(back)}`)
        }
      }
      return failures
    })
    expect(wrong).toEqual([])
  })
  it('paint no margin: there is one range a run', async () => {
    const painted = await page.evaluate(() =>
      window.anchored.domRangesOf({ start: 4, end: 20 }, document.body, window.text).map((range) => range.toString()),
    )
    expect(painted).toEqual(['数据', '共享', '开放。', '二、', '發展勣業', '與'])
  })
  it('take a selection that begins in a margin and ends in a gutter for the text between', async () => {
    const taken = await page.evaluate(() => {
      const [aside] = document.querySelectorAll('aside')
      const gutter = document.querySelectorAll('article > div')[1]
      const range = document.createRange()
      if (aside?.firstChild == null || gutter === undefined) throw new Error('the page is not as expected')
      range.setStart(aside.firstChild, 2)
      range.setEnd(gutter, 1)
      return window.anchored.textRangeOf(range, document.body, window.text)
    })
    expect(taken).toEqual({ start: 12, end: 14 })
  })
  it('find nothing where no run is touched', async () => {
    expect(
      await page.evaluate(() => {
        const range = document.createRange()
        range.selectNodeContents(document.querySelector('aside') ?? document.body)
        return window.anchored.textRangeOf(range, document.body, window.text)
      }),
    ).toBeNull()
  })
})
