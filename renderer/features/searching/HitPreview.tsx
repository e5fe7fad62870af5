import { useEffect, useRef, useState } from 'react'
import type { Clause } from '../../../core/model/clause.ts'
import type { SearchHit } from '../../../core/model/search.ts'
import { proposeLink, useStandingClause } from '../../state/link-proposal.ts'
import { openCollect } from '../../state/overlays.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import type { SearchQuery } from '../../state/search-query.ts'
import { commonStrings } from '../../strings/common.ts'
import { searchingStrings } from '../../strings/searching.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { workbench } from '../../workbench-client.ts'
import { previewMarks } from './preview-marks.ts'
import { hitKey } from './result-rows.ts'

interface Shown {
  readonly key: string
  readonly clause: Clause
  readonly text: string
}

// Going quickly through results asks for the last one only.
const pause = 60

/** The chosen result's whole clause, with everything marked that answers. */
export function HitPreview({
  hit,
  search,
  readOnly,
  onOpen,
}: {
  readonly hit: SearchHit | null
  readonly search: SearchQuery
  readonly readOnly: string | null
  readonly onOpen: () => void
}) {
  const words = useStrings(searchingStrings)
  const common = useStrings(commonStrings)
  const [shown, setShown] = useState<Shown | null>(null)
  const last = useStandingClause()
  const standing =
    last === null || hit === null || (last.policyId === hit.ref.policyId && last.clauseId === hit.ref.clauseId)
      ? null
      : last
  const key = hit === null ? null : hitKey(hit)
  const name = hit === null ? null : `${hit.ref.policyId}:${hit.ref.clauseId}`
  useEffect(() => {
    if (key === null || name === null) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      void workbench.findClause({ name }, { signal: abort.signal }).then((result) => {
        if (abort.signal.aborted) return
        setShown(result.ok ? { key, clause: result.value.clause, text: result.value.text } : null)
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [key, name])
  const text = useRef<HTMLParagraphElement>(null)
  const current = shown !== null && shown.key === key ? shown : null
  useEffect(() => {
    text.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  if (hit === null)
    return (
      <aside className="hit-preview" aria-label={words.preview}>
        <p className="nothing">{words.noPreview}</p>
      </aside>
    )
  const lang = policyLang(hit)
  return (
    <aside className="hit-preview" data-region="preview" aria-label={words.preview}>
      <header>
        <p className="row">
          <PolicyLevel level={hit.level} />
          <PolicyTitle title={hit.policyTitle ?? common.untitled} lang={lang} />
        </p>
        <p className="path">
          <span lang={lang}>{hit.path}</span>
          {current === null || current.clause.page === null ? null : (
            <span className="nowrap">{words.page(current.clause.page)}</span>
          )}
        </p>
      </header>
      {/* the whole clause may be long: it scrolls by key */}
      <div className="preview-text" tabIndex={0} role="region" aria-label={words.preview}>
        {current === null ? null : (
          <p ref={text} lang={lang}>
            <Marked text={current.text} marks={previewMarks(current.text, current.clause.range.start, hit, search)} />
          </p>
        )}
      </div>
      <footer className="row">
        <Button look="line" icon="read" keys="Enter" onClick={onOpen}>
          {words.open}
        </Button>
        {standing === null ? null : (
          <Button
            icon="link"
            unavailable={readOnly}
            title={words.linkHint}
            onClick={() => {
              proposeLink({ here: standing, there: hit.ref, at: null })
            }}
          >
            {words.link}
          </Button>
        )}
        <Button
          icon="collection"
          unavailable={readOnly}
          onClick={() => {
            openCollect([hit.ref])
          }}
        >
          {words.collect}
        </Button>
      </footer>
    </aside>
  )
}
