import type { CSSProperties } from 'react'
import { useKeyOf } from '../../state/commands.ts'
import { taggingStrings } from '../../strings/tagging.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { ariaKeys, showKeys } from '../../ui/key-combination.ts'
import { Seal } from '../../ui/Seal.tsx'
import { TagChip } from '../../ui/TagChip.tsx'
import type { TagFace } from '../../state/tag-face.ts'

/** A tag of a clause as listed: `key` its id; `part` where it stands on a stretch only. */
export interface ListedTag {
  readonly key: string
  readonly face: TagFace
  readonly part: boolean
  readonly onRemove: () => void
}
export interface ListedSuggestion {
  readonly key: string
  readonly name: string
  readonly seal: string
  readonly because: readonly string[]
  readonly onAccept: () => void
  readonly onDismiss: () => void
}

/** The inspector's list of a clause's tags, with what is suggested after them. */
export function TagsSection({
  tags,
  suggestions,
  readOnly,
  onAdd,
}: {
  readonly tags: readonly ListedTag[]
  readonly suggestions: readonly ListedSuggestion[]
  readonly readOnly: boolean
  readonly onAdd: () => void
}) {
  const addKey = useKeyOf('tag', 'T')
  const words = useStrings(taggingStrings)
  return (
    <section className="section" aria-label={words.heading}>
      <h3>
        <Icon name="tag" />
        {words.heading}
        <span className="count">{tags.length}</span>
        {readOnly ? null : (
          <IconButton icon="plus" label={words.add} keys={addKey} size="small" onClick={onAdd} tooltipSide="left" />
        )}
      </h3>
      {tags.length === 0 && suggestions.length === 0 ? <p className="nothing">{words.none}</p> : null}
      <div className="chips">
        {tags.map(({ key, face, part, onRemove }) => (
          <span key={key} title={part ? words.onPart : undefined} lang={face.lang}>
            <TagChip
              name={face.name}
              colour={face.colour}
              seal={face.seal}
              boxed
              removeLabel={words.removeTag(face.name)}
              onRemove={readOnly ? undefined : onRemove}
            />
          </span>
        ))}
        {suggestions.map(({ key, name, seal, onAccept, onDismiss }) => (
          <span key={key} className="tag suggested boxed">
            <Seal character={seal} look="suggested" />
            {readOnly ? (
              <span className="clip">{name}？</span>
            ) : (
              <button type="button" className="clip" aria-label={words.acceptName(name)} onClick={onAccept}>
                {name}？
              </button>
            )}
            {readOnly ? null : (
              <button type="button" className="remove" aria-label={words.dismissName(name)} onClick={onDismiss}>
                <Icon name="close" size="small" />
              </button>
            )}
          </span>
        ))}
      </div>
      {suggestions
        .filter(({ because }) => because.length > 0)
        .map(({ key, name, because }) => (
          <p key={key} className="suggested-why">
            {suggestions.length > 1 ? words.whyOf(name) : words.because}
            <span lang="zh-Hans">{because.map(words.quoted).join('')}</span>
          </p>
        ))}
    </section>
  )
}

/** The first line of a clause's margin: seals, tags, and how many more there are. */
export function TagLine({
  faces,
  more,
}: {
  readonly faces: readonly { readonly key: string; readonly face: TagFace }[]
  readonly more: number
}) {
  const words = useStrings(taggingStrings)
  return (
    <div className="margin-tags">
      {faces.map(({ key, face }) => (
        <span
          key={key}
          lang={face.lang}
          title={face.name}
          className="tag-holder"
          style={{ '--tag-letter': JSON.stringify(Array.from(face.name)[0] ?? '') } as CSSProperties}
        >
          <TagChip name={face.name} colour={face.colour} seal={face.seal} />
        </span>
      ))}
      {more > 0 ? (
        <span className="more" title={words.moreTags(more)}>
          +{more}
        </span>
      ) : null}
    </div>
  )
}

const keyed = (name: string, keys: string | undefined): string =>
  keys === undefined ? name : `${name} ${showKeys(keys)}`
const keyTold = (keys: string | undefined) => (keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })

/** A suggestion beside its clause: what, why, and the two keys. Accepting turns it red in place. */
export function SuggestionBox({
  name,
  seal,
  because,
  more,
  readOnly,
  reachable,
  onAccept,
  onDismiss,
}: Omit<ListedSuggestion, 'key'> & { readonly more: number; readonly reachable: boolean; readonly readOnly: boolean }) {
  const words = useStrings(taggingStrings)
  const [acceptKey, dismissKey] = [useKeyOf('accept-suggestion', 'A'), useKeyOf('dismiss-suggestion', 'D')]
  return (
    <div className="suggestion-box">
      <span className="tag suggested" title={name}>
        <Seal character={seal} look="suggested" />
        <span className="clip">{name}？</span>
      </span>
      {because.length === 0 ? null : (
        <div className="why">
          {words.because}
          <span lang="zh-Hans">
            {because.map((cue, index) => (
              <span key={cue}>
                {index === 0 ? '' : words.between}
                <q>{cue}</q>
              </span>
            ))}
          </span>
        </div>
      )}
      {readOnly ? null : (
        <div className="acts">
          <button
            type="button"
            tabIndex={reachable ? 0 : -1}
            className="button small"
            {...keyTold(acceptKey)}
            title={keyed(words.acceptName(name), acceptKey)}
            onClick={onAccept}
          >
            <Icon name="check" size="small" />
            <span className="word" aria-hidden="true">
              {words.accept}
            </span>
            <span className="sr">{words.acceptName(name)}</span>
            {acceptKey === undefined ? null : <Kbd keys={acceptKey} />}
          </button>
          <button
            type="button"
            tabIndex={reachable ? 0 : -1}
            className="button small"
            {...keyTold(dismissKey)}
            title={keyed(words.dismissName(name), dismissKey)}
            onClick={onDismiss}
          >
            <Icon name="close" size="small" />
            <span className="word" aria-hidden="true">
              {words.dismiss}
            </span>
            <span className="sr">{words.dismissName(name)}</span>
            {dismissKey === undefined ? null : <Kbd keys={dismissKey} />}
          </button>
          {more > 0 ? (
            <span className="count" title={words.moreSuggestions(more)}>
              +{more}
            </span>
          ) : null}
        </div>
      )}
    </div>
  )
}
