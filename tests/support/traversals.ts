import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stands in every file that no path may lead to. */
export const SECRET = 'not ours to show'

/** Spellings of one kind, and what an archive says where one of them names an entry or a source. */
export interface Traversals {
  readonly kind: string
  readonly paths: readonly string[]
  /** Reason a `.piyue` package is refused for that has such an entry, listed in its manifest. */
  readonly inPackage: 'bad-name' | 'bad-manifest'
  /** A REFI-QDA archive with such an entry: refused as an unsafe path, or opened as if the entry were not there. */
  readonly inProject: 'refused' | 'ignored'
  /** A REFI-QDA source at internal://<path>: refused, or taken for missing; 'unsayable': no XML can hold the name. */
  readonly asSource: 'refused' | 'missing' | 'unsayable'
}

const reserved = ['CON', 'PRN', 'AUX', 'NUL', 'COM1', 'COM9', 'COM¹', 'LPT1', 'LPT9', 'CONIN$', 'CONOUT$', 'CLOCK$']

/**
 * Paths, relative to a folder of ours, as somebody writes them who wants out of it, past a check of names, or at a
 * device. Taken as they are: into an address, a request line, the directory of an archive. None twice, none empty.
 */
export const traversals: readonly Traversals[] = [
  {
    kind: 'steps up',
    paths: [
      '../secret.txt',
      '../secret.js',
      '../../etc/passwd',
      'assets/../../secret.js',
      'assets/../../../secret.txt',
      './../secret.js',
      '.././../secret.js',
      '../renderer/../secret.js',
      'assets/..//../secret.js',
      'nowhere/../../secret.js',
      'index.html/../../secret.js',
      `${'../'.repeat(40)}etc/passwd`,
      `${'../'.repeat(1_000)}etc/passwd`,
      `assets/${'x/../'.repeat(200)}../../secret.js`,
    ],
    inPackage: 'bad-name',
    inProject: 'refused',
    asSource: 'refused',
  },
  {
    kind: 'steps up by backslash',
    paths: [
      '..\\secret.js',
      '..\\..\\secret.js',
      'assets\\..\\..\\secret.js',
      'assets/..\\..\\secret.js',
      '..\\/secret.js',
      '.\\..\\secret.js',
      '..\\..\\Windows\\win.ini',
    ],
    inPackage: 'bad-name',
    inProject: 'refused',
    asSource: 'refused',
  },
  {
    kind: 'steps up, encoded once',
    paths: [
      '%2e%2e/secret.js',
      '%2E%2E/secret.js',
      '.%2e/secret.js',
      '%2e./secret.js',
      '%2e%2e%2fsecret.js',
      '%2E%2E%2Fsecret.js',
      '..%2fsecret.js',
      '..%2Fsecret.js',
      'assets%2f..%2f..%2fsecret.js',
      'assets/..%2f..%2fsecret.js',
      '%2e%2e%5csecret.js',
      '..%5csecret.js',
      '..%5Csecret.js',
      'assets%5c..%5c..%5csecret.js',
      '..%00/secret.js',
      'index.html%00.js',
      'assets/index.js%00.png',
      '%00',
      '%2fetc%2fpasswd',
      '%5cWindows%5cwin.ini',
    ],
    inPackage: 'bad-manifest',
    inProject: 'ignored',
    asSource: 'refused',
  },
  {
    kind: 'steps up, encoded more than once or wrongly',
    paths: [
      '%252e%252e/secret.js',
      '%252e%252e%252fsecret.js',
      '..%252fsecret.js',
      '..%255csecret.js',
      '%25252e%25252e%25252fsecret.js',
      '%%32%65%%32%65/secret.js',
      '..%u2215secret.js',
      '..%u2216secret.js',
      '%uff0e%uff0e/secret.js',
      '%u002e%u002e/secret.js',
      '%26%2346;%26%2346;/secret.js',
      '..;/secret.js',
      '..;x=1/secret.js',
      '%',
      '%zz',
      '%E5%8D',
    ],
    inPackage: 'bad-manifest',
    inProject: 'ignored',
    asSource: 'missing',
  },
  {
    kind: 'overlong and broken UTF-8, encoded',
    paths: [
      '%c0%ae%c0%ae/secret.js',
      '%C0%AE%C0%AE/secret.js',
      '%c0%ae./secret.js',
      '..%c0%afsecret.js',
      '..%c1%9csecret.js',
      '..%c1%8ssecret.js',
      '..%c0%9vsecret.js',
      '%e0%80%ae%e0%80%ae/secret.js',
      '..%e0%80%afsecret.js',
      '%f0%80%80%ae%f0%80%80%ae/secret.js',
      '..%f0%80%80%afsecret.js',
      '%f8%80%80%80%ae%f8%80%80%80%ae/secret.js',
      '%fc%80%80%80%80%ae/secret.js',
      '%ed%a0%80/secret.js',
      '..%ff/secret.js',
      '%c0%80',
    ],
    inPackage: 'bad-manifest',
    inProject: 'ignored',
    asSource: 'missing',
  },
  {
    kind: 'signs that look like dots and slashes',
    paths: [
      '．．/secret.js',
      '․․/secret.js',
      '‥/secret.js',
      '。。/secret.js',
      '..／secret.js',
      '..∕secret.js',
      '..⁄secret.js',
      '..⧸secret.js',
      '..╱secret.js',
      '..＼secret.js',
      '..﹨secret.js',
      '..∖secret.js',
      '..¥secret.js',
      '..₩secret.js',
      '.\u200b./secret.js',
      '.\u2060./secret.js',
      '\ufeff../secret.js',
      '\u202e../secret.js',
      '..%ef%bc%8fsecret.js',
      '%ef%bc%8e%ef%bc%8e/secret.js',
      '..%e2%88%95secret.js',
    ],
    inPackage: 'bad-manifest',
    inProject: 'ignored',
    asSource: 'missing',
  },
  {
    kind: 'NUL and control characters',
    paths: [
      'assets/index.js\0.png',
      '..\0/secret.js',
      'secret\0.js',
      '\0/secret.js',
      'secret\x01.js',
      'secret\x08.js',
      'secret\x1b[2J.js',
      'secret\x7f.js',
      '.\t./secret.js',
      '.\n./secret.js',
      '.\r\n./secret.js',
    ],
    inPackage: 'bad-name',
    inProject: 'refused',
    asSource: 'unsayable',
  },
  {
    kind: 'roots',
    paths: [
      '/etc/passwd',
      '//etc/passwd',
      '///etc/passwd',
      '/C|/Windows/win.ini',
      '//evil.example/share/x.js',
      '//%3f/x/Windows/win.ini',
      '//nul',
    ],
    inPackage: 'bad-name',
    inProject: 'refused',
    asSource: 'missing',
  },
  {
    kind: 'drives',
    paths: [
      'C:/Windows/win.ini',
      'c:/secret.js',
      'C:secret.js',
      'C:',
      'Z:/',
      'C:../secret.js',
      'C:\\Windows\\win.ini',
      'c:\\..\\x',
    ],
    inPackage: 'bad-name',
    inProject: 'refused',
    asSource: 'refused',
  },
  {
    kind: 'shares and device paths',
    paths: [
      '\\\\evil.example\\share\\x.js',
      '\\\\evil.example@80\\share\\x.js',
      '\\\\?\\C:\\Windows\\win.ini',
      '\\\\?\\UNC\\evil.example\\x',
      '\\\\.\\NUL',
      '\\\\.\\PhysicalDrive0',
      '\\%3f%3f\\C:\\x',
      '\\Windows\\win.ini',
      '\\/evil.example/share',
    ],
    inPackage: 'bad-name',
    inProject: 'refused',
    asSource: 'refused',
  },
  {
    kind: 'names Windows keeps for devices',
    paths: [
      ...reserved,
      ...['con', 'nul', 'Aux', 'cOm1'],
      ...['CON.js', 'NUL.tar.js', 'aux.js', 'assets/con.js', 'assets/COM1.txt', 'NUL:', 'CON .js', 'CON/x.js'],
    ],
    inPackage: 'bad-manifest',
    inProject: 'ignored',
    asSource: 'missing',
  },
  {
    kind: 'dots, blanks and streams that a file system drops',
    paths: [
      '...',
      '.../secret.js',
      '..../secret.js',
      '.. /secret.js',
      '..  /secret.js',
      '..%20/secret.js',
      '..\u00a0/secret.js',
      '..\u3000/secret.js',
      'index.html.',
      'index.html..',
      'index.html%20',
      'index.html .',
      'index.html\u00a0',
      'index.html::$DATA',
      'index.html:secret',
      'assets::$INDEX_ALLOCATION/index.js',
      'assets./index.js',
      'INDEX~1.HTM',
      '~/.ssh/id_rsa',
      '~root/.bashrc',
      '$HOME/.ssh/id_rsa',
      '%HOME%/secret.js',
      '.git/config',
      '.env',
    ],
    inPackage: 'bad-manifest',
    inProject: 'ignored',
    asSource: 'missing',
  },
  {
    kind: 'empty parts and single dots',
    paths: ['secret.txt/', 'assets//secret.js', 'assets/./secret.js', './secret.js', './/secret.js', 'assets/.'],
    inPackage: 'bad-name',
    inProject: 'ignored',
    asSource: 'refused',
  },
  {
    kind: 'twins in case and composition',
    paths: [
      'INDEX.HTML',
      'Index.html',
      'index.HTML',
      'ındex.html',
      'ASSETS/caf\u00e9.js',
      'assets/CAF\u00c9.js',
      'assets/cafe\u0301.js',
      'assets/cafe%CC%81.js',
      'assets/cafe.js',
      'assets/c%61fé.js',
      'aſſets/café.js',
      'assets/\uff43afé.js',
      'assets/ca\ufb00é.js',
      'assets/caf\u00ad\u00e9.js',
    ],
    inPackage: 'bad-manifest',
    inProject: 'ignored',
    asSource: 'missing',
  },
  {
    kind: 'very long names',
    paths: [
      'a'.repeat(256),
      'a'.repeat(4_097),
      'a'.repeat(60_000),
      '政'.repeat(86),
      '政'.repeat(1_400),
      `${'a/'.repeat(2_000)}x.js`,
      `${'a'.repeat(300)}.js`,
      `${'%2'.repeat(3_000)}x`,
    ],
    inPackage: 'bad-manifest',
    inProject: 'ignored',
    asSource: 'missing',
  },
]

