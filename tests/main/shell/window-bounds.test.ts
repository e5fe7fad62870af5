import { describe, expect, it } from 'vitest'
import { fitBounds } from '../../../main/shell/window-bounds.ts'

const screen = { x: 0, y: 25, width: 1920, height: 1055 }
const right = { x: 1920, y: 0, width: 2560, height: 1440 }

describe('the window’s place', () => {
  it('is the middle of the first screen at first', () => {
    expect(fitBounds(null, [screen, right])).toEqual({ x: 240, y: 102, width: 1440, height: 900 })
  })
  it('is where it was left', () => {
    expect(fitBounds({ x: 2000, y: 40, width: 1300, height: 800 }, [screen, right])).toEqual({
      x: 2000,
      y: 40,
      width: 1300,
      height: 800,
    })
  })
  it.each([
    ['on a screen that is gone', { x: 2000, y: 40, width: 1300, height: 800 }],
    ['above the screen, where its title cannot be reached', { x: 100, y: -300, width: 1300, height: 800 }],
    ['below it', { x: 100, y: 1070, width: 1300, height: 800 }],
    ['almost wholly to its left', { x: -1290, y: 40, width: 1300, height: 800 }],
  ])('is the middle again when it was %s', (_where, saved) => {
    expect(fitBounds(saved, [screen])).toEqual(fitBounds(null, [screen]))
  })
  it('is never smaller than the layout allows, nor larger than its screen', () => {
    expect(fitBounds({ x: 10, y: 40, width: 200, height: 100 }, [screen])).toMatchObject({ width: 1024, height: 640 })
    expect(fitBounds({ x: 10, y: 40, width: 9000, height: 9000 }, [screen])).toMatchObject({
      width: 1920,
      height: 1055,
    })
    expect(fitBounds(null, [{ x: 0, y: 0, width: 800, height: 600 }])).toEqual({ x: 0, y: 0, width: 800, height: 600 })
  })
  it('does not depend on there being a screen', () => {
    expect(fitBounds(null, [])).toEqual({ x: 0, y: 0, width: 1440, height: 900 })
  })
})
