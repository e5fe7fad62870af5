import { Command as Parts } from 'cmdk'
import { useState, type ReactNode } from 'react'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { Command } from '../../state/command.ts'
import { allCommands } from '../../state/commands.ts'
import { showCollection } from '../../state/collections-view.ts'
import { useCodebook, useCollections, usePolicies } from '../../state/library-state.ts'
import { openBeside, openPolicy, useWorkspace } from '../../state/navigation.ts'
import { openShortcuts } from '../../state/overlays.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { parseTitle } from '../../state/policy-title.ts'
import { noteCommand, useRecentCommands } from '../../state/recent-commands.ts'
import { useSavedSearches } from '../../state/saved-searches.ts'
import { openSearch, searchOf } from '../../state/search-query.ts'
import { createStore } from '../../state/store.ts'
import { useSearch } from '../../state/use-search.ts'
import { commonStrings } from '../../strings/common.ts'
import { paletteStrings } from '../../strings/palette.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { TagDot } from '../../ui/TagChip.tsx'
import { useComposition } from '../../ui/use-composition.ts'
import { parsePaletteQuery } from './palette-query.ts'
import { rankNames } from './rank-names.ts'

/**
 * Everything one can do or go to, by typing. Enter runs, arrows choose, Escape closes; dead while an input method
 * composes.
 */
