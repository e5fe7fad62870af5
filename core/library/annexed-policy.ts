import { takesForceWithIssue } from '../extracting/find-metadata.ts'
import type { ReadPolicy } from '../model/read-policy.ts'
import { foldText } from '../reading/fold-text.ts'
import { isAnnexLabel } from '../reading/frame-lines.ts'
import type { TextLine } from '../reading/text-lines.ts'
import { transmittedTitle } from '../reading/title-line.ts'

/** A policy behind an annex's label that names no body of its own. */
export const isAnnexed = ({ cleaned, metadata }: ReadPolicy): boolean =>
  metadata.issuers.length === 0 && isAnnexLabel(cleaned.text.slice(0, 14).split('\n')[0] ?? '')

/**
 * An annexed policy with what it has from the notice it is annexed to. What the notice's title says it issues (关于印发
 * 《…》的通知) was issued by the same bodies, under the same number, on the same day. Any other annex, a draft or a
 * form, keeps what it prints itself: only whose level and region it is of, and the day it takes force when that is the
 * day of issue, follow from the notice. A notice says which of the two it was.
 */
export function annexedTo(notice: ReadPolicy, annex: ReadPolicy): ReadPolicy {
  const { issuers, documentNumber, issuedOn, level, region } = notice.metadata
  const own = annex.metadata
  const effectiveOn = own.effectiveOn ?? (takesForceWithIssue(annex.cleaned.text) ? issuedOn : null)
  const place = { level: level ?? own.level, region: level === null ? own.region : region }
  const params = documentNumber === null ? {} : { number: documentNumber }
  return isIssuedBy(notice, annex)
    ? {
        ...annex,
        metadata: {
          ...own,
          ...place,
          issuers,
          documentNumber: own.documentNumber ?? documentNumber,
          issuedOn: own.issuedOn ?? issuedOn,
          effectiveOn,
        },
        notices: [...annex.notices, { code: 'issued-with-notice', params }],
      }
    : {
        ...annex,
        metadata: { ...own, ...place, effectiveOn },
        notices: [...annex.notices, { code: 'annexed-to-notice', params }],
      }
}

/** Titles are compared without the brackets behind them: （试行） may stand in one of the two only. */
export const plainTitle = (title: string): string => foldText(title).replace(/(?:\([^()]*\))+$/u, '')

/** What stands behind an annex's label, folded; "" where the lines begin with none. */
export const annexTitle = (lines: readonly TextLine[]): string =>
  isAnnexLabel(lines[0]?.text ?? '')
    ? foldText(
        lines
          .slice(1)
          .map(({ text }) => text)
          .join(''),
      )
    : ''

function isIssuedBy({ metadata: { title } }: ReadPolicy, annex: ReadPolicy): boolean {
  const issued = title === null ? null : transmittedTitle(title)
  return issued !== null && annex.metadata.title !== null && plainTitle(issued) === plainTitle(annex.metadata.title)
}
