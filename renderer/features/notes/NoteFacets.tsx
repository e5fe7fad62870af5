import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { PolicySummary } from '../../../core/model/policy-summary.ts'
import { useCodebook, usePolicies } from '../../state/library-state.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { parseTitle, shortTitle } from '../../state/policy-title.ts'
import { sectorOf, tagFace } from '../../state/tag-face.ts'
import { notesStrings } from '../../strings/notes.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { CheckMark } from '../../ui/Checkbox.tsx'
import { Seal } from '../../ui/Seal.tsx'
import { TagDot } from '../../ui/TagChip.tsx'
import type { Counted, NoteFacets as Facets, NoteFilters } from './filter-notes.ts'
import { narrowNotes } from './notes-view.ts'

const SHOWN = 8
const nameOf = ({ metadata, fileName }: PolicySummary): string => metadata.title ?? fileName
const toggled = <Value,>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value]

/**
 * Where notes stand, who wrote them, what they are tagged with and when they were written, with how many each value
 * leaves.
 */
export function NoteFacets({ facets, filters }: { readonly facets: Facets; readonly filters: NoteFilters }) {
  const words = useStrings(notesStrings)
  const language = useLanguage()
  const codebook = useCodebook()
  const policies = usePolicies()
  // a title's bracketed tail stands only where it tells two apart
  const titles = policies.map((policy) => parseTitle(nameOf(policy)).main)
  const mains = titles.filter((main, at) => titles.indexOf(main) !== at)
  const tagOf = (id: string) => {
    const tag = codebook?.tags.find((each) => each.id === id)
    return tag === undefined ? null : tagFace(tag, sectorOf(tag.id, codebook?.sectors ?? []), language)
  }
  return (
    <aside className="filters note-filters" aria-label={words.filters} data-region="filters">
      <Facet
        title={words.policies}
        values={facets.policies}
        chosen={filters.policyIds}
        onToggle={(value) => {
          narrowNotes({ policyIds: toggled(filters.policyIds, value) })
        }}
        show={(value) => {
          const policy = policies.find(({ id }) => id === value)
          return policy === undefined ? null : (
            <span className="note-policy" title={nameOf(policy)} lang={policyLang(policy.metadata)}>
              {shortTitle(nameOf(policy), mains)}
            </span>
          )
        }}
      />
      <Facet
        title={words.authors}
        values={facets.authors}
        chosen={filters.authors}
        onToggle={(value) => {
          narrowNotes({ authors: toggled(filters.authors, value) })
        }}
        show={(value) => <span className="clip">{value === '' ? words.noAuthor : value}</span>}
      />
      <Facet
        title={words.tags}
        values={facets.tags}
        chosen={filters.tagIds}
        onToggle={(value) => {
          narrowNotes({ tagIds: toggled(filters.tagIds, value) })
        }}
        show={(value) => {
          const face = tagOf(value)
          return face === null ? (
            <span className="clip">{words.gone}</span>
          ) : (
            <>
              {face.seal === undefined ? (
                <TagDot colour={face.colour} />
              ) : (
                <Seal character={face.seal} look="neutral" />
              )}
              <span className="clip" lang={face.lang}>
                {face.name}
              </span>
            </>
          )
        }}
      />
      <section>
        <h2>{words.dates}</h2>
        <div className="note-days">
          {(['from', 'to'] as const).map((end) => (
            <label key={end}>
              {words[end]}
              <input
                className="field"
                type="date"
                value={filters[end]}
                max="9999-12-31"
                onChange={(event) => {
                  narrowNotes({ [end]: event.target.value })
                }}
              />
            </label>
          ))}
        </div>
      </section>
    </aside>
  )
}

interface FacetProps<Value extends string> {
  readonly title: string
  readonly values: readonly Counted<Value>[]
  readonly chosen: readonly Value[]
  readonly onToggle: (value: Value) => void
  readonly show: (value: Value) => ReactNode
}

function Facet<Value extends string>({ title, values, chosen, onToggle, show }: FacetProps<Value>) {
  const words = useStrings(notesStrings)
  const [all, setAll] = useState(false)
  if (values.length === 0) return null
  const short = values.length > SHOWN + 1
  const shown = short && !all ? values.filter(({ value }, at) => at < SHOWN || chosen.includes(value)) : values
  return (
    <section>
      <h2>{title}</h2>
      <div role="group" aria-label={title} onKeyDown={moveBetween}>
        {shown.map(({ value, count }, at) => (
          <button
            key={value}
            type="button"
            role="checkbox"
            aria-checked={chosen.includes(value)}
            tabIndex={at === 0 ? 0 : -1}
            onClick={() => {
              onToggle(value)
            }}
          >
            <CheckMark on={chosen.includes(value)} />
            {show(value)}
            <span className="count">{count.toLocaleString('en')}</span>
          </button>
        ))}
        {short ? (
          <button
            type="button"
            className="facet-more"
            tabIndex={-1}
            aria-expanded={all}
            onClick={() => {
              setAll(!all)
            }}
          >
            <span className="clip">{all ? words.fewer : words.moreValues(values.length - shown.length)}</span>
          </button>
        ) : null}
      </div>
    </section>
  )
}

/** Up and down go through a facet's values. */
function moveBetween(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus()
  event.preventDefault()
}