export function CommandPalette({ query, onClose }: { readonly query: string; readonly onClose: () => void }) {
  const words = useStrings(paletteStrings)
  const common = useStrings(commonStrings)
  const [text, setText] = useState(query)
  const { composing, compositionProps } = useComposition()
  const [settled, setSettled] = useState(text)
  if (!composing && settled !== text) setSettled(text)
  const { scope, words: asked } = parsePaletteQuery(settled)
  const everything = scope === 'all'
  const policies = usePolicies()
  const codebook = useCodebook()
  const { tabs } = useWorkspace()
  const collections = useCollections()
  const searches = useSavedSearches()

  const recent = useRecentCommands()
  const commands =
    everything || scope === 'commands'
      ? rankNames(
          recentFirst(clauseFirst(allCommands()), recent).filter(
            (command) =>
              command.quiet !== true &&
              (asked !== '' || scope === 'commands' || (command.unavailable ?? null) === null),
          ),
          asked,
          (command) => command.title,
          (command) => command.keywords ?? [],
        ).slice(0, scope === 'commands' ? 60 : asked === '' ? 7 : 5)
      : []
  const namedPolicies =
    everything || scope === 'clauses'
      ? rankNames(
          [...policies].sort((a, b) => Number(tabs.includes(b.id)) - Number(tabs.includes(a.id))),
          asked,
          (policy) => policy.metadata.title ?? policy.fileName,
          (policy) => [policy.metadata.documentNumber ?? '', policy.fileName],
        ).slice(0, scope === 'clauses' && asked === '' ? 40 : 4)
      : []
  const tags =
    (everything && asked !== '') || scope === 'tags'
      ? rankNames(
          (codebook?.tags ?? []).filter((tag) => !tag.isGroup),
          asked,
          (tag) => tag.name,
        ).slice(0, scope === 'tags' ? 60 : 4)
      : []
  const { answer, searching } = useSearch(
    asked !== '' && (everything || scope === 'clauses') ? { query: asked, limit: scope === 'clauses' ? 30 : 6 } : null,
  )
  const hits = answer?.hits ?? []
  const groupName = (tagParent: string | null): string => codebook?.tags.find((tag) => tag.id === tagParent)?.name ?? ''

  const named = everything && asked !== ''
  const foundCollections = named ? rankNames(collections, asked, ({ name }) => name).slice(0, 4) : []
  const foundSearches = named ? rankNames(searches, asked, ({ name }) => name).slice(0, 4) : []

  // ⏎ with Alt held opens beside: cmdk tells only that a line was chosen
  const [alt] = useState(() => createStore(false))
  const go = (policyId: PolicyId, clauseId: ClauseId | null = null): void => {
    ;(alt.get() ? openBeside : openPolicy)(policyId, clauseId)
  }

  /** Closes first: a command may open something else over the screen. */
  const after = (run: () => void) => (): void => {
    onClose()
    run()
  }
  return (
    <Dialog open onClose={onClose} title={words.title} closeLabel={common.close} bare className="palette">
      <Parts
        shouldFilter={false}
        loop
        label={words.results}
        onKeyDownCapture={(event) => {
          alt.set(event.altKey && event.key === 'Enter')
        }}
        onPointerDownCapture={(event) => {
          alt.set(event.altKey)
        }}
      >
        <div className="palette-field">
          <Icon name="search" size="large" />
          <Parts.Input
            value={text}
            onValueChange={setText}
            placeholder={words.placeholder}
            aria-label={words.placeholder}
            data-autofocus
            autoFocus
            spellCheck={false}
            {...compositionProps}
          />
          <Kbd keys="Escape" />
        </div>
        <Parts.List label={words.results} className="palette-list">
          <Parts.Empty className="palette-empty">{searching ? words.searching : words.nothing}</Parts.Empty>
          {commands.length > 0 || (everything && asked !== '') ? (
            <Parts.Group heading={words.commands}>
              {commands.map(({ item, marks }) => (
                <CommandLine
                  key={item.id}
                  command={item}
                  marks={marks}
                  onChoose={after(() => {
                    noteCommand(item.id)
                    item.run()
                  })}
                />
              ))}
              {everything && asked !== '' ? (
                <Line
                  id="search-all"
                  icon="search"
                  onChoose={after(() => {
                    openSearch({ query: asked })
                  })}
                  end={
                    <>
                      {answer === null ? null : words.found(answer.total)}
                      <Kbd keys="Mod+Shift+F" />
                    </>
                  }
                >
                  {words.searchAll(asked)}
                </Line>
              ) : null}
            </Parts.Group>
          ) : null}
          {namedPolicies.length > 0 ? (
            <Parts.Group heading={words.policies}>
              {namedPolicies.map(({ item, marks }) => (
                <Line
                  key={item.id}
                  id={`policy ${item.id}`}
                  icon="book"
                  onChoose={after(() => {
                    go(item.id)
                  })}
                  end={
                    <>
                      {tabs.includes(item.id) ? words.openNow : item.metadata.issuedOn}
                      <PolicyLevel level={item.metadata.level} />
                    </>
                  }
                >
                  <span className="read clip" lang={policyLang(item.metadata)}>
                    <Marked text={item.metadata.title ?? item.fileName} marks={marks} />
                  </span>
                </Line>
              ))}
            </Parts.Group>
          ) : null}
          {hits.length > 0 ? (
            <Parts.Group heading={words.clauses}>
              {hits.map((hit) => (
                <Line
                  key={`${hit.ref.policyId} ${hit.ref.clauseId}`}
                  id={`clause ${hit.ref.policyId} ${hit.ref.clauseId}`}
                  icon="read"
                  onChoose={after(() => {
                    go(hit.ref.policyId, hit.ref.clauseId)
                  })}
                  end={
                    <>
                      <PolicyLevel level={hit.level} />
                      <span className="clip palette-where" lang="zh-Hans">
                        {hit.region ?? parseTitle(hit.policyTitle ?? '').main}
                      </span>
                      <span lang="zh-Hans">{hit.path}</span>
                    </>
                  }
                >
                  <span className="read clip" lang="zh-Hans">
                    <Marked text={hit.snippet} marks={hit.marks} />
                  </span>
                </Line>
              ))}
            </Parts.Group>
          ) : null}
          {tags.length > 0 ? (
            <Parts.Group heading={words.tags}>
              {tags.map(({ item, marks }) => (
                <Line
                  key={item.id}
                  id={`tag ${item.id}`}
                  mark={<TagDot colour={item.colour} />}
                  onChoose={after(() => {
                    openSearch({
                      filters: item.id.startsWith('sector:')
                        ? { sectorIds: [item.id.slice('sector:'.length)] }
                        : { tagIds: [item.id] },
                    })
                  })}
                  end={
                    <>
                      {groupName(item.parentId)}
                      <span>{words.uses(item.uses)}</span>
                    </>
                  }
                >
                  <span className="clip">
                    <Marked text={item.name} marks={marks} />
                  </span>
                </Line>
              ))}
            </Parts.Group>
          ) : null}
          {foundCollections.length > 0 ? (
            <Parts.Group heading={words.collections}>
              {foundCollections.map(({ item, marks }) => (
                <Line
                  key={item.id}
                  id={`collection ${item.id}`}
                  icon="collection"
                  onChoose={after(() => {
                    showCollection(item.id)
                  })}
                  end={words.members(item.members.length)}
                >
                  <Marked text={item.name} marks={marks} />
                </Line>
              ))}
            </Parts.Group>
          ) : null}
          {foundSearches.length > 0 ? (
            <Parts.Group heading={words.searches}>
              {foundSearches.map(({ item, marks }) => (
                <Line
                  key={item.id}
                  id={`search ${item.id}`}
                  icon="search"
                  onChoose={after(() => {
                    openSearch(searchOf(item.question))
                  })}
                >
                  <Marked text={item.name} marks={marks} />
                </Line>
              ))}
            </Parts.Group>
          ) : null}
          {scope === 'help' ? (
            <Parts.Group heading={words.help}>
              <Line
                id="help all"
                icon="search"
                onChoose={() => {
                  setText('')
                }}
                end={<span className="clip palette-help">{words.helpAllHint}</span>}
              >
                {words.helpAll}
              </Line>
              <Line
                id="help commands"
                mark={<Kbd keys=">" />}
                onChoose={() => {
                  setText('>')
                }}
              >
                {words.helpCommands}
              </Line>
              <Line
                id="help clauses"
                mark={<Kbd keys="@" />}
                onChoose={() => {
                  setText('@')
                }}
              >
                {words.helpClauses}
              </Line>
              <Line
                id="help tags"
                mark={<Kbd keys="#" />}
                onChoose={() => {
                  setText('#')
                }}
              >
                {words.helpTags}
              </Line>
              <Line id="help keys" icon="keyboard" onChoose={after(openShortcuts)}>
                {words.helpKeys}
              </Line>
            </Parts.Group>
          ) : null}
        </Parts.List>
      </Parts>
      <div className="keys-line">
        <span>
          <Kbd keys="ArrowUp" />
          <Kbd keys="ArrowDown" />
          {words.choose}
        </span>
        <span>
          <Kbd keys="Enter" />
          {words.open}
        </span>
        <span>
          <Kbd keys="Alt+Enter" />
          {words.beside}
        </span>
        <span className="grow" />
        <span>
          <Kbd keys=">" />
          {words.onlyCommands}
        </span>
        <span>
          <Kbd keys="#" />
          {words.onlyTags}
        </span>
        <span>
          <Kbd keys="@" />
          {words.onlyClauses}
        </span>
        <span>
          <Kbd keys="?" />
          {words.help}
        </span>
      </div>
    </Dialog>
  )
}

