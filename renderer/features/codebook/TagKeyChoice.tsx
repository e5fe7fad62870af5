import type { Tag } from '../../../core/model/tag.ts'
import { changePreferences, usePreferences } from '../../state/preferences.ts'
import { giveDigit, tagDigits, tagsByDigit, type TagDigit } from '../../state/tag-keys.ts'
import { say } from '../../state/toasts.ts'
import { codebookStrings } from '../../strings/codebook.ts'
import { useStrings } from '../../strings/use-strings.ts'

/** The digit that puts a tag on while one reads. A digit another tag has shows whose it is, and changes hands. */
export function TagKeyChoice({
  tag,
  nameOf,
  readOnly,
}: {
  readonly tag: Tag
  readonly nameOf: (tagId: Tag['id']) => string | null
  readonly readOnly: boolean
}) {
  const words = useStrings(codebookStrings)
  const own = usePreferences().keys
  const holders = tagsByDigit(own)
  const choose = (digit: TagDigit, holder: Tag['id'] | undefined): void => {
    if (readOnly) return
    void changePreferences({ keys: giveDigit(own, tag.id, holder === tag.id ? null : digit) })
    const loser = holder === undefined || holder === tag.id ? null : nameOf(holder)
    if (loser !== null) say(words.keyTaken(digit, loser))
  }
  return (
    <div className="tag-keys" role="group" aria-label={words.keyChoice}>
      {tagDigits.map((digit) => {
        const holder = holders.get(digit)
        const other = holder === undefined || holder === tag.id ? null : nameOf(holder)
        return (
          <button
            key={digit}
            type="button"
            className={other === null ? 'tag-key' : 'tag-key taken'}
            aria-pressed={holder === tag.id}
            aria-disabled={readOnly}
            title={readOnly ? words.readOnly : other === null ? words.keyDigit(digit) : words.keyHeld(digit, other)}
            aria-label={other === null ? words.keyDigit(digit) : words.keyHeld(digit, other)}
            onClick={() => {
              choose(digit, holder)
            }}
          >
            {digit}
          </button>
        )
      })}
      <span className="mute">{words.keyHint}</span>
    </div>
  )
}
