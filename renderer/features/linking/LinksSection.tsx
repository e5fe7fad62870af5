import type { LinkEnd } from '../../../core/contract/workbench.ts'
import type { ClauseRef } from '../../../core/model/ids.ts'
import type { Link, LinkType } from '../../../core/model/link.ts'
import { commonStrings } from '../../strings/common.ts'
import { linkingStrings } from '../../strings/linking.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LevelBadge } from '../../ui/LevelBadge.tsx'
import { isDirected, levelShort, linkName, placeOf } from './link-words.ts'

/** The inspector's list of a clause's links, outgoing and incoming; a card leads to its other end. */
export function LinksSection({ links, types, readOnly, onAdd, onFollow, onUnlink }: { readonly links: readonly LinkEnd[]; readonly types: readonly LinkType[]; readonly readOnly: boolean; readonly onAdd: () => void; readonly onFollow: (there: ClauseRef) => void; readonly onUnlink: (link: Link) => void }) {
  const words = useStrings(linkingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  return (
    <section className="section" aria-label={words.heading}>
      <h3><Icon name="link" />{words.heading}<span className="count">{links.length}</span>{readOnly ? null : <IconButton icon="plus" label={words.add} keys="L" size="small" onClick={onAdd} tooltipSide="left" />}</h3>
      {links.length === 0 ? <p className="nothing">{words.none}</p> : null}
      {links.map(({ link, direction, other }) => {
        const name = linkName(types, link.type, direction, language)
        const arrow = !isDirected(types, link.type) ? null : <Icon name={direction === 'out' ? 'arrow-right' : 'arrow-left'} size="small" />
        return (
          <div key={`${link.id} ${direction}`} className={other === null ? 'link-card gone' : 'link-card'}>
            <span className="type" title={direction === 'out' ? words.outwards : words.inwards}>{arrow}{name}</span>
            {other === null ? <span className="to">{words.gone}</span> : (
              <button type="button" className="follow to clip" title={other.policyTitle ?? undefined} onClick={() => { onFollow(other.ref) }}>
                <span className="sr">{words.follow(name, other.policyTitle ?? common.untitled)}</span>
                <LevelBadge level={other.level} label={levelShort(other.level, common)} /> <span lang="zh-Hans">{placeOf(other)}</span>
              </button>
            )}
            {readOnly ? <span /> : <IconButton icon="close" label={words.unlink} size="small" iconSize="small" tooltipSide="left" onClick={() => { onUnlink(link) }} />}
            {other === null ? null : <p className="preview" lang="zh-Hans">{other.preview}</p>}
          </div>
        )
      })}
    </section>
  )
}

/** One link beside its clause; pressing it goes to the other end. */
export function LinkMini({ end, more, types, reachable, onFollow }: { readonly end: LinkEnd; readonly reachable: boolean; readonly more: number; readonly types: readonly LinkType[]; readonly onFollow: (there: ClauseRef) => void }) {
  const words = useStrings(linkingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const { link, direction, other } = end
  const name = linkName(types, link.type, direction, language)
  return (
    <button type="button" tabIndex={reachable ? 0 : -1} className="link-mini" title={other?.policyTitle ?? undefined} onClick={() => { if (other !== null) onFollow(other.ref) }}>
      {other === null ? null : <span className="sr">{words.follow(name, other.policyTitle ?? common.untitled)}</span>}
      <Icon name="link" size="small" /><b>{name}</b>
      {other === null ? <span>{words.gone}</span> : <span className="clip">{levelShort(other.level, common)} <span lang="zh-Hans">{other.path}</span></span>}
      {more > 0 ? <span className="count nowrap" title={words.more(more)}>+{more}</span> : null}
    </button>
  )
}

/** The reminder that a link is being made across tabs. */
export function PendingLinkBar({ name, where, sameClause, onHere, onCancel }: { readonly name: string; readonly where: string; readonly sameClause: boolean; readonly onHere: (() => void) | null; readonly onCancel: () => void }) {
  const words = useStrings(linkingStrings)
  return (
    <div className="pending-link" role="status">
      <Icon name="link" /><span className="clip" lang="zh-Hans">{words.pending(name, where)}</span>
      {sameClause ? <span>{words.pendingSame}</span> : <button type="button" className="button small" onClick={() => { onHere?.() }}>{words.pendingHere}<kbd className="key" aria-hidden="true">⏎</kbd></button>}
      <button type="button" className="button small" onClick={onCancel}>{words.cancel}<kbd className="key" aria-hidden="true">Esc</kbd></button>
    </div>
  )
}

/** The same away from any policy: the other end is still to be opened. */
export function PendingLinkLine({ name, where, onCancel }: { readonly name: string; readonly where: string; readonly onCancel: () => void }) {
  const words = useStrings(linkingStrings)
  return (
    <div className="pending-link elsewhere" role="status">
      <Icon name="link" /><span className="clip" lang="zh-Hans">{words.pending(name, where)}</span><span className="nowrap">{words.inTabMore}</span>
      <button type="button" className="button small" onClick={onCancel}>{words.cancel}</button>
    </div>
  )
}
