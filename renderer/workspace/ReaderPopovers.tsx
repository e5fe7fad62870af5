import { useCallback, useMemo } from 'react'
import type { Codebook, PolicyView } from '../../core/contract/workbench.ts'
import type { TagId } from '../../core/model/ids.ts'
import type { SearchHit } from '../../core/model/search.ts'
import type { Tag } from '../../core/model/tag.ts'
import type { LinkStart } from '../features/linking/link-edits.ts'
import { LinkPicker } from '../features/linking/LinkPicker.tsx'
import { TagPicker } from '../features/tagging/TagPicker.tsx'
import { taggingsOn } from '../features/tagging/tag-edits.ts'
import { tagFace } from '../state/tag-face.ts'
import { reportFailure } from '../state/toasts.ts'
import { otherTagNames } from '../strings/built-in-tags.ts'
import { linkingStrings } from '../strings/linking.ts'
import { taggingStrings } from '../strings/tagging.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'
import { Popover } from '../ui/Popover.tsx'
import { workbench } from '../workbench-client.ts'
import type { ThingsByClause } from './clause-things.ts'
import type { Aim } from './selected-aims.ts'

/** What floats over the sheet, and where it opened: px in the window. */
export interface OpenPopover {
  readonly kind: 'tag' | 'link'
  readonly at: { readonly x: number; readonly y: number; readonly height: number }
}

export interface ReaderPopoversProps {
  readonly open: OpenPopover
  readonly view: PolicyView
  readonly codebook: Codebook
  readonly aims: readonly Aim[]
  readonly things: ThingsByClause
  readonly isSelection: boolean
  readonly hereName: string
  readonly onClose: () => void
  readonly onToggleTag: (tagId: TagId, aims: readonly Aim[]) => void
  readonly onCreateTag: (name: string, aims: readonly Aim[]) => void
  readonly onLink: (start: LinkStart, there: SearchHit) => void
  readonly onLinkInTab: (start: LinkStart) => void
}

/** The tag picker or the link picker, under what is selected. */
export function ReaderPopovers({
  open,
  view,
  codebook,
  aims,
  things,
  isSelection,
  hereName,
  onClose,
  onToggleTag,
  onCreateTag,
  onLink,
  onLinkInTab,
}: ReaderPopoversProps) {
  const tagging = useStrings(taggingStrings)
  const linking = useStrings(linkingStrings)
  const language = useLanguage()
  const sectors = useMemo(
    () => new Map(codebook.sectors.map((sector) => [`sector:${sector.id}`, sector])),
    [codebook.sectors],
  )
  const tags = useMemo(
    () =>
      codebook.tags.map((tag) => {
        const sector = sectors.get(tag.id)
        return {
          tag,
          uses: tag.uses,
          words: sector === undefined ? otherTagNames(tag) : [sector.nameEn, ...sector.aliases],
        }
      }),
    [codebook.tags, sectors],
  )
  const own = useMemo(
    () =>
      new Set(
        codebook.tags
          .filter((tag) => aims.length > 0 && aims.every((aim) => taggingsOn(view.taggings, tag.id, aim).length > 0))
          .map((tag) => tag.id),
      ),
    [codebook.tags, aims, view.taggings],
  )
  const faceOf = useCallback((tag: Tag) => tagFace(tag, sectors.get(tag.id) ?? null, language), [sectors, language])
  const search = useCallback(async (query: string, signal: AbortSignal) => {
    const result = await workbench.search({ query, limit: 20 }, { signal })
    if (result.ok) return result.value.hits
    if (!signal.aborted) reportFailure(result.failure)
    return null
  }, [])
  const [first] = aims
  const here = useMemo(
    () => (first === undefined ? null : { policyId: view.policy.id, clauseId: first.clause.id }),
    [view.policy.id, first],
  )
  const suggestions =
    first === undefined || aims.length > 1
      ? []
      : things.get(first.clause.id).suggestions.map(({ suggestion }) => suggestion)
  return (
    <Popover
      open
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      at={open.at}
      label={open.kind === 'link' ? linking.picker : isSelection ? tagging.pickForSelection : tagging.pickForClause}
    >
      {open.kind === 'tag' ? (
        <TagPicker
          tags={tags}
          recent={codebook.recentTagIds}
          suggestions={suggestions}
          own={own}
          faceOf={faceOf}
          onToggle={(tagId) => {
            onToggleTag(tagId, aims)
          }}
          onCreate={(name) => {
            onCreateTag(name, aims)
          }}
          onClose={onClose}
        />
      ) : here === null ? null : (
        <LinkPicker
          here={here}
          hereName={hereName}
          types={codebook.linkTypes}
          search={search}
          onPick={onLink}
          onPickInTab={onLinkInTab}
          onClose={onClose}
        />
      )}
    </Popover>
  )
}
