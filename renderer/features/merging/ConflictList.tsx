import { useState } from 'react'
import { fieldName, fieldValue } from '../../../core/exporting/metadata-words.ts'
import type { MergeChoice, MergeConflict, WrittenBy } from '../../../core/model/merge.ts'
import { useLanguage } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Segment } from '../../ui/Segment.tsx'
import {
  choiceOf,
  choiceOfAll,
  chooseAll,
  groupConflicts,
  inOrder,
  type Choices,
  type ConflictGroup,
  type OpenConflict,
} from './conflict-groups.ts'
import { choiceWords } from './choice-words.ts'
import { useMergeWords } from './merge-words.ts'

/** So many of a kind at first; the choice for all of them holds for those not listed too. */
const shownAtFirst = 8
const mixed = 'mixed'

/** Where both sides differ, by kind: what each says, and what is to be done, one by one or for all of a kind. */
export function ConflictList({
  conflicts,
  choices,
  fixed,
  onChoose,
}: {
  readonly conflicts: readonly OpenConflict[]
  readonly choices: Choices
  /** What was decided, no longer to be changed. */
  readonly fixed: boolean
  readonly onChoose: (choices: Choices) => void
}) {
  const words = useMergeWords()
  return (
    <section className="merge-conflicts" aria-label={words.conflicts}>
      <h3 className="group-name">
        {words.conflicts}
        <span className="count">{conflicts.length.toLocaleString('en')}</span>
      </h3>
      {fixed ? null : <p className="mute">{words.conflictsHint}</p>}
      {groupConflicts(conflicts).map((group) => (
        <Group key={group.kind} group={group} choices={choices} fixed={fixed} onChoose={onChoose} />
      ))}
    </section>
  )
}

function Group({
  group,
  choices,
  fixed,
  onChoose,
}: {
  readonly group: ConflictGroup
  readonly choices: Choices
  readonly fixed: boolean
  readonly onChoose: (choices: Choices) => void
}) {
  const words = useMergeWords()
  const [all, setAll] = useState(false)
  const { kind, conflicts, common } = group
  const shown = all ? conflicts : conflicts.slice(0, shownAtFirst)
  const now = choiceOfAll(group, choices)
  const options = inOrder(common).map(
    (choice): { readonly value: MergeChoice | typeof mixed; readonly label: string } => ({
      value: choice,
      label: choiceWords(kind, choice, words),
    }),
  )
  return (
    <div className="merge-group" role="group" aria-label={words[kind]}>
      <div className="merge-group-head">
        <h4>
          {words[kind]}
          <span className="count">{conflicts.length.toLocaleString('en')}</span>
        </h4>
        <span className="mute">{words[`${kind}Hint`]}</span>
        <span className="grow" />
        {fixed || conflicts.length < 2 || common.length < 2 ? null : (
          <Segment
            label={words.forAll(words[kind])}
            value={now ?? mixed}
            options={now === null ? [{ value: mixed, label: words.differ }, ...options] : options}
            onChange={(choice) => {
              if (choice !== mixed) onChoose(chooseAll(group, choice, choices))
            }}
          />
        )}
      </div>
      {shown.map((conflict) => (
        <Row
          key={conflict.key}
          conflict={conflict}
          choice={choiceOf(conflict, choices)}
          fixed={fixed}
          onChoose={(choice) => {
            onChoose({ ...choices, [conflict.key]: choice })
          }}
        />
      ))}
      {conflicts.length > shownAtFirst ? (
        <Button
          look="underlined"
          aria-expanded={all}
          onClick={() => {
            setAll(!all)
          }}
        >
          {all ? words.showFewer : words.moreConflicts(conflicts.length - shownAtFirst)}
        </Button>
      ) : null}
    </div>
  )
}

