// Packages the built app as a Linux directory around a stub of Electron, without network, and looks at what came out:
// the fuses, the list of files, that nothing of node_modules is needed, and the shell journey on the unpacked package.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { handOverToNewerNode } from './newer-node.mjs'

handOverToNewerNode(import.meta.url)
const { extractAll, listPackage } = await import('@electron/asar')
const { makeStubDistribution } = await import('./stub-electron-dist.mjs')
const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
// electron-builder's own copy: what set the fuses reads them
const { FuseV1Options, getCurrentFuseWire } = createRequire(require.resolve('app-builder-lib'))('@electron/fuses')

const say = (line) => {
  console.log(`packaging: ${line}`)
}
const work = mkdtempSync(join(tmpdir(), 'piyue-packaging-'))
const wrong = []
const expect = (holds, what) => {
  if (holds) say(`ok   ${what}`)
  else {
    wrong.push(what)
    say(`FAIL ${what}`)
  }
}

try {
  if (!existsSync(join(root, 'dist/main/index.js'))) throw new Error('the app is not built: run `npm run build` first')
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'))
  const stub = await makeStubDistribution(join(work, 'electron-dist'), version)
  say('made a stub of Electron’s distribution; it stands in for the binary')
  const out = join(work, 'release')
  run(process.execPath, [
    join(root, 'node_modules/electron-builder/cli.js'),
    '--linux',
    'dir',
    '--publish',
    'never',
    `-c.electronDist=${stub}`,
    `-c.directories.output=${out}`,
  ])
  const folder = join(out, readdirSync(out).find((name) => name.endsWith('unpacked')) ?? '')
  const binary = join(folder, 'piyue'),
    asar = join(folder, 'resources/app.asar')

  await checkFuses(binary)
  const files = listPackage(asar, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1))
  const app = join(work, 'app')
  extractAll(asar, app)
  const real = files.filter((name) => statSync(join(app, name)).isFile())
  checkContents(real)
  say(`the archive holds ${real.length} files, ${(statSync(asar).size / 1e6).toFixed(1)} MB`)
  expect(
    !existsSync(join(folder, 'resources/app.asar.unpacked')),
    'everything is in the archive, under its integrity check',
  )
  expect(
    readdirSync(join(folder, 'locales')).sort().join(' ') === 'en-US.pak zh-CN.pak zh-TW.pak',
    'Electron’s own words are kept in our languages only',
  )

  for (const sample of readdirSync(join(root, 'seeds/sample')).filter((name) => /\.(pdf|docx|txt)$/i.test(name))) {
    const read = spawnSync(
      process.execPath,
      [join(app, 'dist/main/piyue.js'), 'segment', join(app, 'dist/seeds/sample', sample), '--json'],
      { encoding: 'utf8', cwd: work, maxBuffer: 1e8 },
    )
    const clauses =
      read.status === 0
        ? JSON.parse(read.stdout).documents.reduce((sum, document) => sum + document.clauses.length, 0)
        : 0
    expect(
      clauses > 0,
      `the unpacked package reads ${sample.split('.').pop()} with no node_modules near (${clauses} clauses)${read.status === 0 ? '' : `: ${read.stderr.slice(0, 400)}`}`,
    )
  }
  const library = join(work, 'library'),
    pdf = join(work, 'typeset.pdf')
  const text = readdirSync(join(root, 'seeds/sample')).find((name) => /\.txt$/i.test(name))
  const commands = [
    ['import', join(app, 'dist/seeds/sample', text), '--library', library],
    ['export', '--as', 'pdf', '--library', library, '-o', pdf],
  ]
  const typeset = commands
    .map((args) =>
      spawnSync(process.execPath, [join(app, 'dist/main/piyue.js'), ...args], { encoding: 'utf8', cwd: work }),
    )
    .find(({ status }) => status !== 0)
  expect(
    typeset === undefined && readFileSync(pdf, 'latin1').startsWith('%PDF-'),
    `the unpacked package typesets a PDF with the font it carries${typeset === undefined ? '' : `: ${typeset.stderr.slice(0, 400)}`}`,
  )
  say('driving the unpacked package through the shell journey, with the stand-in for Electron')
  const journey = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@playwright/test/cli.js'),
      'test',
      '-c',
      join(root, 'tests/journeys/playwright.config.ts'),
      'shell.spec.ts',
    ],
    {
      stdio: 'inherit',
      cwd: root,
      env: {
        ...process.env,
        PIYUE_SHELL_APP: app,
        PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`,
      },
    },
  )
  expect(journey.status === 0, 'the shell journey passes on the unpacked package')
} finally {
  rmSync(work, { recursive: true, force: true })
}
if (wrong.length > 0) {
  console.error(`packaging: ${wrong.length} wrong`)
  process.exit(1)
}
say('all is well')

async function checkFuses(binary) {
  const wanted = {
    RunAsNode: 0,
    EnableCookieEncryption: 1,
    EnableNodeOptionsEnvironmentVariable: 0,
    EnableNodeCliInspectArguments: 0,
    EnableEmbeddedAsarIntegrityValidation: 1,
    OnlyLoadAppFromAsar: 1,
    GrantFileProtocolExtraPrivileges: 0,
  }
  const wire = await getCurrentFuseWire(binary)
  // the wire holds the digits 0 and 1 as characters
  for (const [name, on] of Object.entries(wanted))
    expect(String.fromCharCode(wire[FuseV1Options[name]]) === String(on), `fuse ${name} is ${on ? 'on' : 'off'}`)
}

/**
 * Each file must fit a line of the list and each line must have a file: what should not ship is as wrong as what is
 * missing.
 */
function checkContents(files) {
  const lines = readFileSync(join(root, 'tests/packaging/contents.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const patterns = lines.map((line) => ({
    line,
    fits: new RegExp(
      `^${line
        .split('**')
        .map((part) => part.split('*').map(escape).join('[^/]*'))
        .join('.*')}$`,
    ),
  }))
  const strange = files.filter((file) => !patterns.some(({ fits }) => fits.test(file)))
  const unmet = patterns.filter(({ fits }) => !files.some((file) => fits.test(file))).map(({ line }) => line)
  expect(
    strange.length === 0,
    `no file in the archive that is not on the list${strange.length === 0 ? '' : `: ${strange.slice(0, 10).join(', ')}`}`,
  )
  expect(
    unmet.length === 0,
    `every line of the list has a file${unmet.length === 0 ? '' : `: none for ${unmet.join(', ')}`}`,
  )
}
function escape(text) {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
}

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}` },
  })
  if (status !== 0) throw new Error(`${args.slice(0, 4).join(' ')} failed\n${stdout}\n${stderr}`)
}
