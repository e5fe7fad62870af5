import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FromApp } from './messages.ts'

/** The app's side of the channel to the test. */
export function tell(message: FromApp): void {
  if (process.send === undefined) throw new Error('the stand-in runs only in a process forked by a test')
  process.send(message)
}

/** Says that the app did what Electron would refuse, and refuses it. */
export function refuse(message: string): never {
  tell({ type: 'fault', message })
  throw new Error(message)
}

/** `Name.method` → the platforms Electron's declarations name for it. What is not named there is on all of them. */
const platforms = readPlatforms(
  readFileSync(join(import.meta.dirname, '../../../node_modules/electron/electron.d.ts'), 'utf8'),
)
function readPlatforms(declarations: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const [, name = '', body = ''] of declarations.matchAll(
    /^ {2}(?:interface|class) (\w+) [^\n]*\{\n([\s\S]*?)^ {2}\}$/gm,
  )) {
    for (const [, doc = '', member = ''] of body.matchAll(
      /^ {4}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {4}(?:static )?(?:readonly )?(\w+)[(:?]/gm,
    )) {
      const tag = /@platform ([\w,]+)/.exec(doc)?.[1]
      // an event of one system may be listened for on all
      if (tag !== undefined && !['on', 'once', 'off', 'addListener', 'removeListener'].includes(member))
        found.set(`${name.toLowerCase()}.${member}`, tag.split(','))
    }
  }
  return found
}

/**
 * An object that has what is listed and complains about everything else, as a missing method of Electron would, but by
 * name; and what other systems only have.
 */
export function onlyWhatElectronHas<T extends object>(name: string, parts: T): T {
  return new Proxy(parts, {
    get(target, key, receiver) {
      const only = platforms.get(`${name.toLowerCase()}.${String(key)}`)
      if (only !== undefined && !only.includes(process.platform))
        return refuse(`${name}.${String(key)} is on ${only.join(', ')} only`)
      // promises ask every object for `then`, and consoles for symbols
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key in target)
        return Reflect.get(target, key, receiver) as unknown
      return refuse(`the stand-in knows no ${name}.${key}`)
    },
  })
}
