// What we use of mammoth's inside, which comes without types.

/** A part's XML as mammoth holds it: names with the prefixes mammoth gives to the namespaces it knows. */
declare module 'mammoth/lib/xml/nodes.js' {
  export interface MammothXml {
    readonly type: 'element' | 'text'
  }
  const nodes: {
    element(name: string, attributes: Readonly<Record<string, string>>, children: readonly MammothXml[]): MammothXml
    text(value: string): MammothXml
  }
  export default nodes
}

/** Its reader of paragraphs, runs and tables. */
declare module 'mammoth/lib/docx/body-reader.js' {
  import type { MammothXml } from 'mammoth/lib/xml/nodes.js'
  interface Beside {
    readonly relationships: { findTargetByRelationshipId(id: string): string | undefined }
    readonly numbering: {
      findLevel(numId: string, level: string): unknown
      findLevelByParagraphStyleId(styleId: string): unknown
    }
    readonly styles: {
      findParagraphStyleById(styleId: string): { readonly name: string } | undefined
      findCharacterStyleById(styleId: string): { readonly name: string } | undefined
      findTableStyleById(styleId: string): { readonly name: string } | undefined
    }
  }
  const bodyReaders: {
    createBodyReader(beside: Beside): {
      readXmlElements(elements: readonly MammothXml[]): { readonly value: unknown }
    }
  }
  export default bodyReaders
}
