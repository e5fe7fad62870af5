import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  explainFailure,
  explainNotice,
  explainOnCommandLine,
  type ExplainLanguage,
} from '../../../core/contract/explain.ts'
import { fillWords } from '../../../core/contract/explain-fill.ts'
import { commandLineSteps } from '../../../core/contract/command-line-steps.ts'
import { failureWords } from '../../../core/contract/failure-words.ts'
import { noticeWords } from '../../../core/contract/notice-words.ts'
import { valueWords } from '../../../core/contract/value-words.ts'
import type { FailureCode } from '../../../core/model/result.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const languages: readonly ExplainLanguage[] = ['zh-Hans', 'zh-Hant', 'en']
const source = ['core', 'main'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, room, name)),
)

/**
 * Codes of failures and notices as the source writes them: `fail('x'`, `code: 'x'`, `code: a ? 'x' : 'y'`,
 * `finding('x'`, `about('x'`. Each with where it stands.
 */
function codesInSource(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  for (const path of source) {
    const text = readFileSync(path, 'utf8')
    for (const [, code] of text.matchAll(/(?:fail|finding|about)\(\s*'([a-z][a-z-]*)'/g)) codes.set(code ?? '', path)
    for (const [, line] of text.matchAll(/(?<![\w.])code:([^\n]*)/g)) {
      const value = /^[^,}]*/.exec(line ?? '')?.[0] ?? ''
      for (const [, code] of value
        .replace(/[=!]==?\s*'[^']*'/g, '')
        .matchAll(/'([a-z][a-z-]*-[a-z-]*|cancelled|internal)'/g))
        codes.set(code ?? '', path)
    }
  }
  return codes
}

describe('words', () => {
  const codes = codesInSource()

  it('are there for every code of a failure or a notice in the source', () => {
    expect(codes.size).toBeGreaterThan(60)
    const without = [...codes]
      .filter(([code]) => !Object.hasOwn(failureWords, code) && !Object.hasOwn(noticeWords, code))
      .map(([code, path]) => `${code} (${path.slice(root.length)})`)
    expect(without).toEqual([])
  })

  it('are there for no notice that nothing gives', () => {
    expect(
      Object.keys(noticeWords).filter(
        (code) =>
          !codes.has(code) &&
          !source.some((path) => !path.endsWith('notice-words.ts') && readFileSync(path, 'utf8').includes(`'${code}'`)),
      ),
    ).toEqual([])
  })

  it.each(languages)('say something in %s, each its own, with sentences that end', (language) => {
    const causes = Object.keys(failureWords).map((code) => explainFailure({ code: code as FailureCode }, language))
    for (const { cause, nextStep } of causes) {
      for (const sentence of [cause, nextStep]) expect(sentence).toMatch(language === 'en' ? /\.$/ : /[。？]$/)
      for (const sentence of [cause, nextStep]) expect(sentence).not.toMatch(/[{}[\]]|undefined/)
    }
    expect(new Set(causes.map(({ cause }) => cause)).size).toBe(causes.length)
    for (const code of Object.keys(noticeWords))
      expect(explainNotice({ code }, language)).not.toMatch(/[{}[\]]|undefined/)
  })

  it.each(languages)('name in %s no command or option in the window, but on the command line', (language) => {
    const command = /piyue [a-z]|--[a-z]|命令行|命令列|command line/u
    for (const code of Object.keys(failureWords) as FailureCode[]) {
      const { cause, nextStep } = explainFailure({ code }, language)
      expect(cause + nextStep).not.toMatch(command)
    }
    for (const code of Object.keys(noticeWords)) expect(explainNotice({ code }, language)).not.toMatch(command)
    for (const code of Object.keys(commandLineSteps) as FailureCode[]) {
      const { nextStep } = explainOnCommandLine({ code }, language)
      expect(nextStep).not.toBe(explainFailure({ code }, language).nextStep)
      expect(nextStep).toMatch(language === 'en' ? /\.$/ : /[。？]$/)
    }
  })

  it('hold no Simplified character in Traditional sentences and no Chinese in English ones', () => {
    const written = [
      ...Object.values(failureWords).map((words) => words['zh-Hant'].join('')),
      ...Object.values(noticeWords).map((words) => words['zh-Hant']),
      ...Object.values(valueWords).map((words) => words['zh-Hant']),
      ...Object.values(commandLineSteps).map((words) => words['zh-Hant']),
    ].join('')
    expect(written).not.toMatch(
      /[与个为这导选还进资库阅览标签条项时间义损坏闭开读写请错误页图识别编码试发现数据讯网计维显启统续类级组织关联闻]/u,
    )
    const english = [
      ...Object.values(failureWords).map((words) => words.en.join('')),
      ...Object.values(noticeWords).map((words) => words.en),
    ]
      .join('')
      .replaceAll('三（五）', '')
    expect(english).not.toMatch(/\p{Script=Han}/u)
  })

  it('take their details from the params and do without when there are none', () => {
    expect(explainFailure({ code: 'file-not-found', params: { path: 'a.pdf' } }, 'zh-Hans').cause).toBe(
      '找不到文件“a.pdf”。',
    )
    expect(explainFailure({ code: 'file-not-found', params: { file: 'a.pdf' } }, 'en').cause).toBe(
      'The file “a.pdf” was not found.',
    )
    expect(explainFailure({ code: 'file-not-found' }, 'zh-Hans').cause).toBe('找不到文件。')
    expect(
      explainFailure(
        { code: 'file-too-large', params: { bytes: 300 * 1024 * 1024, limit: 200 * 1024 * 1024 } },
        'zh-Hans',
      ).cause,
    ).toBe('文件太大（300 MB），上限为 200 MB。')
    expect(explainFailure({ code: 'bad-pattern', params: { reason: 'slow-pattern' } }, 'en').cause).toBe(
      'The regular expression cannot be used: it ran too long and was stopped.',
    )
    expect(explainFailure({ code: 'file-hostile', params: { reason: 'a-new-reason' } }, 'en').cause).toContain(
      'a-new-reason',
    )
    expect(explainNotice({ code: 'page-looks-scanned', page: 4 }, 'zh-Hans')).toContain('第 4 页')
  })

  it('name a code that is not known, and put a failure that came as a notice into its words', () => {
    expect(explainNotice({ code: 'from-the-future' }, 'en')).toBe('Notice: from-the-future')
    expect(explainNotice({ code: 'file-not-found', params: { path: 'a' } }, 'en')).toBe('The file “a” was not found.')
    expect(explainNotice({ code: 'toString' }, 'en')).toBe('Notice: toString')
  })

  it('never read what is filled in as a template', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        fc.pre(value !== '')
        expect(fillWords('<{name}>[<{name}>]', { name: value }, 'en')).toBe(`<${value}><${value}>`)
      }),
      { verbose: true },
    )
    expect(fillWords('{name}', { name: '{name}[{x}]$&' }, 'en')).toBe('{name}[{x}]$&')
    expect(fillWords('{toString}', {}, 'en')).toBe('…')
  })
})
