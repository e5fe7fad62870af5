import type { CSSProperties, DragEvent, ReactNode } from 'react'
import { codebookStrings } from '../../strings/codebook.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Seal } from '../../ui/Seal.tsx'
import { TagDot } from '../../ui/TagChip.tsx'
import type { TagFace } from '../../state/tag-face.ts'
import type { TagLine } from './codebook-tree.ts'

/** Where a dragged tag would go, seen from a line: before it, behind it, or under it. */
export type DropSide = 'before' | 'behind' | 'under'

/** Characters at the end of a long name that are never cut. */
const END = 5

export interface TagLineViewProps {
  readonly line: TagLine
  readonly id: string
  readonly face: TagFace
  readonly selected: boolean
  readonly active: boolean
  /** The tag answers to what is sought; the others only lead to it. */
  readonly dim: boolean
  readonly drop: DropSide | null
  readonly draggable: boolean
  /** The name being written, in place of the name. */
  readonly field: ReactNode | null
  readonly onChoose: () => void
  readonly onToggle: (expand: boolean) => void
  readonly onRename: () => void
  readonly onDragStart: (event: DragEvent) => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
  readonly onDragEnd: () => void
}

/** One tag in the tree. A group shows how many tags it holds, a tag how often it is used. */
export function TagLineView({
  line: { node, expanded },
  id,
  face,
  selected,
  active,
  dim,
  drop,
  draggable,
  field,
  onChoose,
  onToggle,
  onRename,
  onDragStart,
  onDragOver,
  onDrop,
  onDragEnd,
}: TagLineViewProps) {
  const words = useStrings(codebookStrings)
  const { tag } = node
  const count = tag.isGroup ? node.tagsBelow : tag.uses
  // siblings share their beginnings: when a name is too long its middle gives way, never its end
  const letters = [...face.name]
  const cut = letters.length > END * 3 ? letters.length - END : letters.length
  const head = letters.slice(0, cut).join('')
  const end = letters.slice(cut).join('')
  const counted = tag.isGroup ? words.tagsIn(count) : words.usesOf(count)
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={node.level}
      aria-posinset={node.position}
      aria-setsize={node.siblings}
      aria-selected={selected}
      {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      className={[
        'tag-line',
        tag.isGroup ? 'group' : '',
        active ? 'active' : '',
        dim ? 'dim' : '',
        drop === null ? '' : `drop-${drop}`,
      ].join(' ')}
      style={{ '--depth': (node.level - 1).toString() } as CSSProperties}
      title={face.name}
      draggable={draggable && field === null}
      onClick={onChoose}
      onDoubleClick={onRename}
      onDragStart={onDragStart}
      onDragOver={onDragOver}
      onDrop={onDrop}
      onDragEnd={onDragEnd}
    >
      <span
        className="twist"
        onClick={(event) => {
          if (expanded !== null) {
            event.stopPropagation()
            onToggle(!expanded)
          }
        }}
      >
        {expanded === null ? null : <Icon name={expanded ? 'chevron-down' : 'chevron-right'} size="small" />}
      </span>
      {face.seal !== undefined ? <Seal character={face.seal} /> : tag.isGroup ? null : <TagDot colour={face.colour} />}
      {field ?? (
        <span className="label" lang={face.lang}>
          <span className="clip">{head}</span>
          <span>{end}</span>
        </span>
      )}
      <span className="count" title={counted}>
        <span aria-hidden="true">{count}</span>
        <span className="sr">{counted}</span>
      </span>
    </div>
  )
}
