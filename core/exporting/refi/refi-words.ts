import type { ExportLanguage } from '../export-words.ts'

/** Our own words in a REFI-QDA project. */
export interface RefiWords {
  readonly note: string
  readonly member: (collection: string, place: string) => string
  readonly level: (level: string) => string
  readonly region: (region: string) => string
  readonly family: (title: string) => string
}

export const refiWords: Readonly<Record<ExportLanguage, RefiWords>> = {
  'zh-Hans': {
    note: '批注',
    member: (collection, place) => `合集“${collection}”：${place}`,
    level: (level) => `层级：${level}`,
    region: (region) => `地区：${region}`,
    family: (title) => `同一系列：${title}`,
  },
  'zh-Hant': {
    note: '批註',
    member: (collection, place) => `合集「${collection}」：${place}`,
    level: (level) => `層級：${level}`,
    region: (region) => `地區：${region}`,
    family: (title) => `同一系列：${title}`,
  },
  en: {
    note: 'Note',
    member: (collection, place) => `Collection “${collection}”: ${place}`,
    level: (level) => `Level: ${level}`,
    region: (region) => `Region: ${region}`,
    family: (title) => `Family: ${title}`,
  },
}
