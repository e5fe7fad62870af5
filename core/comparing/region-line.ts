import type { PolicyMetadata } from '../model/policy.ts'
import { foldText } from '../reading/fold-text.ts'
import { prefectures } from './prefectures.ts'

export type Place = Pick<PolicyMetadata, 'level' | 'region'>

const named =
  /^(北京市|上海市|天津市|重庆市|香港特别行政区|澳门特别行政区|.{2,3}?(?:省|(?:壮族|回族|维吾尔)?自治区))(.*)$/u
const kindOfProvince = /(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)$/u
const provinceOfCity = Object.entries(prefectures).flatMap(([province, cities]) =>
  cities.split(' ').map((city) => ({ city, province })),
)

/**
 * A region in two parts: its province without its kind, null where neither the name nor the list of cities tells, and
 * what is named within it. Folded.
 */
function partsOf(region: string): { readonly province: string | null; readonly within: string } {
  const folded = foldText(region).replace(/\s+/gu, '')
  const match = named.exec(folded)
  if (match?.[1] !== undefined) return { province: match[1].replace(kindOfProvince, ''), within: match[2] ?? '' }
  return { province: provinceOfCity.find(({ city }) => folded.startsWith(city))?.province ?? null, within: folded }
}

/**
 * Whether `lower` stands below `upper` on one line 国家 → 省 → 市 → 县: below the nation everything does, below a
 * province its own cities and counties, below a city its own counties. False where a level or a region is not known, or
 * the city's province is not: nothing is guessed from what cities usually are.
 */
export function isBelow(upper: Place, lower: Place): boolean {
  if (upper.level === null || lower.level === null || upper.level === lower.level || lower.level === 'national')
    return false
  if (upper.level === 'national') return true
  if (upper.level === 'county' || lower.level === 'provincial' || upper.region === null || lower.region === null)
    return false
  const [above, below] = [partsOf(upper.region), partsOf(lower.region)]
  if (upper.level === 'provincial') return above.province !== null && above.province === below.province
  return (
    above.within !== '' &&
    below.within.startsWith(above.within) &&
    (above.province ?? below.province) === (below.province ?? above.province)
  )
}
