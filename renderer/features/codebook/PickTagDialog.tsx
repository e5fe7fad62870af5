import { useId, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import type { TagId } from '../../../core/model/ids.ts'
import type { Sector } from '../../../core/model/sector.ts'
import { codebookStrings } from '../../strings/codebook.ts'
import { commonStrings } from '../../strings/common.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { Option } from '../../ui/Option.tsx'
import { Seal } from '../../ui/Seal.tsx'
import { TagDot } from '../../ui/TagChip.tsx'
import { filterTags, treeLines, type CodebookTree } from './codebook-tree.ts'
import { faceOf } from './tag-names.ts'

/** `null` is the top level, offered where `topLabel` is given. */
export interface PickTagDialogProps {
  readonly tree: CodebookTree
  readonly sectors: readonly Sector[]
  readonly title: string
  readonly action: string
  readonly topLabel: string | null
  /** Why a tag cannot be chosen; null where it can. Those that cannot are left out unless they lead to one that can. */
  readonly refusalOf: (id: TagId | null) => string | null
  /** What choosing it will do, shown before it is done; null: it cannot be done. */
  readonly consequence: (id: TagId | null) => { readonly text: ReactNode; readonly possible: boolean } | null
  readonly working: boolean
  readonly chosen: TagId | null | undefined
  readonly onChoose: (id: TagId | null) => void
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Picks a tag of the tree: type to find, arrows to choose, ⏎ to do it. What will happen is said before. */
export function PickTagDialog({
  tree,
  sectors,
  title,
  action,
  topLabel,
  refusalOf,
  consequence,
  working,
  chosen,
  onChoose,
  onDone,
  onClose,
}: PickTagDialogProps) {
  const words = useStrings(codebookStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const base = useId()
  const [query, setQuery] = useState('')
  const filtered = filterTags(tree, query, sectors)
  const everything = new Set(tree.nodes.keys())
  const fits = new Set(
    [...tree.nodes.keys()].filter((id) => refusalOf(id) === null && (filtered === null || filtered.found.has(id))),
  )
  const leads = new Set<TagId>()
  for (const id of fits)
    for (let up = tree.nodes.get(id)?.parentId ?? null; up !== null; up = tree.nodes.get(up)?.parentId ?? null)
      leads.add(up)
  const lines = treeLines(tree, everything, new Set([...fits, ...leads]))
  const options: readonly (TagId | null)[] = [
    ...(topLabel !== null && query === '' && refusalOf(null) === null ? [null] : []),
    ...lines.map(({ node }) => node.tag.id).filter((id) => fits.has(id)),
  ]
  const at = chosen === undefined ? -1 : options.indexOf(chosen)
  const keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const next = options[Math.max(0, Math.min(options.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]
    if (next !== undefined) onChoose(next)
    event.preventDefault()
  }
  const said = chosen === undefined || at === -1 ? null : consequence(chosen)
  const unavailable = working
    ? words.working
    : at === -1
      ? words.candidates
      : said?.possible === false
        ? words.noCandidate
        : null
  const optionId = (id: TagId | null): string => `${base}-${id ?? 'top'}`
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={common.close}
      width={520}
      onEnter={() => {
        if (unavailable === null) onDone()
      }}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="solid" unavailable={unavailable} onClick={onDone}>
            {action}
          </Button>
        </>
      }
    >
      <ListField
        label={words.pick}
        value={query}
        data-autofocus
        onChange={setQuery}
        onKeyDown={keyed}
        list={base}
        active={at === -1 ? undefined : optionId(options[at] ?? null)}
      />
      <div className="pick-list" id={base} role="listbox" aria-label={words.candidates} tabIndex={-1}>
        {options.includes(null) ? (
          <Option
            id={optionId(null)}
            selected={chosen === null}
            active={chosen === null}
            className="pick-line"
            onPick={() => {
              onChoose(null)
            }}
          >
            {topLabel}
          </Option>
        ) : null}
        {lines.map(({ node: { tag, level } }) => {
          const face = faceOf(tag, sectors, language)
          const sign =
            face.seal !== undefined ? (
              <Seal character={face.seal} look="neutral" />
            ) : tag.isGroup ? null : (
              <TagDot colour={tag.colour} />
            )
          const style = { '--depth': (level - 1).toString() } as CSSProperties
          if (!fits.has(tag.id))
            return (
              <div key={tag.id} role="presentation" className="pick-line lead" style={style}>
                {sign}
                <span className="clip" lang={face.lang}>
                  {face.name}
                </span>
              </div>
            )
          return (
            <Option
              key={tag.id}
              id={optionId(tag.id)}
              selected={tag.id === chosen}
              active={tag.id === chosen}
              className="pick-line"
              style={style}
              onPick={() => {
                onChoose(tag.id)
              }}
            >
              {sign}
              <span className="clip" lang={face.lang}>
                {face.name}
              </span>
              <span className="count">{tag.isGroup ? null : tag.uses}</span>
            </Option>
          )
        })}
        {options.length === 0 ? <p className="mute pick-none">{words.noCandidate}</p> : null}
      </div>
      <div className="pick-said" role="status">
        {said?.text}
      </div>
    </Dialog>
  )
}
