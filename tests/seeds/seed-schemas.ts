import { z } from 'zod'

const stableId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
const colour = z.string().regex(/^#[0-9A-F]{6}$/)
const words = z.string().trim().min(1)

/** seeds/sectors.json, as core/model/sector.ts lays it down. */
export const sectorsFile = z.strictObject({
  format: z.literal('piyue/sectors@1'),
  sectors: z.array(
    z.strictObject({
      id: stableId,
      name: words,
      nameEn: words,
      seal: z.string().regex(/^\p{Script=Han}$/u),
      colour,
      origin: z.enum(['plan', 'added']),
      aliases: z.array(words).min(1),
      cues: z.array(words.min(2)).min(8).max(25),
    }),
  ),
})

/** seeds/issuers.json, as core/model/issuer.ts lays it down. */
export const issuersFile = z.strictObject({
  format: z.literal('piyue/issuers@1'),
  issuers: z.array(
    z.strictObject({
      id: stableId,
      name: words,
      aliases: z.array(words),
      level: z.enum(['national', 'provincial', 'municipal', 'county']),
      region: words.nullable(),
    }),
  ),
})

/** seeds/link-types.json, as core/model/link.ts lays it down. */
export const linkTypesFile = z.strictObject({
  format: z.literal('piyue/link-types@1'),
  linkTypes: z.array(
    z.strictObject({
      id: z.enum(['implements', 'refines', 'cites', 'amends', 'conflicts', 'relates']),
      name: words,
      nameEn: words,
      inverseName: words,
      inverseNameEn: words,
      directed: z.boolean(),
      colour,
    }),
  ),
})

/** seeds/tags.json, as core/model/tag.ts lays it down. */
export const tagsFile = z.strictObject({
  format: z.literal('piyue/tags@1'),
  tags: z.array(
    z.strictObject({
      id: stableId,
      name: words,
      parentId: stableId.nullable(),
      colour,
      description: words,
      isGroup: z.boolean(),
      order: z.int().positive(),
    }),
  ),
})

const place = { file: words, path: words }
/** "instrument-pilot", or "sector:" and a sector's id. */
const tagId = z.string().regex(/^(sector:)?[a-z][a-z0-9]*(-[a-z0-9]+)*$/)

/** seeds/sample/manifest.json, as seeds/README.md lays it down. */
export const sampleManifest = z.strictObject({
  format: z.literal('piyue/sample@1'),
  author: words,
  files: z.array(z.strictObject({ name: z.string().regex(/^[a-z0-9-]+\.(pdf|docx|txt)$/), title: words })).min(1),
  taggings: z.array(z.strictObject({ ...place, tag: tagId, quote: words.optional() })),
  notes: z.array(z.strictObject({ ...place, quote: words.optional(), body: z.string(), tags: z.array(tagId) })),
  links: z.array(
    z.strictObject({
      type: linkTypesFile.shape.linkTypes.element.shape.id,
      from: z.strictObject(place),
      to: z.strictObject(place),
      comment: z.string(),
    }),
  ),
  collections: z.array(
    z.strictObject({ name: words, comment: z.string(), members: z.array(z.strictObject(place)).min(1) }),
  ),
})
export type SampleManifest = z.infer<typeof sampleManifest>
