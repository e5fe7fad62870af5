import type { z } from 'zod'

/**
 * What a value made from a schema holds. `field`: where in the schema, as "taggings{}.anchor.exact"; an option of a
 * union by its kind, as "thing:link".
 */
export interface Filling {
  /** Words for a field that takes any. */
  readonly say: (field: string) => string
  /**
   * What stands in a field that takes only some values, or undefined for the first that fits. Asked of objects and
   * lists too.
   */
  readonly give: (field: string) => unknown
}

/**
 * A value for a schema with words in every field that takes any: nothing that may be left out is, and a union is filled
 * once with each of its options, in a list or a table where there is one. Throws where a closed text is not given: its
 * form is not known here. Several values where a union stands alone.
 */
export function fillSchema(schema: z.ZodType, field: string, filling: Filling): readonly unknown[] {
  const given = filling.give(field)
  if (given !== undefined) return [given]
  const def = definitionOf(schema)
  switch (def.type) {
    case 'object':
      return together(
        Object.entries(def.shape).map(([name, inner]) => [name, fillSchema(inner, `${field}.${name}`, filling)]),
      )
    case 'array':
      return [isClosed(def.element) ? [] : fillSchema(def.element, `${field}[]`, filling)]
    case 'record':
      return [fillRecord(def, field, filling)]
    case 'nullable':
    case 'optional':
      return isClosed(def.innerType)
        ? [def.type === 'nullable' ? null : undefined]
        : fillSchema(def.innerType, field, filling)
    case 'union':
      return def.options.flatMap((option, at) =>
        fillSchema(option, `${field}${kindOf(option) ?? (at === 0 ? '' : `|${String(at)}`)}`, filling),
      )
    case 'string':
      return [isFree(schema) ? filling.say(field) : missing(field)]
    case 'enum':
      return [Object.values(def.entries)[0]]
    case 'literal':
      return [def.values[0]]
    case 'number':
      return [1]
    case 'boolean':
      return [false]
  }
}

/** Texts in a schema: those that take any words, and those that take only some. */
export function textFields(
  schema: z.ZodType,
  field: string,
): readonly { readonly field: string; readonly free: boolean; readonly schema: z.ZodType }[] {
  const def = definitionOf(schema)
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, inner]) => textFields(inner, `${field}.${name}`))
    case 'array':
      return textFields(def.element, `${field}[]`)
    case 'record':
      return [...textFields(def.keyType, `${field}{name}`), ...textFields(def.valueType, `${field}{}`)]
    case 'nullable':
    case 'optional':
      return textFields(def.innerType, field)
    case 'union':
      return def.options.flatMap((option, at) =>
        textFields(option, `${field}${kindOf(option) ?? (at === 0 ? '' : `|${String(at)}`)}`),
      )
    case 'string':
      return [{ field, free: isFree(schema), schema }]
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
      return []
  }
}

type Definition =
  | { readonly type: 'object'; readonly shape: Readonly<Record<string, z.ZodType>> }
  | { readonly type: 'array'; readonly element: z.ZodType }
  | { readonly type: 'record'; readonly keyType: z.ZodType; readonly valueType: z.ZodType }
  | { readonly type: 'nullable' | 'optional'; readonly innerType: z.ZodType }
  | { readonly type: 'union'; readonly options: readonly z.ZodType[] }
  | { readonly type: 'enum'; readonly entries: Readonly<Record<string, string>> }
  | { readonly type: 'literal'; readonly values: readonly unknown[] }
  | { readonly type: 'string' | 'number' | 'boolean' }
const known = new Set<string>([
  'object',
  'array',
  'record',
  'nullable',
  'optional',
  'union',
  'enum',
  'literal',
  'string',
  'number',
  'boolean',
] satisfies Definition['type'][])

function definitionOf(schema: z.ZodType): Definition {
  const def = schema.def as { readonly type: string }
  if (!known.has(def.type)) throw new Error(`no way to fill a schema of type ${def.type}`)
  return def as Definition
}

/** A text that takes markup takes anything. */
const isFree = (schema: z.ZodType): boolean => schema.safeParse('<b>"').success
const isClosed = (schema: z.ZodType): boolean => {
  const { type } = definitionOf(schema)
  return ['enum', 'literal', 'number', 'boolean'].includes(type) || (type === 'string' && !isFree(schema))
}
const missing = (field: string): never => {
  throw new Error(`nothing is given for ${field}`)
}

function kindOf(option: z.ZodType): string | null {
  const def = definitionOf(option)
  const kind = def.type === 'object' && def.shape['kind'] !== undefined ? definitionOf(def.shape['kind']) : null
  return kind?.type === 'literal' ? `:${String(kind.values[0])}` : null
}

/** Objects of fields with several values each: as many as the field with most has. */
function together(fields: readonly (readonly [string, readonly unknown[]])[]): readonly unknown[] {
  const most = Math.max(1, ...fields.map(([, values]) => values.length))
  return Array.from({ length: most }, (_, at) =>
    Object.fromEntries(
      fields.flatMap(([name, values]) => {
        const value = values[at % values.length]
        return value === undefined ? [] : [[name, value]]
      }),
    ),
  )
}

function fillRecord(
  { keyType, valueType }: { readonly keyType: z.ZodType; readonly valueType: z.ZodType },
  field: string,
  filling: Filling,
): Readonly<Record<string, unknown>> {
  const values = fillSchema(valueType, `${field}{}`, filling)
  return Object.fromEntries(
    values.map((value, at) => {
      const [name] = fillSchema(keyType, `${field}{name}`, filling)
      const named = at === 0 ? String(name) : `${String(name)}${String(at)}`
      return [named, typeof value === 'object' && value !== null && 'id' in value ? { ...value, id: named } : value]
    }),
  )
}
