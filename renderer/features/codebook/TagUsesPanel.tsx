import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { TagUse } from '../../../core/model/tag-use.ts'
import { openPolicy } from '../../state/navigation.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { parseTitle } from '../../state/policy-title.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { codebookStrings } from '../../strings/codebook.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import type { UsedTag } from './codebook-tree.ts'
import type { TagUses } from './use-tag-uses.ts'

const keyOf = ({ ref, by }: TagUse): string =>
  `${ref.policyId} ${by.kind === 'tagging' ? by.tagging.id : by.annotation.id}`

/** Opens the clause of a use, the words it stands on selected. */
const openUse = ({ ref, by }: TagUse): void => {
  const { anchor } = by.kind === 'tagging' ? by.tagging : by.annotation
  openPolicy(ref.policyId, ref.clauseId, anchor?.range ?? null)
}

/**
 * A policy's name in a narrow line. `tail`: the last of its bracketed ends (征求意见稿), where only that tells it from
 * another; it is never cut.
 */
interface NarrowName {
  readonly main: string
  readonly tail: string
}

function narrowNames(uses: readonly TagUse[]): ReadonlyMap<PolicyId, NarrowName> {
  const titles = new Map(uses.map(({ ref, metadata }) => [ref.policyId, parseTitle(metadata.title ?? '')]))
  const twins = new Set(
    [...titles.values()].map(({ main }) => main).filter((main, at, all) => all.indexOf(main) !== at),
  )
  return new Map(
    [...titles].map(([policyId, { main, tail }]) => [
      policyId,
      { main, tail: twins.has(main) ? (tail.split(' ').at(-1) ?? '') : '' },
    ]),
  )
}

/** The clauses that use a tag, by policy and in text order. Arrows go through them, ⏎ or a press opens the clause. */
export function TagUsesPanel({ tag, uses: { uses, failure } }: { readonly tag: UsedTag; readonly uses: TagUses }) {
  const words = useStrings(codebookStrings)
  const language = useLanguage()
  const base = useId()
  const list = useRef<VirtualListHandle>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const all = uses ?? []
  const names = useMemo(() => narrowNames(uses ?? []), [uses])
  const at = Math.max(
    0,
    all.findIndex((use) => keyOf(use) === chosen),
  )
  const keyed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
      Home: 0,
      End: all.length - 1,
    }
    const step = steps[event.key]
    const use = all[step === undefined ? at : Math.max(0, Math.min(all.length - 1, step))]
    if (use === undefined) return
    if (step !== undefined) {
      setChosen(keyOf(use))
      list.current?.scrollToIndex(all.indexOf(use))
    } else if (event.key === 'Enter') openUse(use)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <aside className="tag-uses" data-region="uses" aria-label={words.usesTitle}>
      <div className="uses-head">
        <b className="strong">{tag.isGroup ? words.usesTitle : words.usesOf(tag.uses)}</b>
        {tag.isGroup || tag.uses === 0 ? null : (
          <>
            <span className="mute">{words.byPolicy}</span>
            <span className="grow" />
            <span className="mute nowrap">{words.openUses}</span>
          </>
        )}
      </div>
      {tag.isGroup ? (
        <p className="uses-empty">{words.groupUses}</p>
      ) : failure !== null ? (
        <p className="uses-empty" role="alert">
          <b>{words.usesFailed}</b>
          {explainFailure(failure, language).cause}
          {explainFailure(failure, language).nextStep}
        </p>
      ) : uses === null ? (
        <p className="uses-empty" role="status">
          {words.counting}
        </p>
      ) : all.length === 0 ? (
        <p className="uses-empty">
          <b>{words.noUses}</b>
          {words.noUsesHint}
        </p>
      ) : (
        <VirtualList
          handle={list}
          className="uses-list"
          measured
          role="listbox"
          aria-label={words.usesTitle}
          tabIndex={0}
          aria-activedescendant={`${base}-${at.toString()}`}
          onKeyDown={keyed}
          count={all.length}
          estimateSize={() => 86}
          keyOf={(index) => {
            const use = all[index]
            return use === undefined ? index.toString() : keyOf(use)
          }}
          keepMounted={[at]}
          itemsProps={{ role: 'presentation' }}
          renderItem={(index) => {
            const use = all[index]
            return use === undefined ? null : (
              <UseLine
                use={use}
                id={`${base}-${index.toString()}`}
                name={names.get(use.ref.policyId) ?? null}
                active={index === at}
                onOpen={() => {
                  setChosen(keyOf(use))
                  openUse(use)
                }}
              />
            )
          }}
        />
      )}
    </aside>
  )
}

function UseLine({
  use,
  name,
  id,
  active,
  onOpen,
}: {
  readonly use: TagUse
  readonly name: NarrowName | null
  readonly id: string
  readonly active: boolean
  readonly onOpen: () => void
}) {
  const words = useStrings(codebookStrings)
  const { metadata } = use
  const lang = policyLang(metadata)
  return (
    <div
      id={id}
      className="use-line"
      role="option"
      aria-selected={active}
      onClick={onOpen}
      title={metadata.title ?? undefined}
    >
      <p className="use-where">
        <PolicyLevel level={metadata.level} />
        <span className="clip" lang={lang}>
          {name?.main}
        </span>
        {name === null || name.tail === '' ? null : (
          <span className="nowrap" lang={lang}>
            {name.tail}
          </span>
        )}
        <span className="clip path" lang={lang}>
          {use.path}
        </span>
        {use.by.kind === 'annotation' ? (
          <span className="use-note">
            <Icon name="note" size="small" />
            {words.onNote}
          </span>
        ) : null}
      </p>
      <p className="use-words" lang={lang}>
        <Marked text={use.snippet} marks={use.marks} />
      </p>
    </div>
  )
}
