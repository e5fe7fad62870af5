import { useMemo } from 'react'
import type { PolicyView } from '../../core/contract/workbench.ts'
import type { Clause } from '../../core/model/clause.ts'
import type { TextRange } from '../../core/model/text-range.ts'
import type { StatusItem, StatusItems } from '../state/status-items.ts'
import { readerStrings } from '../strings/reader.ts'
import { useStrings } from '../strings/use-strings.ts'
import type { ThingsByClause } from './clause-things.ts'

/** What the status bar says while a policy is read: where one is, how much there is, what is selected, what waits. */
export function useReaderStatus(
  { policy, text, taggings, annotations, links }: PolicyView,
  things: ThingsByClause,
  clause: Clause | null,
  selection: TextRange | null,
  lang: string,
): StatusItems {
  const words = useStrings(readerStrings)
  const counts = useMemo(
    () => ({
      tagged: new Set(taggings.map(({ clauseId }) => clauseId)).size,
      links: new Set(Object.values(links).flatMap((ends) => ends.map(({ link }) => link.id))).size,
      open: things.open(),
    }),
    [taggings, links, things],
  )
  const pages = policy.source.pages
  return useMemo(
    () => ({
      start: [
        ...(clause === null ? [] : [{ id: 'path', text: clause.path, lang }]),
        ...(clause?.page == null || pages === null ? [] : [{ id: 'page', text: words.pageOf(clause.page, pages) }]),
        { id: 'clauses', text: words.clauseCount(policy.clauses.length) },
        { id: 'tagged', text: words.tagged(counts.tagged) },
        { id: 'notes', text: words.noteCount(annotations.length) },
        { id: 'links', text: words.linkCount(counts.links) },
      ],
      end: [
        ...(selection === null
          ? []
          : [
              {
                id: 'selected',
                text: words.selected(Array.from(text.slice(selection.start, selection.end).replace(/\s/g, '')).length),
              },
            ]),
        ...(counts.open === 0
          ? []
          : [{ id: 'open', text: words.toReview(counts.open), by: 'machine' } satisfies StatusItem]),
      ],
    }),
    [clause, pages, policy.clauses.length, counts, annotations.length, selection, text, lang, words],
  )
}
