import { useEffect, useState } from 'react'
import type { TagId } from '../../../core/model/ids.ts'
import type { Sector } from '../../../core/model/sector.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { TagUse } from '../../../core/model/tag-use.ts'
import { reportFailure } from '../../state/toasts.ts'
import { codebookStrings } from '../../strings/codebook.ts'
import { commonStrings } from '../../strings/common.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { workbench } from '../../workbench-client.ts'
import { withBelow, type CodebookTree, type TagNode } from './codebook-tree.ts'
import { changeView } from './codebook-view.ts'
import { noRoomFor } from './move-tag.ts'
import { PickTagDialog } from './PickTagDialog.tsx'
import { faceOf } from './tag-names.ts'
import { canMergeInto, liftedChildren, mergePlan, removalEdit } from './tag-changes.ts'
import type { TagActions } from './use-tag-actions.ts'

export interface TagDialogProps {
  readonly tree: CodebookTree
  readonly node: TagNode
  readonly sectors: readonly Sector[]
  readonly actions: TagActions
  readonly onClose: () => void
}

/** The uses of several tags, asked once they are wanted; null until all are there. */
function useUsesOf(tagIds: readonly TagId[]): readonly TagUse[] | null {
  const key = tagIds.join(' ')
  const [known, setKnown] = useState<{ readonly key: string; readonly uses: readonly TagUse[] } | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    const wanted = key === '' ? [] : (key.split(' ') as TagId[])
    void Promise.all(wanted.map((tagId) => workbench.tagUses({ tagId }, { signal: abort.signal }))).then((results) => {
      if (abort.signal.aborted) return
      const failed = results.find((result) => !result.ok)
      if (failed?.ok === false) {
        reportFailure(failed.failure)
        return
      }
      setKnown({ key, uses: results.flatMap((result) => (result.ok ? result.value : [])) })
    })
    return () => {
      abort.abort()
    }
  }, [key])
  return known?.key === key ? known.uses : null
}

/** Merges a tag into another; says how many uses change before it does. */
export function MergeDialog({ tree, node, sectors, actions, onClose }: TagDialogProps) {
  const words = useStrings(codebookStrings)
  const language = useLanguage()
  const { tag } = node
  const nameOf = (each: Tag): string => faceOf(each, sectors, language).name
  const [into, setInto] = useState<TagId | undefined>(undefined)
  const [working, setWorking] = useState(false)
  const own = useUsesOf([tag.id])
  const others = useUsesOf(into === undefined ? [] : [into])
  const below = withBelow(tree, tag.id)
  const target = into === undefined ? undefined : tree.nodes.get(into)?.tag
  const plan = into === undefined || own === null || others === null ? null : mergePlan(tree, tag.id, into, own, others)
  const merge = async (): Promise<void> => {
    if (plan === null || plan.clash !== null || target === undefined || working) return
    setWorking(true)
    const done = await actions.apply(plan.edit, words.merged(nameOf(tag), nameOf(target), plan.moved))
    setWorking(false)
    if (!done) return
    changeView({ selected: target.id })
    onClose()
  }
  return (
    <PickTagDialog
      tree={tree}
      sectors={sectors}
      title={words.mergeTitle(nameOf(tag))}
      action={words.merge}
      topLabel={null}
      working={working}
      chosen={into}
      onClose={onClose}
      refusalOf={(id) => (id !== null && canMergeInto(tree, tag.id, id, below) ? null : words.intoItself)}
      onChoose={(id) => {
        setInto(id ?? undefined)
      }}
      onDone={() => {
        void merge()
      }}
      consequence={() => {
        if (plan === null || target === undefined) return { text: words.counting, possible: false }
        if (plan.clash !== null)
          return { text: <p className="warned">{words.mergeClash(plan.clash.name)}</p>, possible: false }
        const all = plan.moved + plan.doubled
        return {
          possible: true,
          text: (
            <>
              <p>
                <b>{all === 0 ? words.mergeNone(nameOf(target)) : words.mergeCount(all, nameOf(target))}</b>
                {plan.doubled === 0 ? null : words.mergeDoubled(plan.doubled)}
                {plan.children === 0 ? null : words.mergeChildren(plan.children)}
              </p>
              <p className="mute">{words.mergeGone(nameOf(tag))}</p>
            </>
          ),
        }
      }}
    />
  )
}

