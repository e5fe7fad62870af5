import { describe, expect, it } from 'vitest'
import { createAppearance } from '../../../main/shell/appearance.ts'
import { contextMenuTemplate } from '../../../main/shell/context-menu.ts'
import { chooseLanguage } from '../../../main/shell/system-language.ts'
import { shellWords } from '../../../main/shell/words/words-by-language.ts'

describe('the language', () => {
  it.each([
    [['zh-CN'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh_SG.UTF-8'.slice(0, 5)], 'zh-Hans'],
    [['zh-Hans-HK'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-Hant-CN'], 'zh-Hant'],
    [['zh-HK', 'en'], 'zh-Hant'],
    [['yue-HK'], 'zh-Hant'],
    [['en-GB', 'zh-CN'], 'en'],
    [['fr-FR', 'zh-TW'], 'zh-Hant'],
    [['fr-FR'], 'en'],
    [[], 'zh-Hans'],
  ] as const)('for a system that says %j is %s', (system, language) => {
    expect(chooseLanguage('system', system)).toBe(language)
  })
  it('is the one that was set, whatever the system says', () => {
    expect(chooseLanguage('en', ['zh-CN'])).toBe('en')
  })
})

it('an appearance reaches the native theme and draws the menus anew', () => {
  const theme = { themeSource: 'system' as 'system' | 'light' | 'dark' }
  let drawn = 0
  const appearance = createAppearance(
    theme,
    () => ['zh-TW'],
    () => {
      drawn += 1
    },
  )
  expect(appearance.words).toBe(shellWords['zh-Hant'])
  appearance.apply({ theme: 'dark', language: 'en' })
  expect([theme.themeSource, appearance.theme, appearance.words, drawn]).toEqual(['dark', 'dark', shellWords.en, 1])
})

describe('a right click', () => {
  const flags = { canCut: true, canCopy: true, canPaste: false } as Parameters<
    typeof contextMenuTemplate
  >[0]['editFlags']
  it('in a field offers what can be done there', () => {
    const items = contextMenuTemplate({ isEditable: true, selectionText: '', editFlags: flags }, shellWords['zh-Hans'])
    expect(items.filter((item) => item.role !== undefined).map(({ role, enabled }) => [role, enabled])).toEqual([
      ['cut', true],
      ['copy', true],
      ['paste', false],
      ['selectAll', undefined],
    ])
  })
  it('on selected text offers copying, and elsewhere nothing', () => {
    expect(contextMenuTemplate({ isEditable: false, selectionText: '条款', editFlags: flags }, shellWords.en)).toEqual([
      { role: 'copy', label: 'Copy' },
    ])
    expect(contextMenuTemplate({ isEditable: false, selectionText: ' ', editFlags: flags }, shellWords.en)).toEqual([])
  })
})