/** Every spelling once. */
export const everyTraversal: readonly string[] = traversals.flatMap(({ paths }) => paths)

/** What only a folder on a disk can be asked for: links in it, files of no kind we serve, keys every object has. */
export const windowTraversals: readonly string[] = [
  'assets/linked.js',
  'assets/linked-root.js',
  'assets/loop/caf%C3%A9.js',
  'up/secret.js',
  'up',
  'up/',
  'up/renderer/index.html',
  'assets',
  'assets/',
  'assets/notes.exe',
  'index.html/',
  'package.json',
  'file:///etc/passwd',
  'assets//caf%C3%A9.js',
  'assets/./../assets%2fcaf%C3%A9.js',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
]

/**
 * Makes `folder`/renderer a window of two files, with secrets beside it and links that lead to them: a page, and
 * assets/café.js (composed). `folder` must exist, without a renderer of its own or with one.
 */
export function layWindowAmongSecrets(folder: string): string {
  const renderer = join(folder, 'renderer')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>批阅</title>')
  writeFileSync(join(renderer, 'assets', 'caf\u00e9.js'), 'export {}')
  writeFileSync(join(renderer, 'assets', 'notes.exe'), SECRET)
  for (const name of ['secret.txt', 'secret.js']) writeFileSync(join(folder, name), SECRET)
  symlinkSync(join(folder, 'secret.js'), join(renderer, 'assets', 'linked.js'))
  symlinkSync('/etc/passwd', join(renderer, 'assets', 'linked-root.js'))
  symlinkSync('.', join(renderer, 'assets', 'loop'))
  symlinkSync(folder, join(renderer, 'up'))
  return renderer
}
