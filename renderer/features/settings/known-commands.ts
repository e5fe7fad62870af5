import type { CommandGroup } from '../../state/command.ts'
import { seenCommands, useCommands } from '../../state/commands.ts'
import { keysNow, type KnownCommand } from '../../state/key-bindings.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useCodebook } from '../../state/library-state.ts'
import { readerKeyIds, readerKeys } from '../../state/reader-keys.ts'
import { tagCommandId } from '../../state/tag-keys.ts'
import { useKeyedTags } from '../../state/use-keyed-tags.ts'
import { readerStrings } from '../../strings/reader.ts'
import { settingsStrings } from '../../strings/settings.ts'
import { useStrings } from '../../strings/use-strings.ts'

export interface ListedCommand extends KnownCommand {
  readonly title: string
  readonly group: CommandGroup
  readonly keys: readonly string[]
}

/** What Escape leaves belongs to the place one is in; it is no key to change. */
const isFixed = (first: readonly string[]): boolean => first.includes('Escape')

/** One key, on every screen another field: its name is none of theirs. */
const FIND = 'find'

/** Several owners of one screen count as one: the structure's commands are the reader's. */
const screenOf = (owner: string): string => (owner.startsWith('structure') ? 'reader' : owner)

/**
 * Every command there is: those of the frame and of the screens one has been to, and the reader's, which one looks up
 * before reading.
 */
export function useKnownCommands(): readonly ListedCommand[] {
  const reader = useStrings(readerStrings)
  const words = useStrings(settingsStrings)
  const own = usePreferences().keys
  const shown = new Map(useCommands().map((command) => [command.id as string, command]))
  const seen = seenCommands().map(({ command, owners }): ListedCommand => {
    const now = shown.get(command.id) ?? command
    const first = command.keys ?? []
    return {
      id: command.id,
      title: command.id === FIND ? words.findHere : now.title,
      group: command.group,
      first,
      owners: owners.map(screenOf),
      keys: keysNow(own, command.id, first),
    }
  })
  const tags = useKeyedTags(useCodebook())
  const known = new Set(seen.map(({ id }) => id))
  const elsewhere = readerKeyIds
    .filter((id) => !known.has(id))
    .map((id): ListedCommand => {
      const first: readonly string[] = readerKeys[id].keys
      return {
        id,
        title: id === FIND ? words.findHere : reader[readerKeys[id].name],
        group: readerKeys[id].group,
        first,
        owners: ['reader'],
        keys: keysNow(own, id, first),
      }
    })
  const ofTags = tags
    .filter((tag) => !known.has(tagCommandId(tag.id)))
    .map(({ id, name }): ListedCommand => ({
      id: tagCommandId(id),
      title: reader.toggleTag(name),
      group: 'clause',
      first: [],
      owners: ['reader'],
      keys: keysNow(own, tagCommandId(id), []),
    }))
  return [...seen, ...elsewhere, ...ofTags].filter(({ first }) => !isFixed(first))
}

export const commandGroups: readonly CommandGroup[] = ['file', 'edit', 'clause', 'go', 'view', 'help']
export const groupWords = {
  file: 'groupFile',
  edit: 'groupEdit',
  clause: 'groupClause',
  go: 'groupGo',
  view: 'groupView',
  help: 'groupHelp',
} as const
