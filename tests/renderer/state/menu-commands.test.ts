import { describe, expect, it } from 'vitest'
import type { MenuCommand } from '../../../core/contract/desktop.ts'
import { answerMenu } from '../../../renderer/state/menu-commands.ts'

/** What a menu command led to: 'field:undo', 'undo'… `here`: the commands that can be done now. */
function led(command: MenuCommand, typing: boolean, here: readonly MenuCommand[]): readonly string[] {
  const done: string[] = []
  answerMenu(command, {
    typing,
    inField: (what) => {
      done.push(`field:${what}`)
    },
    run: (id) => {
      if (here.includes(id)) done.push(id)
      return here.includes(id)
    },
  })
  return done
}

describe('a command from the native menu', () => {
  it('undoes and redoes in the library while nobody types', () => {
    expect(led('undo', false, ['undo'])).toEqual(['undo'])
    expect(led('redo', false, ['redo'])).toEqual(['redo'])
  })
  it('undoes and redoes in the field one types in, and leaves the library alone', () => {
    expect(led('undo', true, ['undo'])).toEqual(['field:undo'])
    expect(led('redo', true, ['redo'])).toEqual(['field:redo'])
  })
  it('is the same command in a field where it has nothing to do with typing', () => {
    expect(led('export', true, ['export'])).toEqual(['export'])
  })
  it('finds in the policy being read, and searches the library where none is', () => {
    expect(led('find', false, ['find', 'search'])).toEqual(['find'])
    expect(led('find', true, ['find', 'search'])).toEqual(['find'])
    expect(led('find', false, ['search'])).toEqual(['search'])
  })
  it('does nothing where it cannot be done', () => {
    expect(led('undo', false, [])).toEqual([])
    expect(led('find', false, [])).toEqual([])
  })
})
