import { strToU8, zipSync, type Zippable } from 'fflate'
import { xmlText, type Tally } from '../../core/exporting/xml-text.ts'

export { xmlText, type Tally }

// What Word and spreadsheet files share: parts of XML in a ZIP (ECMA-376 part 2).

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The earliest time a ZIP can name; every entry has it, so that the same export gives the same bytes. */
export const stillTime = new Date(1980, 0, 1)

/** A part's name and its XML without declaration, in the order they are to stand. */
export type Part = readonly [name: string, xml: string]

export const packParts = (parts: readonly Part[]): Uint8Array =>
  zipSync(
    Object.fromEntries(parts.map(([name, xml]): [string, Zippable[string]] => [name, strToU8(declaration + xml)])),
    { level: 6, mtime: stillTime },
  )

export const contentTypes = (parts: readonly (readonly [name: string, type: string])[]): Part => [
  '[Content_Types].xml',
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`,
]

export const relationships = (name: string, targets: readonly (readonly [type: string, target: string])[]): Part => [
  name,
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${String(at + 1)}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`,
]

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const relationTypes = {
  document: `${office}/officeDocument`,
  styles: `${office}/styles`,
  worksheet: `${office}/worksheet`,
  comments: `${office}/comments`,
  fontTable: `${office}/fontTable`,
  settings: `${office}/settings`,
  properties: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  commentsExtended: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
} as const

/** docProps/core.xml: what the file is called and when it was made. */
export const coreProperties = (title: string, at: string, tally: Tally): Part => [
  'docProps/core.xml',
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title, tally)}</dc:title><dc:creator>Piyue</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${at.slice(0, 19)}Z</dcterms:created></cp:coreProperties>`,
]
