import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Seal } from '../../ui/Seal.tsx'
import { TagDot } from '../../ui/TagChip.tsx'
import type { ClauseBeads } from './clause-beads.ts'

const most = 4

/** What people hung on a clause, in one quiet line under its text. */
export function Beads({ beads }: { readonly beads: ClauseBeads | undefined }) {
  const words = useStrings(comparingStrings)
  if (beads === undefined) return null
  const { tags, notes, latest, links } = beads
  const shown = tags.slice(0, most)
  return (
    <div className="clause-beads">
      {shown.map(({ name, seal, colour, lang }) => (
        <span key={name} className="bead-tag" lang={lang} title={name}>
          {seal === undefined ? <TagDot colour={colour} /> : <Seal character={seal} />}
          <span className="clip">{name}</span>
        </span>
      ))}
      {tags.length > most ? (
        <span
          className="mute"
          title={tags
            .slice(most)
            .map(({ name }) => name)
            .join('、')}
        >
          +{tags.length - most}
        </span>
      ) : null}
      {notes === 0 ? null : (
        <span className="bead-notes" title={latest === '' ? undefined : latest}>
          <Icon name="note" size="small" />
          {words.notes(notes)}
        </span>
      )}
      {links === 0 ? null : (
        <span className="bead-links">
          <Icon name="link" size="small" />
          {words.links(links)}
        </span>
      )}
    </div>
  )
}
