import { useShownName } from '../../state/display-script.ts'
import { useCodebook } from '../../state/library-state.ts'
import { builtInName } from '../../strings/built-in-names.ts'
import { commonStrings } from '../../strings/common.ts'
import { libraryStrings } from '../../strings/library.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { none, type FacetId } from './filter-policies.ts'

/** What a facet's value is called in the language spoken; issuers are shown in the script one reads. */
export function useFacetName(): (facet: FacetId, value: string) => string {
  const words = useStrings(libraryStrings)
  const common = useStrings(commonStrings)
  const sectors = useCodebook()?.sectors
  const language = useLanguage()
  const shownName = useShownName()
  return (facet, value) => {
    switch (facet) {
      case 'level':
        return value === 'national' || value === 'provincial' || value === 'municipal' || value === 'county'
          ? common[value]
          : words.noLevel
      case 'issuer':
        return value === none ? words.noIssuer : shownName(value)
      case 'year':
        return value === none ? words.noYear : value
      case 'sector': {
        const sector = sectors?.find((each) => each.id === value)
        return sector === undefined ? value : language === 'en' ? sector.nameEn : builtInName(sector.name, language)
      }
      case 'status':
        return value === 'suggestions' ? words.withSuggestions : value === 'lost' ? words.withLost : words.untagged
    }
  }
}
