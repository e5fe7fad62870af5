import type { Modality } from '../model/clause-facts.ts'
import { foldText } from '../reading/fold-text.ts'

/** Most binding first. 要 counts where it is a verb of its own: behind a body, a stop, or 都/均/也. */
const degrees: readonly { readonly modality: Modality; readonly words: RegExp }[] = [
  { modality: 'must', words: /应当|应该|必须|不得|禁止|严禁|务必|须(?!知)|一律|\bshall\b|\bmust\b/u },
  {
    modality: 'should',
    words:
      /(?:^|[,。;:)]|[省市县区州旗]|部门|地区|单位|企业|政府|机关|各地|城市|中心|机构|均|都|也|还)要(?![求素点件紧害旨闻义])|(?:^|[,。;]|部门|单位|地区)应(?![用急对聘届邀收付变力])|确保|\bshould\b/u,
  },
  { modality: 'support', words: /支持(?!下)|\bsupport\b/u },
  { modality: 'encourage', words: /鼓励|引导|倡导|提倡|\bencourage\b/u },
  { modality: 'explore', words: /探索|试点|先行先试|\bexplore\b/u },
]

/** The most binding word of a stretch, draft wording left out by the caller; null where it only states. */
export function findModality(words: string): Modality | null {
  const folded = /\p{Script=Han}/u.test(words) ? foldText(words) : words.toLowerCase()
  return degrees.find((degree) => degree.words.test(folded))?.modality ?? null
}
