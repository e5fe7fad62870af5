/** The interface's languages, in the order the tables give them. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof languages)[number]

/** A word, or words around values. */
type Entry = string | ((...values: never[]) => string)
/** The same keys and the same values in another language. */
type Same<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string
}

export type Strings<Table> = Readonly<Record<Language, Same<Table>>>

/**
 * One feature's words in the three languages. A key missing in one of them is a compile error; a key nobody uses fails
 * tests/renderer/strings.test.ts, which finds tables by their file here: one file a feature, exporting
 * `<feature>Strings`.
 */
export function defineStrings<const Table extends Readonly<Record<string, Entry>>>(
  hans: Table,
  hant: Same<Table>,
  en: Same<Table>,
): Strings<Table> {
  // the same table, seen as the pattern it sets for the other two
  return { 'zh-Hans': hans as unknown as Same<Table>, 'zh-Hant': hant, en }
}

/** English counts: 1 clause, 2 clauses, 1,023 clauses. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
/** Chinese counts keep the thousands' commas: 1,023. */
export const grouped = (count: number): string => count.toLocaleString('en')
