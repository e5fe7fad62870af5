/**
 * Text with stretches marked; `marks` are half-open ranges in `text`, in order, not overlapping. Shown as text, never
 * as HTML.
 */
export function Marked({
  text,
  marks,
}: {
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}) {
  const parts: { readonly text: string; readonly marked: boolean }[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start < at) continue
    if (start > at) parts.push({ text: text.slice(at, start), marked: false })
    parts.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  parts.push({ text: text.slice(at), marked: false })
  return <>{parts.map((part, index) => (part.marked ? <mark key={index}>{part.text}</mark> : part.text))}</>
}
