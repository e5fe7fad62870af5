import { codeOf, refiValues, refiVariables, splitNames, type RefiVariable } from '../../model/refi/variables.ts'
import type { PolicyMetadata } from '../../model/policy.ts'
import { checkDate } from '../../library/edits/check-value.ts'
import { limits } from '../../library/edits/limits.ts'
import type { RawProject, RawText } from './raw-project.ts'

export type KnownValues = Readonly<Partial<Record<RefiVariable, string>>>

const keys = Object.keys(refiVariables) as RefiVariable[]
const keyOfName: ReadonlyMap<string, RefiVariable> = new Map<string, RefiVariable>(
  keys.flatMap((key) => refiVariables[key].names.map((name) => [name, key] as const)),
)

/** The values of a source whose variables have names that Piyue gives; `unknown`: how many have others. */
export function knownValues(
  { variables }: Pick<RawProject, 'variables'>,
  { values }: Pick<RawText, 'values'>,
): { readonly known: KnownValues; readonly unknown: number } {
  const known: Partial<Record<RefiVariable, string>> = {}
  let unknown = 0
  for (const [variable, value] of values) {
    const key = keyOfName.get(variables.get(variable)?.trim() ?? '')
    if (key === undefined) unknown++
    else known[key] = value
  }
  return { known, unknown }
}

/** What the values say of a policy; fields they are silent on are not there. */
export function metadataOf(known: KnownValues): Partial<PolicyMetadata> {
  const { title, documentNumber, issuers, issuedOn, effectiveOn, region } = known
  const [level, status, script, language] = [
    codeOf(refiValues.level, known.level),
    codeOf(refiValues.status, known.status),
    codeOf(refiValues.script, known.script),
    codeOf(refiValues.language, known.language),
  ]
  const short = (text: string): string => text.slice(0, limits.title)
  const day = (text: string | undefined): string | null =>
    text !== undefined && checkDate(text.trim().slice(0, 10), '') === null ? text.trim().slice(0, 10) : null
  return {
    ...(title === undefined ? {} : { title: short(title) }),
    ...(documentNumber === undefined ? {} : { documentNumber: short(documentNumber) }),
    ...(region === undefined ? {} : { region: short(region) }),
    ...(issuers === undefined
      ? {}
      : {
          issuers: splitNames(issuers)
            .filter((name) => name !== '')
            .slice(0, limits.issuers)
            .map(short),
        }),
    ...(day(issuedOn) === null ? {} : { issuedOn: day(issuedOn) }),
    ...(day(effectiveOn) === null ? {} : { effectiveOn: day(effectiveOn) }),
    ...(level === null ? {} : { level }),
    ...(status === null ? {} : { status }),
    ...(script === null ? {} : { script }),
    ...(language === null ? {} : { language }),
  }
}
