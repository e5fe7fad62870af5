import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asAccelerator, menuKey } from '../../../main/shell/menu-commands.ts'
import {
  assignKey,
  commandsWith,
  isKept,
  keysNow,
  keysOfPress,
  resetKeys,
  withOwnKeys,
  type KnownCommand,
} from '../../../renderer/state/key-bindings.ts'
import { matchesKeys } from '../../../renderer/ui/key-combination.ts'

const commands: readonly KnownCommand[] = [
  { id: 'import-files', first: ['Mod+I'], owners: ['frame'] },
  { id: 'export', first: ['Mod+E'], owners: ['frame'] },
  { id: 'redo', first: ['Mod+Shift+Z', 'Mod+Y'], owners: ['frame'] },
  { id: 'note', first: ['N'], owners: ['reader'] },
  { id: 'new-tag', first: ['N'], owners: ['codebook'] },
  { id: 'tag', first: ['T'], owners: ['reader'] },
]
const press = (
  key: string,
  code: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
  more: { isComposing?: boolean; keyCode?: number } = {},
) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 65,
  ...held,
  ...more,
})

describe('a key press as the command table writes it', () => {
  it.each([
    [press('e', 'KeyE', { ctrlKey: true }), 'Mod+E'],
    [press('E', 'KeyE', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+E'],
    [press('F6', 'F6'), 'F6'],
    [press('?', 'Slash', { shiftKey: true }), '?'],
    [press('ArrowLeft', 'ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    [press('å', 'KeyA', { altKey: true }), 'Alt+A'],
    [press(' ', 'Space'), 'Space'],
    [press('1', 'Digit1', { ctrlKey: true }), 'Mod+1'],
  ])('%o is %s', (event, keys) => {
    expect(keysOfPress(event, false)).toBe(keys)
    if (!event.altKey) expect(matchesKeys(event, keys, false)).toBe(true)
  })

  it('is none inside a composition, for a modifier alone, and with the Windows key', () => {
    expect(keysOfPress(press('Process', 'KeyN', {}, { keyCode: 229 }), false)).toBeNull()
    expect(keysOfPress(press('n', 'KeyN', {}, { isComposing: true }), false)).toBeNull()
    expect(keysOfPress(press('Control', 'ControlLeft', { ctrlKey: true }), false)).toBeNull()
    expect(keysOfPress(press('e', 'KeyE', { metaKey: true }), false)).toBeNull()
    expect(keysOfPress(press('e', 'KeyE', { metaKey: true }), true)).toBe('Mod+E')
  })
})

describe("a person's own keys", () => {
  it('take the place of those a command came with', () => {
    const own = assignKey({}, commands, 'export', 'Mod+B')
    expect(own).toEqual({ export: ['Mod+B'] })
    expect(
      withOwnKeys([{ id: 'export', title: '导出', group: 'file', keys: ['Mod+E'], run: () => undefined }], own)[0]
        ?.keys,
    ).toEqual(['Mod+B'])
  })

  it('are taken from the command that had them', () => {
    expect(commandsWith('Mod+I', {}, commands, 'export')).toEqual(['import-files'])
    expect(assignKey({}, commands, 'export', 'Mod+I')).toEqual({ export: ['Mod+I'], 'import-files': [] })
    expect(assignKey({}, commands, 'export', 'Mod+Y')).toEqual({ export: ['Mod+Y'], redo: ['Mod+Shift+Z'] })
  })

  it('may be the same on two screens that are never there together', () => {
    expect(commandsWith('N', {}, commands, 'new-tag')).toEqual([])
    expect(commandsWith('N', {}, commands, 'tag')).toEqual(['note'])
  })

  it('come back to what they were, also from whoever took them', () => {
    const own = assignKey(assignKey({}, commands, 'export', 'Mod+I'), commands, 'import-files', 'Mod+B')
    expect(resetKeys(own, commands, 'import-files')).toEqual({ export: [] })
    expect(resetKeys(resetKeys(own, commands, 'import-files'), commands, 'export')).toEqual({})
  })

  it('never leave a key with two commands that meet', () => {
    const step = fc.record({
      id: fc.constantFrom(...commands.map(({ id }) => id)),
      keys: fc.option(fc.constantFrom('Mod+I', 'Mod+E', 'N', 'T', 'Mod+Y', 'F9'), { nil: null }),
      back: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const own = steps.reduce(
          (keys, { id, keys: next, back }) =>
            back ? resetKeys(keys, commands, id) : assignKey(keys, commands, id, next),
          {},
        )
        for (const { id, first } of commands)
          for (const keys of keysNow(own, id, first)) expect(commandsWith(keys, own, commands, id)).toEqual([])
      }),
    )
  })

  it('cannot be those that write and leave everywhere', () => {
    expect(['Escape', 'Tab', 'Mod+C', 'Enter'].every(isKept)).toBe(true)
    expect(isKept('F9')).toBe(false)
  })
})

describe('the native menu', () => {
  it("shows a person's own key in Electron's spelling", () => {
    expect(asAccelerator('Mod+Alt+ArrowLeft')).toBe('CmdOrCtrl+Alt+Left')
    expect(menuKey('export', { export: ['Mod+Shift+B'] }, false)).toBe('CmdOrCtrl+Shift+B')
    expect(menuKey('export', {}, false)).toBe('CmdOrCtrl+E')
    expect(menuKey('export', { export: [] }, false)).toBeNull()
  })

  it('shows none that it could not take, and no letter alone on a Mac', () => {
    expect(menuKey('tag', { tag: ['G'] }, false)).toBe('G')
    expect(menuKey('tag', { tag: ['G'] }, true)).toBeNull()
    expect(menuKey('tag', { tag: ['é'] }, false)).toBeNull()
  })
})
