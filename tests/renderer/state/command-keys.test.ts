import { describe, expect, it } from 'vitest'
import { commandFor, type PressedKey } from '../../../renderer/state/command-keys.ts'
import type { Command } from '../../../renderer/state/command.ts'

const command = (id: string, keys: readonly string[], more: Partial<Command> = {}): Command => ({
  id,
  title: id,
  group: 'go',
  keys,
  run: () => undefined,
  ...more,
})
const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  defaultPrevented: false,
  typing: false,
  inOverlay: false,
  ...more,
})
const commands = [
  command('palette', ['Mod+K']),
  command('tag', ['T']),
  command('undo', ['Mod+Z'], { notWhileTyping: true }),
  command('search', ['Mod+Shift+F']),
]
const found = (pressed: PressedKey): string | null => commandFor(pressed, commands, false)?.id ?? null

describe('the key handler', () => {
  it('finds the command of a key', () => {
    expect(found(press('t'))).toBe('tag')
    expect(found(press('k', { ctrlKey: true }))).toBe('palette')
    expect(found(press('x'))).toBeNull()
  })

  it('is dead inside a composition, also before the browser says isComposing', () => {
    expect(found(press('t', { isComposing: true }))).toBeNull()
    expect(found(press('t', { keyCode: 229 }))).toBeNull()
    expect(found(press('k', { ctrlKey: true, isComposing: true }))).toBeNull()
  })

  it('leaves bare keys to a field, and takes those with a modifier', () => {
    expect(found(press('t', { typing: true }))).toBeNull()
    expect(found(press('k', { ctrlKey: true, typing: true }))).toBe('palette')
  })

  it('leaves undo to the field one types in', () => {
    expect(found(press('z', { ctrlKey: true, typing: true }))).toBeNull()
    expect(found(press('z', { ctrlKey: true }))).toBe('undo')
  })

  it('opens nothing behind a dialog or a menu but the palette', () => {
    expect(found(press('t', { inOverlay: true }))).toBeNull()
    expect(found(press('F', { ctrlKey: true, shiftKey: true, inOverlay: true }))).toBeNull()
    expect(found(press('k', { ctrlKey: true, inOverlay: true }))).toBe('palette')
  })

  it('does nothing where a control has already answered the key', () => {
    expect(found(press('t', { defaultPrevented: true }))).toBeNull()
  })

  it('skips what cannot be done now and falls to the next command with that key', () => {
    const two = [command('first', ['T'], { unavailable: '没有条款' }), command('second', ['T'])]
    expect(commandFor(press('t'), two, false)?.id).toBe('second')
  })
})
