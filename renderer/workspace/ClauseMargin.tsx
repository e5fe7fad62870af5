import { memo, type ReactNode } from 'react'
import type { Annotation } from '../../core/model/annotation.ts'
import type { ClauseId, ClauseRef } from '../../core/model/ids.ts'
import type { LinkType } from '../../core/model/link.ts'
import { MarginNote } from '../features/annotating/NoteCard.tsx'
import { LinkMini } from '../features/linking/LinksSection.tsx'
import { layoutMargin } from '../features/reader/margin-layout.ts'
import { SuggestionBox, TagLine } from '../features/tagging/TagsSection.tsx'
import { tagFace } from '../state/tag-face.ts'
import { builtInName } from '../strings/built-in-names.ts'
import { readerStrings } from '../strings/reader.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { eachTagOnce, type ClauseThings } from './clause-things.ts'

export interface ClauseMarginProps {
  readonly clauseId: ClauseId
  readonly things: ClauseThings
  readonly linkTypes: readonly LinkType[]
  readonly lang: string
  readonly now: Date
  readonly readOnly: boolean
  /** px the clause's text is tall, about. */
  readonly room: number
  /** The clause is the current one: its controls are in the tab order. */
  readonly reachable: boolean
  readonly quoteOf: (note: Annotation) => string | null
  /** A note being written here, or a draft left here. */
  readonly writing: ReactNode
  readonly onInspect: (clauseId: ClauseId) => void
  readonly onFollow: (there: ClauseRef) => void
  readonly onAccept: (clauseId: ClauseId, sectorId: string) => void
  readonly onDismiss: (clauseId: ClauseId, sectorId: string) => void
}

/** What people wrote beside a clause, and what the machine suggests: at most three items, the rest as a count. */
export const ClauseMargin = memo(function ClauseMargin({
  clauseId,
  things,
  linkTypes,
  lang,
  now,
  readOnly,
  room,
  reachable,
  quoteOf,
  writing,
  onInspect,
  onFollow,
  onAccept,
  onDismiss,
}: ClauseMarginProps) {
  const words = useStrings(readerStrings)
  const language = useLanguage()
  const uses = eachTagOnce(things.uses)
  const plan = layoutMargin(
    {
      seals: uses.filter((use) => use.sector !== null),
      tags: uses.filter((use) => use.sector === null),
      notes: things.notes,
      links: things.links,
      suggestions: things.suggestions,
    },
    room,
  )
  const faces = [...plan.seals, ...plan.tags].map(({ tag, sector }) => ({
    key: tag.id,
    face: tagFace(tag, sector, language),
  }))
  const suggested = plan.suggestion
  return (
    <>
      {faces.length + plan.moreTags > 0 ? <TagLine faces={faces} more={plan.moreTags} /> : null}
      {plan.note === null ? null : (
        <MarginNote
          note={plan.note}
          quote={quoteOf(plan.note)}
          lang={lang}
          now={now}
          more={plan.moreNotes}
          reachable={reachable}
          onOpen={() => {
            onInspect(clauseId)
          }}
        />
      )}
      {writing}
      {plan.link === null ? null : (
        <LinkMini end={plan.link} more={plan.moreLinks} reachable={reachable} types={linkTypes} onFollow={onFollow} />
      )}
      {suggested === null ? null : (
        <div className={plan.suggestionFits ? '' : 'suggestion-slot'} style={{ width: '100%' }}>
          <SuggestionBox
            name={language === 'en' ? suggested.sector.nameEn : builtInName(suggested.sector.name, language)}
            seal={suggested.sector.seal}
            because={suggested.suggestion.because.slice(0, 3)}
            more={plan.moreSuggestions}
            readOnly={readOnly}
            reachable={reachable}
            onAccept={() => {
              onAccept(clauseId, suggested.sector.id)
            }}
            onDismiss={() => {
              onDismiss(clauseId, suggested.sector.id)
            }}
          />
        </div>
      )}
      {things.notes.length + things.links.length > 0 ? (
        <button
          type="button"
          tabIndex={reachable ? 0 : -1}
          className="margin-counts"
          onClick={() => {
            onInspect(clauseId)
          }}
        >
          {things.notes.length > 0 ? (
            <span title={words.notes(things.notes.length)}>
              <Icon name="note" size="small" />
              <span aria-hidden="true">{things.notes.length}</span>
              <span className="sr">{words.notes(things.notes.length)}</span>
            </span>
          ) : null}
          {things.links.length > 0 ? (
            <span title={words.links(things.links.length)}>
              <Icon name="link" size="small" />
              <span aria-hidden="true">{things.links.length}</span>
              <span className="sr">{words.links(things.links.length)}</span>
            </span>
          ) : null}
        </button>
      ) : null}
    </>
  )
})