/** The commands used last come first, in the order of their use; the others after them as given. */
function recentFirst(commands: readonly Command[], recent: readonly string[]): readonly Command[] {
  const rank = (id: string): number => {
    const at = recent.indexOf(id)
    return at < 0 ? recent.length : at
  }
  return commands.toSorted((a, b) => rank(a.id) - rank(b.id))
}

/** What can be done to the clause one reads comes before what can be done anywhere. */
const clauseFirst = (commands: readonly Command[]): readonly Command[] =>
  commands.toSorted((a, b) => Number(b.group === 'clause') - Number(a.group === 'clause'))

function Line({
  id,
  icon,
  mark,
  end,
  onChoose,
  unavailable = null,
  children,
}: {
  readonly id: string
  readonly icon?: IconName
  readonly mark?: ReactNode
  readonly end?: ReactNode
  readonly onChoose: () => void
  readonly unavailable?: string | null
  readonly children: ReactNode
}) {
  return (
    <Parts.Item value={id} className="option" disabled={unavailable !== null} onSelect={onChoose}>
      {icon === undefined ? mark : <Icon name={icon} />}
      <span className="clip">{children}</span>
      <span className="end">{unavailable ?? end}</span>
    </Parts.Item>
  )
}

function CommandLine({
  command,
  marks,
  onChoose,
}: {
  readonly command: Command
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  readonly onChoose: () => void
}) {
  const [keys] = command.keys ?? []
  return (
    <Line
      id={`command ${command.id}`}
      icon={command.icon ?? 'arrow-right'}
      onChoose={onChoose}
      unavailable={command.unavailable ?? null}
      end={keys === undefined ? null : <Kbd keys={keys} />}
    >
      <Marked text={command.title} marks={marks} />
    </Line>
  )
}
