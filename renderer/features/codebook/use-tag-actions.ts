import { useMemo } from 'react'
import type { Edit } from '../../../core/model/edit.ts'
import type { TagId } from '../../../core/model/ids.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import { reportFailure } from '../../state/toasts.ts'
import { codebookStrings } from '../../strings/codebook.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { workbench } from '../../workbench-client.ts'
import type { CodebookTree } from './codebook-tree.ts'
import { changeView } from './codebook-view.ts'
import { moveTagEdit, type TagPlace } from './move-tag.ts'
import { begunTag, storedTag } from './tag-changes.ts'

export interface TagActions {
  readonly create: (name: string, parentId: TagId | null, isGroup: boolean) => void
  readonly change: (
    id: TagId,
    changes: {
      readonly name?: string
      readonly description?: string
      readonly colour?: string
      readonly isGroup?: boolean
    },
  ) => void
  readonly move: (id: TagId, place: TagPlace) => void
  /** Does an edit that several tags take part in; true once it is done. */
  readonly apply: (what: Edit, said: string) => Promise<boolean>
}

/** What a person can do with the codebook. Failures have been shown when these end. */
export function useTagActions(tree: CodebookTree, open: ReadonlySet<TagId>): TagActions {
  const words = useStrings(codebookStrings)
  return useMemo(
    (): TagActions => ({
      create: (name, parentId, isGroup) => {
        void workbench.newIds({ count: 1 }).then(async (stamp) => {
          if (!stamp.ok) {
            reportFailure(stamp.failure)
            return
          }
          const [id] = stamp.value.ids
          if (id === undefined) return
          const tag = begunTag(tree, id, name, parentId, isGroup)
          const result = await edit({ kind: 'put-tag', tag })
          if (result.ok) changeView({ selected: tag.id, query: '' })
        })
      },
      change: (id, changes) => {
        const node = tree.nodes.get(id)
        if (node !== undefined) void edit({ kind: 'put-tag', tag: { ...storedTag(node.tag), ...changes } })
      },
      move: (id, place) => {
        const what = moveTagEdit(tree, id, place)
        if (what === null) return
        if (place.parentId !== null && !open.has(place.parentId))
          changeView({ open: new Set([...open, place.parentId]) })
        void edit(what)
      },
      apply: async (what, said) => {
        const result = await edit(what)
        if (result.ok) sayUndoable(said, words.undo)
        return result.ok
      },
    }),
    [tree, open, words],
  )
}
