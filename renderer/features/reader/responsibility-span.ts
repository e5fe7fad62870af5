import type { TextRange } from '../../../core/model/text-range.ts'

const OPENING = '（(〔[【'
const CLOSING = '）)〕]】'
const SPEAKS_OF_DUTY = /牵头|牽頭|负责|負責|配合|责任单位|責任單位|责任部门|責任部門|分工|参与|參與/

/**
 * The bracket at the end of a line that says who does it: （省商务厅牵头，省数据局配合）, 〔责任单位：…〕, brackets
 * inside it included.
 * `line` and the answer are UTF-16 ranges in `text`; a full stop after the bracket belongs to neither. Null where the
 * line has none. For display only: who is responsible is extracted in core.
 */
export function responsibilitySpan(text: string, line: TextRange): TextRange | null {
  let end = line.end
  while (end > line.start && /[。.；;\s]/.test(text.charAt(end - 1))) end--
  if (!CLOSING.includes(text.charAt(end - 1)) || end <= line.start) return null
  let depth = 0
  for (let at = end - 1; at >= line.start; at--) {
    const character = text.charAt(at)
    if (CLOSING.includes(character)) depth++
    else if (OPENING.includes(character) && --depth === 0) {
      const inside = text.slice(at + 1, end - 1)
      return SPEAKS_OF_DUTY.test(inside) && inside.length < 400 ? { start: at, end } : null
    }
  }
  return null
}
