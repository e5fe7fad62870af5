import type { DragEvent, KeyboardEvent } from 'react'
import type { CollectedClause } from '../../../core/model/collected-clause.ts'
import type { Codebook } from '../../../core/contract/workbench.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { sectorOf, tagFace } from '../../state/tag-face.ts'
import { collectingStrings } from '../../strings/collecting.ts'
import { commonStrings } from '../../strings/common.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProseEditor } from '../../ui/ProseEditor.tsx'
import { TagChip } from '../../ui/TagChip.tsx'

export interface MemberRowProps {
  readonly clause: CollectedClause
  readonly codebook: Codebook | null
  readonly memberKey: string
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly said: string
  readonly active: boolean
  readonly writing: boolean
  readonly readOnly: boolean
  readonly drop: 'before' | 'behind' | null
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
  readonly onOpen: () => void
  readonly onWrite: () => void
  readonly onSaid: (text: string) => void
  readonly onLeave: () => void
  readonly onTakeOut: () => void
  readonly onDragStart: (event: DragEvent) => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
  readonly onDragEnd: () => void
}

/** One clause of a collection: where it is from, its words, what hangs on it, and what is said of it here. */
export function MemberRow({
  clause,
  codebook,
  memberKey,
  place,
  count,
  said,
  active,
  writing,
  readOnly,
  drop,
  onKeyDown,
  onFocus,
  onOpen,
  onWrite,
  onSaid,
  onLeave,
  onTakeOut,
  onDragStart,
  onDragOver,
  onDrop,
  onDragEnd,
}: MemberRowProps) {
  const words = useStrings(collectingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const { metadata } = clause
  const lang = policyLang(metadata)
  const text = clause.text ?? `${clause.marker}${clause.heading}`
  const faces = clause.tagIds.flatMap((id) => {
    const tag = codebook?.tags.find((each) => each.id === id)
    return tag === undefined ? [] : [{ id, face: tagFace(tag, sectorOf(id, codebook?.sectors ?? []), language) }]
  })
  return (
    <div
      role="listitem"
      aria-posinset={place}
      aria-setsize={count}
      data-member={memberKey}
      tabIndex={active ? 0 : -1}
      className={['member', drop === null ? '' : `drop-${drop}`].join(' ')}
      draggable={!readOnly && !writing}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onDoubleClick={writing ? undefined : onOpen}
      onDragStart={onDragStart}
      onDragOver={onDragOver}
      onDrop={onDrop}
      onDragEnd={onDragEnd}
    >
      <span className="member-place" title={readOnly ? undefined : words.drag}>
        {readOnly ? null : <Icon name="grip" />}
        <span aria-hidden="true">{place}</span>
        <span className="sr">{words.member(place, count)}</span>
      </span>
      <div className="member-body">
        <p className="member-where">
          <PolicyLevel level={metadata.level} short />
          <PolicyTitle title={metadata.title ?? common.untitled} lang={lang} />
          <span className="path" lang={lang}>
            {clause.path}
          </span>
          {clause.page === null ? null : <span className="mute nowrap">{words.page(clause.page)}</span>}
        </p>
        <p className="member-text" lang={lang}>
          {text}
        </p>
        {clause.text === null ? <p className="warned">{words.unread}</p> : null}
        {faces.length + clause.annotations.length + clause.links === 0 ? null : (
          <p className="member-hangs">
            {faces.map(({ id, face }) => (
              <span key={id} lang={face.lang} className="tag-holder">
                <TagChip name={face.name} colour={face.colour} seal={face.seal} />
              </span>
            ))}
            {clause.annotations.length === 0 ? null : (
              <span className="hang-count people">
                <Icon name="note" size="small" />
                {words.notes(clause.annotations.length)}
              </span>
            )}
            {clause.links === 0 ? null : (
              <span className="hang-count">
                <Icon name="link" size="small" />
                {words.links(clause.links)}
              </span>
            )}
          </p>
        )}
        {writing ? (
          <ProseEditor
            label={words.said}
            hint={words.saidHint}
            first={said}
            rows={3}
            saveLabel={words.save}
            cancelLabel={common.cancel}
            onSave={onSaid}
            onLeave={onLeave}
          />
        ) : said === '' ? null : (
          <p
            className="member-said"
            onDoubleClick={(event) => {
              if (!readOnly) {
                event.stopPropagation()
                onWrite()
              }
            }}
          >
            {said}
          </p>
        )}
      </div>
      <span className="member-acts">
        <IconButton
          icon="open"
          label={words.open}
          keys="Enter"
          size="small"
          tabIndex={active ? 0 : -1}
          onClick={onOpen}
        />
        {readOnly ? null : (
          <>
            <IconButton
              icon="note"
              label={said === '' ? words.say : words.editSaid}
              keys="C"
              size="small"
              tabIndex={active ? 0 : -1}
              onClick={onWrite}
            />
            <IconButton
              icon="close"
              label={words.takeOut}
              keys="Delete"
              size="small"
              tabIndex={active ? 0 : -1}
              onClick={onTakeOut}
            />
          </>
        )}
      </span>
    </div>
  )
}
