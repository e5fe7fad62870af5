import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react'
import type { ClauseId } from '../../../core/model/ids.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { StructureChange } from '../../../core/model/structure-change.ts'
import { outlineStrings } from '../../strings/outline.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { structureStrings } from '../../strings/structure.ts'
import { Icon } from '../../ui/Icon.tsx'
import { NameField } from '../../ui/NameField.tsx'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { useOutlineDrag, type ShownDrop } from './use-outline-drag.ts'
import { openAtFirst, openedTo, outlineLines, type OutlineLine, type OutlineTree } from './outline-tree.ts'

export interface OutlineProps {
  readonly tree: OutlineTree
  readonly notesOf: ReadonlyMap<ClauseId, number>
  readonly current: ClauseId | null
  readonly lang: string
  /** Shows words of the policy in the script displayed. */
  readonly wordsShown: (words: string) => string
  readonly rowHeight: number
  readonly onJump: (clauseId: ClauseId) => void
  readonly clauses: readonly Clause[]
  /** Clauses whose structure a person corrected. */
  readonly corrected: ReadonlySet<ClauseId>
  /** Just corrected: its line flashes. */
  readonly flashed: ClauseId | null
  /** Null where the library is read only. */
  readonly onCorrect: ((change: StructureChange) => void) | null
}

/**
 * The tree of clauses: arrow keys walk, open and close it; ⏎ and a press jump. The current clause's line is always in
 * the open.
 */
