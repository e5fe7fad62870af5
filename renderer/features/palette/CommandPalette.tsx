import { Command as Parts } from 'cmdk'
import { useState } from 'react'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import { showCollection } from '../../state/collections-view.ts'
import { useCodebook } from '../../state/library-state.ts'
import { openBeside, openPolicy, useWorkspace } from '../../state/navigation.ts'
import { openShortcuts } from '../../state/overlays.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { parseTitle } from '../../state/policy-title.ts'
import { noteCommand } from '../../state/recent-commands.ts'
import { openSearch, searchOf } from '../../state/search-query.ts'
import { createStore } from '../../state/store.ts'
import { commonStrings } from '../../strings/common.ts'
import { paletteStrings } from '../../strings/palette.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { TagDot } from '../../ui/TagChip.tsx'
import { useComposition } from '../../ui/use-composition.ts'
import { parsePaletteQuery } from './palette-query.ts'
import { PaletteHelp } from './PaletteHelp.tsx'
import { PaletteKeys } from './PaletteKeys.tsx'
import { CommandLine, PaletteLine } from './PaletteLine.tsx'
import { usePaletteFinds } from './use-palette-finds.ts'

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
  const finds = usePaletteFinds(scope, asked)
  const { commands, namedPolicies, tags, tagName, hits, foundCollections, foundSearches } = finds
  const codebook = useCodebook()
  const { tabs } = useWorkspace()
  const searchesAll = scope === 'all' && asked !== ''
  const groupName = (tagParent: string | null): string => {
    const group = codebook?.tags.find((tag) => tag.id === tagParent)
    return group === undefined ? '' : tagName(group)
  }

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
          <Parts.Empty className="palette-empty">{finds.searching ? words.searching : words.nothing}</Parts.Empty>
          {commands.length > 0 || searchesAll ? (
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
              {searchesAll ? (
                <PaletteLine
                  id="search-all"
                  icon="search"
                  onChoose={after(() => {
                    openSearch({ query: asked })
                  })}
                  end={
                    <>
                      {finds.total === null ? null : words.found(finds.total)}
                      <Kbd keys="Mod+Shift+F" />
                    </>
                  }
                >
                  {words.searchAll(asked)}
                </PaletteLine>
              ) : null}
            </Parts.Group>
          ) : null}
          {namedPolicies.length > 0 ? (
            <Parts.Group heading={words.policies}>
              {namedPolicies.map(({ item, marks }) => (
                <PaletteLine
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
                </PaletteLine>
              ))}
            </Parts.Group>
          ) : null}
          {hits.length > 0 ? (
            <Parts.Group heading={words.clauses}>
              {hits.map((hit) => (
                <PaletteLine
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
                </PaletteLine>
              ))}
            </Parts.Group>
          ) : null}
          {tags.length > 0 ? (
            <Parts.Group heading={words.tags}>
              {tags.map(({ item, marks }) => (
                <PaletteLine
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
                    <Marked text={tagName(item)} marks={marks} />
                  </span>
                </PaletteLine>
              ))}
            </Parts.Group>
          ) : null}
          {foundCollections.length > 0 ? (
            <Parts.Group heading={words.collections}>
              {foundCollections.map(({ item, marks }) => (
                <PaletteLine
                  key={item.id}
                  id={`collection ${item.id}`}
                  icon="collection"
                  onChoose={after(() => {
                    showCollection(item.id)
                  })}
                  end={words.members(item.members.length)}
                >
                  <Marked text={item.name} marks={marks} />
                </PaletteLine>
              ))}
            </Parts.Group>
          ) : null}
          {foundSearches.length > 0 ? (
            <Parts.Group heading={words.searches}>
              {foundSearches.map(({ item, marks }) => (
                <PaletteLine
                  key={item.id}
                  id={`search ${item.id}`}
                  icon="search"
                  onChoose={after(() => {
                    openSearch(searchOf(item.question))
                  })}
                >
                  <Marked text={item.name} marks={marks} />
                </PaletteLine>
              ))}
            </Parts.Group>
          ) : null}
          {scope === 'help' ? <PaletteHelp onSign={setText} onKeys={after(openShortcuts)} /> : null}
        </Parts.List>
      </Parts>
      <PaletteKeys />
    </Dialog>
  )
}
