import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { commonStrings } from '../../strings/common.ts'
import { searchingStrings } from '../../strings/searching.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Marked } from '../../ui/Marked.tsx'
import type { ResultRow } from './result-rows.ts'

/** A policy's heading, or one clause found in it with the words marked. */
export function ResultLine({ row, index, active, onOpen, onPoint }: { readonly row: ResultRow; readonly index: number; readonly active: boolean; readonly onOpen: () => void; readonly onPoint: () => void }) {
  const words = useStrings(searchingStrings)
  const common = useStrings(commonStrings)
  const { hit } = row
  if (row.kind === 'policy') {
    return (
      <div className="result-policy" role="presentation">
        <PolicyLevel level={hit.level} short /><PolicyTitle title={hit.policyTitle ?? common.untitled} lang="zh-Hans" /><span className="count">{words.inPolicy(row.count)}</span>
      </div>
    )
  }
  return (
    <div className="result-hit" role="option" id={`hit-${index.toString()}`} aria-selected={active} onClick={onOpen} onMouseMove={onPoint}>
      <span className="result-path" lang="zh-Hans">{hit.path}</span>
      <span className="result-text" lang="zh-Hans">
        {hit.heading === '' || hit.snippet.includes(hit.heading) ? null : <b className="clip">{hit.heading}</b>}
        <span><Marked text={hit.snippet} marks={hit.marks} /></span>
      </span>
    </div>
  )
}
