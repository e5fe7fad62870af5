import { chromium, type CDPSession, type Page } from 'playwright'
import { findBrowser } from '../../../scripts/find-browser.mjs'
import { type Figure, loadNow, quantile, spreadOf } from '../figure.ts'
import { pdfFile } from '../inputs/files.ts'
import { windowLibrary } from '../inputs/window-library.ts'
import { serve } from '../serve.ts'
import type { Part, Settings } from '../settings.ts'
import { copyOf } from '../inputs/libraries.ts'

interface Seen {
  readonly tasks: number[]
  readonly events: { readonly name: string; readonly ms: number }[]
}
declare global {
  interface Window {
    seen: Seen
  }
}

/** Above this load other processes take frames away: they are shown, not judged. */
const quiet = 1

/** Watches long tasks and how long keys take to be painted, from before the page's own scripts on. */
function watch(): void {
  const seen: Seen = { tasks: [], events: [] }
  window.seen = seen
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.tasks.push(entry.duration)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'keydown') seen.events.push({ name: entry.name, ms: entry.duration })
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
}

const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.seen.tasks.length = 0
    window.seen.events.length = 0
  })
const tasksOf = (page: Page): Promise<readonly number[]> => page.evaluate(() => [...window.seen.tasks])
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestIdleCallback(
          () => {
            resolve()
          },
          { timeout: 5_000 },
        )
      }),
  )

const toLibrary = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: '工作区' }).getByRole('button', { name: '资料库' }).click()
  await page.getByRole('grid', { name: '政策' }).waitFor()
}

/**
 * Opens a policy from the list; gives the milliseconds until its clauses are there, the page's tasks told from then on.
 * Looking for elements by role is work in the page itself, of a hundred milliseconds in a long list: it is done before,
 * and what is waited for is found by its class.
 */
async function openPolicy(page: Page, words: string): Promise<number> {
  const row = page.getByRole('grid').getByRole('row').filter({ hasText: words }).first()
  await row.waitFor()
  const box = await row.boundingBox()
  if (box === null) throw new Error(`${words} is not on the screen`)
  await settled(page)
  await forget(page)
  const began = performance.now()
  await page.mouse.dblclick(box.x + box.width / 3, box.y + box.height / 2)
  await page.waitForFunction(() => document.querySelector('.sheet-row article') !== null)
  return performance.now() - began
}

const nodes = (page: Page): Promise<number> => page.evaluate(() => document.getElementsByTagName('*').length)

/** Milliseconds between frames while the wheel turns over the clauses. */
async function scrolled(page: Page, steps: number): Promise<readonly number[]> {
  const box = await page.getByRole('feed').boundingBox()
  if (box === null) throw new Error('no clauses on the screen')
  await page.mouse.move(box.x + box.width / 2, Math.min(box.y + 300, 600))
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frames, scrolling: true })
    let last = performance.now()
    const next = (now: number): void => {
      frames.push(now - last)
      last = now
      if ((window as unknown as { scrolling: boolean }).scrolling) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  for (let step = 0; step < steps; step++) await page.mouse.wheel(0, 240)
  return page.evaluate(() => {
    const held = window as unknown as { frames: number[]; scrolling: boolean }
    held.scrolling = false
    return held.frames.slice(2)
  })
}

/** Tags, notes and links by key on one clause after another; milliseconds from each key to its paint. */
async function keyed(page: Page, turns: number): Promise<Readonly<Record<'tag' | 'note' | 'link', readonly number[]>>> {
  const taken = { tag: [] as number[], note: [] as number[], link: [] as number[] }
  const pick = async (of: keyof typeof taken): Promise<void> => {
    await page.waitForTimeout(120) // an entry is given once its frame is shown
    taken[of].push(...(await page.evaluate(() => window.seen.events.splice(0).map(({ ms }) => ms))))
  }
  await page.getByRole('feed').getByRole('article').nth(2).click()
  for (let turn = 0; turn < turns; turn++) {
    await page.keyboard.press('j')
    await forget(page)
    await page.keyboard.press('t')
    await page.getByRole('combobox', { name: '查找或新建标签' }).waitFor()
    await page.keyboard.type('数据', { delay: 60 })
    await page.keyboard.press('Enter')
    await page
      .getByRole('combobox', { name: '查找或新建标签' })
      .waitFor({ state: 'detached', timeout: 3_000 })
      .catch(() => page.keyboard.press('Escape')) // a picker may stay open for more tags
    await pick('tag')
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: '写批注' }).waitFor()
    await page.keyboard.type('wu', { delay: 60 })
    await page.keyboard.press('Control+Enter')
    await pick('note')
    await page.keyboard.press('l')
    await page.getByRole('combobox', { name: '检索目标条款' }).waitFor()
    await page.keyboard.type('数据', { delay: 60 })
    await page.keyboard.press('Escape')
    await pick('link')
  }
  return taken
}

async function heapNow(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6
}

/** By how much the last values of a series rise each turn: the slope of the line through the second half. */
function slopeOf(values: readonly number[]): number {
  const half = values.slice(Math.floor(values.length / 2))
  const middle = (half.length - 1) / 2
  const mean = half.reduce((sum, value) => sum + value, 0) / half.length
  const spread = half.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
  return half.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / Math.max(spread, 1)
}

/** Puts the bytes of a file into the page as its own file field would: there they cost its thread nothing. */
async function fileInPage(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('input')
    field.type = 'file'
    field.id = 'bench-file'
    field.hidden = true
    document.body.append(field)
  })
  await page.setInputFiles('#bench-file', file)
}

