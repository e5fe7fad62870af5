import { describe, expect, it } from 'vitest'
import { isOwnAddress, isStartPage } from '../../../main/shell/app-address.ts'

describe('our own address', () => {
  it.each([
    'app://workbench/',
    'app://workbench/index.html',
    'app://workbench/index.html#policy',
    'app://workbench/?x=1',
    'app://workbench/assets/a.js',
  ])('is %s', (address) => {
    expect(isOwnAddress(address)).toBe(true)
  })
  it.each([
    '',
    'workbench',
    'app:',
    'app://',
    'app:///index.html',
    'app://workbench.evil.example/',
    'app://workbench:80/',
    'app://user@workbench/',
    'app://user:word@workbench/',
    'app://work bench/',
    'app://workbench%2eevil/',
    'app://evil/workbench/',
    'apps://workbench/',
    'https://workbench/',
    'file:///app://workbench/',
    'blob:app://workbench/1',
    'javascript:app://workbench/',
    'data:app://workbench/',
    'app:\\\\workbench\\',
    'about:blank',
  ])('is not %s', (address) => {
    expect(isOwnAddress(address)).toBe(false)
  })
  it('names one start page, whatever its query', () => {
    expect(['app://workbench/', 'app://workbench/?a#b', 'app://workbench/index.html'].every(isStartPage)).toBe(true)
    expect(
      [
        'app://workbench/assets/page.html',
        'app://workbench//',
        'app://workbench/index.html/',
        'https://workbench/',
      ].some(isStartPage),
    ).toBe(false)
  })
})
