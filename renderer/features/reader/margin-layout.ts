/**
 * What a clause has for its margin, latest first where order matters. Seals are sector tags; a mark is any thing shown.
 */
export interface MarginSupply<Seal, Tag, Note, Link, Suggestion> {
  readonly seals: readonly Seal[]
  readonly tags: readonly Tag[]
  readonly notes: readonly Note[]
  readonly links: readonly Link[]
  readonly suggestions: readonly Suggestion[]
}

/** What is shown beside the clause, and how many more of each there are. */
export interface MarginPlan<Seal, Tag, Note, Link, Suggestion> {
  readonly seals: readonly Seal[]
  readonly tags: readonly Tag[]
  readonly moreTags: number
  readonly note: Note | null
  readonly moreNotes: number
  readonly link: Link | null
  readonly moreLinks: number
  readonly suggestion: Suggestion | null
  /** There is room for the suggestion's reason and answers without making the clause taller. */
  readonly suggestionFits: boolean
  readonly moreSuggestions: number
}

const MOST_SEALS = 4
const MOST_TAGS = 2
const MOST_ITEMS = 3
/** px, with the gap below. */
const HEIGHT = { tags: 26, note: 74, link: 24, suggestion: 92 }

/**
 * At most three items a clause: its tags (seals first, then two tags, then +n), its latest note, one link, one
 * suggestion. People's marks come before the machine's: a suggestion yields where all three others are there; the
 * inspector shows everything. `room`: px the clause's text is tall.
 */
export function layoutMargin<Seal, Tag, Note, Link, Suggestion>(
  supply: MarginSupply<Seal, Tag, Note, Link, Suggestion>,
  room: number,
): MarginPlan<Seal, Tag, Note, Link, Suggestion> {
  const seals = supply.seals.slice(0, MOST_SEALS)
  const tags = supply.tags.slice(0, Math.max(0, MOST_TAGS - Math.max(0, seals.length - 2)))
  const note = supply.notes[0] ?? null
  const link = supply.links[0] ?? null
  const items = (seals.length + tags.length > 0 ? 1 : 0) + (note === null ? 0 : 1) + (link === null ? 0 : 1)
  const taken =
    (seals.length + tags.length > 0 ? HEIGHT.tags : 0) +
    (note === null ? 0 : HEIGHT.note) +
    (link === null ? 0 : HEIGHT.link)
  const suggestion = items < MOST_ITEMS ? (supply.suggestions[0] ?? null) : null
  return {
    seals,
    tags,
    moreTags: supply.seals.length + supply.tags.length - seals.length - tags.length,
    note,
    moreNotes: Math.max(0, supply.notes.length - 1),
    link,
    moreLinks: Math.max(0, supply.links.length - 1),
    suggestion,
    suggestionFits: taken + HEIGHT.suggestion <= room,
    moreSuggestions: supply.suggestions.length - (suggestion === null ? 0 : 1),
  }
}
