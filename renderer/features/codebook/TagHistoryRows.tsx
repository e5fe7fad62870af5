import { useState } from 'react'
import type { TagId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { TagChange } from '../../../core/model/tag-change.ts'
import { codebookStrings } from '../../strings/codebook.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { useTagHistory } from './use-tag-history.ts'

/** Changes shown before one asks for the earlier ones. */
const FIRST = 4

interface TagHistoryRowsProps {
  readonly tag: Tag
  /** null: the tag is gone. */
  readonly nameOf: (tagId: TagId) => string | null
}

/** When, by whom and how a tag changed, newest first. Undone changes are not among them. */
export function TagHistoryRows({ tag, nameOf }: TagHistoryRowsProps) {
  const words = useStrings(codebookStrings)
  const language = useLanguage()
  const { changes, failed } = useTagHistory(tag.id)
  const [all, setAll] = useState(false)
  if (failed)
    return (
      <>
        <dt>{words.history}</dt>
        <dd className="mute">{words.historyFailed}</dd>
      </>
    )
  if (changes.length === 0) return null
  const shown = all ? changes : changes.slice(0, FIRST)
  const thisYear = new Date().getFullYear()
  const day = (at: string): string => {
    const date = new Date(at)
    return date.toLocaleDateString(language, {
      month: 'short',
      day: 'numeric',
      ...(date.getFullYear() === thisYear ? {} : { year: 'numeric' }),
    })
  }
  return (
    <>
      <dt>{words.history}</dt>
      <dd>
        <ul className="tag-history">
          {shown.map((change, at) => (
            <li key={`${change.seq.toString()} ${at.toString()}`}>
              <time dateTime={change.at} title={new Date(change.at).toLocaleString(language)}>
                {day(change.at)}
              </time>
              <span className={change.author === '' ? 'mute' : 'author'}>
                {change.author === '' ? words.builtIn : change.author}
              </span>
              <span>
                {said(change, tag, words, nameOf)}
                {change.step === 'merge-package' ? <span className="mute">{` · ${words.byMerge}`}</span> : null}
              </span>
            </li>
          ))}
        </ul>
        {shown.length < changes.length ? (
          <Button
            look="underlined"
            onClick={() => {
              setAll(true)
            }}
          >
            {words.earlier(changes.length - shown.length)}
          </Button>
        ) : null}
      </dd>
    </>
  )
}

type Words = (typeof codebookStrings)['zh-Hans']

function said({ what }: TagChange, { name }: Tag, words: Words, nameOf: TagHistoryRowsProps['nameOf']): string {
  switch (what.kind) {
    case 'created':
      return what.name === name ? words.created : words.createdAs(what.name)
    case 'renamed':
      return words.renamedFrom(what.from, what.to)
    case 'moved': {
      const group = what.to === null ? null : nameOf(what.to)
      return what.to === null ? words.movedTop : group === null ? words.movedGone : words.movedTo(group)
    }
    case 'redefined':
      return words.redefined
    case 'recoloured':
      return words.recoloured
    case 'regrouped':
      return what.isGroup ? words.regrouped : words.ungrouped
    case 'took-in':
      return words.tookIn(what.name, what.uses)
  }
}
