import type { ReactNode } from 'react'
import type { Disagreement } from '../../../core/model/agreement.ts'
import type { TagId } from '../../../core/model/ids.ts'
import { openPolicy } from '../../state/navigation.ts'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import type { TagFace } from '../../state/tag-face.ts'
import { agreementStrings } from '../../strings/agreement.ts'
import { commonStrings } from '../../strings/common.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { TagChip } from '../../ui/TagChip.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'

export interface DifferenceListProps {
  readonly list: readonly Disagreement[]
  readonly names: readonly [string, string]
  readonly faceOf: (id: TagId) => TagFace
}

/** Clauses two people tagged differently, in text order: whose tags they are; a press opens the clause. */
export function DifferenceList({ list, names, faceOf }: DifferenceListProps) {
  const words = useStrings(agreementStrings)
  const common = useStrings(commonStrings)
  const side = (name: string, tags: readonly TagId[], look: string): ReactNode =>
    tags.length === 0 ? null : (
      <span className={`difference-side ${look}`}>
        <span className="difference-name">{name}</span>
        {tags.map((id) => {
          const face = faceOf(id)
          return <TagChip key={id} name={face.name} colour={face.colour} seal={face.seal} />
        })}
      </span>
    )
  return (
    <VirtualList
      className="differences"
      measured
      count={list.length}
      estimateSize={() => 92}
      keyOf={(index) => {
        const ref = list[index]?.clause
        return ref === undefined ? index.toString() : `${ref.policyId} ${ref.clauseId}`
      }}
      itemsProps={{ role: 'list', 'aria-label': words.differences }}
      renderItem={(index) => {
        const difference = list[index]
        if (difference === undefined) return null
        const { clause, title, path, heading, onlyFirst, onlySecond, both } = difference
        return (
          <div role="listitem" className="difference" aria-setsize={list.length} aria-posinset={index + 1}>
            <PolicyTitle title={title ?? common.untitled} lang="zh-Hans" />
            <button
              type="button"
              className="difference-clause"
              title={words.openClause}
              lang="zh-Hans"
              onClick={() => {
                openPolicy(clause.policyId, clause.clauseId)
              }}
            >
              <b>{path}</b>
              {heading === '' ? null : <span className="clip">{heading}</span>}
            </button>
            {side(words.only(names[0]), onlyFirst, 'apart')}
            {side(words.only(names[1]), onlySecond, 'apart')}
            {side(words.alsoBoth, both, 'together')}
          </div>
        )
      }}
    />
  )
}
