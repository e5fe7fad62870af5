import { useState } from 'react'
import type { CollectedClause } from '../../../core/model/collected-clause.ts'
import { memberKey, type Collection } from '../../../core/model/collection.ts'
import { useCodebook } from '../../state/library-state.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { sectorOf, tagFace } from '../../state/tag-face.ts'
import { collectingStrings } from '../../strings/collecting.ts'
import { commonStrings } from '../../strings/common.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

const parts = ['withSaid', 'withTags', 'withNotes', 'withSource'] as const
type Part = (typeof parts)[number]

/**
 * A collection as it will be printed. All of its clauses are in the document here, unlike on the screen, so that the
 * print has them; print.css leaves only this sheet on the paper. It is drawn by us and not loaded into a frame, which
 * the content security policy does not allow.
 */
export function PrintView({
  collection,
  clauses,
  onClose,
}: {
  readonly collection: Collection
  readonly clauses: readonly CollectedClause[]
  readonly onClose: () => void
}) {
  const words = useStrings(collectingStrings)
  const common = useStrings(commonStrings)
  const [shown, setShown] = useState<ReadonlySet<Part>>(new Set(parts))
  const policies = new Set(clauses.map(({ ref }) => ref.policyId)).size
  const toggle = (part: Part): void => {
    const next = new Set(shown)
    if (!next.delete(part)) next.add(part)
    setShown(next)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.printTitle(collection.name)}
      closeLabel={common.close}
      width={920}
      className="print-dialog"
      footer={
        <>
          <fieldset className="print-parts">
            <legend className="sr">{words.printWith}</legend>
            {parts.map((part) => (
              <label key={part}>
                <input
                  type="checkbox"
                  checked={shown.has(part)}
                  onChange={() => {
                    toggle(part)
                  }}
                />
                {words[part]}
              </label>
            ))}
          </fieldset>
          <span className="grow" />
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="solid"
            data-autofocus
            onClick={() => {
              window.print()
            }}
          >
            {words.printNow}
          </Button>
        </>
      }
    >
      <article className="print-sheet" tabIndex={0} aria-label={collection.name}>
        <h1>{collection.name}</h1>
        <p className="print-about">{words.printed(policies, clauses.length)}</p>
        {collection.comment === '' ? null : <p className="print-comment">{collection.comment}</p>}
        {clauses.map((clause, at) => (
          <PrintedClause
            key={memberKey(clause.ref)}
            clause={clause}
            place={at + 1}
            said={collection.comments?.[memberKey(clause.ref)] ?? ''}
            shown={shown}
          />
        ))}
      </article>
    </Dialog>
  )
}

function PrintedClause({
  clause,
  place,
  said,
  shown,
}: {
  readonly clause: CollectedClause
  readonly place: number
  readonly said: string
  readonly shown: ReadonlySet<Part>
}) {
  const words = useStrings(collectingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const codebook = useCodebook()
  const { metadata, source } = clause
  const lang = policyLang(metadata)
  const tags = clause.tagIds.flatMap((id) => {
    const tag = codebook?.tags.find((each) => each.id === id)
    return tag === undefined ? [] : [tagFace(tag, sectorOf(id, codebook?.sectors ?? []), language).name]
  })
  const from = [
    metadata.documentNumber,
    metadata.issuers.join('、'),
    clause.page === null ? null : words.page(clause.page),
    words.sourceFile(source.fileName),
  ].filter((part) => part !== null && part !== '')
  return (
    <section className="printed">
      <h2>
        <span className="printed-place">{place}</span>
        <span lang={lang}>{metadata.title ?? common.untitled}</span>
        <span className="printed-path" lang={lang}>
          {clause.path}
        </span>
      </h2>
      <p className="printed-text" lang={lang}>
        {clause.text ?? `${clause.marker}${clause.heading}`}
      </p>
      {clause.text === null ? <p className="printed-small">{words.unread}</p> : null}
      {shown.has('withSaid') && said !== '' ? <p className="printed-said">{said}</p> : null}
      {shown.has('withTags') && tags.length > 0 ? (
        <p className="printed-small">
          <b>{words.withTags}</b>
          {tags.join('　')}
        </p>
      ) : null}
      {shown.has('withNotes')
        ? clause.annotations
            .filter(({ body }) => body !== '')
            .map(({ id, body, author, changedAt }) => (
              <p key={id} className="printed-note">
                {body}
                <span>
                  {author}　{changedAt.slice(0, 10)}
                </span>
              </p>
            ))
        : null}
      {shown.has('withSource') ? (
        <p className="printed-source">
          <b>{words.source}</b>
          {from.join(' · ')} · <code>SHA-256 {source.hash}</code>
        </p>
      ) : null}
    </section>
  )
}
