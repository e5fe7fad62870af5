import { z } from 'zod'
import type { Anchor } from '../model/anchor.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Collection } from '../model/collection.ts'
import type { Link, LinkTypeId } from '../model/link.ts'
import type { SavedSearch } from '../model/saved-search.ts'
import type { Tag, Tagging } from '../model/tag.ts'
import { exactly } from './exactly.ts'
import {
  annotationId,
  caps,
  clauseId,
  clauseRef,
  collectionId,
  colour,
  filledText,
  instant,
  linkId,
  searchId,
  tagId,
  taggingId,
  text,
  textRange,
} from './primitive-schemas.ts'
import { question } from './question-schema.ts'

// What people hang on clauses or keep beside them: the schemas of tags, notes, links, collections and saved searches.

const linkTypes = {
  implements: true,
  refines: true,
  cites: true,
  amends: true,
  conflicts: true,
  relates: true,
} as const satisfies Record<LinkTypeId, true>
const linkTypeId = z.enum(Object.keys(linkTypes) as [LinkTypeId, ...LinkTypeId[]])

export const anchor = exactly<Anchor>()({
  clauseId,
  range: textRange,
  exact: text(caps.clauseText),
  prefix: text(caps.context),
  suffix: text(caps.context),
})

export const tag = exactly<Tag>()({
  id: tagId,
  name: filledText(caps.name),
  parentId: tagId.nullable(),
  colour,
  description: text(caps.description),
  isGroup: z.boolean(),
  order: z.number(),
})

export const tagging = exactly<Tagging>()({
  id: taggingId,
  tagId,
  clauseId,
  anchor: anchor.nullable(),
  author: text(caps.name),
  createdAt: instant,
})

export const annotation = exactly<Annotation>()({
  id: annotationId,
  clauseId,
  anchor: anchor.nullable(),
  body: text(caps.note),
  tagIds: z.array(tagId).max(caps.list),
  replyTo: annotationId.exactOptional(),
  author: text(caps.name),
  createdAt: instant,
  changedAt: instant,
})

export const link = exactly<Link>()({
  id: linkId,
  type: linkTypeId,
  from: clauseRef,
  to: clauseRef,
  comment: text(caps.note),
  author: text(caps.name),
  createdAt: instant,
})

/** Policy id, a blank, clause id (`memberKey`): with the blank no name that every object inherits. */
const memberName = z
  .string()
  .max(caps.id * 2 + 1)
  .regex(/^[A-Za-z0-9_][A-Za-z0-9_:.-]* [A-Za-z0-9_][A-Za-z0-9_:.-]*$/)

export const collection = exactly<Collection>()({
  id: collectionId,
  name: filledText(caps.name),
  comment: text(caps.note),
  members: z.array(clauseRef).max(caps.members),
  createdAt: instant,
  comments: z
    .record(memberName, filledText(caps.description))
    .refine((comments) => Object.keys(comments).length <= caps.members, 'too many')
    .exactOptional(),
  takenOut: z.array(clauseRef).max(caps.members).exactOptional(),
})

export const savedSearch = exactly<SavedSearch>()({
  id: searchId,
  name: filledText(caps.name),
  question,
  createdAt: instant,
})
