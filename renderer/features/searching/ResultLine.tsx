import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { commonStrings } from '../../strings/common.ts'
import { searchingStrings } from '../../strings/searching.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Marked } from '../../ui/Marked.tsx'
import type { ResultRow } from './result-rows.ts'

interface ResultLineProps {
  readonly row: ResultRow
  readonly id: string
  readonly active: boolean
  readonly issuedOn: string | null
  readonly onOpen: () => void
  readonly onPoint: () => void
}

/** A policy's line, which folds, or one clause found in it with the words marked. */
export function ResultLine({ row, id, active, issuedOn, onOpen, onPoint }: ResultLineProps) {
  const words = useStrings(searchingStrings)
  const common = useStrings(commonStrings)
  const { hit } = row
  const lang = policyLang(hit)
  if (row.kind === 'policy') {
    return (
      <div
        className="result-policy"
        role="treeitem"
        id={id}
        aria-level={1}
        aria-expanded={!row.folded}
        aria-selected={active}
        onClick={onOpen}
      >
        <Icon name={row.folded ? 'chevron-right' : 'chevron-down'} size="small" />
        <PolicyLevel level={hit.level} short />
        <PolicyTitle title={hit.policyTitle ?? common.untitled} lang={lang} />
        <span className="grow" />
        {issuedOn === null ? null : <span className="count">{issuedOn}</span>}
        <span className="count hits">
          {row.listed < row.count && !row.folded ? words.listedOf(row.listed, row.count) : words.inPolicy(row.count)}
        </span>
      </div>
    )
  }
  return (
    <div
      className="result-hit"
      role="treeitem"
      id={id}
      aria-level={2}
      aria-selected={active}
      onClick={onPoint}
      onDoubleClick={onOpen}
    >
      <span className="result-path" lang={lang}>
        {hit.path}
      </span>
      <span className="result-text" lang={lang}>
        {hit.heading === '' || hit.snippet.includes(hit.heading) ? null : <b className="clip">{hit.heading}</b>}
        <span>
          <Marked text={hit.snippet} marks={hit.marks} />
        </span>
      </span>
    </div>
  )
}
