import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useRegisteredCommands } from '../../state/commands.ts'
import { useLibraryState, usePolicies } from '../../state/library-state.ts'
import { openBeside, openPolicy } from '../../state/navigation.ts'
import { openCollect } from '../../state/overlays.ts'
import { asRequest, asksSomething, changeSearch, useSearchQuery } from '../../state/search-query.ts'
import { reportFailure } from '../../state/toasts.ts'
import { useFindCommand } from '../../state/use-find-command.ts'
import { frameStrings } from '../../strings/frame.ts'
import { searchingStrings } from '../../strings/searching.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { isComposing } from '../../ui/is-composing.ts'
import { Pill } from '../../ui/Pill.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useComposition } from '../../ui/use-composition.ts'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { workbench } from '../../workbench-client.ts'
import { HitPreview } from './HitPreview.tsx'
import { ResultLine } from './ResultLine.tsx'
import { rowBeside, rowKey, rowOf } from './result-rows.ts'
import { SavedSearches } from './SavedSearches.tsx'
import { SearchHelp } from './SearchHelp.tsx'
import { SearchTools } from './SearchTools.tsx'
import { SearchWords } from './SearchWords.tsx'
import { mostListed, useResults } from './use-results.ts'

/**
 * All policies as one types: the field keeps the focus, arrows go through the hits, Enter opens the clause at the
 * match.
 */
