import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import { useRegisteredCommands, type Command } from '../../state/commands.ts'
import { openPolicy } from '../../state/navigation.ts'
import { asRequest, changeSearch, useSearchQuery } from '../../state/search-query.ts'
import { useSearch } from '../../state/use-search.ts'
import { searchingStrings } from '../../strings/searching.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useComposition } from '../../ui/use-composition.ts'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { hitBeside, resultRows } from './result-rows.ts'
import { ResultLine } from './ResultLine.tsx'
import { SearchFilters } from './SearchFilters.tsx'

const pageSize = 200

/** All policies as one types: the field keeps the focus, arrows go through the hits, Enter jumps to the clause. */
export function SearchScreen() {
  const words = useStrings(searchingStrings)
  const language = useLanguage()
  const search = useSearchQuery()
  const [limit, setLimit] = useState(pageSize)
  const { composing, compositionProps } = useComposition()
  // While an input method composes, the question before it stands.
  const [settled, setSettled] = useState(search)
  if (!composing && settled !== search) setSettled(search)
  const held = asRequest(settled, limit)
  const { answer, failure, searching } = useSearch(held)
  const rows = useMemo(() => resultRows(answer?.hits ?? []), [answer])
  const [active, setActive] = useState(-1)
  const [shownFor, setShownFor] = useState(answer)
  if (shownFor !== answer) { setShownFor(answer); setActive(hitBeside(rows, -1, 1)) }
  const list = useRef<VirtualListHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => { field.current?.focus(); field.current?.select() }, [])
  const commands = useMemo((): readonly Command[] => [{ id: 'find', title: words.focus, group: 'go', keys: ['Mod+F', '/'], quiet: true, run: () => { field.current?.focus(); field.current?.select() } }], [words])
  useRegisteredCommands('searching', commands)

  const open = (at: number): void => {
    const row = rows[at]
    if (row !== undefined) openPolicy(row.hit.ref.policyId, row.kind === 'hit' ? row.hit.ref.clauseId : null)
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined) {
      const next = hitBeside(rows, active, step)
      setActive(next)
      if (next >= 0) list.current?.scrollToIndex(next)
    } else if (event.key === 'Enter') open(active)
    else if (event.key === 'Escape' && search.query !== '') changeSearch({ query: '' })
    else return
    event.preventDefault()
  }

  const hits = answer?.hits.length ?? 0
  return (
    <div className="screen" data-region="main">
      <div className="screen-head search-head">
        <h1>{words.title}</h1>
        <TextField ref={field} fieldClass="search-field" type="search" icon="search" label={words.placeholder} placeholder={words.placeholder} clearLabel={words.clear} value={search.query}
          onChange={(query) => { changeSearch({ query }); setLimit(pageSize) }} onKeyDown={keys} {...compositionProps}
          role="combobox" aria-expanded={rows.length > 0} aria-controls="search-results" aria-autocomplete="list" aria-activedescendant={active >= 0 ? `hit-${active.toString()}` : undefined} />
        <Pill pressed={search.regex} label={words.regexHint} onToggle={() => { changeSearch({ regex: !search.regex }) }}><span className="mono" aria-hidden="true">.*</span>{words.regex}</Pill>
        <span className="grow" />
        <span className="mute nowrap" role="status">{held === null ? '' : searching && answer === null ? words.searching : answer === null ? '' : words.found(answer.total, answer.policies)}</span>
      </div>
      <div className="search">
        <SearchFilters />
        {failure !== null ? <div className="empty-place"><h2 className="strong">{explainFailure(failure, language).cause}</h2><p>{explainFailure(failure, language).nextStep}</p></div>
          : held === null ? <div className="empty-place"><h2 className="strong">{words.start}</h2><p>{words.startHint}</p></div>
          : answer !== null && hits === 0 ? <div className="empty-place"><h2 className="strong">{words.nothing}</h2><p>{words.nothingHint}</p></div>
          : (
            <VirtualList className="results" data-region="results" measured handle={list} count={rows.length} keyOf={(index) => { const row = rows[index]; return row === undefined ? '' : row.kind === 'policy' ? row.policyId : `${row.hit.ref.policyId} ${row.hit.ref.clauseId}` }}
              estimateSize={(index) => rows[index]?.kind === 'policy' ? 44 : 74} itemsProps={{ role: 'listbox', id: 'search-results', 'aria-label': words.results }}
              renderItem={(index) => { const row = rows[index]; return row === undefined ? null : <ResultLine row={row} index={index} active={index === active} onOpen={() => { open(index) }} onPoint={() => { setActive(index) }} /> }}
              after={answer !== null && answer.total > hits ? <div className="results-more"><Button look="line" onClick={() => { setLimit(limit + pageSize) }}>{words.more(Math.min(pageSize, answer.total - hits))}</Button></div> : null} />
          )}
      </div>
    </div>
  )
}
