import { fail, succeed, type Result } from '../../core/model/result.ts'
import type { Desktop, PickedFile } from '../../core/contract/desktop.ts'
import { outsideAddress } from '../../core/contract/outside-links.ts'
import type { FileSource } from '../../core/contract/workbench.ts'
import { pickFiles } from './pick-files.ts'

/**
 * The kinds of file the readers know; a picked folder is thinned to these. A single picked file goes through as it is,
 * so that it can be refused with a reason.
 */
const readable = /\.(pdf|docx|txt)$/i

async function upload(file: PickedFile): Promise<Result<FileSource>> {
  try {
    const response = await fetch(`api/upload?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file instanceof Blob ? file : await file.arrayBuffer(),
    })
    const { result } = (await response.json()) as { result: Result<{ uploadId: string }> }
    return result.ok ? succeed({ kind: 'upload', uploadId: result.value.uploadId, name: file.name }) : result
  } catch (error) {
    return fail('not-connected', { detail: error instanceof Error ? error.message : String(error) })
  }
}

/** Sends the files one after another (they are on this machine already); the first that cannot be sent ends it. */
async function sourcesOf(files: readonly PickedFile[]): Promise<Result<readonly FileSource[]>> {
  const sources: FileSource[] = []
  for (const file of files) {
    const sent = await upload(file)
    if (!sent.ok) return sent
    sources.push(sent.value)
  }
  return succeed(sources)
}

function download(file: {
  readonly fileName: string
  readonly encoding: 'utf8' | 'base64'
  readonly content: string
}): void {
  const bytes =
    file.encoding === 'utf8'
      ? new TextEncoder().encode(file.content)
      : Uint8Array.from(atob(file.content), (unit) => unit.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.fileName
  link.click()
  // The browser reads the blob after the click returns; a minute is more than it takes to hand it over.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}

/**
 * What a plain browser can do: file fields, uploads to the loopback server, downloads. It has no native menu, hence no
 * events.
 */
export const browserDesktop: Desktop = {
  carrier: 'browser',
  chooseFiles: async () => sourcesOf(await pickFiles({ folder: false })),
  chooseFolder: async () => sourcesOf((await pickFiles({ folder: true })).filter((file) => readable.test(file.name))),
  sourcesOf,
  saveFile: (file) => {
    download(file)
    return Promise.resolve(succeed({ path: file.fileName }))
  },
  revealLibrary: () => Promise.resolve(fail('not-allowed')),
  chooseLibrary: () => Promise.resolve(fail('not-allowed')),
  chooseBackupFolder: () => Promise.resolve(fail('not-allowed')),
  // Theme and language are the page's own here; state/appearance has already applied them.
  setAppearance: () => Promise.resolve(succeed(null)),
  openUrl: (url) => {
    const outside = outsideAddress(url, (address) => (URL.canParse(address) ? new URL(address) : null))
    if (outside === null) return Promise.resolve(fail('not-allowed', { params: { what: 'url' } }))
    window.open(outside, '_blank', 'noopener,noreferrer')
    return Promise.resolve(succeed(null))
  },
  onEvent: () => () => undefined,
}