export function SearchScreen() {
  const words = useStrings(searchingStrings)
  const frame = useStrings(frameStrings)
  const search = useSearchQuery()
  const policies = usePolicies()
  const readOnly = useLibraryState()?.readOnly === true ? frame.readOnly : null
  const { composing, compositionProps } = useComposition()
  // While an input method composes, the question before it stands.
  const [settled, setSettled] = useState(search)
  if (!composing && settled !== search) setSettled(search)
  const asked = asksSomething(settled)
  const { answer, failure, searching, rows, folded, fold, listMore } = useResults(settled)
  const [chosen, setChosen] = useState<string | null>(null)
  const active = rowOf(rows, chosen)
  const activeRow = rows[active]
  const base = useId()
  const idOf = (at: number): string => `${base}-${at.toString()}`
  const list = useRef<VirtualListHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  useRegisteredCommands('searching', useFindCommand(words.focus, field))
  const dates = useMemo(() => new Map(policies.map(({ id, metadata }) => [id, metadata.issuedOn])), [policies])

  const open = (at: number, beside = false): void => {
    const row = rows[at]
    if (row?.kind === 'hit')
      (beside ? openBeside : openPolicy)(row.hit.ref.policyId, row.hit.ref.clauseId, row.hit.match)
    else if (row !== undefined) {
      setChosen(row.policyId)
      fold([row.policyId], !row.folded)
    }
  }
  const go = (at: number): void => {
    const row = rows[at]
    if (row === undefined) return
    setChosen(rowKey(row))
    // the line of its policy comes into view with the first hit
    list.current?.scrollToIndex(at > 0 && rows[at - 1]?.kind === 'policy' ? at - 1 : at)
    list.current?.scrollToIndex(at)
  }
  const keys = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      if (activeRow !== undefined) {
        const { policyId } = activeRow.hit.ref
        fold([policyId], event.key === 'ArrowUp')
        setChosen(event.key === 'ArrowUp' ? policyId : null)
      }
    } else if (step !== undefined) {
      const next = rowBeside(rows, active, step)
      if (step > 0 && next >= rows.length - 20) listMore()
      go(next)
    } else if (event.key === 'Enter') open(active, event.altKey)
    else if (event.key === 'Escape' && search.query !== '') changeSearch({ query: '' })
    else return
    event.preventDefault()
  }
  const collect = async (): Promise<void> => {
    if (answer === null) return
    if (answer.hits.length === answer.total) {
      openCollect(
        answer.hits.map(({ ref }) => ref),
        true,
      )
      return
    }
    const all = await workbench.search({ ...asRequest(settled, mostListed), facets: false })
    if (all.ok)
      openCollect(
        all.value.hits.map(({ ref }) => ref),
        true,
      )
    else reportFailure(all.failure)
  }

  const some = answer !== null && answer.hits.length > 0
  const all = rows.flatMap((row) => (row.kind === 'policy' ? [row.policyId] : []))
  return (
    <div className="screen" data-region="main">
      <div className="screen-head search-head">
        <h1>{words.title}</h1>
        <TextField
          ref={field}
          fieldClass="search-field"
          type="search"
          icon="search"
          label={words.placeholder}
          placeholder={words.placeholder}
          clearLabel={words.clear}
          value={search.query}
          onChange={(query) => {
            changeSearch({ query })
            setChosen(null)
          }}
          onKeyDown={keys}
          {...compositionProps}
          role="combobox"
          aria-haspopup="tree"
          aria-expanded={some}
          aria-controls={some ? base : undefined}
          aria-autocomplete="list"
          aria-activedescendant={some && active >= 0 ? idOf(active) : undefined}
        />
        <Pill
          pressed={search.phrase && !search.regex}
          label={words.phraseHint}
          onToggle={() => {
            changeSearch({ phrase: !search.phrase || search.regex, regex: false })
          }}
        >
          {words.phrase}
        </Pill>
        <Pill
          pressed={search.regex}
          label={words.regexHint}
          onToggle={() => {
            changeSearch({ regex: !search.regex })
          }}
        >
          <span className="mono" aria-hidden="true">
            .*
          </span>
          {words.regex}
        </Pill>
        <SearchHelp />
        <span className="grow" />
        <span className="mute nowrap" role="status">
          {!asked
            ? ''
            : searching && answer === null
              ? words.searching
              : answer === null
                ? ''
                : answer.total === 0
                  ? words.nothing
                  : words.found(answer.total, answer.policies)}
        </span>
      </div>
      <div className="search">
        <SavedSearches search={search} readOnly={readOnly} />
        <div className="search-main">
          <SearchTools
            answer={answer}
            allFolded={some && all.every((id) => folded.has(id))}
            collectUnavailable={readOnly ?? (some ? null : words.nothing)}
            onFoldAll={(on) => {
              fold(all, on)
              setChosen(null)
            }}
            onCollect={() => {
              void collect()
            }}
          />
          {!some || failure !== null ? (
            <SearchWords failure={failure} asked={asked} answered={answer !== null} />
          ) : (
            <VirtualList
              className="results"
              data-region="results"
              id={base}
              role="tree"
              aria-label={words.results}
              tabIndex={0}
              aria-activedescendant={active >= 0 ? idOf(active) : undefined}
              onKeyDown={keys}
              measured
              handle={list}
              count={rows.length}
              keyOf={(index) => {
                const row = rows[index]
                return row === undefined ? '' : rowKey(row)
              }}
              keepMounted={[active]}
              estimateSize={(index) => (rows[index]?.kind === 'policy' ? 41 : 74)}
              itemsProps={{ role: 'presentation' }}
              onVisible={(_first, last) => {
                if (last >= rows.length - 20) listMore()
              }}
              renderItem={(index) => {
                const row = rows[index]
                return row === undefined ? null : (
                  <ResultLine
                    row={row}
                    id={idOf(index)}
                    active={index === active}
                    issuedOn={dates.get(row.hit.ref.policyId) ?? null}
                    onOpen={() => {
                      open(index)
                    }}
                    onPoint={() => {
                      setChosen(rowKey(row))
                      field.current?.focus()
                    }}
                  />
                )
              }}
              after={
                answer.total > answer.hits.length ? (
                  <p className="results-more mute" role="presentation">
                    {answer.hits.length >= mostListed ? words.mostListed(mostListed) : words.loadingMore}
                  </p>
                ) : null
              }
            />
          )}
        </div>
        <HitPreview
          hit={some ? (activeRow?.hit ?? null) : null}
          search={settled}
          readOnly={readOnly}
          onOpen={() => {
            if (activeRow !== undefined)
              openPolicy(activeRow.hit.ref.policyId, activeRow.hit.ref.clauseId, activeRow.hit.match)
          }}
        />
      </div>
    </div>
  )
}
