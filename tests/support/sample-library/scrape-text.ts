import { Converter } from 'opencc-js/cn2t'

const toTraditional = Converter({ from: 'cn', to: 'tw' })

/** Characters that scrapers gloss with their reading, wherever they stand. */
const readings: Readonly<Record<string, string>> = {
  數: 'shù',
  據: 'jù',
  業: 'yè',
  產: 'chǎn',
  務: 'wù',
  發: 'fā',
  應: 'yīng',
  導: 'dǎo',
  動: 'dòng',
  實: 'shí',
  項: 'xiàng',
  進: 'jìn',
  機: 'jī',
  證: 'zhèng',
  險: 'xiǎn',
  質: 'zhì',
}

const narrow: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '〔': '[',
  '〕': ']',
}

/**
 * What a sharing site makes of a policy: one run-on text in Traditional characters with narrow punctuation, readings in
 * brackets, the site's own words around it, the number of each page where the page began, also inside a sentence or a
 * word, and a few markers read wrongly.
 */
export function scrapeText(paragraphs: readonly string[], title: string, issuer: string): string {
  const file = `${issuer}：${title}.docx`
  const body = toTraditional(paragraphs.join('').replaceAll('　', ' ')).replace(
    /[，；：（）〔〕]/gu,
    (mark) => narrow[mark] ?? mark,
  )
  const glossed = spoilMarkers(breakPages(body)).replace(/\p{Script=Han}/gu, (character) =>
    readings[character] === undefined ? character : `${character}(${readings[character]})`,
  )
  const pages = body.length / pageLength
  return `${toTraditional(`《${file}》由会员分享，可在线阅读，更多相关《${file}(${String(Math.ceil(pages))}页珍藏版)》请在百业文档网上搜索。`).replace(/[，：]/gu, (mark) => narrow[mark] ?? mark)}\n${glossed}\n`
}

const pageLength = 330

function breakPages(text: string): string {
  let broken = ''
  for (let page = 0; page * pageLength < text.length; page++)
    broken += `${page === 0 ? '' : '\n'}${String(page + 1)}、${text.slice(page * pageLength, (page + 1) * pageLength)}`
  return broken
}

/** The first （一） loses its stroke to a hyphen, a later bracket is lost. */
const spoilMarkers = (text: string): string => text.replace('(一)', '(-)').replace('(四)', '四)')
