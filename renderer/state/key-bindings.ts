import type { KeyPress } from '../ui/key-combination.ts'
import type { Command } from './command.ts'

/**
 * A person's own keys by command; [] takes a command's keys away. A command that is not in it has the keys it came
 * with.
 */
export type OwnKeys = Readonly<Record<string, readonly string[]>>

/** The keys of a command: a person's own, else those it came with. */
export const keysNow = (own: OwnKeys, id: string, first: readonly string[]): readonly string[] => own[id] ?? first

/** The commands with a person's own keys in place of theirs; the same objects where nothing changes. */
export const withOwnKeys = (commands: readonly Command[], own: OwnKeys): readonly Command[] =>
  Object.keys(own).length === 0
    ? commands
    : commands.map((command) => {
        const keys = own[command.id]
        return keys === undefined ? command : { ...command, keys }
      })

/** Keys nobody may take: they move, write, confirm or leave everywhere. */
const kept = new Set([
  'Tab',
  'Shift+Tab',
  'Enter',
  'Escape',
  'Space',
  'Backspace',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Mod+C',
  'Mod+V',
  'Mod+X',
  'Mod+A',
])
export const isKept = (keys: string): boolean => kept.has(keys)

/**
 * A key press in the command table's spelling ("Mod+Shift+F", "T", "F6"); null while only modifiers are held, inside a
 * composition, or for a press that the table could not tell apart (the Windows key, AltGr). On a Mac `Mod` is ⌘,
 * elsewhere Ctrl.
 */
export function keysOfPress(
  press: KeyPress & { readonly isComposing: boolean; readonly keyCode: number },
  apple: boolean,
): string | null {
  if (
    press.isComposing ||
    press.keyCode === 229 ||
    ['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified'].includes(press.key)
  )
    return null
  if (apple ? press.ctrlKey : press.metaKey) return null
  const mod = apple ? press.metaKey : press.ctrlKey
  const letter = /^Key(?<letter>[A-Z])$/.exec(press.code)?.groups?.['letter']
  const digit = /^Digit(?<digit>\d)$/.exec(press.code)?.groups?.['digit']
  // with Alt held a Mac types another sign, and a Chinese layout types its own: the key's place says which key it is
  const key =
    letter ??
    (digit !== undefined && (mod || press.altKey || /^\d$/.test(press.key))
      ? digit
      : press.key === ' '
        ? 'Space'
        : press.key)
  const symbol = /^[^\p{L}\p{N}]$/u.test(key)
  return [mod ? 'Mod' : '', press.altKey ? 'Alt' : '', press.shiftKey && !symbol ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+')
}

/** A command as the list of keys knows it: `first` are the keys it came with, `owners` the screens that have it. */
export interface KnownCommand {
  readonly id: string
  readonly first: readonly string[]
  readonly owners: readonly string[]
}

const everywhere = new Set(['frame', 'panes'])
/** Whether two commands can be there at the same time: N may make a tag in the codebook and a note in the reader. */
const meet = (a: KnownCommand, b: KnownCommand): boolean =>
  [...a.owners, ...b.owners].some((owner) => everywhere.has(owner)) ||
  a.owners.some((owner) => b.owners.includes(owner))

/** The commands, other than `id`, that a key stands for already where `id` is there too. */
export function commandsWith(
  keys: string,
  own: OwnKeys,
  commands: readonly KnownCommand[],
  id: string,
): readonly string[] {
  const it = commands.find((command) => command.id === id)
  return commands
    .filter(
      (command) =>
        command.id !== id &&
        (it === undefined || meet(it, command)) &&
        keysNow(own, command.id, command.first).includes(keys),
    )
    .map((command) => command.id)
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, at) => key === b[at])
/** What is as it came is not kept as a person's own. */
const trimmed = (own: OwnKeys, commands: readonly KnownCommand[]): OwnKeys =>
  Object.fromEntries(
    Object.entries(own).filter(([id, keys]) => {
      const first = commands.find((command) => command.id === id)?.first
      return first === undefined || !sameKeys(first, keys)
    }),
  )

/**
 * Makes a key the only one of a command, and takes it from those that had it; null takes all keys of the command away.
 */
export function assignKey(own: OwnKeys, commands: readonly KnownCommand[], id: string, keys: string | null): OwnKeys {
  const losing = keys === null ? [] : commandsWith(keys, own, commands, id)
  const lost = commands
    .filter((command) => losing.includes(command.id))
    .map((command) => [command.id, keysNow(own, command.id, command.first).filter((each) => each !== keys)] as const)
  return trimmed({ ...own, ...Object.fromEntries(lost), [id]: keys === null ? [] : [keys] }, commands)
}

/** Back to the keys a command came with; others that took one of them lose it. */
export function resetKeys(own: OwnKeys, commands: readonly KnownCommand[], id: string): OwnKeys {
  const first = commands.find((command) => command.id === id)?.first ?? []
  const without: OwnKeys = Object.fromEntries(Object.entries(own).filter(([each]) => each !== id))
  const losing = new Set(first.flatMap((keys) => commandsWith(keys, without, commands, id)))
  return trimmed(
    Object.fromEntries(
      Object.entries(without).map(([each, keys]) => [
        each,
        losing.has(each) ? keys.filter((key) => !first.includes(key)) : keys,
      ]),
    ),
    commands,
  )
}
