import type { KeyPress } from '../ui/key-combination.ts'
import type { Command } from './commands.ts'

/** A person's own keys by command; [] takes a command's keys away. A command that is not in it has the keys it came with. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>

/** The keys of a command: a person's own, else those it came with. */
export const keysNow = (own: OwnKeys, id: string, first: readonly string[]): readonly string[] => own[id] ?? first

/** The commands with a person's own keys in place of theirs; the same objects where nothing changes. */
export const withOwnKeys = (commands: readonly Command[], own: OwnKeys): readonly Command[] =>
  Object.keys(own).length === 0 ? commands : commands.map((command) => { const keys = own[command.id]; return keys === undefined ? command : { ...command, keys } })

/** Keys nobody may take: they move, write, confirm or leave everywhere. */
const kept = new Set(['Tab', 'Shift+Tab', 'Enter', 'Escape', 'Space', 'Backspace', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Mod+C', 'Mod+V', 'Mod+X', 'Mod+A'])
export const isKept = (keys: string): boolean => kept.has(keys)

/**
 * A key press in the command table's spelling ("Mod+Shift+F", "T", "F6"); null while only modifiers are held, inside a composition, or for
 * a press that the table could not tell apart (the Windows key, AltGr). On a Mac `Mod` is ⌘, elsewhere Ctrl.
 */
export function keysOfPress(press: KeyPress & { readonly isComposing: boolean; readonly keyCode: number }, apple: boolean): string | null {
  if (press.isComposing || press.keyCode === 229 || ['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified'].includes(press.key)) return null
  if (apple ? press.ctrlKey : press.metaKey) return null
  const mod = apple ? press.metaKey : press.ctrlKey
  const letter = /^Key(?<letter>[A-Z])$/.exec(press.code)?.groups?.['letter']
  const digit = /^Digit(?<digit>\d)$/.exec(press.code)?.groups?.['digit']
  // with Alt held a Mac types another sign, and a Chinese layout types its own: the key's place says which key it is
  const key = letter ?? (digit !== undefined && (mod || press.altKey || /^\d$/.test(press.key)) ? digit : press.key === ' ' ? 'Space' : press.key)
  const symbol = /^[^\p{L}\p{N}]$/u.test(key)
  return [mod ? 'Mod' : '', press.altKey ? 'Alt' : '', press.shiftKey && !symbol ? 'Shift' : '', key].filter((part) => part !== '').join('+')
}

/** The commands, other than `id`, that have one of these keys already. Commands of the same id are one command on several screens. */
export function commandsWith(keys: string, commands: readonly { readonly id: string; readonly keys?: readonly string[] }[], id: string): readonly string[] {
  return [...new Set(commands.filter((command) => command.id !== id && (command.keys ?? []).some((each) => each.toLowerCase() === keys.toLowerCase())).map((command) => command.id))]
}

/** Gives a command a key, takes it from those that had it. What is then as it came is no longer kept as a person's own. */
export function assignKey(own: OwnKeys, commands: readonly { readonly id: string; readonly first: readonly string[] }[], id: string, keys: string): OwnKeys {
  const next: Record<string, readonly string[]> = { ...own }
  for (const command of commands) {
    const now = keysNow(own, command.id, command.first)
    if (command.id === id) next[id] = [keys, ...now.slice(1).filter((each) => each !== keys)]
    else if (now.includes(keys)) next[command.id] = now.filter((each) => each !== keys)
  }
  return Object.fromEntries(Object.entries(next).filter(([each, value]) => commands.find((command) => command.id === each)?.first.join(' ') !== value.join(' ')))
}

/** Back to the keys a command came with, taken from whoever has them now. */
export function resetKeys(own: OwnKeys, commands: readonly { readonly id: string; readonly first: readonly string[] }[], id: string): OwnKeys {
  const first = commands.find((command) => command.id === id)?.first ?? []
  const others = Object.entries(own).filter(([each]) => each !== id).map(([each, keys]) => [each, keys.filter((key) => !first.includes(key))] as const)
  return Object.fromEntries(others)
}

