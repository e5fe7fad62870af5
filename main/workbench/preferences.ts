import type { Preferences } from '../../core/contract/preferences.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import { durableJson } from '../store/durable-json.ts'
import type { FileCalls } from '../store/file-calls.ts'
import { saveFailure } from '../store/save-failure.ts'

const FORMAT = 'piyue/preferences'
type PreferencesFile = Preferences & { readonly format: typeof FORMAT }

export interface PreferenceStore {
  readonly now: () => Preferences
  readonly change: (changes: Partial<Preferences>) => Promise<Result<Preferences>>
}

const MOST_SESSION = 64 * 1024

const defaults = (author: string): Preferences => ({
  author,
  language: 'system',
  theme: 'system',
  readingSize: 17,
  readingMeasure: 34,
  compact: false,
  session: '',
  keys: {},
})

const outside = ({ readingSize, readingMeasure, session, author }: Preferences): string | null => {
  if (!(readingSize >= 15 && readingSize <= 24)) return 'readingSize'
  if (!(readingMeasure >= 34 && readingMeasure <= 42)) return 'readingMeasure'
  if (session.length > MOST_SESSION) return 'session'
  return author.length > 200 ? 'author' : null
}

/** The fields of today's preferences; what an older file lacks is as at first. */
const known = (saved: Partial<Preferences>, first: Preferences): Preferences => ({
  author: saved.author ?? first.author,
  language: saved.language ?? first.language,
  theme: saved.theme ?? first.theme,
  readingSize: saved.readingSize ?? first.readingSize,
  readingMeasure: saved.readingMeasure ?? first.readingMeasure,
  compact: saved.compact ?? first.compact,
  session: saved.session ?? first.session,
  keys: saved.keys ?? first.keys,
})

/**
 * Preferences of a library, in preferences.json. A missing or damaged file means the defaults: nothing people wrote is
 * in it. Where the library is read-only, changes hold until it is closed and the notice `preferences-not-kept` says so.
 */
export const openPreferences = async (
  files: FileCalls,
  path: string,
  author: string,
  readOnly: () => boolean,
): Promise<PreferenceStore> => {
  const file = durableJson<PreferencesFile>(files, path, FORMAT)
  const unreadable = { state: 'missing' } as const
  const found = await file.read().catch(() => unreadable) // preferences are no reason not to open a library
  const kept = found.state === 'present' ? found : await file.readPrevious().catch(() => unreadable)
  let now: Preferences = kept.state === 'present' ? known(kept.value, defaults(author)) : defaults(author)
  return {
    now: () => now,
    change: async (changes) => {
      const next: Preferences = { ...now, ...changes }
      const bad = outside(next)
      if (bad !== null)
        return fail('bad-request', {
          params: { at: `changes.${bad}`, problem: 'out-of-range', method: 'changePreferences' },
        })
      if (readOnly()) {
        now = next
        return succeed(now, [{ code: 'preferences-not-kept' }])
      }
      try {
        await file.write({ format: FORMAT, ...next })
      } catch (error) {
        return { ok: false, failure: saveFailure(error) }
      }
      now = next
      return succeed(now)
    },
  }
}
