import type { Codebook } from '../../../core/contract/workbench.ts'
import type { PolicySummary } from '../../../core/model/policy-summary.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { sectorOf, tagFace, type TagFace } from '../../state/tag-face.ts'
import { builtInName } from '../../strings/built-in-names.ts'
import type { Language } from '../../strings/define-strings.ts'
import type { FilterValue } from './filter-values.ts'

/** How a filter value shows: its words, whose language they are in, and a tag's or field's sign. */
export interface FilterName {
  readonly name: string
  readonly lang: string | undefined
  readonly face: Pick<TagFace, 'colour' | 'seal'> | null
}

export interface FilterNaming {
  readonly codebook: Codebook | null
  readonly policies: readonly PolicySummary[]
  readonly language: Language
  /** A name in the script one reads. */
  readonly shownName: (name: string) => string
  readonly words: {
    readonly national: string
    readonly provincial: string
    readonly municipal: string
    readonly county: string
    readonly draft: string
    readonly final: string
    readonly hasNote: string
    readonly gone: string
    readonly sinceDay: (day: string) => string
    readonly untilDay: (day: string) => string
  }
}

const plain = (name: string): FilterName => ({ name, lang: undefined, face: null })

/** The name of a filter value; what is no longer in the library says so. */
export function filterName(
  value: FilterValue,
  { codebook, policies, language, shownName, words }: FilterNaming,
): FilterName {
  switch (value.filter) {
    case 'levels':
    case 'statuses':
      return plain(words[value.value as 'national' | 'provincial' | 'municipal' | 'county' | 'draft' | 'final'])
    case 'regions':
    case 'issuers':
      return { name: shownName(value.value), lang: 'zh', face: null }
    case 'sectorIds': {
      const sector = codebook?.sectors.find(({ id }) => id === value.value)
      if (sector === undefined) return plain(words.gone)
      return {
        name: language === 'en' ? sector.nameEn : builtInName(sector.name, language),
        lang: language === 'en' ? undefined : language,
        face: { colour: '', seal: sector.seal },
      }
    }
    case 'tagIds': {
      const tag = codebook?.tags.find(({ id }) => id === value.value)
      if (tag === undefined) return plain(words.gone)
      const face = tagFace(tag, sectorOf(tag.id, codebook?.sectors ?? []), language)
      return { name: face.name, lang: face.lang, face }
    }
    case 'policyIds': {
      const policy = policies.find(({ id }) => id === value.value)
      return policy === undefined
        ? plain(words.gone)
        : { name: policy.metadata.title ?? policy.fileName, lang: policyLang(policy.metadata), face: null }
    }
    case 'issuedFrom':
      return plain(words.sinceDay(value.value))
    case 'issuedTo':
      return plain(words.untilDay(value.value))
    case 'hasNote':
      return plain(words.hasNote)
  }
}
