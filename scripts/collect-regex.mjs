// Every regular expression that stands in core, main, preload and renderer: literals by the TypeScript compiler, those
// that are put together (`new RegExp(…)`) by loading the module that makes them and listening to the constructor.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'

export const root = fileURLToPath(new URL('..', import.meta.url))
const rooms = ['core', 'main', 'preload', 'renderer']

/** @typedef {{ source: string, flags: string, places: string[] }} Found  `places` are "core/reading/x.ts:12" */

/** Files of the rooms, as paths from the root with forward slashes. */
export const sourceFiles = () =>
  rooms
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
        .map((name) => `${room}/${name.replaceAll('\\', '/')}`),
    )
    .sort()

/** Literals of one file, and the lines where one is put together. */
export function expressionsIn(file, text) {
  const parsed = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    false,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const literals = [],
    made = []
  const visit = (node) => {
    const at = () => `${file}:${parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), at: at() })
    }
    if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'RegExp'
    )
      made.push(at())
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return { literals, made }
}

/** Loads the modules named and gives every expression put together meanwhile, with the place that did. */
async function putTogether(files) {
  const Plain = globalThis.RegExp
  const caught = []
  const listening = (target, given) => {
    const at = new Error('here').stack
      .split('\n')
      .map((line) => /((?:file:\/\/)?\/[^\s()]+):(\d+):\d+\)?$/.exec(line))
      .find((match) => match !== null && !match[1].endsWith('collect-regex.mjs'))
    const path =
      at === undefined
        ? ''
        : relative(root, at[1].startsWith('file:') ? fileURLToPath(at[1]) : at[1]).replaceAll('\\', '/')
    const made = Reflect.construct(Plain, given, target)
    caught.push({ source: made.source, flags: made.flags, at: `${path}:${at?.[2] ?? '0'}` })
    return made
  }
  globalThis.RegExp = new Proxy(Plain, {
    construct: (_target, given, as) => listening(as === globalThis.RegExp ? Plain : as, given),
    apply: (_target, _this, given) => listening(Plain, given),
  })
  try {
    for (const file of files) await import(pathToFileURL(join(root, file)).href)
  } finally {
    globalThis.RegExp = Plain
  }
  return caught.filter(({ at }) => rooms.some((room) => at.startsWith(`${room}/`)))
}

/**
 * All of them, each source and flags once, and the places where an expression is put together that no loading reached:
 * those are made from what a person types, or when something is called, and have to be answered for by name.
 */
export async function collectExpressions() {
  const found = new Map(),
    madeAt = new Set(),
    makers = []
  const add = ({ source, flags, at }) => {
    const key = `/${source}/${flags}`
    const known = found.get(key)
    if (known === undefined) found.set(key, { source, flags, places: [at] })
    else if (!known.places.includes(at)) known.places.push(at)
  }
  for (const file of sourceFiles()) {
    const { literals, made } = expressionsIn(file, readFileSync(join(root, file), 'utf8'))
    literals.forEach(add)
    for (const at of made) madeAt.add(at)
    if (made.length > 0) makers.push(file)
  }
  const caught = await putTogether(makers)
  caught.forEach(add)
  const reached = new Set(caught.map(({ at }) => at))
  return { expressions: [...found.values()], unreached: [...madeAt].filter((at) => !reached.has(at)).sort() }
}
