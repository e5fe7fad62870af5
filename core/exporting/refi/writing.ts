import type { XmlElement } from '../../model/refi/xml-element.ts'
import type { Tag } from '../../model/tag.ts'
import type { ExportRows } from '../export-rows.ts'
import type { ExportLanguage } from '../export-words.ts'
import type { GuidMaker } from './guid-maker.ts'
import { element } from './xml.ts'

/** What all parts of a project need while it is written. */
export interface Writing {
  readonly rows: ExportRows
  readonly language: ExportLanguage
  readonly guids: GuidMaker
  /** The user of that name; null for "". */
  readonly userOf: (author: string) => string | null
  readonly users: () => readonly XmlElement[]
  /** GUID of the code; null where it is gone or a group, which nothing can be coded with. */
  readonly codeOf: (tag: Tag | null) => string | null
}

export function startWriting(rows: ExportRows, language: ExportLanguage, guids: GuidMaker): Writing {
  const names = new Map<string, string>()
  return {
    rows,
    language,
    guids,
    userOf: (author) => {
      if (author === '') return null
      const guid = names.get(author) ?? guids.of('user', author)
      names.set(author, guid)
      return guid
    },
    users: () => [...names].map(([name, guid]) => element('User', { guid, name })),
    codeOf: (tag) => (tag === null || tag.isGroup ? null : guids.ofId('tag', tag.id, '')),
  }
}

/** An instant in UTC, as xsd:dateTime; null where it is none. */
export function utc(instant: string): string | null {
  const time = new Date(instant)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}

/** The first words of a text, for a name. */
export function firstWords(text: string, most = 60): string {
  const line = text.trim().split(/\r\n|[\r\n]/, 1)[0] ?? ''
  const points = [...line.slice(0, most * 2 + 2)]
  return points.length > most ? `${points.slice(0, most).join('')}…` : line
}

/** Index of a language in names given three times. */
export const inLanguage = (names: readonly [string, string, string], language: ExportLanguage): string =>
  names[language === 'zh-Hans' ? 0 : language === 'zh-Hant' ? 1 : 2]