export function Outline({
  tree,
  notesOf,
  current,
  lang,
  wordsShown,
  rowHeight,
  onJump,
  clauses,
  corrected,
  flashed,
  onCorrect,
}: OutlineProps) {
  const words = useStrings(outlineStrings)
  const said = useStrings(structureStrings)
  const base = useId()
  const [renaming, setRenaming] = useState<ClauseId | null>(null)
  const { drop, press } = useOutlineDrag(
    clauses,
    onCorrect === null
      ? null
      : (clauseId, parentId) => {
          onCorrect({ kind: 'move', clauseId, parentId })
        },
  )
  const [chosenOpen, setOpen] = useState<ReadonlySet<ClauseId>>(() => openAtFirst(tree))
  const selected = current === null ? null : (tree.standsFor.get(current) ?? null)
  const [shownFor, setShownFor] = useState<ClauseId | null>(null)
  const [walked, setWalked] = useState<ClauseId | null>(null)
  if (selected !== shownFor) {
    // the clause one reads moved: open the way to it; closing its branch afterwards is the person's choice and stands
    setShownFor(selected)
    setWalked(null)
    if (selected !== null) setOpen(openedTo(tree, chosenOpen, selected))
  }
  const lines = useMemo(() => outlineLines(tree, chosenOpen, notesOf), [tree, chosenOpen, notesOf])
  const active = walked ?? selected ?? lines[0]?.node.id ?? null
  const activeIndex = lines.findIndex((line) => line.node.id === active)
  const selectedIndex = lines.findIndex((line) => line.node.id === selected)
  const list = useRef<VirtualListHandle>(null)
  useEffect(() => {
    if (selectedIndex >= 0) list.current?.scrollToIndex(selectedIndex)
  }, [selectedIndex])
  const walk = (index: number): void => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, index))]
    if (line === undefined) return
    setWalked(line.node.id)
    list.current?.scrollToIndex(lines.indexOf(line))
  }
  const toggle = (id: ClauseId, expand: boolean): void => {
    const next = new Set(chosenOpen)
    if (expand) next.add(id)
    else next.delete(id)
    setOpen(next)
  }
  const keyed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || renaming !== null) return
    const line = lines[activeIndex]
    if (line === undefined) return
    if (event.altKey) {
      // here the arrows with Alt are the outline's, as in every outline; elsewhere they go back and forward
      if (event.shiftKey || onCorrect === null || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
      event.preventDefault()
      event.stopPropagation()
      onCorrect({ kind: event.key === 'ArrowLeft' ? 'promote' : 'demote', clauseId: line.node.id })
      return
    }
    if (event.key === 'ArrowDown') walk(activeIndex + 1)
    else if (event.key === 'ArrowUp') walk(activeIndex - 1)
    else if (event.key === 'Home') walk(0)
    else if (event.key === 'End') walk(lines.length - 1)
    else if (event.key === 'ArrowRight') {
      if (line.expanded === false) toggle(line.node.id, true)
      else if (line.expanded === true) walk(activeIndex + 1)
    } else if (event.key === 'ArrowLeft') {
      if (line.expanded === true) toggle(line.node.id, false)
      else if (line.node.parentId !== null) walk(lines.findIndex((each) => each.node.id === line.node.parentId))
    } else if (event.key === '*')
      setOpen(
        new Set([
          ...chosenOpen,
          ...tree.nodes
            .filter((node) => node.parentId === line.node.parentId && node.children.length > 0)
            .map((node) => node.id),
        ]),
      )
    else if (event.key === 'F2' && onCorrect !== null) setRenaming(line.node.id)
    else if (event.key === 'Enter' || event.key === ' ') onJump(line.node.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const keyOf = useCallback((index: number) => lines[index]?.node.id ?? index.toString(), [lines])
  const drawn = (index: number): ReactNode => {
    const line = lines[index]
    return line === undefined ? null : (
      <Line
        line={line}
        id={`${base}-${line.node.id}`}
        selected={line.node.id === selected}
        active={line.node.id === active}
        lang={lang}
        wordsShown={wordsShown}
        notesWords={words.notes}
        corrected={corrected.has(line.node.id) ? said.corrected : null}
        flashed={line.node.id === flashed}
        drop={drop}
        onPress={press}
        renaming={
          renaming !== line.node.id || onCorrect === null ? null : (
            <NameField
              label={said.rename(line.node.marker)}
              first={line.node.label}
              lang={lang}
              problemOf={(name) => (name === '' ? '' : null)}
              onLeave={() => {
                setRenaming(null)
                list.current?.element()?.focus()
              }}
              onSave={(heading) => {
                setRenaming(null)
                onCorrect({ kind: 'label', clauseId: line.node.id, heading })
                list.current?.element()?.focus()
              }}
            />
          )
        }
        onRename={
          onCorrect === null
            ? null
            : () => {
                setRenaming(line.node.id)
              }
        }
        onToggle={toggle}
        onJump={(id) => {
          setWalked(null)
          onJump(id)
        }}
      />
    )
  }
  const nameOf = (id: ClauseId): string => {
    const node = tree.byId.get(id)
    return node === undefined ? '' : `${wordsShown(node.marker)}${wordsShown(node.label)}`
  }
  if (tree.nodes.length === 0) return <p className="nothing outline-line">{words.empty}</p>
  return (
    <>
      <VirtualList
        handle={list}
        className="outline-tree"
        role="tree"
        aria-label={words.tree}
        tabIndex={0}
        aria-activedescendant={active === null ? undefined : `${base}-${active}`}
        onKeyDown={keyed}
        count={lines.length}
        estimateSize={() => rowHeight}
        keyOf={keyOf}
        renderItem={drawn}
        keepMounted={[activeIndex, selectedIndex]}
        itemsProps={{ role: 'presentation' }}
      />
      {drop === null ? null : (
        <p className={`outline-drop ${drop.kind}`} role="status" style={{ left: drop.x + 14, top: drop.y + 12 }}>
          {drop.kind === 'refused' ? (
            <>
              <Icon name="failed" size="small" />
              {said[drop.why]}
            </>
          ) : (
            (drop.how === 'onto' ? said.underIt : said.besideIt)(nameOf(drop.target))
          )}
        </p>
      )}
    </>
  )
}

interface LineProps {
  readonly line: OutlineLine
  readonly id: string
  readonly selected: boolean
  readonly active: boolean
  readonly lang: string
  readonly wordsShown: (words: string) => string
  readonly notesWords: (count: number) => string
  /** What to say of a clause a person corrected; null for others. */
  readonly corrected: string | null
  readonly flashed: boolean
  readonly drop: ShownDrop | null
  readonly renaming: ReactNode | null
  readonly onRename: (() => void) | null
  readonly onPress: (id: ClauseId, event: PointerEvent) => void
  readonly onToggle: (id: ClauseId, expand: boolean) => void
  readonly onJump: (id: ClauseId) => void
}

function Line({
  line: { node, expanded, notes },
  id,
  selected,
  active,
  lang,
  wordsShown,
  notesWords,
  corrected,
  flashed,
  drop,
  renaming,
  onRename,
  onPress,
  onToggle,
  onJump,
}: LineProps) {
  const label = wordsShown(node.label)
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={node.level}
      aria-posinset={node.position}
      aria-setsize={node.siblings}
      aria-selected={selected}
      {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      className={`outline-line ${node.level === 1 ? 'top' : ''} ${active ? 'active' : ''} ${flashed ? 'flashed' : ''} ${drop?.moved === node.id ? 'lifted' : ''} ${drop?.target === node.id && drop.kind === 'move' ? `drop-${drop.how}` : ''}`}
      data-line={node.id}
      onPointerDown={(event) => {
        onPress(node.id, event)
      }}
      onDoubleClick={() => {
        onRename?.()
      }}
      style={{ '--depth': (node.level - 1).toString() } as CSSProperties}
      onClick={() => {
        onJump(node.id)
      }}
      title={`${node.marker}${label}`}
    >
      <span
        className="twist"
        onClick={(event) => {
          if (expanded !== null) {
            event.stopPropagation()
            onToggle(node.id, !expanded)
          }
        }}
      >
        {expanded === null ? null : <Icon name={expanded ? 'chevron-down' : 'chevron-right'} size="small" />}
      </span>
      {node.marker === '' ? null : (
        <span className="mark clip" lang={lang}>
          {wordsShown(node.marker)}
        </span>
      )}
      {renaming ?? (
        <span className="label clip" lang={lang}>
          {label}
        </span>
      )}
      {corrected === null ? null : (
        <span className="corrected" title={corrected}>
          <Icon name="pen" size="small" />
          <span className="sr">{corrected}</span>
        </span>
      )}
      {notes > 0 ? (
        <span className="notes" title={notesWords(notes)}>
          <Icon name="note" size="small" />
          <span aria-hidden="true">{notes}</span>
          <span className="sr">{notesWords(notes)}</span>
        </span>
      ) : null}
    </div>
  )
}
