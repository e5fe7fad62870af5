import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { findOffice } from '../../scripts/find-office.mjs'

/** What the comparison needs and where it is; null where the machine has none. */
export const office = findOffice()
export const browser = findBrowser()
export const missing: readonly string[] = [
  ...(office === null
    ? [
        'LibreOffice Writer is not installed: Debian, Ubuntu: sudo apt-get install libreoffice-writer-nogui fonts-noto-cjk',
      ]
    : []),
  ...(browser === null
    ? ['Chromium is not installed: node scripts/ensure-browser.mjs gets it or names the command']
    : []),
]

/** Word files printed by LibreOffice, all in one start of it; PDFs by the names given. */
export function printByOffice(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  if (office === null) throw new Error('no LibreOffice')
  const folder = mkdtempSync(join(tmpdir(), 'piyue-formats-'))
  try {
    mkdirSync(join(folder, 'out'))
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    execFileSync(
      office,
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--convert-to',
        'pdf',
        '--outdir',
        join(folder, 'out'),
        ...paths,
      ],
      { stdio: 'ignore', timeout: 120_000, killSignal: 'SIGKILL' },
    )
    return Object.fromEntries(
      paths.map((path) => [
        basename(path, '.docx'),
        new Uint8Array(readFileSync(join(folder, 'out', `${basename(path, '.docx')}.pdf`))),
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const edge = (content: string): string => `<div style="font-size:9px;width:100%;text-align:center">${content}</div>`

/** Pages printed by Chromium with a running head and page numbers. */
export async function printByBrowser(
  pages: Readonly<Record<string, string>>,
  head: string,
): Promise<Readonly<Record<string, Uint8Array>>> {
  if (browser === null) throw new Error('no Chromium')
  const running = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'], timeout: 60_000 })
  try {
    const printed: Record<string, Uint8Array> = {}
    for (const [name, html] of Object.entries(pages)) {
      const page = await running.newPage()
      await page.setContent(html)
      printed[name] = new Uint8Array(
        await page.pdf({
          preferCSSPageSize: true,
          displayHeaderFooter: true,
          headerTemplate: edge(head),
          footerTemplate: edge('— <span class="pageNumber"></span> —'),
        }),
      )
      await page.close()
    }
    return printed
  } finally {
    await running.close()
  }
}
