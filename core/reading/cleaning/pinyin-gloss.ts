import type { CleaningRule } from './cleaning-rule.ts'

const letters = 'a-zɡāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ'
const gloss = new RegExp(`(?<=\\p{L})[（(]\\s?([${letters}]{1,6})\\s?[）)]`, 'gu')
const syllable =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang?|i?ao|i?ong|uan?g?|uai|u[oe]|[ae][io]|ia|ie|iu|ui|e[nr]g?|[iu]n|ing|eng|ou|[aeiouv]|er|n|ng|m)$/u
/** So many plain syllables make it a glossed text, not a text with an English word in brackets. */
const enoughPlain = 5

/**
 * 數(shù)據(jù): sites that convert scripts leave the reading of a character behind it in brackets. A bracketed
 * syllable with a tone mark behind a Han character is one; without a mark (們(men)) only in texts that show marked
 * ones, or many.
 */
export const pinyinGloss: CleaningRule = {
  id: 'pinyin-gloss',
  find: ({ text }) => {
    const found = [...text.matchAll(gloss)].flatMap((match) => {
      const bare = (match[1] ?? '')
        .replaceAll('ɡ', 'g')
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/gu, '')
      if (!syllable.test(bare)) return []
      const marked = /[^a-zɡ]/u.test(match[1] ?? '')
      if (!marked && !/\p{Script=Han}/u.test(text.charAt(match.index - 1))) return []
      return [{ start: match.index, end: match.index + match[0].length, after: '', marked }]
    })
    const marked = found.filter((f) => f.marked).length
    return marked >= 2 || found.length >= enoughPlain ? found : found.filter((f) => f.marked)
  },
}
