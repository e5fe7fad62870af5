import type { ReactNode } from 'react'
import type { PolicyView } from '../../core/contract/workbench.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Clause } from '../../core/model/clause.ts'
import type { ClauseId, ClauseRef, PolicyId, TagId } from '../../core/model/ids.ts'
import type { Link, LinkType } from '../../core/model/link.ts'
import type { Tagging } from '../../core/model/tag.ts'
import { explainNotice } from '../../core/contract/explain.ts'
import { CollectionsSection } from '../features/collecting/CollectionsSection.tsx'
import { NotesSection } from '../features/annotating/NotesSection.tsx'
import { CitationsSection, type CitationHands } from '../features/linking/CitationsSection.tsx'
import { LinksSection } from '../features/linking/LinksSection.tsx'
import { LinkSuggestionsSection } from '../features/linking/LinkSuggestionsSection.tsx'
import { TagsSection } from '../features/tagging/TagsSection.tsx'
import { usePolicies } from '../state/library-state.ts'
import { tagFace } from '../state/tag-face.ts'
import type { DisplayedText } from '../anchored-text/displayed-text.ts'
import { builtInName } from '../strings/built-in-names.ts'
import { readerStrings } from '../strings/reader.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'
import type { ClauseThings, TagUse } from './clause-things.ts'
import type { ClauseLinks } from './use-clause-links.ts'

export interface ClauseInspectorProps {
  /** What people said of the clause's structure. */
  readonly structure: ReactNode
  readonly policyId: PolicyId
  readonly clause: Clause
  readonly things: ClauseThings
  readonly linkTypes: readonly LinkType[]
  readonly shown: DisplayedText
  readonly lang: string
  readonly now: Date
  readonly readOnly: boolean
  readonly quoteOf: (note: Annotation) => string | null
  readonly editorFor: (note: Annotation) => ReactNode | null
  readonly onTag: () => void
  readonly onNote: () => void
  readonly onLink: () => void
  readonly onRemoveTaggings: (taggings: readonly Tagging[]) => void
  readonly onAccept: (clauseId: ClauseId, sectorId: string) => void
  readonly onDismiss: (clauseId: ClauseId, sectorId: string) => void
  readonly onEditNote: (note: Annotation) => void
  readonly onRemoveNote: (note: Annotation) => void
  readonly onReplyNote: (note: Annotation, body: string) => void
  readonly onFollow: (there: ClauseRef) => void
  readonly onUnlink: (link: Link) => void
  readonly links: ClauseLinks
  readonly citationHands: CitationHands
  readonly onNextWith: (other: PolicyId) => void
}

