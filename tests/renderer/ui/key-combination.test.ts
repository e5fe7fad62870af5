import { describe, expect, it } from 'vitest'
import { ariaKeys, matchesKeys, showKeys, usesModifier, type KeyPress } from '../../../renderer/ui/key-combination.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe('a key combination', () => {
  it('takes Mod as Ctrl on Windows and Linux, and as ⌘ on a Mac', () => {
    expect(matchesKeys(press('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true)
    expect(matchesKeys(press('k', { ctrlKey: true }), 'Mod+K', true)).toBe(false)
    expect(matchesKeys(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true)
  })

  it('wants exactly its modifiers', () => {
    expect(matchesKeys(press('K', { ctrlKey: true, shiftKey: true }), 'Mod+K', false)).toBe(false)
    expect(matchesKeys(press('F', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+F', false)).toBe(true)
    expect(matchesKeys(press('t', { altKey: true }), 'T', false)).toBe(false)
  })

  it('reaches letters by their place where another script is typed, but not another Latin letter', () => {
    expect(matchesKeys(press('л', { code: 'KeyK', ctrlKey: true }), 'Mod+K', false)).toBe(true)
    expect(matchesKeys(press('e', { code: 'KeyK', ctrlKey: true }), 'Mod+K', false)).toBe(false)
  })

  it('lets a sign carry its own Shift', () => {
    expect(matchesKeys(press('?', { shiftKey: true }), '?', false)).toBe(true)
    expect(matchesKeys(press('/', {}), '/', false)).toBe(true)
  })

  it('knows which keys belong to typing', () => {
    expect(['T', '?', '1', 'Delete', 'Shift+F6', 'F6', 'Mod+Z', 'Alt+ArrowLeft'].map(usesModifier)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ])
  })

  it('is shown with the signs of its platform and told to screen readers in full', () => {
    expect(showKeys('Mod+Shift+F', false)).toBe('Ctrl ⇧ F')
    expect(showKeys('Mod+Shift+F', true)).toBe('⌘⇧F')
    expect(ariaKeys('Mod+K', false)).toBe('Control+K')
  })
})
