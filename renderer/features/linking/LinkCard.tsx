import { useState, type KeyboardEvent } from 'react'
import type { LinkEnd } from '../../../core/contract/workbench.ts'
import type { ClauseRef } from '../../../core/model/ids.ts'
import type { Link, LinkType } from '../../../core/model/link.ts'
import { useClauseText } from '../../state/clause-texts.ts'
import { isDirected, levelShort, linkName, placeOf } from '../../state/link-words.ts'
import { LinkTypeMark } from '../../state/LinkTypeMark.tsx'
import { commonStrings } from '../../strings/common.ts'
import { linkingStrings } from '../../strings/linking.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { HoverCard } from '../../ui/HoverCard.tsx'
import { isComposing } from '../../ui/is-composing.ts'
import { LevelBadge } from '../../ui/LevelBadge.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'

export interface LinkCardProps {
  readonly end: LinkEnd
  readonly types: readonly LinkType[]
  readonly readOnly: boolean
  readonly onFollow: (there: ClauseRef) => void
  readonly onChange: (link: Link, changes: Partial<Pick<Link, 'type' | 'comment'>>) => void
  readonly onTurn: (link: Link) => void
  readonly onUnlink: (link: Link) => void
}

/**
 * A link of the current clause: what it says, where it leads, what people said of it. Resting on it shows the other
 * clause; pressing it goes there.
 */
export function LinkCard({ end, types, readOnly, onFollow, onChange, onTurn, onUnlink }: LinkCardProps) {
  const words = useStrings(linkingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const { link, direction, other } = end
  const [writing, setWriting] = useState(false)
  const [wanted, setWanted] = useState(false)
  const name = linkName(types, link.type, direction, language)
  const directed = isDirected(types, link.type)
  const menu: readonly (readonly MenuItem[])[] = [
    types.map(({ id }) => ({
      id,
      label: linkName(types, id, direction, language),
      checked: id === link.type,
      onSelect: () => {
        if (id !== link.type) onChange(link, { type: id })
      },
    })),
    [
      {
        id: 'turn',
        label: words.turn,
        icon: 'swap',
        unavailable: directed ? null : words.undirected,
        onSelect: () => {
          onTurn(link)
        },
      },
      {
        id: 'comment',
        label: link.comment === '' ? words.addComment : words.editComment,
        icon: 'note',
        onSelect: () => {
          setTimeout(() => {
            setWriting(true)
          })
        },
      },
    ],
    [
      {
        id: 'unlink',
        label: words.unlink,
        icon: 'trash',
        onSelect: () => {
          onUnlink(link)
        },
      },
    ],
  ]
  return (
    <div className={other === null ? 'link-card gone' : 'link-card'}>
      <span className="type" title={!directed ? undefined : direction === 'out' ? words.outwards : words.inwards}>
        <LinkTypeMark types={types} type={link.type} direction={direction} />
        {name}
      </span>
      {other === null ? (
        <span className="to">{words.gone}</span>
      ) : (
        <HoverCard
          onOpen={() => {
            setWanted(true)
          }}
          content={<OtherClause at={wanted ? other.ref : null} other={other} />}
        >
          <button
            type="button"
            className="follow to clip"
            onClick={() => {
              onFollow(other.ref)
            }}
          >
            <span className="sr">{words.follow(name, other.policyTitle ?? common.untitled)}</span>
            <LevelBadge level={other.level} label={levelShort(other.level, common)} />{' '}
            <span lang="zh-Hans">{placeOf(other)}</span>
          </button>
        </HoverCard>
      )}
      {readOnly ? (
        <span />
      ) : (
        <Menu
          label={words.moreFor(name)}
          align="end"
          trigger={
            <IconButton icon="more" label={words.moreFor(name)} size="small" iconSize="small" tooltipSide="left" />
          }
          groups={menu}
        />
      )}
      {other === null ? null : (
        <p className="preview" lang="zh-Hans">
          {other.preview}
        </p>
      )}
      {writing ? (
        <CommentField
          comment={link.comment}
          onDone={(comment) => {
            setWriting(false)
            if (comment !== null && comment !== link.comment) onChange(link, { comment })
          }}
        />
      ) : link.comment === '' ? null : (
        <p className="link-comment">
          <span className="note-body">{link.comment}</span>
          <span className="note-by">
            <b>{link.author}</b>
          </span>
        </p>
      )}
    </div>
  )
}

/** The other clause's own words; its text is asked for when it is looked at. */
function OtherClause({ at, other }: { readonly at: ClauseRef | null; readonly other: NonNullable<LinkEnd['other']> }) {
  const common = useStrings(commonStrings)
  const known = useClauseText(at)
  return (
    <div className="other-clause" lang="zh-Hans">
      <p className="path">
        {other.policyTitle ?? common.untitled}　{other.path}
      </p>
      <p className="text">{(known?.text ?? other.preview).trim().slice(0, 600)}</p>
    </div>
  )
}

const longest = 10_000

/** A few words on a link. ⏎ keeps them, Shift⏎ begins a line, Esc leaves them as they were. */
function CommentField({
  comment,
  onDone,
}: {
  readonly comment: string
  readonly onDone: (comment: string | null) => void
}) {
  const words = useStrings(linkingStrings)
  const common = useStrings(commonStrings)
  const [value, setValue] = useState(comment)
  const keyed = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && !event.shiftKey) onDone(value.trim())
    else if (event.key === 'Escape') onDone(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="note-editor link-comment-field">
      <textarea
        autoFocus
        rows={2}
        maxLength={longest}
        aria-label={words.comment}
        placeholder={words.commentHint}
        value={value}
        onChange={(event) => {
          setValue(event.target.value)
        }}
        onKeyDown={keyed}
      />
      <div className="acts">
        <Button
          look="line"
          size="small"
          keys="Enter"
          onClick={() => {
            onDone(value.trim())
          }}
        >
          {words.keep}
        </Button>
        <Button
          size="small"
          keys="Escape"
          onClick={() => {
            onDone(null)
          }}
        >
          {common.cancel}
        </Button>
      </div>
    </div>
  )
}
