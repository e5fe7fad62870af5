import { foldText } from '../reading/fold-text.ts'

/** A label of a page's table about the document with its value. `name` is folded, `value` as printed. */
export interface PageField {
  readonly name: string
  readonly value: string
}

/** 发文字号：…, 【发布文号】…, a cell of its own, and a label with its value in the line below. */
const field = /^[【[]?([^：:】\]\t\n。，]{2,24})(?:[：:】\]]|[\t\n])[\s　]*([^\n]*[^\s])/u

/** 来源：…　　发布日期：… in one line. */
const nextLabel = /(?: {2,}|\u3000+)(?=[\p{Script=Han}]{2,6}[：:])/u

/**
 * The fields among the stretches that cleaning took away with the page around a policy, in order; what has no label or
 * no value is none.
 */
export function pageFields(removed: readonly string[]): readonly PageField[] {
  return removed
    .flatMap((text) => text.split(nextLabel))
    .flatMap((text) => {
      const match = field.exec(text.trim().slice(0, 400))
      return match?.[1] === undefined || match[2] === undefined
        ? []
        : [{ name: foldText(match[1]), value: match[2].trim() }]
    })
}

/** Values of the fields with one of these names; names that stand first in the list go first. */
export const valuesOf = (fields: readonly PageField[], names: readonly RegExp[]): readonly string[] =>
  names.flatMap((name) => fields.filter((each) => name.test(each.name)).map((each) => each.value))
