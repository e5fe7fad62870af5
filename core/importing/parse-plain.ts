import type { z } from 'zod'
import { unfitData } from '../contract/plain-data.ts'
import type { Notice } from '../model/notice.ts'
import { fail, succeed, type Result } from '../model/result.ts'

/** Longest place that a failure names, UTF-16 units. */
const LONGEST = 200
/** So often keys that are not known may hide others below them. */
const ROUNDS = 4

/**
 * The failure of a file that says something it may not: `at` is a path like "policies[0].taggings[3].createdAt",
 * `problem` a word of value-words.ts.
 */
export const damaged = (at: string, problem: string, detail?: string): ReturnType<typeof fail> =>
  fail('incoming-damaged', {
    params: { at: at.slice(0, LONGEST), problem },
    ...(detail === undefined ? {} : { detail: detail.slice(0, 2 * LONGEST) }),
  })

/** So many lists and objects that a text may hold whatever it says in them. */
const FREE_BRACKETS = 100_000
/** UTF-16 units of a text for each further list or object: a name and a value take more. */
const UNITS_A_BRACKET = 8

/** Held against a schema, a text of little but empty lists takes a hundred times its own size. */
function isNearlyAllBrackets(text: string): boolean {
  const most = Math.max(FREE_BRACKETS, text.length / UNITS_A_BRACKET)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if ((unit === 0x5b || unit === 0x7b) && ++count > most) return true
  }
  return false
}

/**
 * A JSON text as plain data, a byte order mark left out. Fails with 'incoming-damaged' where it is no JSON, is nearly
 * all brackets, is nested more than 32 deep or holds a key that leads to a prototype.
 */
export function parseJson(text: string): Result<unknown> {
  if (isNearlyAllBrackets(text)) return damaged('', 'too-many')
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    // V8's message quotes the text: its class is all that is told
    return damaged('', 'not-json', error instanceof Error ? error.name : 'unknown')
  }
  const unfit = unfitData(value)
  return unfit === null ? succeed(value) : damaged(unfit.at, unfit.problem)
}

/**
 * A value held against a strict schema. Fields that the schema does not know are left out and counted
 * ('incoming-dropped' {thing: 'drop-fields'}): a newer program may add some, and none changes what the others mean.
 * Everything else that does not fit fails with 'incoming-damaged' and where.
 */
export function readWith<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
  let current = value
  let dropped = 0
  for (let round = 0; ; round++) {
    const outcome = schema.safeParse(current)
    if (outcome.success)
      return succeed(
        outcome.data,
        dropped === 0
          ? []
          : [{ code: 'incoming-dropped', params: { thing: 'drop-fields', count: dropped } } satisfies Notice],
      )
    const unknown = new Map<unknown, ReadonlySet<string>>()
    const other = outcome.error.issues.find((issue) => issue.code !== 'unrecognized_keys')
    if (other !== undefined || round === ROUNDS) {
      const issue = other ?? outcome.error.issues[0]
      return damaged(pathText(issue?.path ?? []), issue?.code ?? 'invalid_type', issue?.message)
    }
    for (const issue of outcome.error.issues) {
      if (issue.code !== 'unrecognized_keys') continue
      unknown.set(valueAt(current, issue.path), new Set(issue.keys))
      dropped += issue.keys.length
    }
    current = without(current, unknown)
  }
}

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === 'object' && value !== null

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), value)

/** A copy without the keys that are named for each object in it. */
function without(value: unknown, gone: ReadonlyMap<unknown, ReadonlySet<string>>): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, gone))
  if (!isObject(value)) return value
  const keys = gone.get(value)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => keys?.has(key) !== true)
      .map(([key, each]) => [key, without(each, gone)]),
  )
}

/** ["policies", 0, "id"] as "policies[0].id". */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${String(step)}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  )
