import { caps, colour as colourSchema, tagId as tagIdSchema } from '../contract/primitive-schemas.ts'
import { limits } from '../library/edits/limits.ts'
import type { TagId } from '../model/ids.ts'
import type { IncomingTarget } from '../model/incoming.ts'
import type { Tag } from '../model/tag.ts'
import { field, hasType, isNode, listOf, shortNames, textOf, type Node } from './json-ld.ts'
import { clean, targetOf, type Tally } from './web-target.ts'

/** Of a tag whose file gives no colour. */
const PLAIN = '#6B7280'

/**
 * What an annotation's bodies say: words to be shown as text, tags, and the place a link leads to. `dropped`: bodies
 * that were not understood.
 */
export interface Bodies {
  readonly words: string
  readonly tagIds: readonly TagId[]
  readonly place: IncomingTarget | null
  readonly dropped: number
}

/** The tags a file uses, each once: by their id where Piyue wrote it, else by name. */
export interface WebTags {
  readonly idOf: (name: string, node: Node) => TagId
  readonly all: () => readonly Tag[]
}

export function webTags(tally: Tally): WebTags {
  const tags = new Map<string, Tag>()
  return {
    all: () => [...tags.values()],
    idOf: (written, node) => {
      const name = clean(written, tally)
      const own = tagIdSchema.safeParse(field(node, 'tagId'))
      const key = own.success ? own.data : `name ${name}`
      const known = tags.get(key)
      if (known !== undefined) return known.id
      const colour = colourSchema.safeParse(field(node, 'colour'))
      const id = own.success ? own.data : (`w3c:${String(tags.size + 1)}` as TagId)
      tags.set(key, {
        id,
        name,
        parentId: null,
        colour: colour.success ? colour.data : PLAIN,
        description: '',
        isGroup: false,
        order: tags.size,
      })
      return id
    },
  }
}

/**
 * Reads an annotation's bodies. A body without a purpose of its own serves the annotation's motivation. Texts that tag
 * are tags, a text that classifies a link is its type in words (`linkType` says it), all other texts are words, several
 * an empty line apart. An address, a picture or a choice is not understood.
 */
export function readBodies(item: Node, motivations: readonly string[], tags: WebTags, tally: Tally): Bodies {
  const words: string[] = []
  const tagIds: TagId[] = []
  let place: IncomingTarget | null = null
  let dropped = 0
  const links = motivations.includes('linking')
  const say = (text: string, purposes: readonly string[], node: Node): void => {
    if (links && purposes.includes('classifying')) return
    const isTag = purposes.includes('tagging') || purposes.includes('classifying')
    const fits = isTag ? text.trim() !== '' && text.length <= limits.name : text.length <= caps.note
    if (!fits) dropped++
    else if (isTag) tagIds.push(tags.idOf(text, node))
    else words.push(clean(text, tally))
  }
  for (const body of [...listOf(field(item, 'bodyValue')), ...listOf(field(item, 'body', 'hasBody'))]) {
    if (typeof body === 'string') {
      if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(body)) dropped++
      else say(body, motivations, {})
      continue
    }
    if (!isNode(body)) {
      dropped++
      continue
    }
    const said = shortNames(field(body, 'purpose', 'hasPurpose'))
    const purposes = said.length === 0 ? motivations : said
    const text = textOf(field(body, 'value', 'chars', 'rdf:value'))
    const target: IncomingTarget | null =
      links && purposes.includes('linking') && place === null ? targetOf(body, tally) : null
    if (target !== null) place = target
    else if (
      text !== null &&
      (hasType(body, 'TextualBody', 'ContentAsText', 'EmbeddedContent') || field(body, 'type', '@type') === undefined)
    )
      say(text, purposes, body)
    else dropped++
  }
  return { words: words.filter((each) => each !== '').join('\n\n'), tagIds: [...new Set(tagIds)], place, dropped }
}
