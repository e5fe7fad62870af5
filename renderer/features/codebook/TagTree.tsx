import {
  useEffect,
  useId,
  useRef,
  useState,
  type CSSProperties,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import type { TagId } from '../../../core/model/ids.ts'
import type { Sector } from '../../../core/model/sector.ts'
import { codebookStrings } from '../../strings/codebook.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { NameField } from '../../ui/NameField.tsx'
import { TagDot } from '../../ui/TagChip.tsx'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { treeLines, type CodebookTree, type TagLine } from './codebook-tree.ts'
import { changeView, type NameDraft } from './codebook-view.ts'
import { noRoomFor, placeBeside, twinOf, type TagPlace } from './move-tag.ts'
import { faceOf, isFixed } from './tag-names.ts'
import { TagLineView, type DropSide } from './TagLineView.tsx'

export interface TagTreeProps {
  readonly tree: CodebookTree
  readonly sectors: readonly Sector[]
  readonly open: ReadonlySet<TagId>
  readonly filtered: { readonly shown: ReadonlySet<TagId>; readonly found: ReadonlySet<TagId> } | null
  readonly selected: TagId | null
  readonly draft: NameDraft | null
  readonly readOnly: boolean
  readonly rowHeight: number
  readonly onSelect: (id: TagId) => void
  readonly onMove: (id: TagId, place: TagPlace) => void
  readonly onRename: (id: TagId, name: string) => void
  readonly onCreate: (name: string, parentId: TagId | null, isGroup: boolean) => void
  readonly onRemove: (id: TagId) => void
}

type Row =
  | { readonly kind: 'tag'; readonly line: TagLine }
  | { readonly kind: 'draft'; readonly level: number; readonly isGroup: boolean; readonly parentId: TagId | null }

/** Lines with the line of a tag not yet named: last under its parent. */
function rowsOf(lines: readonly TagLine[], draft: NameDraft | null): readonly Row[] {
  const rows = lines.map((line): Row => ({ kind: 'tag', line }))
  if (draft?.kind !== 'create') return rows
  const { parentId, isGroup } = draft
  const parent = lines.findIndex(({ node }) => node.tag.id === parentId)
  const level = parent === -1 ? 1 : (lines[parent]?.node.level ?? 0) + 1
  const next = parent === -1 ? -1 : lines.findIndex(({ node }, at) => at > parent && node.level < level)
  const at = next === -1 ? lines.length : next
  return [...rows.slice(0, at), { kind: 'draft', level, isGroup, parentId }, ...rows.slice(at)]
}

const dragType = 'application/x-piyue-tag'

/**
 * The tree of tags. Arrows walk, open and close; Alt with an arrow moves the tag; F2 or a double press renames in
 * place; Delete deletes. Dragging puts a tag before, behind or under another.
 */
export function TagTree({
  tree,
  sectors,
  open,
  filtered,
  selected,
  draft,
  readOnly,
  rowHeight,
  onSelect,
  onMove,
  onRename,
  onCreate,
  onRemove,
}: TagTreeProps) {
  const words = useStrings(codebookStrings)
  const language = useLanguage()
  const base = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const [dragged, setDragged] = useState<TagId | null>(null)
  const [target, setTarget] = useState<{ readonly id: TagId; readonly side: DropSide } | null>(null)
  const lines = treeLines(tree, open, filtered?.shown ?? null)
  const rows = rowsOf(lines, draft)
  const list = useRef<VirtualListHandle>(null)
  const at = rows.findIndex((row) => row.kind === 'tag' && row.line.node.tag.id === selected)
  const written = rows.findIndex(
    (row) => row.kind === 'draft' || (draft?.kind === 'rename' && row.line.node.tag.id === draft.tagId),
  )
  // a tag chosen elsewhere, moved, or about to be named comes into view
  const wanted = draft === null ? at : written
  useEffect(() => {
    if (wanted >= 0) list.current?.scrollToIndex(wanted)
  }, [wanted])

  const toggle = (id: TagId, expand: boolean): void => {
    const next = new Set(open)
    if (expand) next.add(id)
    else next.delete(id)
    changeView({ open: next })
  }
  const focusTree = (): void => {
    list.current?.element()?.focus({ preventScroll: true })
  }
  const select = (index: number): void => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, index))]
    if (line === undefined) return
    onSelect(line.node.tag.id)
    list.current?.scrollToIndex(lines.indexOf(line))
  }
  const move = (id: TagId, direction: Parameters<typeof placeBeside>[2]): void => {
    const place = placeBeside(tree, id, direction)
    if (place !== null) onMove(id, place)
  }
  const keyed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || draft !== null) return
    const index = lines.findIndex(({ node }) => node.tag.id === selected)
    const line = lines[index]
    const id = line?.node.tag.id ?? null
    const directions: Readonly<Record<string, Parameters<typeof placeBeside>[2]>> = {
      ArrowUp: 'up',
      ArrowDown: 'down',
      ArrowLeft: 'out',
      ArrowRight: 'in',
    }
    const direction = directions[event.key]
    if (event.altKey) {
      if (direction === undefined || id === null) return
      if (!readOnly && filtered === null) move(id, direction)
    } else if (event.key === 'ArrowDown') select(index + 1)
    else if (event.key === 'ArrowUp') select(Math.max(0, index - 1))
    else if (event.key === 'Home') select(0)
    else if (event.key === 'End') select(lines.length - 1)
    else if (event.key === 'ArrowRight' && line !== undefined) {
      if (line.expanded === false) toggle(line.node.tag.id, true)
      else if (line.expanded === true) select(index + 1)
    } else if (event.key === 'ArrowLeft' && line !== undefined) {
      if (line.expanded === true && filtered === null) toggle(line.node.tag.id, false)
      else if (line.node.parentId !== null) select(lines.findIndex(({ node }) => node.tag.id === line.node.parentId))
    } else if (event.key === '*')
      changeView({
        open: new Set([...tree.nodes.values()].filter(({ children }) => children.length > 0).map(({ tag }) => tag.id)),
      })
    else if (event.key === 'F2' && line !== undefined) {
      if (!readOnly && !isFixed(line.node.tag)) changeView({ draft: { kind: 'rename', tagId: line.node.tag.id } })
    } else if (event.key === 'Delete' && line !== undefined) {
      if (!readOnly && !isFixed(line.node.tag)) onRemove(line.node.tag.id)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const placeOf = (id: TagId, side: DropSide): TagPlace | null => {
    const node = tree.nodes.get(id)
    if (node === undefined) return null
    if (side === 'under') return { parentId: id, before: null }
    const siblings = node.parentId === null ? tree.roots : (tree.nodes.get(node.parentId)?.children ?? [])
    if (side === 'before') return { parentId: node.parentId, before: id }
    // behind an open branch is its first place
    return node.children.length > 0 && open.has(id)
      ? { parentId: id, before: node.children[0] ?? null }
      : { parentId: node.parentId, before: siblings[siblings.indexOf(id) + 1] ?? null }
  }
  const over = (event: DragEvent, id: TagId): void => {
    if (dragged === null || !event.dataTransfer.types.includes(dragType)) return
    const box = event.currentTarget.getBoundingClientRect()
    const part = (event.clientY - box.top) / box.height
    const side: DropSide = part < 0.28 ? 'before' : part > 0.72 ? 'behind' : 'under'
    const place = placeOf(id, side)
    const fits = id !== dragged && place !== null && noRoomFor(tree, dragged, place.parentId) === null
    event.dataTransfer.dropEffect = fits ? 'move' : 'none'
    event.preventDefault()
    if (!fits) setTarget(null)
    else if (target?.id !== id || target.side !== side) setTarget({ id, side })
  }
  const end = (): void => {
    setDragged(null)
    setTarget(null)
  }
  const drop = (event: DragEvent): void => {
    if (dragged === null) return
    event.preventDefault()
    const place = target === null ? null : placeOf(target.id, target.side)
    if (place !== null) onMove(dragged, place)
    end()
  }

  const leave = (): void => {
    setProblem(null)
    changeView({ draft: null })
    focusTree()
  }
  const problemOf = (name: string, parentId: TagId | null, except: TagId | null): string | null => {
    const twin = twinOf(tree, name, parentId, except)
    return name === '' ? words.nameEmpty : twin === null ? null : words.nameTaken(twin.name)
  }
  const drawn = (index: number): ReactNode => {
    const row = rows[index]
    if (row === undefined) return null
    if (row.kind === 'draft') {
      return (
        <div
          className={row.isGroup ? 'tag-line group' : 'tag-line'}
          style={{ '--depth': (row.level - 1).toString() } as CSSProperties}
          role="treeitem"
          aria-level={row.level}
          aria-selected={false}
        >
          <span className="twist" />
          {row.isGroup ? null : <TagDot colour="var(--edge)" />}
          <NameField
            label={words.name}
            first=""
            problemOf={(name) => problemOf(name, row.parentId, null)}
            onProblem={setProblem}
            onLeave={leave}
            onSave={(name) => {
              leave()
              onCreate(name, row.parentId, row.isGroup)
            }}
          />
        </div>
      )
    }
    const { node } = row.line
    const { tag } = node
    const renaming = draft?.kind === 'rename' && draft.tagId === tag.id
    return (
      <TagLineView
        line={row.line}
        id={`${base}-${tag.id}`}
        face={faceOf(tag, sectors, language)}
        selected={tag.id === selected}
        active={tag.id === selected}
        dim={filtered !== null && !filtered.found.has(tag.id)}
        drop={target?.id === tag.id ? target.side : null}
        draggable={!readOnly && !isFixed(tag) && filtered === null}
        field={
          renaming ? (
            <NameField
              label={words.name}
              first={tag.name}
              problemOf={(name) => problemOf(name, node.parentId, tag.id)}
              onProblem={setProblem}
              onLeave={leave}
              onSave={(name) => {
                leave()
                onRename(tag.id, name)
              }}
            />
          ) : null
        }
        onChoose={() => {
          onSelect(tag.id)
        }}
        onToggle={(expand) => {
          toggle(tag.id, expand)
        }}
        onRename={() => {
          if (!readOnly && !isFixed(tag)) changeView({ draft: { kind: 'rename', tagId: tag.id } })
        }}
        onDragStart={(event) => {
          event.dataTransfer.setData(dragType, tag.id)
          event.dataTransfer.effectAllowed = 'move'
          setDragged(tag.id)
        }}
        onDragOver={(event) => {
          over(event, tag.id)
        }}
        onDrop={drop}
        onDragEnd={end}
      />
    )
  }
  return (
    <>
      <VirtualList
        handle={list}
        className="tag-tree"
        role="tree"
        aria-label={words.tree}
        tabIndex={0}
        aria-activedescendant={at === -1 ? undefined : `${base}-${selected ?? ''}`}
        onKeyDown={keyed}
        count={rows.length}
        estimateSize={() => rowHeight}
        keyOf={(index) => {
          const row = rows[index]
          return row === undefined ? index.toString() : row.kind === 'draft' ? 'draft' : row.line.node.tag.id
        }}
        renderItem={drawn}
        keepMounted={[at, written]}
        itemsProps={{ role: 'presentation' }}
        onDragLeave={(event) => {
          if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
            setTarget(null)
        }}
      />
      {problem === null ? null : (
        <p className="tree-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
