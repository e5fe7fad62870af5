import type { Tag } from '../../../core/model/tag.ts'
import type { Command } from '../../state/command.ts'
import { allCommands } from '../../state/commands.ts'
import { useCodebook, useCollections, usePolicies } from '../../state/library-state.ts'
import { useWorkspace } from '../../state/navigation.ts'
import { useRecentCommands } from '../../state/recent-commands.ts'
import { useSavedSearches } from '../../state/saved-searches.ts'
import { sectorOf, tagFace } from '../../state/tag-face.ts'
import { useSearch } from '../../state/use-search.ts'
import { otherTagNames } from '../../strings/built-in-tags.ts'
import { useLanguage } from '../../strings/use-strings.ts'
import type { PaletteScope } from './palette-query.ts'
import { rankNames } from './rank-names.ts'

/** What the palette finds in a scope by the words asked, each kind with its best first and no more than can be seen. */
export function usePaletteFinds(scope: PaletteScope, asked: string) {
  const everything = scope === 'all'
  const policies = usePolicies()
  const codebook = useCodebook()
  const language = useLanguage()
  const tagName = (tag: Tag): string => tagFace(tag, sectorOf(tag.id, codebook?.sectors ?? []), language).name
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
          tagName,
          (tag) => [tag.name, ...otherTagNames(tag)],
        ).slice(0, scope === 'tags' ? 60 : 4)
      : []
  const { answer, searching } = useSearch(
    asked !== '' && (everything || scope === 'clauses') ? { query: asked, limit: scope === 'clauses' ? 30 : 6 } : null,
  )
  const hits = answer?.hits ?? []

  const named = everything && asked !== ''
  const foundCollections = named ? rankNames(collections, asked, ({ name }) => name).slice(0, 4) : []
  const foundSearches = named ? rankNames(searches, asked, ({ name }) => name).slice(0, 4) : []

  return {
    commands,
    namedPolicies,
    tags,
    tagName,
    hits,
    total: answer?.total ?? null,
    searching,
    foundCollections,
    foundSearches,
  }
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
