import { useState } from 'react'
import type { LinkEnd } from '../../../core/contract/workbench.ts'
import type { ClauseRef } from '../../../core/model/ids.ts'
import type { Link, LinkType, LinkTypeId } from '../../../core/model/link.ts'
import { useKeyOf } from '../../state/commands.ts'
import { commonStrings } from '../../strings/common.ts'
import { linkingStrings } from '../../strings/linking.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { levelShort, linkName } from '../../state/link-words.ts'
import { LinkTypeMark } from '../../state/LinkTypeMark.tsx'
import { LinkCard } from './LinkCard.tsx'

export interface LinksSectionProps {
  readonly links: readonly LinkEnd[]
  readonly types: readonly LinkType[]
  readonly readOnly: boolean
  readonly onAdd: () => void
  readonly onFollow: (there: ClauseRef) => void
  readonly onChange: (link: Link, changes: Partial<Pick<Link, 'type' | 'comment'>>) => void
  readonly onTurn: (link: Link) => void
  readonly onUnlink: (link: Link) => void
}

/**
 * The inspector's list of a clause's links, outgoing and incoming; a card leads to its other end. With several types it
 * can be narrowed to one.
 */
export function LinksSection({ links, types, readOnly, onAdd, ...hands }: LinksSectionProps) {
  const addKey = useKeyOf('link', 'L')
  const words = useStrings(linkingStrings)
  const language = useLanguage()
  const [only, setOnly] = useState<string | null>(null)
  const kinds = linkKinds(links)
  const shown =
    only !== null && kinds.some(({ key }) => key === only) ? links.filter((end) => kindOf(end) === only) : links
  return (
    <section className="section" aria-label={words.heading}>
      <h3>
        <Icon name="link" />
        {words.heading}
        <span className="count">{links.length}</span>
        {readOnly ? null : (
          <IconButton icon="plus" label={words.add} keys={addKey} size="small" onClick={onAdd} tooltipSide="left" />
        )}
      </h3>
      {links.length === 0 ? <p className="nothing">{words.none}</p> : null}
      {links.length < 3 || kinds.length < 2 ? null : (
        <div className="link-kinds" role="group" aria-label={words.onlyType}>
          {kinds.map(({ key, type, direction, count }) => (
            <Pill
              key={key}
              pressed={only === key}
              removable={only === key}
              onToggle={() => {
                setOnly(only === key ? null : key)
              }}
            >
              {linkName(types, type, direction, language)}
              <span className="count">{count}</span>
            </Pill>
          ))}
        </div>
      )}
      {shown.map((end) => (
        <LinkCard key={`${end.link.id} ${end.direction}`} end={end} types={types} readOnly={readOnly} {...hands} />
      ))}
    </section>
  )
}

const kindOf = ({ link, direction }: LinkEnd): string => `${link.type} ${direction}`

/** Type and direction of a clause's links with how many there are, in the order they come. */
function linkKinds(links: readonly LinkEnd[]): readonly {
  readonly key: string
  readonly type: LinkTypeId
  readonly direction: LinkEnd['direction']
  readonly count: number
}[] {
  const firsts = links.filter((end, at) => links.findIndex((each) => kindOf(each) === kindOf(end)) === at)
  return firsts.map((end) => ({
    key: kindOf(end),
    type: end.link.type,
    direction: end.direction,
    count: links.filter((each) => kindOf(each) === kindOf(end)).length,
  }))
}

/** One link beside its clause; pressing it goes to the other end. */
export function LinkMini({
  end,
  more,
  types,
  reachable,
  onFollow,
}: {
  readonly end: LinkEnd
  readonly reachable: boolean
  readonly more: number
  readonly types: readonly LinkType[]
  readonly onFollow: (there: ClauseRef) => void
}) {
  const words = useStrings(linkingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const { link, direction, other } = end
  const name = linkName(types, link.type, direction, language)
  return (
    <button
      type="button"
      tabIndex={reachable ? 0 : -1}
      className="link-mini"
      title={other?.policyTitle ?? undefined}
      onClick={() => {
        if (other !== null) onFollow(other.ref)
      }}
    >
      {other === null ? null : <span className="sr">{words.follow(name, other.policyTitle ?? common.untitled)}</span>}
      <LinkTypeMark types={types} type={link.type} direction={direction} />
      <b>{name}</b>
      {other === null ? (
        <span>{words.gone}</span>
      ) : (
        <span className="clip">
          {levelShort(other.level, common)} <span lang="zh-Hans">{other.path}</span>
        </span>
      )}
      {more > 0 ? (
        <span className="count nowrap" title={words.more(more)}>
          +{more}
        </span>
      ) : null}
    </button>
  )
}

/** The reminder that a link is being made across tabs. */
export function PendingLinkBar({
  name,
  where,
  sameClause,
  onHere,
  onCancel,
}: {
  readonly name: string
  readonly where: string
  readonly sameClause: boolean
  readonly onHere: (() => void) | null
  readonly onCancel: () => void
}) {
  const words = useStrings(linkingStrings)
  return (
    <div className="pending-link" role="status">
      <Icon name="link" />
      <span className="clip" lang="zh-Hans">
        {words.pending(name, where)}
      </span>
      {sameClause ? (
        <span>{words.pendingSame}</span>
      ) : (
        <button
          type="button"
          className="button small"
          onClick={() => {
            onHere?.()
          }}
        >
          {words.pendingHere}
          <kbd className="key" aria-hidden="true">
            ⏎
          </kbd>
        </button>
      )}
      <button type="button" className="button small" onClick={onCancel}>
        {words.cancel}
        <kbd className="key" aria-hidden="true">
          Esc
        </kbd>
      </button>
    </div>
  )
}

/** The same away from any policy: the other end is still to be opened. */
export function PendingLinkLine({
  name,
  where,
  onCancel,
}: {
  readonly name: string
  readonly where: string
  readonly onCancel: () => void
}) {
  const words = useStrings(linkingStrings)
  return (
    <div className="pending-link elsewhere" role="status">
      <Icon name="link" />
      <span className="clip" lang="zh-Hans">
        {words.pending(name, where)}
      </span>
      <span className="nowrap">{words.inTabMore}</span>
      <button type="button" className="button small" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  )
}
