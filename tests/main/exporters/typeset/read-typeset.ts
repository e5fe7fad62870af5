import { openPdf } from '../../../../main/readers/pdf/open-pdf.ts'
import { findResources } from '../../../../main/resources.ts'

export const resources = findResources(new URL('../../../../main/resources.ts', import.meta.url).href)

export interface ReadAnnotation {
  readonly subtype: string
  readonly contentsObj: { readonly str: string }
  readonly titleObj: { readonly str: string }
  readonly quadPoints: Float32Array | null
  readonly rect: readonly number[]
  readonly creationDate: string | null
  readonly url?: string
}
export interface ReadItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}
interface Entry {
  readonly title: string
  readonly url: string | null
  readonly items: readonly Entry[]
}

/** A PDF as pdf.js understands it, without the numbers at its pages' feet. */
export async function readTypeset(bytes: Uint8Array) {
  const opened = await openPdf(bytes, resources.pdfjsFolder)
  if ('code' in opened) throw new Error(opened.code)
  const { document } = opened
  const [pages, annotations]: [ReadItem[][], ReadAnnotation[][]] = [[], []]
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    pages.push(
      items.flatMap((item) =>
        'str' in item && (item.transform as number[])[5] !== undefined && Number((item.transform as number[])[5]) > 60
          ? [item as unknown as ReadItem]
          : [],
      ),
    )
    annotations.push((await page.getAnnotations()) as ReadAnnotation[])
  }
  const outline = ((await document.getOutline()) ?? []) as unknown as readonly Entry[]
  const { info } = (await document.getMetadata()) as unknown as {
    readonly info: { readonly Title?: string; readonly Language?: string; readonly CreationDate?: string }
  }
  const actions = [
    await document.getJSActions(),
    await document.getOpenAction(),
    await document.getAttachments(),
    await document.getFieldObjects(),
  ]
  await opened.close()
  return {
    pages,
    annotations,
    outline,
    info,
    actions,
    words: pages
      .flat()
      .map(({ str }) => str)
      .join(''),
  }
}

/** Words as they compare: what a line's end or a space at it did to them does not count. */
export const solid = (text: string): string => text.replace(/\s/gu, '')

/** Names that make a viewer run or fetch something. */
export const acts =
  /\/(?:JavaScript|JS|Launch|OpenAction|AA|URI|SubmitForm|ImportData|GoToR|GoToE|RichMedia|EmbeddedFile|Metadata)\b/
