import { readFileSync, statSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** [the wall, a file that breaks it, what it says, words of the refusal] */
const lintViolations: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'core has no Node',
    'core/reading/planted.ts',
    "import { readFileSync } from 'node:fs'\nexport const planted = readFileSync",
    /needs Node/,
  ],
  ['core has no clock (Date.now)', 'core/reading/planted.ts', 'export const planted = () => Date.now()', /no clock/],
  ['core has no clock (new Date())', 'core/library/planted.ts', 'export const planted = () => new Date()', /no clock/],
  ['core has no chance', 'core/exporting/planted.ts', 'export const planted = () => Math.random()', /no chance/],
  [
    'core has no React',
    'core/model/planted.ts',
    "import { useState } from 'react'\nexport const planted = useState",
    /React stays in renderer/,
  ],
  [
    'core/model imports only itself',
    'core/model/planted.ts',
    "import { foldText } from '../reading/fold-text.ts'\nexport const planted = foldText",
    /only itself/,
  ],
  [
    'core rooms do not meet',
    'core/searching/planted.ts',
    "import { planted as other } from '../exporting/rows.ts'\nexport const planted = other",
    /meet only in core\/model/,
  ],
  [
    'core does not enter main',
    'core/library/planted.ts',
    "import { openWorkbench } from '../../main/open-workbench.ts'\nexport const planted = openWorkbench",
    /may not enter/,
  ],
  [
    'core takes no unlisted package',
    'core/reading/planted.ts',
    "import mammoth from 'mammoth'\nexport const planted = mammoth",
    /short named list/,
  ],
  [
    'the contract knows no carrier',
    'core/contract/planted.ts',
    "import { app } from 'electron'\nexport const planted = app",
    /electron stays/,
  ],
  [
    'electron stays in the shell',
    'main/store/planted.ts',
    "import { app } from 'electron'\nexport const planted = app",
    /electron stays/,
  ],
  [
    'lowdb stays in its one file',
    'main/store/planted.ts',
    "import { Low } from 'lowdb'\nexport const planted = Low",
    /lowdb stays/,
  ],
  [
    'main does not enter the renderer',
    'main/cli/planted.ts',
    "import { App } from '../../renderer/App.tsx'\nexport const planted = App",
    /may not enter/,
  ],
  [
    'the shell does not enter the renderer',
    'main/shell/planted.ts',
    "import { App } from '../../renderer/App.tsx'\nexport const planted = App",
    /may not enter/,
  ],
  [
    'preload knows the contract only',
    'preload/planted.ts',
    "import { openWorkbench } from '../main/open-workbench.ts'\nexport const planted = openWorkbench",
    /core\/contract and electron only/,
  ],
  [
    'preload has no Node',
    'preload/planted.ts',
    "import { readFileSync } from 'node:fs'\nexport const planted = readFileSync",
    /needs Node/,
  ],
  [
    'the renderer has no Node',
    'renderer/state/planted.ts',
    "import { readFileSync } from 'node:fs'\nexport const planted = readFileSync",
    /needs Node/,
  ],
  [
    'the renderer does not enter main',
    'renderer/state/planted.ts',
    "import { openWorkbench } from '../../main/open-workbench.ts'\nexport const planted = openWorkbench",
    /may not enter/,
  ],
  [
    'a feature enters no other feature',
    'renderer/features/reader/planted.ts',
    "import { Library } from '../library/Library.tsx'\nexport const planted = Library",
    /no other feature/,
  ],
  [
    'ui knows no domain',
    'renderer/ui/planted.ts',
    "import { foldText } from '../../core/reading/fold-text.ts'\nexport const planted = foldText",
    /no domain/,
  ],
  [
    'imported text is never shown as HTML',
    'renderer/ui/planted.tsx',
    'export const Planted = () => <p dangerouslySetInnerHTML={{ __html: "" }} />',
    /never as HTML/,
  ],
  ['no any', 'core/model/planted.ts', 'export const planted = (value: any): unknown => value', /any/],
  [
    'no swallowed error',
    'main/store/planted.ts',
    'export const planted = () => { try { JSON.parse("") } catch {} }',
    /Empty block/,
  ],
]

describe('the walls between rooms', () => {
  // Untyped rules read the text alone, so the planted file never touches the disk.
  const eslint = new ESLint({ cwd: root })
  it.each(lintViolations)('%s', async (_wall, file, text, refusal) => {
    const [result] = await eslint.lintText(text, { filePath: join(root, file) })
    const messages = result?.messages.map((message) => message.message) ?? []
    expect(messages.join('\n')).toMatch(refusal)
  })

  it('lets a lawful file pass', async () => {
    const [result] = await eslint.lintText(
      "import type { Clause } from '../model/clause.ts'\nexport const planted = (clause: Clause): string => clause.marker\n",
      { filePath: join(root, 'core/reading/planted.ts') },
    )
    expect(result?.messages).toEqual([])
  })
})

/** Diagnostics of one planted file under a room's own compiler options. */
function compileIn(room: string, text: string): string {
  const path = join(root, room, 'planted-for-the-wall-test.ts')
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, room, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(String(diagnostic.messageText))
      },
    },
  )
  if (!config) throw new Error(`${room} has no tsconfig.json`)
  const host = ts.createCompilerHost(config.options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (name) => name === path || fileExists.call(host, name)
  host.readFile = (name) => (name === path ? text : readFile.call(host, name))
  host.getSourceFile = (name, version, ...rest) =>
    name === path ? ts.createSourceFile(name, text, version) : getSourceFile.call(host, name, version, ...rest)
  const program = ts.createProgram([path], config.options, host)
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(path))
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'))
    .join('\n')
}

describe('the compiler as a wall', () => {
  it.each([
    ['core', 'export const planted = document.title', /Cannot find name 'document'/],
    ['core', 'export const planted = process.env', /Cannot find name 'process'/],
    ['core', "import { readFileSync } from 'node:fs'\nexport const planted = readFileSync", /node:fs/],
    ['main', 'export const planted = document.title', /Cannot find name 'document'/],
    ['preload', 'export const planted = process.env', /Cannot find name 'process'/],
    ['renderer', 'export const planted = process.env', /Cannot find name 'process'/],
  ])('refuses in %s: %s', (room, text, refusal) => {
    expect(compileIn(room, text)).toMatch(refusal)
  })

  it('takes a lawful file', () => {
    expect(compileIn('core', 'export const planted = (text: string): number => text.length')).toBe('')
  })
})

describe('what stays out of the tree', () => {
  const tracked = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .stdout.split('\0')
    .filter(Boolean)

  it('has no file over 1 MB and nothing generated', () => {
    expect(tracked.length).toBeGreaterThan(20)
    expect(
      tracked.filter((name) => (statSync(join(root, name), { throwIfNoEntry: false })?.size ?? 0) > 1_000_000),
    ).toEqual([])
    expect(tracked.filter((name) => /^(dist|release|node_modules|test-results)\//.test(name))).toEqual([])
  })

  it('installs from a lockfile that names no registry', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string }>
    }
    const resolved = Object.values(lock.packages).flatMap((entry) => (entry.resolved ? [entry.resolved] : []))
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
    expect(resolved.filter((address) => /^https?:/.test(address))).toEqual([])
  })
})
