/**
 * The years a policy speaks from: what lies before `since` is past, and 年底前 alone means the end of `own`; null where
 * its front says neither. `span`: the title's period, so that 三年内 in a plan for three years means its end.
 */
export interface PlanYears {
  readonly since: number | null
  readonly own: number | null
  readonly span: { readonly from: number; readonly until: number } | null
}

export const noYears: PlanYears = { since: null, own: null, span: null }

/** How much of a text its front may take, in units. */
const front = 4000
const year = '(20[0-9]{2})'
const numbered = new RegExp(`^[^\\n，。《]{2,24}[〔\\[［【(（]${year}[〕\\]］】)）][0-9]{1,5}[号號]\\s*$`, 'mu')
const dated = new RegExp(`^[^\\n，。《]{0,30}?${year}\\s?年\\s?[0-9]{1,2}\\s?月\\s?[0-9]{1,2}\\s?日[）)]?\\s*$`, 'mu')
/** A title's period or year: （2025—2027年）, 2026年工作要点. */
const period = new RegExp(
  `^[^\\n，。；]{0,60}?${year}\\s?年?\\s?[—–\\-－~～至]{1,2}\\s?(20[0-9]{2})\\s?年?[^\\n，。；]{0,12}$`,
  'mu',
)
const titled = new RegExp(
  `^[^\\n，。；]{0,40}?${year}年(?:度)?[^\\n，。；]{0,40}(?:要点|计划|方案|安排|任务|清单|措施)[^\\n，。；]{0,10}$`,
  'mu',
)
const fiveYears = /^[^\n，。；]{0,30}[“"]?十([四五六七八])五[”"]?[^\n，。；]{0,40}规划[^\n，。；]{0,10}$/mu

/**
 * The first five-year plan began in 1953, but from the tenth on they begin in years that 5 divides and one more: the
 * fifteenth in 2026.
 */
const planBegins = (digit: string): number => 1951 + 5 * (11 + '一二三四五六七八'.indexOf(digit))

/** Reads them from the policy's number, date and title in its front, and from the date at its end. */
export function planYears(text: string): PlanYears {
  const head = text.slice(0, front)
  const yearOf = (pattern: RegExp, words = head): number[] => {
    const found = pattern.exec(words)?.[1]
    return found === undefined ? [] : [Number(found)]
  }
  const plan = fiveYears.exec(head)?.[1]
  const issued = [...yearOf(numbered), ...yearOf(dated), ...yearOf(dated, text.slice(-300))]
  const inTitle = yearOf(titled)
  const known = [...issued, ...inTitle, ...yearOf(period), ...(plan === undefined ? [] : [planBegins(plan)])]
  const [from, until] = (period.exec(head) ?? []).slice(1).map(Number)
  return {
    since: known.length === 0 ? null : Math.min(...known),
    own: inTitle[0] ?? issued[0] ?? null,
    span: from === undefined || until === undefined || until <= from ? null : { from, until },
  }
}
