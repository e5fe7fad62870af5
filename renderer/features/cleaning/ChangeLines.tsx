import { useState } from 'react'
import type { ChangeGroup, ChangePlace } from '../../../core/model/change-group.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { cleaningStrings } from '../../strings/cleaning.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'

/** How many lines a press brings. */
const atATime = 40

interface Going {
  /** BCP 47 tag of the policy's text. */
  readonly lang: string
  readonly onGoTo: (place: TextRange) => void
}

/** What one rule changed: a line for all that say the same, which unfolds into their places; more at a press. */
export function ChangeLines({ groups, ...going }: Going & { readonly groups: readonly ChangeGroup[] }) {
  const words = useStrings(cleaningStrings)
  const [most, setMost] = useState(atATime)
  const left = groups.slice(most).reduce((sum, group) => sum + group.count, 0)
  return (
    <>
      <ul>
        {groups.slice(0, most).map((group) => (
          <GroupLine key={`${group.before} ${group.after}`} group={group} {...going} />
        ))}
      </ul>
      {left === 0 ? null : (
        <Button
          look="underlined"
          onClick={() => {
            setMost(most + atATime)
          }}
        >
          {words.more(left)}
        </Button>
      )}
    </>
  )
}

function GroupLine({ group, ...going }: Going & { readonly group: ChangeGroup }) {
  const words = useStrings(cleaningStrings)
  const [most, setMost] = useState(0)
  const [first, ...others] = group.places
  if (first === undefined) return null
  const left = others.length - most
  return (
    <li>
      <div className="cleaning-line">
        <Change group={group} place={first} {...going} />
        {others.length === 0 ? null : (
          <Button
            look="underlined"
            size="small"
            aria-expanded={most > 0}
            onClick={() => {
              setMost(most === 0 ? atATime : 0)
            }}
          >
            {words.same(group.count)}
          </Button>
        )}
      </div>
      {most === 0 ? null : (
        <ul className="cleaning-places">
          {others.slice(0, most).map((place) => (
            <li key={place.at.start}>
              <Change group={group} place={place} {...going} />
            </li>
          ))}
          {left <= 0 ? null : (
            <li>
              <Button
                look="underlined"
                size="small"
                onClick={() => {
                  setMost(most + atATime)
                }}
              >
                {words.more(left)}
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  )
}

/** One change with the words around it; a press shows it in the text. */
function Change({
  group: { before, after },
  place,
  lang,
  onGoTo,
}: Going & { readonly group: ChangeGroup; readonly place: ChangePlace }) {
  const words = useStrings(cleaningStrings)
  return (
    <button
      type="button"
      className="cleaning-change"
      lang={lang}
      onClick={() => {
        onGoTo(place.at)
      }}
    >
      <span className="around">{visible(place.wordsBefore)}</span>
      {before === '' ? null : (
        <del>
          <span className="sr">{after === '' ? words.removed : ''}</span>
          {visible(before)}
        </del>
      )}
      {after === '' ? null : (
        <>
          <span className="mute">{before === '' ? words.inserted : words.replaced}</span>
          <ins>{visible(after)}</ins>
        </>
      )}
      <span className="around">{visible(place.wordsBehind)}</span>
    </button>
  )
}

/** Blanks and line ends that would not be seen. */
const visible = (words: string): string =>
  words
    .replace(/\n/g, '⏎')
    .replace(/ /g, '␣')
    .replace(/\t/g, '⇥')
    .replace(/\u3000/g, '□')
