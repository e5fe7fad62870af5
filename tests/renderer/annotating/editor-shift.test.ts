import { describe, expect, it } from 'vitest'
import { editorShift } from '../../../renderer/features/annotating/editor-shift.ts'

const window = { top: 80, bottom: 880 }
const long = { top: -1000, bottom: 2000 }

describe("a note's editor beside a clause", () => {
  it('comes down to the words it is about', () => {
    expect(editorShift({ near: 400, editor: { top: -1000, bottom: -900 }, lowest: -900, clause: long, window })).toBe(
      1400,
    )
  })
  it('stays in the window, whole', () => {
    const editor = { top: -1000, bottom: -900 }
    expect(editorShift({ near: 60, editor, lowest: -900, clause: long, window })).toBe(1094)
    expect(editorShift({ near: 870, editor, lowest: -900, clause: long, window })).toBe(1766)
  })
  it('stays in its clause with what stands below it, and does not move beside a short one', () => {
    const editor = { top: 300, bottom: 400 }
    expect(editorShift({ near: 700, editor, lowest: 450, clause: { top: 290, bottom: 600 }, window })).toBe(136)
    expect(editorShift({ near: 330, editor, lowest: 400, clause: { top: 290, bottom: 405 }, window })).toBe(0)
  })
  it('never goes up, over what stands above it', () => {
    expect(editorShift({ near: 200, editor: { top: 300, bottom: 400 }, lowest: 400, clause: long, window })).toBe(0)
  })
})
