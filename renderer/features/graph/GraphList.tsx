import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { LinkType } from '../../../core/model/link.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { linkName } from '../../state/link-words.ts'
import { LinkTypeMark } from '../../state/LinkTypeMark.tsx'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { parseTitle, shortTitle } from '../../state/policy-title.ts'
import { graphStrings } from '../../strings/graph.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import type { Scene, SceneNode } from './graph-scene.ts'

export interface GraphListProps {
  readonly scene: Scene
  readonly types: readonly LinkType[]
  readonly picked: string | null
  readonly onPick: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onExpand: (policyId: PolicyId) => void
}

const rowHeight = { policy: 56, clause: 40 } as const

/**
 * All that the drawing shows, in rows: policies with how many links of each type they have, and under those that are
 * expanded their linked clauses. Arrows go through it, ⏎ opens.
 */
export function GraphList({ scene, types, picked, onPick, onOpen, onExpand }: GraphListProps) {
  const words = useStrings(graphStrings)
  const list = useRef<VirtualListHandle>(null)
  const id = useId()
  const { nodes } = scene
  const found = nodes.findIndex((node) => node.id === picked)
  const [reached, setReached] = useState(0)
  const at = found === -1 ? Math.min(reached, Math.max(0, nodes.length - 1)) : found
  const current = nodes[at]
  const stand = (index: number): void => {
    const next = Math.max(0, Math.min(nodes.length - 1, index))
    const node = nodes[next]
    if (node === undefined) return
    setReached(next)
    onPick(node.id)
    list.current?.scrollToIndex(next)
  }
  const keyed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || current === undefined) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: picked === null ? at : at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
      Home: 0,
      End: nodes.length - 1,
    }
    const step = steps[event.key]
    if (step !== undefined) stand(step)
    else if (event.key === 'Enter') onOpen(current.id)
    else if (event.key === 'ArrowRight' && current.kind === 'policy' && !current.expanded)
      onExpand(current.policy.policyId)
    else if (event.key === 'ArrowLeft' && current.kind === 'policy' && current.expanded)
      onExpand(current.policy.policyId)
    else if (event.key === 'ArrowLeft' && current.kind === 'clause')
      stand(nodes.findLastIndex((node, index) => index < at && node.kind === 'policy'))
    else return
    event.preventDefault()
  }
  const twins = useMemo(() => twinsOf(nodes), [nodes])
  const row = (index: number): string => `${id}-${index.toString()}`
  return (
    <VirtualList
      className="graph-list"
      data-region="graph-list"
      handle={list}
      count={nodes.length}
      keyOf={(index) => nodes[index]?.id ?? ''}
      estimateSize={(index) => rowHeight[nodes[index]?.kind ?? 'policy']}
      keepMounted={[at]}
      measured
      itemsProps={{
        role: 'tree',
        'aria-label': words.list,
        tabIndex: 0,
        'aria-activedescendant': nodes.length === 0 ? undefined : row(at),
        onKeyDown: keyed,
      }}
      renderItem={(index) => {
        const node = nodes[index]
        return node === undefined ? null : (
          <ListRow
            node={node}
            id={row(index)}
            types={types}
            twins={twins}
            active={node.id === picked}
            reached={index === at}
            onPick={() => {
              stand(index)
            }}
            onOpen={() => {
              onOpen(node.id)
            }}
            onExpand={onExpand}
          />
        )
      }}
    />
  )
}

/** Titles that two policies share but for a bracketed tail: only there the tail is said, to tell them apart. */
function twinsOf(nodes: readonly SceneNode[]): ReadonlySet<string> {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const node of nodes) {
    if (node.kind !== 'policy') continue
    const { main } = parseTitle(node.policy.metadata.title ?? node.policy.fileName)
    if (once.has(main)) twice.add(main)
    once.add(main)
  }
  return twice
}

function ListRow({
  node,
  id,
  types,
  twins,
  active,
  reached,
  onPick,
  onOpen,
  onExpand,
}: {
  readonly node: SceneNode
  readonly id: string
  readonly types: readonly LinkType[]
  readonly twins: ReadonlySet<string>
  readonly active: boolean
  readonly reached: boolean
  readonly onPick: () => void
  readonly onOpen: () => void
  readonly onExpand: (policyId: PolicyId) => void
}) {
  const words = useStrings(graphStrings)
  const language = useLanguage()
  const look = `graph-row ${node.kind}${node.found ? ' found' : ''}${reached ? ' reached' : ''}`
  const said = node.tally.map(({ type, direction, count }) => (
    <span key={`${type} ${direction}`} className="tally">
      <LinkTypeMark types={types} type={type} direction={direction} />
      {linkName(types, type, direction, language)} {count}
    </span>
  ))
  if (node.kind === 'clause') {
    const { clause } = node
    return (
      <div
        id={id}
        role="treeitem"
        aria-level={2}
        aria-selected={active}
        className={look}
        onClick={onPick}
        onDoubleClick={onOpen}
      >
        <span className="clip" lang="zh-Hans" title={clause.preview}>
          <b>{clause.path}</b> {clause.heading === '' ? clause.preview : clause.heading}
        </span>
        <span className="tallies">{said}</span>
      </div>
    )
  }
  const { metadata, fileName, policyId } = node.policy
  const title = metadata.title ?? fileName
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={1}
      aria-selected={active}
      {...(node.links === 0 ? {} : { 'aria-expanded': node.expanded })}
      className={look}
      onClick={onPick}
      onDoubleClick={onOpen}
    >
      <span
        className="fold"
        aria-hidden="true"
        title={node.links === 0 ? undefined : node.expanded ? words.collapse(title) : words.expand(title)}
        onClick={(event) => {
          event.stopPropagation()
          if (node.links > 0) onExpand(policyId)
        }}
      >
        {node.links === 0 ? null : <Icon name={node.expanded ? 'chevron-down' : 'chevron-right'} size="small" />}
      </span>
      <span className="name">
        <PolicyLevel level={metadata.level} short />
        <b className="clip" lang={policyLang(metadata)} title={title}>
          {shortTitle(title)}
        </b>
      </span>
      <span className="tallies">
        {twins.has(parseTitle(title).main) ? <span lang={policyLang(metadata)}>{parseTitle(title).tail}</span> : null}
        {said}
      </span>
    </div>
  )
}
