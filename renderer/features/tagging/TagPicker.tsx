import { useId, useState, type KeyboardEvent } from 'react'
import type { SectorSuggestion } from '../../../core/model/sector.ts'
import type { TagId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { taggingStrings } from '../../strings/tagging.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { Option } from '../../ui/Option.tsx'
import { Seal } from '../../ui/Seal.tsx'
import { TagDot } from '../../ui/TagChip.tsx'
import { pickerOptions, type PickerOption } from './picker-options.ts'
import type { PickableTag } from './rank-tags.ts'
import type { TagFace } from '../../state/tag-face.ts'

export interface TagPickerProps {
  readonly tags: readonly PickableTag[]
  readonly recent: readonly TagId[]
  readonly suggestions: readonly SectorSuggestion[]
  readonly own: ReadonlySet<TagId>
  readonly faceOf: (tag: Tag) => TagFace
  /** Puts the tag on, or takes it away where it is there already. */
  readonly onToggle: (tagId: TagId) => void
  readonly onCreate: (name: string) => void
  readonly onClose: () => void
}

/**
 * The tag picker: type, ⏎. Digits choose among the recent while the field is empty, with Alt once it is not; Tab puts
 * on and stays; Ctrl⏎ creates. No key means anything here while an input method composes.
 */
export function TagPicker({ tags, recent, suggestions, own, faceOf, onToggle, onCreate, onClose }: TagPickerProps) {
  const words = useStrings(taggingStrings)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useId()
  const { options, more } = pickerOptions({ query, tags, recent, suggestions, own })
  const active = options.find((option) => option.key === chosen) ?? (query.trim() === '' ? null : (options[0] ?? null))
  const take = (option: PickerOption, stay: boolean): void => {
    if (option.kind === 'create') onCreate(option.name)
    else onToggle(option.kind === 'match' ? option.match.tag.id : option.tag.id)
    if (stay) {
      setQuery('')
      setChosen(null)
    } else onClose()
  }
  const keyed = (event: KeyboardEvent<HTMLInputElement>): void => {
    const digit = /^Digit([1-5])$/.exec(event.code)?.[1] ?? /^[1-5]$/.exec(event.key)?.[0]
    const recentOne =
      digit !== undefined && !event.ctrlKey && !event.metaKey && !event.shiftKey && (event.altKey || query === '')
        ? options.find((option) => option.kind === 'recent' && option.digit === Number(digit))
        : undefined
    const create = options.find((option) => option.kind === 'create')
    if (recentOne !== undefined) take(recentOne, false)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const at = active === null ? -1 : options.indexOf(active)
      const next = options[event.key === 'ArrowDown' ? (at + 1) % options.length : (at <= 0 ? options.length : at) - 1]
      setChosen(next?.key ?? null)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (create !== undefined) take(create, false)
    } else if (event.key === 'Enter') {
      if (active !== null) take(active, false)
    } else if (event.key === 'Tab' && !event.shiftKey && active !== null) take(active, true)
    else return
    event.preventDefault()
  }
  const idOf = (option: PickerOption): string => `${list}-${option.key}`
  const section = (kinds: readonly PickerOption['kind'][], heading: string, hint = '') => {
    const shown = options.filter((option) => kinds.includes(option.kind))
    if (shown.length === 0) return null
    return (
      <div role="group" aria-label={heading}>
        <div className="option-heading" role="presentation">
          <span>{heading}</span>
          <span className="count">{hint}</span>
        </div>
        {shown.map((option) => (
          <Option
            key={option.key}
            id={idOf(option)}
            selected={option === active}
            active={option === active}
            className={`option ${option.kind}`}
            onPoint={() => {
              if (chosen !== option.key) setChosen(option.key)
            }}
            onPick={(event) => {
              take(option, event.shiftKey)
            }}
          >
            <OptionContent option={option} faceOf={faceOf} />
          </Option>
        ))}
        {kinds.includes('match') && more > 0 ? <p className="rest">{words.more(more)}</p> : null}
      </div>
    )
  }
  return (
    <div className="tag-picker">
      <div className="picker-field">
        <ListField
          label={words.find}
          icon="tag"
          value={query}
          onChange={(next) => {
            setQuery(next)
            setChosen(null)
          }}
          onKeyDown={keyed}
          list={list}
          active={active === null ? undefined : idOf(active)}
          end={<Kbd keys="Escape" />}
        />
      </div>
      <div className="picker-list" id={list} role="listbox" aria-label={words.list} tabIndex={-1}>
        {section(['match', 'create'], query.trim() === '' ? words.list : words.matches)}
        {section(['recent'], words.recent, query === '' ? words.digits : words.altDigits)}
        {section(['suggested'], words.suggested)}
        {query.trim() !== '' && !options.some((option) => option.kind === 'match' || option.kind === 'create') ? (
          <p className="rest">{words.noMatch}</p>
        ) : null}
      </div>
      <p className="keys-line" aria-hidden="true">
        <span>
          <kbd className="key">↑↓</kbd>
          {words.choose}
        </span>
        <span>
          <Kbd keys="Enter" />
          {active !== null && 'own' in active && active.own ? words.take : words.put}
        </span>
        <span>
          <Kbd keys="Tab" />
          {words.putOn}
        </span>
      </p>
    </div>
  )
}

function OptionContent({ option, faceOf }: { readonly option: PickerOption; readonly faceOf: (tag: Tag) => TagFace }) {
  const words = useStrings(taggingStrings)
  if (option.kind === 'create')
    return (
      <>
        <Icon name="plus" />
        <span className="clip">{words.create(option.name)}</span>
        <span className="end">
          <Kbd keys="Mod+Enter" />
        </span>
      </>
    )
  const tag = option.kind === 'match' ? option.match.tag : option.tag
  const face = faceOf(tag)
  const sign =
    face.seal === undefined ? (
      <TagDot colour={face.colour} />
    ) : (
      <Seal character={face.seal} look={option.kind === 'suggested' ? 'suggested' : 'kept'} />
    )
  if (option.kind === 'suggested')
    return (
      <>
        {sign}
        <span className="name clip" lang={face.lang}>
          {face.name}？
        </span>
        <span className="why clip" title={option.because.map(words.quoted).join('')}>
          {words.because}
          <span lang="zh-Hans">{option.because.map(words.quoted).join('')}</span>
        </span>
      </>
    )
  const own = option.own ? (
    <span className="own">
      <Icon name="check" size="small" />
      {words.own}
    </span>
  ) : null
  if (option.kind === 'recent')
    return (
      <>
        <Kbd keys={option.digit.toString()} />
        {sign}
        <span className="clip" lang={face.lang}>
          {face.name}
        </span>
        {own}
      </>
    )
  const mark = face.name === tag.name ? option.match.marks[0] : undefined
  return (
    <>
      {sign}
      <span className="clip" lang={face.lang}>
        {mark === undefined ? (
          face.name
        ) : (
          <>
            {face.name.slice(0, mark.start)}
            <mark>{face.name.slice(mark.start, mark.end)}</mark>
            {face.name.slice(mark.end)}
          </>
        )}
      </span>
      {own ?? (option.group === null ? null : <span className="group clip">{option.group}</span>)}
    </>
  )
}
