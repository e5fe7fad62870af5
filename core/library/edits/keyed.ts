/** The value under `key`, never one inherited from Object.prototype: keys may come from other people's files. */
export const own = <K extends string, V>(record: Readonly<Record<K, V>>, key: K): V | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** `record` with `key` set to `value`; the same object where it already holds an equal value. */
export const withKey = <K extends string, V>(
  record: Readonly<Record<K, V>>,
  key: K,
  value: V,
): Readonly<Record<K, V>> => (sameValue(own(record, key), value) ? record : { ...record, [key]: value })

/** `record` without `key`; the same object where it has none. */
export const withoutKey = <K extends string, V>(record: Readonly<Record<K, V>>, key: K): Readonly<Record<K, V>> => {
  if (!Object.hasOwn(record, key)) return record
  const rest: Record<K, V> = { ...record }
  delete rest[key]
  return rest
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Deep equality of plain data; the order of keys does not count. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  )
}

export const valuesOf = <K extends string, V>(record: Readonly<Record<K, V>>): readonly V[] => Object.values<V>(record)
