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

/** An object that has what is listed and complains about everything else, as a missing method of Electron would, but by name. */
export function onlyWhatElectronHas<T extends object>(name: string, parts: T): T {
  return new Proxy(parts, {
    get(target, key, receiver) {
      // promises ask every object for `then`, and consoles for symbols
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key in target) return Reflect.get(target, key, receiver) as unknown
      return refuse(`the stand-in knows no ${name}.${key}`)
    },
  })
}
