import type { Tag } from '../../model/tag.ts'
import type { Tally } from '../xml-text.ts'
import { guidMaker, type DigestOf } from './guid-maker.ts'
import { writeCodes } from './write-codes.ts'
import { element, writeXml } from './xml.ts'

/**
 * A REFI-QDA codebook (`.qdc`): the whole tag tree with colours and descriptions. Null where there is no tag: the
 * schema wants one. GUIDs are those the project has.
 */
export function writeCodebook(
  tags: readonly Tag[],
  digestOf: DigestOf,
): { readonly xml: string; readonly replaced: number } | null {
  const codes = writeCodes(tags, guidMaker(digestOf))
  if (codes.length === 0) return null
  const tally: Tally = { replaced: 0 }
  return {
    xml: writeXml(
      element('CodeBook', { origin: 'Piyue' }, [element('Codes', {}, codes)]),
      'urn:QDA-XML:codebook:1.0',
      tally,
    ),
    replaced: tally.replaced,
  }
}
