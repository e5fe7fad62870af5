/**
 * What an English line outside the clauses is: of an act (long title, words of enactment), or of a translated notice
 * and the plan it hands on. Each test looks at one line.
 */
const han = /\p{Script=Han}/u
const genre =
  /\b(?:Plan|Notice|Circular|Opinions?|Measures|Regulations?|Provisions|Rules|Guidelines?|Outline|Program(?:me)?|Decision|Announcement|Act|Law|Ordinance|Strategy|Policy|Framework|Standards?|Directive|Order|Decree|Code|Bill|Charter|Blueprint|Roadmap|Agenda|Recommendation|Communication|Statute)s?\b/u
const enactment =
  /^(?:(?:An )?(?:Act|Ordinance|Bill|Law) to .{10,}|AN (?:ACT|ORDINANCE) TO .{10,}|BE IT .{4,}|Be it (?:therefore )?enacted .{4,}|(?:Enacted|ENACTED) by .{4,}|The (?:Parliament|Legislature|Congress) .{2,80} enacts.{0,20})$/u
const promulgated = /^\(?(?:Promulgated|Issued|Adopted|Enacted|Made|Published) by [^.;]{3,120}\.?\)?$/u
const numberLine =
  /^\(?(?:[A-Z][A-Za-z.]*\s){0,8}?(?:(?:No\.?|Number|c\.)\s?[0-9][0-9/-]{0,12}(?:\sof\s(?:19|20)[0-9]{2})?|[[(〔](?:19|20)[0-9]{2}[\])〕]\s?(?:No\.?\s?)?[0-9]{1,5}|(?:19|20)[0-9]{2}\s(?:No\.|c\.|Chapter)\s?[0-9]{1,4})\)?(?:,\s[A-Z0-9][A-Za-z0-9, ]{4,24})?$/u
const addressees = /^To:?\s.{4,400}:$/u
const handingOver = /\b(?:is|are) hereby (?:issued|printed|distributed|forwarded|promulgated|transmitted)\b/u

const isEnglish = (text: string): boolean => !han.test(text) && /[A-Za-z]{3}/u.test(text)

/** A title in a line of its own: it names its kind, begins with a capital and ends without a stop. */
export const isEnglishTitle = (text: string): boolean =>
  isEnglish(text) &&
  text.length >= 8 &&
  text.length <= 300 &&
  /^[A-Z“"]/u.test(text) &&
  (genre.test(text) ||
    (text === text.toUpperCase() &&
      genre.test(text.replace(/[A-Z]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())))) &&
  !/[.;:,]$/u.test(text) &&
  !numberLine.test(text) &&
  !/^(?:An? |To |BE |Annex|Appendix|Attachment)/u.test(text)

/** Stands between the title and the first clause. */
export const isEnglishFront = (text: string): boolean =>
  isEnglish(text) &&
  (numberLine.test(text) ||
    addressees.test(text) ||
    enactment.test(text) ||
    promulgated.test(text) ||
    (text.length <= 600 && handingOver.test(text)))
