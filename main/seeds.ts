import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { SECTOR_GROUP, sectorTagId } from '../core/library/edits/sector-tag.ts'
import type { Edit } from '../core/model/edit.ts'
import type { TagId } from '../core/model/ids.ts'
import type { Issuer } from '../core/model/issuer.ts'
import type { LinkType } from '../core/model/link.ts'
import { fail, type Result, succeed } from '../core/model/result.ts'
import type { Sector } from '../core/model/sector.ts'
import type { Tag } from '../core/model/tag.ts'

const text = z.string().min(1)
const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/)
const sectorsFile = z.object({
  format: z.literal('piyue/sectors@1'),
  sectors: z.array(
    z.object({
      id: text,
      name: text,
      nameEn: text,
      seal: text,
      aliases: z.array(text),
      cues: z.array(text),
      colour,
      origin: z.enum(['plan', 'added']),
    }),
  ),
})
const issuersFile = z.object({
  format: z.literal('piyue/issuers@1'),
  issuers: z.array(
    z.object({
      id: text,
      name: text,
      aliases: z.array(text),
      level: z.enum(['national', 'provincial', 'municipal', 'county']),
      region: text.nullable(),
    }),
  ),
})
const linkTypesFile = z.object({
  format: z.literal('piyue/link-types@1'),
  linkTypes: z.array(
    z.object({
      id: z.enum(['implements', 'refines', 'cites', 'amends', 'conflicts', 'relates']),
      name: text,
      nameEn: text,
      inverseName: text,
      inverseNameEn: text,
      directed: z.boolean(),
      colour,
    }),
  ),
})
const tagsFile = z.object({
  format: z.literal('piyue/tags@1'),
  tags: z.array(
    z.object({
      id: text,
      name: text,
      parentId: text.nullable(),
      colour,
      description: z.string(),
      isGroup: z.boolean(),
      order: z.number(),
    }),
  ),
})
const place = { file: text, path: text }
const sampleFile = z.object({
  format: z.literal('piyue/sample@1'),
  author: text,
  files: z.array(z.object({ name: text.regex(/^[^/\\]+$/), title: text })),
  taggings: z.array(z.object({ ...place, tag: text, quote: text.optional() })),
  notes: z.array(z.object({ ...place, quote: text.optional(), body: z.string(), tags: z.array(text) })),
  links: z.array(
    z.object({
      type: linkTypesFile.shape.linkTypes.element.shape.id,
      from: z.object(place),
      to: z.object(place),
      comment: z.string(),
    }),
  ),
  collections: z.array(z.object({ name: text, comment: z.string(), members: z.array(z.object(place)) })),
})
/** seeds/sample/manifest.json, as seeds/README.md lays it down. */
export type SampleManifest = z.infer<typeof sampleFile>

/** The data Piyue comes with. */
export interface Seeds {
  readonly sectors: readonly Sector[]
  readonly issuers: readonly Issuer[]
  readonly linkTypes: readonly LinkType[]
  readonly tags: readonly Tag[]
  readonly sampleFolder: string
  /** Read when someone asks for the sample library. */
  readonly readSample: () => Promise<Result<SampleManifest>>
}

const readSeed = async <T>(path: string, schema: z.ZodType<T>): Promise<Result<T>> => {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (parsed.success) return succeed(parsed.data)
    return fail('file-damaged', { params: { file: path }, detail: z.prettifyError(parsed.error) })
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return fail(missing ? 'file-not-found' : 'file-damaged', { params: { file: path }, detail: String(error) })
  }
}

/**
 * Reads and checks the seeds. Failures (`file-not-found`, `file-damaged`, with the file's name) mean a broken
 * installation.
 */
export const loadSeeds = async (folder: string): Promise<Result<Seeds>> => {
  const [sectors, issuers, linkTypes, tags] = await Promise.all([
    readSeed(join(folder, 'sectors.json'), sectorsFile),
    readSeed(join(folder, 'issuers.json'), issuersFile),
    readSeed(join(folder, 'link-types.json'), linkTypesFile),
    readSeed(join(folder, 'tags.json'), tagsFile),
  ])
  if (!sectors.ok) return sectors
  if (!issuers.ok) return issuers
  if (!linkTypes.ok) return linkTypes
  if (!tags.ok) return tags
  const sampleFolder = join(folder, 'sample')
  return succeed({
    sectors: sectors.value.sectors,
    issuers: issuers.value.issuers,
    linkTypes: linkTypes.value.linkTypes,
    tags: tags.value.tags.map((tag) => ({ ...tag, id: tag.id as TagId, parentId: tag.parentId as TagId | null })),
    sampleFolder,
    readSample: () => readSeed(join(sampleFolder, 'manifest.json'), sampleFile),
  })
}

/**
 * The colour of the sectors' group: the ink of what the machine suggests is grey, and so is the shelf its tags stand
 * on.
 */
const GROUP_COLOUR = '#6B645A'

/** The sectors as tags: a group, and a tag for each. */
export const sectorTags = (sectors: readonly Sector[]): readonly Tag[] => [
  { id: SECTOR_GROUP, name: '领域', parentId: null, colour: GROUP_COLOUR, description: '', isGroup: true, order: 0 },
  ...sectors.map((sector, order): Tag => ({
    id: sectorTagId(sector.id),
    name: sector.name,
    parentId: SECTOR_GROUP,
    colour: sector.colour,
    description: '',
    isGroup: false,
    order,
  })),
]

/**
 * What every new library starts with: the sectors and the starter codebook. Journalled as the first entry, which nobody
 * can undo.
 */
export const baseOfLibrary = (seeds: Seeds): Edit => ({
  kind: 'batch',
  name: 'bulk',
  edits: [...sectorTags(seeds.sectors), ...seeds.tags].map((tag) => ({ kind: 'put-tag', tag })),
})
