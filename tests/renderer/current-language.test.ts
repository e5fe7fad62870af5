import { describe, expect, it } from 'vitest'
import { resolveLanguage } from '../../renderer/strings/current-language.ts'

describe('the language of the interface', () => {
  it.each([
    [['zh-CN', 'en'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-SG'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-Hant-HK'], 'zh-Hant'],
    [['zh-HK', 'en'], 'zh-Hant'],
    [['en-GB'], 'en'],
    [['fr-FR', 'en-US'], 'en'],
    [['fr-FR'], 'zh-Hans'],
    [[], 'zh-Hans'],
  ] as const)('follows the system: %j → %s', (system, expected) => {
    expect(resolveLanguage('system', system)).toBe(expected)
  })

  it('is what the person chose', () => {
    expect(resolveLanguage('en', ['zh-CN'])).toBe('en')
  })
})
