import type { Policy } from '../../model/policy.ts'
import {
  joinNames,
  refiValues,
  refiVariables,
  type RefiVariable,
  type VariableType,
} from '../../model/refi/variables.ts'
import type { XmlElement } from '../../model/refi/xml-element.ts'
import type { ExportPolicy } from '../export-rows.ts'
import { inLanguage, type Writing } from './writing.ts'
import { element, reference, textElement } from './xml.ts'

const keys = Object.keys(refiVariables) as RefiVariable[]
const guidOf = (key: RefiVariable, { guids }: Writing): string => guids.of('variable', key)

/** All variables, used or not. */
export const writeVariables = (writing: Writing): readonly XmlElement[] =>
  keys.map((key) =>
    element('Variable', {
      guid: guidOf(key, writing),
      name: inLanguage(refiVariables[key].names, writing.language),
      typeOfVariable: refiVariables[key].type,
    }),
  )

/**
 * What is known of a policy; what is not has no value. `original`: where the original lies in the project, null where
 * it does not.
 */
export function variableValues(
  { record: { policy }, complete }: ExportPolicy,
  original: string | null,
  writing: Writing,
): readonly XmlElement[] {
  const values = valuesOf(policy, complete, original, writing)
  return keys.flatMap((key) => {
    const value = values[key]
    return value === null
      ? []
      : [
          element('VariableValue', {}, [
            reference('VariableRef', guidOf(key, writing)),
            textElement(elementOf[refiVariables[key].type], value),
          ]),
        ]
  })
}

const elementOf: Readonly<Record<VariableType, string>> = {
  Text: 'TextValue',
  Integer: 'IntegerValue',
  Date: 'DateValue',
  DateTime: 'DateTimeValue',
  Boolean: 'BooleanValue',
}

function valuesOf(
  { id, metadata, source }: Policy,
  complete: boolean,
  original: string | null,
  { language }: Writing,
): Readonly<Record<RefiVariable, string | null>> {
  const { title, documentNumber, issuers, issuedOn, effectiveOn, level, region, status, script } = metadata
  return {
    title,
    documentNumber,
    issuers: issuers.length === 0 ? null : joinNames(issuers),
    issuedOn: dayOf(issuedOn),
    effectiveOn: dayOf(effectiveOn),
    level: level === null ? null : inLanguage(refiValues.level[level], language),
    region,
    status: status === null ? null : inLanguage(refiValues.status[status], language),
    script: inLanguage(refiValues.script[script], language),
    language: inLanguage(refiValues.language[metadata.language], language),
    fileName: source.fileName,
    sha256: source.hash,
    original,
    reader: source.reader,
    encoding: source.encoding,
    pages: source.pages === null ? null : String(source.pages),
    part: String(source.part),
    complete: String(complete),
    policyId: id,
  }
}

const dayOf = (day: string | null): string | null => (day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null)
