import type { Responsibility } from '../model/responsibility.ts'
import type { Target } from '../model/target.ts'
import { exportWords, type ExportLanguage } from './export-words.ts'

/** 牵头：省数据局；配合：省财政厅等 — an empty text where nobody is named. */
export function responsibleText(responsible: Responsibility | null, language: ExportLanguage): string {
  if (responsible === null) return ''
  const { duties } = exportWords[language]
  const [colon, comma, stop, more] = language === 'en' ? [': ', ', ', '; ', ' …'] : ['：', '、', '；', '等']
  return (['lead', 'support', 'local'] as const)
    .filter((duty) => responsible[duty].length > 0)
    .map(
      (duty) =>
        `${duties[duty]}${colon}${responsible[duty].join(comma)}${duty !== 'local' && responsible.open.includes(duty) ? more : ''}`,
    )
    .join(stop)
}

/** 典型应用场景 ≥300个（2026）, as people write a target down. */
export function targetText(
  { what, comparator, quantity, unit, deadline, status }: Target,
  language: ExportLanguage,
): string {
  const sign = { '>=': '≥', '>': '＞', '=': '＝', '<=': '≤', '<': '＜' }[comparator]
  const about = [
    ...(deadline === null ? [] : [deadline]),
    ...(status === 'draft-only' ? [exportWords[language].draftOnly] : []),
  ]
  return `${what === '' ? '' : `${what} `}${sign}${quantity}${unit}${about.length === 0 ? '' : `（${about.join('，')}）`}`
}
