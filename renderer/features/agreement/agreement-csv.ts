import { csvTable } from '../../../core/exporting/csv-cells.ts'
import type { Agreement } from '../../../core/model/agreement.ts'
import type { TagId } from '../../../core/model/ids.ts'
import { agreementStrings } from '../../strings/agreement.ts'
import type { Language } from '../../strings/define-strings.ts'

const exact = (figure: number | null): string => (figure === null ? '' : figure.toString())

/**
 * An agreement as a table for spreadsheets: overall, each tag, then each clause that was tagged differently. Figures
 * unrounded; empty where they are not defined.
 */
export function agreementCsv(
  { coders: [first, second], overall, tags, disagreements }: Agreement,
  nameOf: (id: TagId) => string,
  language: Language,
): string {
  const words = agreementStrings[language]
  const row = (
    name: string,
    { units, both, onlyFirst, onlySecond, neither, observed, kappa, alpha }: Agreement['overall'],
  ): readonly string[] => [
    name,
    ...[units, both, onlyFirst, onlySecond, neither].map(String),
    exact(observed),
    exact(kappa),
    exact(alpha),
  ]
  const list = (ids: readonly TagId[]): string => ids.map(nameOf).join('；')
  return csvTable([
    [
      words.tag,
      words.units,
      words.both,
      words.only(first),
      words.only(second),
      words.neither,
      words.observed,
      words.kappa,
      words.alpha,
    ],
    row(words.overall, overall),
    ...tags.map((tag) => row(tag.path, tag)),
    [],
    [words.policy, words.clause, words.heading, words.only(first), words.only(second), words.both],
    ...disagreements.map(({ title, path, heading, onlyFirst, onlySecond, both }) => [
      title ?? '',
      path,
      heading,
      list(onlyFirst),
      list(onlySecond),
      list(both),
    ]),
  ]).content
}