function Row({
  conflict,
  choice,
  fixed,
  onChoose,
}: {
  readonly conflict: OpenConflict
  readonly choice: MergeChoice
  readonly fixed: boolean
  readonly onChoose: (choice: MergeChoice) => void
}) {
  const words = useMergeWords()
  const language = useLanguage()
  const { kind, about, ours, theirs, by, choices, field, clauses } = conflict
  const many = clauses !== undefined && clauses.count > 1
  // where the choice is whose text stands, the other one steps back
  const passes = (side: 'ours' | 'theirs'): string =>
    kind !== 'author-shared' && kind !== 'policy-version' && choice === (side === 'ours' ? 'theirs' : 'ours')
      ? 'unchosen'
      : ''
  // counts of work come as bare numbers
  const said = (text: string): string =>
    kind === 'author-shared' && /^\d+$/.test(text)
      ? words.workHere(Number(text))
      : text === ''
        ? words.emptyWords
        : field === undefined
          ? text
          : fieldValue(field, text, language)
  return (
    <div className="merge-conflict">
      <p className="merge-about">
        <span lang="zh-Hans">{about}</span>
        {field === undefined ? null : <span className="merge-detail">{fieldName(field, language)}</span>}
        {many ? <span className="merge-detail">{words.differingClauses(clauses.count)}</span> : null}
      </p>
      {many ? (
        <DifferingClauses clauses={clauses} passes={passes} />
      ) : (
        <dl>
          <div className={passes('ours')}>
            <dt>{words.ours}</dt>
            <dd lang="zh-Hans">{said(ours)}</dd>
            {by === undefined ? null : <Writer by={by.ours} />}
          </div>
          <div className={passes('theirs')}>
            <dt>{words.theirs}</dt>
            <dd lang="zh-Hans">{said(theirs)}</dd>
            {by === undefined ? null : <Writer by={by.theirs} />}
          </div>
        </dl>
      )}
      {fixed ? (
        <p className="merge-decided">{choiceWords(kind, choice, words)}</p>
      ) : (
        <Segment
          label={`${words.choose}：${about}`}
          value={choice}
          options={inOrder(choices).map((each) => ({ value: each, label: choiceWords(kind, each, words) }))}
          onChange={onChoose}
        />
      )}
    </div>
  )
}

/** Whose a side is, and when it was last changed, in the clock of this machine. */
function Writer({ by: { author, at } }: { readonly by: WrittenBy }) {
  const language = useLanguage()
  const words = useMergeWords()
  const then = new Date(at)
  return (
    <dd className="merge-by">
      <b>{author === '' ? words.noName : author}</b>
      <time dateTime={at}>
        {Number.isNaN(then.getTime())
          ? at
          : then.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })}
      </time>
    </dd>
  )
}

/** So many of a policy's differing clauses at first. */
const clausesAtFirst = 2

/**
 * The clauses of one policy that differ, each as both sides have it; the first ones until a person opens the list. One
 * decision holds for all of them.
 */
function DifferingClauses({
  clauses: { count, shown },
  passes,
}: {
  readonly clauses: NonNullable<MergeConflict['clauses']>
  readonly passes: (side: 'ours' | 'theirs') => string
}) {
  const words = useMergeWords()
  const [open, setOpen] = useState(false)
  const listed = open ? shown : shown.slice(0, clausesAtFirst)
  return (
    <div className="merge-clauses">
      <ul aria-label={words.differingClauses(count)}>
        {listed.map(({ path, ours, theirs }, at) => (
          <li key={`${path} ${at.toString()}`}>
            <span className="path" lang="zh-Hans">
              {path}
            </span>
            <dl>
              <div className={passes('ours')}>
                <dt>{words.ours}</dt>
                <dd lang="zh-Hans">{ours ?? words.noClause}</dd>
              </div>
              <div className={passes('theirs')}>
                <dt>{words.theirs}</dt>
                <dd lang="zh-Hans">{theirs ?? words.noClause}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      {shown.length > clausesAtFirst ? (
        <Button
          look="underlined"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open)
          }}
        >
          {open ? words.showFewer : words.moreClauses(shown.length - clausesAtFirst)}
        </Button>
      ) : null}
      {open && shown.length < count ? <p className="mute">{words.clausesNotShown(count - shown.length)}</p> : null}
    </div>
  )
}