/** Moves a tag under another, or to the top: the same as dragging it, by keys alone. */
export function MoveDialog({ tree, node, sectors, actions, onClose }: TagDialogProps) {
  const words = useStrings(codebookStrings)
  const language = useLanguage()
  const { tag } = node
  const nameOf = (each: Tag): string => faceOf(each, sectors, language).name
  const [into, setInto] = useState<TagId | null | undefined>(undefined)
  const move = (): void => {
    if (into === undefined) return
    actions.move(tag.id, { parentId: into, before: null })
    onClose()
  }
  return (
    <PickTagDialog
      tree={tree}
      sectors={sectors}
      title={words.moveTitle(nameOf(tag))}
      action={words.move}
      topLabel={words.topLevel}
      working={false}
      chosen={into}
      onClose={onClose}
      onChoose={setInto}
      onDone={move}
      consequence={() => null}
      refusalOf={(id) => {
        if (id === node.parentId) return words.candidates
        const no = noRoomFor(tree, tag.id, id)
        return no === null
          ? null
          : no === 'field'
            ? words.field
            : no === 'inside-itself'
              ? words.intoItself
              : words.nameTaken(nameOf(tag))
      }}
    />
  )
}

/** Deletes a tag with its uses, and asks what becomes of its sub-tags; says how many uses go before it does. */
export function RemoveDialog({ tree, node, sectors, actions, onClose }: TagDialogProps) {
  const words = useStrings(codebookStrings)
  const language = useLanguage()
  const common = useStrings(commonStrings)
  const { tag } = node
  const nameOf = (each: Tag): string => faceOf(each, sectors, language).name
  const [all, setAll] = useState(false)
  const [working, setWorking] = useState(false)
  const below = withBelow(tree, tag.id)
  const removed = all ? below : [tag.id]
  const uses = useUsesOf(removed)
  const remove = async (): Promise<void> => {
    if (uses === null || working) return
    setWorking(true)
    const siblings = node.parentId === null ? tree.roots : (tree.nodes.get(node.parentId)?.children ?? [])
    const next = siblings[siblings.indexOf(tag.id) + 1] ?? siblings[siblings.indexOf(tag.id) - 1] ?? node.parentId
    const done = await actions.apply(
      removalEdit(removed, uses, all ? [] : liftedChildren(tree, tag.id)),
      words.removed(nameOf(tag)),
    )
    setWorking(false)
    if (!done) return
    changeView({ selected: next })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.removeTitle(nameOf(tag))}
      closeLabel={common.close}
      width={460}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="solid"
            icon="trash"
            data-autofocus
            unavailable={uses === null ? words.counting : working ? words.working : null}
            onClick={() => {
              void remove()
            }}
          >
            {words.removeIt}
          </Button>
        </>
      }
    >
      {node.children.length === 0 ? null : (
        <div role="radiogroup" aria-label={words.whatOfChildren}>
          <label className="choice">
            <input
              type="radio"
              name="children"
              checked={!all}
              onChange={() => {
                setAll(false)
              }}
            />
            {words.liftChildren(node.children.length)}
          </label>
          <label className="choice">
            <input
              type="radio"
              name="children"
              checked={all}
              onChange={() => {
                setAll(true)
              }}
            />
            {words.removeChildren(below.length - 1)}
          </label>
        </div>
      )}
      <div className="pick-said" role="status">
        <p>
          <b>
            {uses === null ? words.counting : uses.length === 0 ? words.removeNoUses : words.removeUses(uses.length)}
          </b>
        </p>
        <p className="mute">{words.removeUndo}</p>
      </div>
    </Dialog>
  )
}
