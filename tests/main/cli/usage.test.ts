import { describe, expect, it } from 'vitest'
import { languageOf } from '../../../main/cli/terminal.ts'
import { wordsIn } from '../../../main/cli/words/words.ts'
import { run } from './run-in-process.ts'

const commands = [
  'segment',
  'facts',
  'compare',
  'align',
  'agreement',
  'import',
  'list',
  'show',
  'search',
  'tag',
  'untag',
  'tags',
  'note',
  'link',
  'read-again',
  'review',
  'merge',
  'undo',
  'redo',
  'collections',
  'collect',
  'export',
  'check',
  'backup',
  'restore',
  'serve',
]
const english = { env: { LANG: 'en_GB.UTF-8' } }

describe('help', () => {
  it('lists the commands there are and none that is not there yet', async () => {
    const { code, out, err } = await run(['--help'], english)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect([...out.matchAll(/^ {2}([a-z][a-z-]*) /gm)].map((match) => match[1])).toEqual(commands)
    expect(out).toContain('Usage: piyue [options] [command]')
  })

  it.each(commands)('of "%s" speaks the language of the terminal', async (command) => {
    const [chinese, inEnglish, traditional] = [
      await run([command, '--help']),
      await run([command, '--help'], english),
      await run([command, '--help'], { env: { LANG: 'zh_TW.UTF-8' } }),
    ]
    for (const { code, err } of [chinese, inEnglish, traditional]) expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(chinese.out).toContain('用法：')
    expect(traditional.out).toContain('選項：')
    expect(inEnglish.out).toContain('Usage:')
    // the clause "三（五）" is an example; everything else of the English help is English
    expect(inEnglish.out.replaceAll('三（五）', '')).not.toMatch(/\p{Script=Han}/u)
    for (const { out } of [chinese, inEnglish]) expect(out).not.toMatch(/undefined|\[object|choices:/)
  })

  it('prints the version', async () => {
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('wrong usage', () => {
  it.each<[string, string[], string]>([
    ['no command', [], 'Say what to do.'],
    ['an unknown command', ['translate', 'a', 'b'], 'There is no command "translate".'],
    ['a misspelt command', ['serch', 'x'], 'Did you mean search?'],
    ['an unknown option', ['list', '--bogus'], 'There is no option --bogus.'],
    ['a missing argument', ['segment'], 'An argument is missing: file.'],
    ['a missing value', ['segment', 'a', '--encoding'], 'The option --encoding <encoding> needs a value.'],
    [
      'a value that will not do',
      ['segment', 'a', '--stage', 'x'],
      '"x" will not do; one of: source, cleaned, clauses.',
    ],
    ['a format that there is not', ['export', '--as', 'rtf'], '"rtf" will not do; one of: json, csv, md, html'],
    ['a missing format', ['export'], 'The option --as <format> is required.'],
    ['two scopes at once', ['export', '--as', 'md', '--policy', 'a', '--collection', 'b'], 'exclude each other'],
    ['too many arguments', ['list', 'x'], 'Too many arguments.'],
    [
      'a port that is none',
      ['serve', '--port', '70000'],
      '"70000" will not do; one of: a whole number from 0 to 65535.',
    ],
    ['a date that is none', ['search', 'x', '--since', '2025-13-01'], '"2025-13-01" will not do'],
    ['a file on stdout that is no JSON', ['export', '--as', 'csv', '-o', '-', '--json'], 'exclude each other'],
  ])('is said and exits with 2: %s', async (_what, args, said) => {
    const { code, out, err } = await run(args, english)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(said)
  })

  it('is said in Chinese to whoever reads Chinese', async () => {
    expect((await run(['bogus'])).err).toBe('piyue: 没有“bogus”这个命令。\n运行 “piyue --help” 查看用法。\n')
  })
})

describe('the language', () => {
  it.each<[Record<string, string>, string, string]>([
    [{ LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh-Hans'],
    [{ LANG: 'zh_TW.UTF-8' }, 'en-US', 'zh-Hant'],
    [{ LANG: 'zh_HK' }, 'en-US', 'zh-Hant'],
    [{ LANG: 'en_US.UTF-8' }, 'zh-CN', 'en'],
    [{ LANG: 'C' }, 'zh-CN', 'en'],
    [{ LANG: 'en_US', LC_ALL: 'zh_CN' }, 'en-US', 'zh-Hans'],
    [{ LANG: 'zh_CN', LC_ALL: 'C' }, 'zh-CN', 'en'],
    [{ LC_ALL: '', LANG: 'zh_SG' }, 'en-US', 'zh-Hans'],
    [{}, 'zh-Hant-TW', 'zh-Hant'],
    [{}, 'zh-CN', 'zh-Hans'],
    [{}, 'de-DE', 'en'],
  ])('of %j on a system in %s is %s', (env, system, language) => {
    expect(languageOf(env, system)).toBe(language)
  })

  it('writes Traditional words and leaves what they are about as it is', async () => {
    const words = await wordsIn('zh-Hant')
    expect(words.tagged('数据', 'p1:二、（一）发展')).toBe('已給 p1:二、（一）发展 加上標籤「数据」。')
    expect(words.summary(1, 2, 3)).toContain('匯入 1 個檔案')
  })
})
