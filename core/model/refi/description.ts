/** What Piyue writes into a Description to know a thing again: what it is, then a line "key: value" each. */
export interface RefiDescription {
  readonly kind: DescribedKind
  readonly fields: Readonly<Record<string, string>>
}

const kinds = ['clause', 'note', 'highlight', 'link', 'member', 'collection', 'group'] as const
export type DescribedKind = (typeof kinds)[number]

/** A value that would not come back as it is stands as a JSON string. */
const isPlain = (value: string): boolean => !/[\0-\x1f\x7f\u0085\u2028\u2029]|^\s|\s$|^"|^$/u.test(value)

/** Line ends that JSON leaves as they are and readers of XML 1.1 do not. */
const quoted = (value: string): string =>
  JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Fields that are null are left out. */
export function writeDescription(
  kind: DescribedKind,
  fields: Readonly<Record<string, string | number | null>>,
): string {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${isPlain(String(value)) ? String(value) : quoted(String(value))}`],
  )
  return [`piyue: ${kind}`, ...lines].join('\n')
}

/** Units that tell what wrote a description: a long one of another program is not cut into lines. */
const OPENING = 100

/** Null for what Piyue did not write. */
export function readDescription(text: string): RefiDescription | null {
  if (!/^\s*piyue: /u.test(text.slice(0, OPENING))) return null
  const [first = '', ...lines] = text.replace(/\r\n?/g, '\n').split('\n')
  const kind = kinds.find((each) => first.trim() === `piyue: ${each}`)
  if (kind === undefined) return null
  const fields: Record<string, string> = Object.create(null) as Record<string, string>
  for (const line of lines) {
    const found = /^([a-z]+): (.*)$/u.exec(line)
    if (found?.[1] === undefined) continue
    const value = unquoted(found[2] ?? '')
    if (value !== null) fields[found[1]] = value
  }
  return { kind, fields }
}

function unquoted(value: string): string | null {
  if (!value.startsWith('"')) return value
  try {
    const parsed: unknown = JSON.parse(value)
    return typeof parsed === 'string' ? parsed : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
