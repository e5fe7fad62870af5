/** Languages that failures and notices are put into. */
export type ExplainLanguage = 'zh-Hans' | 'zh-Hant' | 'en'
export type Params = Readonly<Record<string, string | number>>

const bytes = (value: string | number): string => {
  const count = Number(value)
  if (!Number.isFinite(count)) return String(value)
  if (count < 1024) return `${String(count)} B`
  if (count < 1024 ** 2) return `${String(Math.round(count / 1024))} KB`
  return `${String(Math.round((count / 1024 ** 2) * 10) / 10)} MB`
}

/**
 * Fills `{name}` (or `{name|bytes}`) of a template with params. What stands in `[…]` is left out when one of its params is missing,
 * so that a sentence reads well with and without its detail; a bare missing param becomes "…", never a leaked placeholder.
 */
export function fillWords(template: string, params: Params): string {
  const fillIn = (part: string): string => part.replace(/\{([a-zA-Z]+)(\|bytes)?\}/g, (_whole, name: string, asBytes: string | undefined) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    if (value === undefined) return '…'
    return asBytes === undefined ? String(value) : bytes(value)
  })
  const optional = template.replace(/\[([^[\]]*)\]/g, (_whole, part: string) => {
    const names = [...part.matchAll(/\{([a-zA-Z]+)(?:\|bytes)?\}/g)].map((match) => match[1] ?? '')
    return names.every((name) => Object.hasOwn(params, name)) ? fillIn(part) : ''
  })
  return fillIn(optional)
}
