import { z } from 'zod'
import { exactly } from './exactly.ts'
import { caps, filledText, nothing, text } from './primitive-schemas.ts'
import type { Desktop } from './desktop.ts'
import { ownKeys } from './own-keys-schema.ts'

type Saved = Parameters<Desktop['saveFile']>[0]
type Appearance = Parameters<Desktop['setAppearance']>[0]

/**
 * What crosses from the Electron window to the shell: one request object a method, like the workbench's. Preload turns
 * picked files into `paths` (a `File` does not cross); `carrier` and `onEvent` live in preload and are no requests.
 */
export interface DesktopRequests {
  chooseFiles: Record<string, never>
  chooseFolder: Record<string, never>
  sourcesOf: { readonly paths: readonly string[] }
  saveFile: Saved
  revealLibrary: Record<string, never>
  chooseLibrary: Record<string, never>
  chooseBackupFolder: Record<string, never>
  setAppearance: Appearance
  openUrl: { readonly url: string }
}
export type DesktopMethod = keyof DesktopRequests
// a method added to Desktop and forgotten here is a compile error
true satisfies [Exclude<keyof Desktop, DesktopMethod | 'carrier' | 'onEvent'>] extends [never] ? true : false

/** A name that can be offered in a save dialog: no folder in it. */
const savedName = filledText(caps.name * 2).refine((name) => !/[/\\]|^\.+$/.test(name), 'a file name, not a path')

export const desktopSchemas = {
  chooseFiles: nothing,
  chooseFolder: nothing,
  sourcesOf: exactly<DesktopRequests['sourcesOf']>()({ paths: z.array(filledText(caps.path)).max(10_000) }),
  saveFile: exactly<Saved>()({
    fileName: savedName,
    encoding: z.enum(['utf8', 'base64']),
    content: z.string().max(caps.content),
  }),
  revealLibrary: nothing,
  chooseLibrary: nothing,
  chooseBackupFolder: nothing,
  setAppearance: exactly<Appearance>()({
    theme: z.enum(['system', 'light', 'dark']),
    language: z.enum(['system', 'zh-Hans', 'zh-Hant', 'en']),
    keys: ownKeys.exactOptional(),
  }),
  openUrl: exactly<DesktopRequests['openUrl']>()({
    url: text(caps.path).refine((url) => url.startsWith('https://'), 'only https'),
  }),
} as const satisfies { [M in DesktopMethod]: z.core.$ZodType<DesktopRequests[M]> }
