import { annotatingStrings } from '../../strings/annotating.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Pill } from '../../ui/Pill.tsx'

/** Whose notes are shown, with how many each wrote; nothing where there is no choice. */
export function AuthorPills({
  authors,
  chosen,
  onChoose,
}: {
  readonly authors: ReadonlyMap<string, number>
  readonly chosen: string | null
  readonly onChoose: (author: string | null) => void
}) {
  const words = useStrings(annotatingStrings)
  if (authors.size === 0) return null
  return (
    <div className="note-authors" role="group" aria-label={words.authors}>
      {[...authors].map(([author, count]) => (
        <Pill
          key={author}
          pressed={author === chosen}
          onToggle={() => {
            onChoose(author === chosen ? null : author)
          }}
        >
          {author === '' ? words.noAuthor : author}
          <span className="count">{count}</span>
        </Pill>
      ))}
    </div>
  )
}