/** All that hangs on the current clause. */
export function ClauseInspector({
  structure,
  policyId,
  clause,
  things,
  linkTypes,
  shown,
  lang,
  now,
  readOnly,
  quoteOf,
  editorFor,
  onTag,
  onNote,
  onLink,
  onRemoveTaggings,
  onAccept,
  onDismiss,
  onEditNote,
  onRemoveNote,
  onReplyNote,
  onFollow,
  onUnlink,
  links,
  citationHands,
  onNextWith,
}: ClauseInspectorProps) {
  const words = useStrings(readerStrings)
  const language = useLanguage()
  const policies = usePolicies()
  const byTag = new Map<TagId, TagUse[]>()
  for (const use of things.uses) byTag.set(use.tag.id, [...(byTag.get(use.tag.id) ?? []), use])
  const tags = [...byTag.values()].flatMap((uses) => {
    const [first] = uses
    return first === undefined
      ? []
      : [
          {
            key: first.tag.id,
            face: tagFace(first.tag, first.sector, language),
            part: uses.every(({ tagging }) => tagging.anchor !== null),
            onRemove: () => {
              onRemoveTaggings(uses.map(({ tagging }) => tagging))
            },
          },
        ]
  })
  const suggestions = things.suggestions.map(({ suggestion, sector }) => ({
    key: sector.id,
    name: language === 'en' ? sector.nameEn : builtInName(sector.name, language),
    seal: sector.seal,
    because: suggestion.because,
    onAccept: () => {
      onAccept(clause.id, sector.id)
    },
    onDismiss: () => {
      onDismiss(clause.id, sector.id)
    },
  }))
  return (
    <>
      <header>
        <p className="path">
          <span lang={lang}>{shown.words(clause.path)}</span>
          {clause.page === null ? null : <span className="nowrap">{words.page(clause.page)}</span>}
        </p>
        {clause.heading === '' ? (
          <h2 className="opening" lang={lang}>
            {shown.show({ start: clause.range.start, end: Math.min(clause.range.end, clause.range.start + 80) })}
          </h2>
        ) : (
          <h2 lang={lang}>{shown.words(clause.heading)}</h2>
        )}
      </header>
      <TagsSection tags={tags} suggestions={suggestions} readOnly={readOnly} onAdd={onTag} />
      <NotesSection
        notes={things.notes}
        quoteOf={quoteOf}
        lang={lang}
        now={now}
        readOnly={readOnly}
        editorFor={editorFor}
        onAdd={onNote}
        onEdit={onEditNote}
        onRemove={onRemoveNote}
        onReply={onReplyNote}
      />
      <LinksSection
        links={things.links}
        types={linkTypes}
        readOnly={readOnly}
        onAdd={onLink}
        onFollow={onFollow}
        onUnlink={onUnlink}
        onChange={links.change}
        onTurn={links.turn}
      />
      <LinkSuggestionsSection
        policyId={policyId}
        list={links.list}
        suggestions={links.suggestions}
        types={linkTypes}
        readOnly={readOnly}
        hasKeys={things.suggestions.length === 0}
        onAccept={links.accept}
        onDismiss={links.dismiss}
        onFollow={onFollow}
        onNext={onNextWith}
      />
      <CitationsSection
        citations={links.cited}
        citedPolicies={links.citedPolicies}
        policies={policies}
        types={linkTypes}
        lang={lang}
        readOnly={readOnly}
        {...citationHands}
      />
      <CollectionsSection clause={{ policyId, clauseId: clause.id }} readOnly={readOnly} />
      {structure}
    </>
  )
}

/** What the policy says of itself, while no clause is current. */
export function PolicyInspector({
  view,
  shown,
  lang,
  children,
}: {
  readonly view: PolicyView
  readonly shown: DisplayedText
  readonly lang: string
  readonly children?: ReactNode
}) {
  const words = useStrings(readerStrings)
  const language = useLanguage()
  const { metadata, source, notices } = view.policy
  const facts: readonly (readonly [string, string | null])[] = [
    [words.number, metadata.documentNumber],
    [words.issuers, metadata.issuers.length === 0 ? null : metadata.issuers.join('、')],
    [words.issuedOn, metadata.issuedOn],
  ]
  return (
    <>
      <header>
        <p className="path">{words.about}</p>
        <h2 lang={lang}>{metadata.title === null ? words.untitled : shown.words(metadata.title)}</h2>
      </header>
      <section className="section">
        <dl className="facts-of">
          {facts.map(([name, value]) => (
            <FactRow
              key={name}
              name={name}
              value={value === null ? words.none : shown.words(value)}
              lang={value === null ? undefined : lang}
            />
          ))}
          <FactRow name={words.source} value={source.fileName} lang={undefined} />
        </dl>
      </section>
      <section className="section">
        <p className="nothing">{words.pickClause}</p>
      </section>
      {children}
      {notices.length === 0 ? null : (
        <section className="section" aria-label={words.notice}>
          <h3>
            {words.notice}
            <span className="count">{notices.length}</span>
          </h3>
          <ul className="notices">
            {notices.slice(0, 20).map((notice, index) => (
              <li key={index}>{explainNotice(notice, language)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const FactRow = ({
  name,
  value,
  lang,
}: {
  readonly name: string
  readonly value: string
  readonly lang: string | undefined
}) => (
  <>
    <dt>{name}</dt>
    <dd lang={lang}>{value}</dd>
  </>
)
