import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import type { CollectedClause } from '../../../core/model/collected-clause.ts'
import { memberKey, type Collection } from '../../../core/model/collection.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { ClauseRef } from '../../../core/model/ids.ts'
import { useCodebook } from '../../state/library-state.ts'
import { openPolicy } from '../../state/navigation.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import { collectingStrings } from '../../strings/collecting.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { leaveEdit, memberCommentEdit, moveMemberEdit, stepBefore } from './collection-edits.ts'
import { MemberRow } from './MemberRow.tsx'

const dragType = 'application/x-piyue-member'

/**
 * The clauses of a collection in its order. Arrows walk, Alt with an arrow moves the clause, ⏎ opens it, C comments on
 * it, Delete takes it out.
 */
export function MemberList({
  collection,
  clauses,
  readOnly,
  before,
}: {
  readonly collection: Collection
  readonly clauses: readonly CollectedClause[]
  readonly readOnly: boolean
  readonly before: ReactNode
}) {
  const words = useStrings(collectingStrings)
  const codebook = useCodebook()
  const list = useRef<VirtualListHandle>(null)
  const [stands, setStands] = useState<string | null>(null)
  const [writing, setWriting] = useState<string | null>(null)
  const [dragged, setDragged] = useState<ClauseRef | null>(null)
  const [target, setTarget] = useState<{ readonly key: string; readonly side: 'before' | 'behind' } | null>(null)
  const keys = clauses.map(({ ref }) => memberKey(ref))
  const at = Math.max(0, stands === null ? 0 : keys.indexOf(stands))
  // after a move or a removal the hand is back on the line it was on
  const handBack = useRef(false)
  const order = keys.join(',')
  useEffect(() => {
    if (!handBack.current) return
    handBack.current = false
    list.current?.scrollToIndex(at)
    list.current?.element()?.querySelector<HTMLElement>('.member[tabindex="0"]')?.focus({ preventScroll: true })
  }, [order, at, writing])

  const apply = (what: Edit | null, said: string | null = null): void => {
    if (what === null) return
    handBack.current = true
    void edit(what).then((result) => {
      if (result.ok && said !== null) sayUndoable(said, words.undo)
    })
  }
  const takeOut = (ref: ClauseRef): void => {
    setStands(keys[keys.indexOf(memberKey(ref)) + 1] ?? keys[keys.indexOf(memberKey(ref)) - 1] ?? null)
    apply(leaveEdit(collection, ref), words.left(collection.name))
  }
  const walk = (index: number): void => {
    const next = Math.max(0, Math.min(keys.length - 1, index))
    setStands(keys[next] ?? null)
    list.current?.scrollToIndex(next)
    handBack.current = true
  }
  const keyed = (event: KeyboardEvent, clause: CollectedClause): void => {
    // its own keys only while the line itself has the focus, not a button or a field in it
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return
    const index = keys.indexOf(memberKey(clause.ref))
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (event.altKey) {
      if (step === null) return
      const place = stepBefore(collection.members, clause.ref, step)
      if (!readOnly && place !== undefined) apply(moveMemberEdit(collection, clause.ref, place))
    } else if (step !== null) walk(index + step)
    else if (event.key === 'Home') walk(0)
    else if (event.key === 'End') walk(keys.length - 1)
    else if (event.key === 'Enter') openPolicy(clause.ref.policyId, clause.ref.clauseId)
    else if (event.key === 'Delete' && !readOnly) takeOut(clause.ref)
    else if (event.key.toLowerCase() === 'c' && !readOnly) setWriting(memberKey(clause.ref))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const over = (event: DragEvent, key: string): void => {
    if (dragged === null || !event.dataTransfer.types.includes(dragType)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    const box = event.currentTarget.getBoundingClientRect()
    const side = event.clientY - box.top < box.height / 2 ? 'before' : 'behind'
    if (target?.key !== key || target.side !== side) setTarget({ key, side })
  }
  const drop = (event: DragEvent): void => {
    if (dragged === null || target === null) return
    event.preventDefault()
    const index = keys.indexOf(target.key) + (target.side === 'behind' ? 1 : 0)
    setStands(memberKey(dragged))
    apply(moveMemberEdit(collection, dragged, clauses[index]?.ref ?? null))
    setDragged(null)
    setTarget(null)
  }
  return (
    <VirtualList
      handle={list}
      className="members"
      measured
      count={clauses.length}
      estimateSize={() => 150}
      keyOf={(index) => keys[index] ?? index.toString()}
      keepMounted={[at]}
      before={before}
      itemsProps={{ role: 'list', 'aria-label': words.members }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setTarget(null)
      }}
      renderItem={(index) => {
        const clause = clauses[index]
        if (clause === undefined) return null
        const key = memberKey(clause.ref)
        const leave = (): void => {
          handBack.current = true
          setWriting(null)
        }
        return (
          <MemberRow
            clause={clause}
            codebook={codebook}
            memberKey={key}
            place={index + 1}
            count={clauses.length}
            said={collection.comments?.[key] ?? ''}
            active={index === at}
            writing={writing === key}
            readOnly={readOnly}
            drop={target?.key === key ? target.side : null}
            onKeyDown={(event) => {
              keyed(event, clause)
            }}
            onFocus={() => {
              setStands(key)
            }}
            onOpen={() => {
              openPolicy(clause.ref.policyId, clause.ref.clauseId)
            }}
            onWrite={() => {
              setStands(key)
              setWriting(key)
            }}
            onSaid={(text) => {
              leave()
              apply(memberCommentEdit(collection, clause.ref, text))
            }}
            onLeave={leave}
            onTakeOut={() => {
              takeOut(clause.ref)
            }}
            onDragStart={(event) => {
              event.dataTransfer.setData(dragType, key)
              event.dataTransfer.effectAllowed = 'move'
              setDragged(clause.ref)
            }}
            onDragOver={(event) => {
              over(event, key)
            }}
            onDrop={drop}
            onDragEnd={() => {
              setDragged(null)
              setTarget(null)
            }}
          />
        )
      }}
    />
  )
}
