import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import type { SearchHit } from '../../../core/model/search.ts'
import type { LinkType, LinkTypeId } from '../../../core/model/link.ts'
import type { ClauseRef } from '../../../core/model/ids.ts'
import { commonStrings } from '../../strings/common.ts'
import { linkingStrings } from '../../strings/linking.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { LevelBadge } from '../../ui/LevelBadge.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { Option } from '../../ui/Option.tsx'
import { Segment } from '../../ui/Segment.tsx'
import { sameClause, type LinkStart } from './link-edits.ts'
import { LinkTypes } from './LinkTypes.tsx'
import { isDirected, levelShort, linkName, type LinkDirection } from '../../state/link-words.ts'

export interface LinkPickerProps {
  readonly here: ClauseRef
  /** Path and heading of the clause one starts from. */
  readonly hereName: string
  readonly types: readonly LinkType[]
  /** Answers null when it was overtaken or failed (the person has been told then). */
  readonly search: (query: string, signal: AbortSignal) => Promise<readonly SearchHit[] | null>
  readonly onPick: (start: LinkStart, there: SearchHit) => void
  /** The person wants to point at the other clause in its own tab. */
  readonly onPickInTab: (start: LinkStart) => void
  readonly onClose: () => void
}

const pause = 120

/**
 * Links a clause: type and direction, then the other end by searching all policies, or by pointing at it in its own
 * tab.
 */
export function LinkPicker({ here, hereName, types, search, onPick, onPickInTab, onClose }: LinkPickerProps) {
  const words = useStrings(linkingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const list = useId()
  const [type, setType] = useState<LinkTypeId>(types[0]?.id ?? 'implements')
  const [direction, setDirection] = useState<LinkDirection>('out')
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<{ readonly query: string; readonly hits: readonly SearchHit[] } | null>(null)
  const [at, setAt] = useState(0)
  const wanted = query.trim()
  useEffect(() => {
    if (wanted === '') return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      void search(wanted, abort.signal).then((hits) => {
        if (hits === null || abort.signal.aborted) return
        // links mostly lead to another policy: its clauses first, each group in its rank
        const others = hits.filter((hit) => hit.ref.policyId !== here.policyId)
        setFound({
          query: wanted,
          hits: [...others, ...hits.filter((hit) => hit.ref.policyId === here.policyId && !sameClause(hit.ref, here))],
        })
        setAt(0)
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [wanted, search, here])
  const hits = wanted === '' ? [] : (found?.hits ?? [])
  const start: LinkStart = { here, type, direction: isDirected(types, type) ? direction : 'out' }
  const pick = (hit: SearchHit): void => {
    onPick(start, hit)
    onClose()
  }
  const keyed = (event: KeyboardEvent): void => {
    const hit = hits[at]
    if (event.key === 'ArrowDown' && hits.length > 0) setAt((at + 1) % hits.length)
    else if (event.key === 'ArrowUp' && hits.length > 0) setAt((at - 1 + hits.length) % hits.length)
    else if (event.key === 'Enter' && hit !== undefined) pick(hit)
    else return
    event.preventDefault()
  }
  return (
    <div className="link-picker">
      <div className="link-head">
        <p className="from">
          <span className="nowrap">{words.from}</span>
          <span className="clip" lang="zh-Hans">
            {hereName}
          </span>
        </p>
        <div className="row">
          <LinkTypes
            label={words.type}
            types={types}
            value={type}
            direction={start.direction}
            nameOf={(id) => linkName(types, id, start.direction, language)}
            onChange={setType}
          />
        </div>
        {isDirected(types, type) ? (
          <div>
            <Segment
              label={words.direction}
              value={direction}
              onChange={setDirection}
              options={[
                { value: 'out', label: `→ ${words.outwards}` },
                { value: 'in', label: `← ${words.inwards}` },
              ]}
            />
          </div>
        ) : null}
        <ListField
          label={words.find}
          value={query}
          onChange={setQuery}
          onKeyDown={keyed}
          autoFocus
          expanded={hits.length > 0}
          list={list}
          active={hits[at] === undefined ? undefined : `${list}-${at.toString()}`}
        />
      </div>
      <div
        className="results"
        id={list}
        role="listbox"
        hidden={hits.length === 0}
        aria-label={words.find}
        tabIndex={-1}
      >
        {hits.map((hit, index) => (
          <Option
            key={`${hit.ref.policyId} ${hit.ref.clauseId}`}
            id={`${list}-${index.toString()}`}
            selected={index === at}
            active={index === at}
            onPoint={() => {
              if (index !== at) setAt(index)
            }}
            onPick={() => {
              pick(hit)
            }}
          >
            <LevelBadge level={hit.level} label={levelShort(hit.level, common)} />
            <span className="where clip" lang="zh-Hans" title={hit.policyTitle ?? undefined}>
              {hit.policyTitle ?? common.untitled}　{hit.path}
            </span>
            <span className="snippet" lang="zh-Hans">
              <Marked text={hit.snippet} marks={hit.marks} />
            </span>
          </Option>
        ))}
      </div>
      {hits.length > 0 ? null : (
        <p className="hint" role="status">
          {wanted === '' ? words.hint : found?.query === wanted ? words.noHit : words.searching}
        </p>
      )}
      <p className="keys-line">
        <span className="grow">{words.inTabMore}</span>
        <Button
          look="line"
          size="small"
          onClick={() => {
            onPickInTab(start)
            onClose()
          }}
        >
          {words.inTab}
        </Button>
        <Kbd keys="Escape" />
      </p>
    </div>
  )
}
