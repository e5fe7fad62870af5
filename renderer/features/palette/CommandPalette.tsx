import { Command as Parts } from 'cmdk'
import { useState, type ReactNode } from 'react'
import { allCommands, type Command } from '../../state/commands.ts'
import { useCodebook, usePolicies } from '../../state/library-state.ts'
import { openPolicy, useWorkspace } from '../../state/navigation.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { parseTitle } from '../../state/policy-title.ts'
import { openSearch } from '../../state/search-query.ts'
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

/** Everything one can do or go to, by typing. Enter runs, arrows choose, Escape closes; dead while an input method composes. */
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

  const commands = everything || scope === 'commands' ? rankNames(clauseFirst(allCommands()).filter((command) => command.quiet !== true && (asked !== '' || scope === 'commands' || (command.unavailable ?? null) === null)), asked, (command) => command.title, (command) => command.keywords ?? []).slice(0, scope === 'commands' ? 60 : asked === '' ? 7 : 5) : []
  const namedPolicies = everything || scope === 'clauses'
    ? rankNames([...policies].sort((a, b) => Number(tabs.includes(b.id)) - Number(tabs.includes(a.id))), asked, (policy) => policy.metadata.title ?? policy.fileName, (policy) => [policy.metadata.documentNumber ?? '', policy.fileName]).slice(0, scope === 'clauses' && asked === '' ? 40 : 4)
    : []
  const tags = (everything && asked !== '') || scope === 'tags' ? rankNames((codebook?.tags ?? []).filter((tag) => !tag.isGroup), asked, (tag) => tag.name).slice(0, scope === 'tags' ? 60 : 4) : []
  const { answer, searching } = useSearch(asked !== '' && (everything || scope === 'clauses') ? { query: asked, limit: scope === 'clauses' ? 30 : 6 } : null)
  const hits = answer?.hits ?? []
  const groupName = (tagParent: string | null): string => codebook?.tags.find((tag) => tag.id === tagParent)?.name ?? ''

  /** Closes first: a command may open something else over the screen. */
  const after = (run: () => void) => (): void => { onClose(); run() }
  return (
    <Dialog open onClose={onClose} title={words.title} closeLabel={common.close} bare className="palette">
      <Parts shouldFilter={false} loop label={words.results}>
        <div className="palette-field">
          <Icon name="search" size="large" />
          <Parts.Input value={text} onValueChange={setText} placeholder={words.placeholder} aria-label={words.placeholder} data-autofocus autoFocus spellCheck={false} {...compositionProps} />
          <Kbd keys="Escape" />
        </div>
        <Parts.List label={words.results} className="palette-list">
          <Parts.Empty className="palette-empty">{searching ? words.searching : words.nothing}</Parts.Empty>
          {commands.length > 0 || (everything && asked !== '') ? (
            <Parts.Group heading={words.commands}>
              {commands.map(({ item, marks }) => <CommandLine key={item.id} command={item} marks={marks} onChoose={after(item.run)} />)}
              {everything && asked !== '' ? <Line id="search-all" icon="search" onChoose={after(() => { openSearch({ query: asked }) })} end={<>{answer === null ? null : words.found(answer.total)}<Kbd keys="Mod+Shift+F" /></>}>{words.searchAll(asked)}</Line> : null}
            </Parts.Group>
          ) : null}
          {namedPolicies.length > 0 ? (
            <Parts.Group heading={words.policies}>
              {namedPolicies.map(({ item, marks }) => (
                <Line key={item.id} id={`policy ${item.id}`} icon="book" onChoose={after(() => { openPolicy(item.id) })} end={<>{tabs.includes(item.id) ? words.openNow : item.metadata.issuedOn}<PolicyLevel level={item.metadata.level} /></>}>
                  <span className="read clip" lang={policyLang(item.metadata)}><Marked text={item.metadata.title ?? item.fileName} marks={marks} /></span>
                </Line>
              ))}
            </Parts.Group>
          ) : null}
          {hits.length > 0 ? (
            <Parts.Group heading={words.clauses}>
              {hits.map((hit) => (
                <Line key={`${hit.ref.policyId} ${hit.ref.clauseId}`} id={`clause ${hit.ref.policyId} ${hit.ref.clauseId}`} icon="read" onChoose={after(() => { openPolicy(hit.ref.policyId, hit.ref.clauseId) })}
                  end={<><PolicyLevel level={hit.level} /><span className="clip palette-where" lang="zh-Hans">{hit.region ?? parseTitle(hit.policyTitle ?? '').main}</span><span lang="zh-Hans">{hit.path}</span></>}>
                  <span className="read clip" lang="zh-Hans"><Marked text={hit.snippet} marks={hit.marks} /></span>
                </Line>
              ))}
            </Parts.Group>
          ) : null}
          {tags.length > 0 ? (
            <Parts.Group heading={words.tags}>
              {tags.map(({ item, marks }) => (
                <Line key={item.id} id={`tag ${item.id}`} mark={<TagDot colour={item.colour} />} onChoose={after(() => { openSearch({ filters: item.id.startsWith('sector:') ? { sectorIds: [item.id.slice('sector:'.length)] } : { tagIds: [item.id] } }) })} end={<>{groupName(item.parentId)}<span>{words.uses(item.uses)}</span></>}>
                  <span className="clip"><Marked text={item.name} marks={marks} /></span>
                </Line>
              ))}
            </Parts.Group>
          ) : null}
        </Parts.List>
      </Parts>
      <div className="keys-line">
        <span><Kbd keys="ArrowUp" /><Kbd keys="ArrowDown" />{words.choose}</span><span><Kbd keys="Enter" />{words.open}</span><span className="grow" />
        <span><Kbd keys=">" />{words.onlyCommands}</span><span><Kbd keys="#" />{words.onlyTags}</span><span><Kbd keys="@" />{words.onlyClauses}</span>
      </div>
    </Dialog>
  )
}

/** What can be done to the clause one reads comes before what can be done anywhere. */
const clauseFirst = (commands: readonly Command[]): readonly Command[] => commands.toSorted((a, b) => Number(b.group === 'clause') - Number(a.group === 'clause'))

function Line({ id, icon, mark, end, onChoose, unavailable = null, children }: { readonly id: string; readonly icon?: IconName; readonly mark?: ReactNode; readonly end?: ReactNode; readonly onChoose: () => void; readonly unavailable?: string | null; readonly children: ReactNode }) {
  return (
    <Parts.Item value={id} className="option" disabled={unavailable !== null} onSelect={onChoose}>
      {icon === undefined ? mark : <Icon name={icon} />}<span className="clip">{children}</span><span className="end">{unavailable ?? end}</span>
    </Parts.Item>
  )
}

function CommandLine({ command, marks, onChoose }: { readonly command: Command; readonly marks: readonly { readonly start: number; readonly end: number }[]; readonly onChoose: () => void }) {
  const [keys] = command.keys ?? []
  return <Line id={`command ${command.id}`} icon={command.icon ?? 'arrow-right'} onChoose={onChoose} unavailable={command.unavailable ?? null} end={keys === undefined ? null : <Kbd keys={keys} />}><Marked text={command.title} marks={marks} /></Line>
}