/** Imports the file of `fileInPage` as a drop would; when the first page was read, and when all was saved, in ms. */
function importInPage(page: Page): Promise<{ readonly first: number; readonly all: number }> {
  return page.evaluate(async () => {
    const file = document.querySelector<HTMLInputElement>('#bench-file')?.files?.[0]
    if (file === undefined) throw new Error('no file')
    const began = performance.now()
    const upload = JSON.parse(
      (await (await fetch('/api/upload?name=pages.pdf', { method: 'POST', body: file })).text()).trim(),
    ) as { result: { value: { uploadId: string } } }
    const answer = await fetch('/api/call/importFile', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ source: { kind: 'upload', uploadId: upload.result.value.uploadId, name: 'pages.pdf' } }),
    })
    if (answer.body === null) throw new Error('no answer')
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
    let first = 0,
      said = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      said += value
      if (first === 0 && /"done":[1-9]/.test(said)) first = performance.now() - began
    }
    if (!said.includes('"ok":true')) throw new Error(said.slice(-300))
    return { first, all: performance.now() - began }
  })
}

async function measure(page: Page, devtools: CDPSession, { short, runs }: Settings): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  const add = (
    name: string,
    unit: Figure['unit'],
    values: readonly number[],
    value: number,
    bar: string,
    met: boolean | null,
    note?: string,
  ): void => {
    figures.push({
      name,
      unit,
      ours: { ...spreadOf(values.length === 0 ? [0] : values), median: value },
      reference: null,
      value,
      bar,
      met,
      ...(note === undefined ? {} : { note }),
      load: loadNow(),
    })
  }
  await page.getByRole('grid', { name: '政策' }).waitFor()
  await settled(page)
  const starting = await tasksOf(page)
  add(
    'window: longest task while it starts',
    'ms',
    starting,
    Math.max(0, ...starting),
    '≤ 50',
    null,
    'a start, not judged',
  )

  const opened = await openPolicy(page, '大省')
  await settled(page)
  const opening = await tasksOf(page)
  add(`window: ${short ? '1,000' : '20,000'} clauses opened for the first time`, 'ms', [opened], opened, '–', null)
  add('window: longest task of that', 'ms', opening, Math.max(0, ...opening), '≤ 50', Math.max(0, ...opening) <= 50)
  const large = await nodes(page)

  await forget(page)
  const frames = await scrolled(page, short ? 30 : 400)
  const [p99, worst] = [quantile(frames, 0.99), Math.max(...frames)]
  const load = loadNow()
  add(
    `window: frames while scrolling them, 99 % (worst ${worst.toFixed(0)} ms)`,
    'ms',
    frames,
    p99,
    '≤ 16.7, none > 50',
    load > quiet ? null : p99 <= 16.8 && worst <= 50,
    load > quiet ? 'under load, not judged' : undefined,
  )
  const scrolling = await tasksOf(page)
  add(
    'window: longest task while scrolling',
    'ms',
    scrolling,
    Math.max(0, ...scrolling),
    '≤ 50',
    load > quiet ? null : Math.max(0, ...scrolling) <= 50,
    load > quiet ? 'under load, not judged' : undefined,
  )

  const keys = await keyed(page, short ? 2 : 3 * runs)
  for (const [what, values] of Object.entries(keys)) {
    const [p75, p98] = [quantile(values, 0.75), quantile(values, 0.98)]
    add(
      `window: ${what}, key to paint, p75 (p98 ${p98.toFixed(0)} ms)`,
      'ms',
      values,
      p75,
      '≤ 100, p98 ≤ 200',
      p75 <= 100 && p98 <= 200,
    )
  }

  await toLibrary(page)
  await openPolicy(page, '中省')
  await settled(page)
  const small = await nodes(page)
  add(
    `window: DOM nodes at ${short ? '1,000' : '20,000'} clauses against ${short ? '200' : '1,000'} (${String(small)})`,
    'nodes',
    [large],
    large,
    '± 15 %, by what stands on the screen',
    Math.abs(large - small) / small < 0.15,
  )

  await toLibrary(page)
  const pages = short ? 10 : 200
  await fileInPage(page, await pdfFile(pages))
  await settled(page)
  await forget(page)
  const { first, all } = await importInPage(page)
  const importing = await tasksOf(page)
  add(
    `window: longest task while ${String(pages)} pages are imported`,
    'ms',
    importing,
    Math.max(0, ...importing),
    '≤ 50',
    Math.max(0, ...importing) <= 50,
  )
  add(
    'first page read, of the whole import',
    '%',
    [(first / all) * 100],
    (first / all) * 100,
    '≤ 5',
    first / all <= 0.05,
  )

  const heaps: number[] = []
  for (let cycle = 0; cycle < (short ? 4 : 50); cycle++) {
    await toLibrary(page)
    await openPolicy(page, cycle % 2 === 0 ? '中省' : '小省')
    await page.keyboard.press('Control+w').catch(() => undefined) // the browser may keep this key for itself: then the tab stays
    if (cycle % 5 === 0 || short) heaps.push(await heapNow(devtools))
  }
  const slope = slopeOf(heaps) / (short ? 1 : 5)
  add(
    `window: heap over ${short ? '4' : '50'} times opening and leaving, each time`,
    'MB',
    [slope],
    slope,
    '< 1',
    slope < 1,
    undefined,
  )
  return figures
}

/** What a person in the window waits for, in Chromium without a screen. */
export const inWindow: Part = async (settings) => {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no Chromium: node scripts/ensure-browser.mjs')
  const { folder, discard } = await copyOf(await windowLibrary(settings.short))
  const piyue = await serve(folder)
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--js-flags=--expose-gc',
    ],
  })
  try {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    await page.addInitScript(watch)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable')
    await page.goto(piyue.address)
    return await measure(page, devtools, settings)
  } finally {
    await browser.close()
    await piyue.stop()
    discard()
  }
}
