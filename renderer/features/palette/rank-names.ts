import type { TextRange } from '../../../core/model/text-range.ts'
import { findInName } from '../../state/find-in-name.ts'

export interface Named<Item> {
  readonly item: Item
  readonly marks: readonly TextRange[]
}

/**
 * The items whose name (or else one of their other words) holds the query: names that begin with it first, then by
 * where it stands, then in the order given. Other words are found but not marked.
 */
export function rankNames<Item>(
  items: readonly Item[],
  query: string,
  nameOf: (item: Item) => string,
  otherWords: (item: Item) => readonly string[] = () => [],
): readonly Named<Item>[] {
  return items
    .map((item) => ({ item, marks: findInName(nameOf(item), query) }))
    .flatMap(({ item, marks }, at) =>
      marks !== null
        ? [{ item, marks, rank: marks[0]?.start ?? 0, at }]
        : otherWords(item).some((word) => findInName(word, query) !== null)
          ? [{ item, marks: [], rank: 1000, at }]
          : [],
    )
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ item, marks }) => ({ item, marks }))
}
