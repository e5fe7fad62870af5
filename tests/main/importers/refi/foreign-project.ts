import { strToU8, zipSync, type Zippable } from 'fflate'
import type { ProjectReading } from '../../../../core/importing/refi/read-project.ts'
import type { Incoming, IncomingPolicy } from '../../../../core/model/incoming.ts'
import type { Notice } from '../../../../core/model/notice.ts'
import { readQdpx } from '../../../../main/importers/refi/read-qdpx.ts'
import { allLinkTypes } from '../../../support/random-shelf.ts'
import { seedVocabulary } from '../../../support/seed-vocabulary.ts'

/** GUIDs that are easy to tell apart in a failing test. */
export const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const reading: ProjectReading = {
  at: '2026-11-23T07:00:00.000Z',
  vocabulary: seedVocabulary(),
  linkTypes: allLinkTypes,
}

/** The text most projects here code: two chapters with sections, an astral character early on. */
export const foreignText =
  '关于𠮷祥镇数据工作的意见\n一、总体要求\n（一）指导思想。坚持数据赋能。\n（二）工作目标。到2027年建成三百个场景。\n二、重点任务\n（一）智慧农业。推动农业数据汇聚。\n吉祥镇人民政府\n'

export interface Selected {
  readonly words: string
  readonly name?: string
  readonly codes?: readonly number[]
  readonly notes?: readonly number[]
  readonly description?: string
  readonly guid?: number
  /** From here on in the text the words are sought. */
  readonly after?: string
}

/** A position in code points of `text`, as the standard counts. */
export type Count = (text: string, offset: number) => number
export const byCodePoints: Count = (text, offset) => [...text.slice(0, offset)].length

/** A PlainTextSelection of words in the text, positions as `count` counts them. */
export function selection(
  text: string,
  { words, name, codes = [], notes = [], description = '', guid: own, after = '' }: Selected,
  count: Count = byCodePoints,
): string {
  const start = text.indexOf(words, text.indexOf(after))
  if (start < 0) throw new Error(`the text does not hold ${words}`)
  const id = own ?? 1000 + start * 10 + words.length
  return (
    `<PlainTextSelection guid="${guid(id)}" name="${name ?? words}" startPosition="${String(count(text, start))}" endPosition="${String(count(text, start + words.length))}" creatingUser="${guid(1)}" creationDateTime="2024-05-06T07:08:09+08:00">` +
    `${description === '' ? '' : `<Description>${description}</Description>`}${codes.map((code, at) => `<Coding guid="${guid(id * 100 + at)}" creatingUser="${guid(1)}" creationDateTime="2024-05-06T07:08:09Z"><CodeRef targetGUID="${guid(code)}"/></Coding>`).join('')}` +
    `${notes.map((note) => `<NoteRef targetGUID="${guid(note)}"/>`).join('')}</PlainTextSelection>`
  )
}

/** A source whose text is sources/<GUID 500>.txt. */
export const source = (inside: string, attributes = `plainTextPath="internal://${guid(500)}.txt"`): string =>
  `<TextSource guid="${guid(500)}" name="意见.docx" ${attributes}>${inside}</TextSource>`

/** A project of one user, two codes in a group, and what is given, in the order of the schema. */
export const project = ({
  sources = '',
  after = '',
  codes,
  attributes = 'name="p" origin="Other 1.0"',
}: {
  readonly sources?: string
  readonly after?: string
  readonly codes?: string
  readonly attributes?: string
}): string =>
  `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" ${attributes}><Users><User guid="${guid(1)}" name="Ada"/></Users><CodeBook><Codes>${codes ?? `<Code guid="${guid(10)}" name="主题" isCodable="false"><Code guid="${guid(11)}" name="数据" isCodable="true" color="#f00"/><Code guid="${guid(12)}" name="农业" isCodable="true"/></Code>`}</Codes></CodeBook>${sources === '' ? '' : `<Sources>${sources}</Sources>`}${after}</Project>`

export const zipped = (entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]): [string, Zippable[string]] => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )

export const open = (entries: Readonly<Record<string, string | Uint8Array>>) => readQdpx(zipped(entries), reading)

/** What a project brings; throws where it is refused. */
export function brought(entries: Readonly<Record<string, string | Uint8Array>>): {
  readonly incoming: Incoming
  readonly first: IncomingPolicy
  readonly notices: readonly Notice[]
  readonly dropped: Readonly<Record<string, number>>
} {
  const read = open(entries)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  const [first] = read.value.policies
  if (first === undefined) throw new Error('no policy came')
  return {
    incoming: read.value,
    first,
    notices: read.notices,
    dropped: Object.fromEntries(
      read.notices
        .filter(({ code }) => code === 'incoming-dropped')
        .map(({ params }) => [String(params?.['thing']), Number(params?.['count'])]),
    ),
  }
}

/** Each tagging as "clause path: words (tag)"; a whole clause as *. */
export const codedPlaces = ({ record, text }: IncomingPolicy, { tags }: Incoming): readonly string[] =>
  Object.values(record.taggings).map(({ clauseId, anchor, tagId }) => {
    const clause = record.policy.clauses.find(({ id }) => id === clauseId)
    return `${clause?.path ?? '?'}: ${anchor === null ? '*' : (text?.slice(anchor.range.start, anchor.range.end) ?? '')} (${tags.find(({ id }) => id === tagId)?.name ?? '?'})`
  })
