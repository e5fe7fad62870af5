import { convertScript } from '../../../core/exporting/convert-script.ts'

/** Where Taiwan and Hong Kong have another word for it; 政策文件 stays what it is. */
const otherWords: readonly (readonly [RegExp, string])[] = [
  [/導入/g, '匯入'],
  [/導出/g, '匯出'],
  [/(?<!政策)文件夾/g, '資料夾'],
  [/(?<!政策)文件/g, '檔案'],
  [/撤銷/g, '復原'],
  [/命令行/g, '命令列'],
  [/正則表達式/g, '正規表示式'],
  [/默認/g, '預設'],
  [/端口/g, '連接埠'],
  [/地址/g, '位址'],
  [/“/g, '「'],
  [/”/g, '」'],
]

const toTraditional = (text: string): string =>
  otherWords.reduce((said, [word, other]) => said.replace(word, other), convertScript(text, 'hans', 'hant'))

/** A place for what a sentence is about (a title, a path, a tag): that stays as it is written. */
const held = (at: number): string => String.fromCharCode(0xe000 + at)

/** A table of words in Traditional characters; what its functions are given is put back unchanged. */
export function traditional<T>(words: T): T {
  if (typeof words === 'string') return toTraditional(words) as T
  if (typeof words === 'function') {
    const say = words as (...given: readonly unknown[]) => string
    return ((...given: readonly unknown[]) => {
      const sentence = toTraditional(
        say(...given.map((value, at) => (typeof value === 'string' && value !== '' ? held(at) : value))),
      )
      return sentence.replace(/[\ue000-\ue0ff]/g, (place) => String(given[place.charCodeAt(0) - 0xe000]))
    }) as T
  }
  if (typeof words === 'object' && words !== null)
    return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, traditional(value)])) as T
  return words
}
