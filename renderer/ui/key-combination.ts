/**
 * Key combinations as the command table writes them: "Mod+Shift+F", "T", "Delete", "Alt+ArrowLeft". `Mod` is ⌘ on a Mac
 * and Ctrl elsewhere. A letter is matched by what the key types (event.key), digits and letters by their place too, so
 * that a Chinese or Cyrillic layout still reaches them.
 */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** True on Apple platforms; `platform` is navigator.platform. */
export const isApple = (platform: string): boolean => /^(Mac|iPhone|iPad)/.test(platform)

/** Whether this machine's keys are a Mac's. */
export const thisIsApple = typeof navigator === 'undefined' ? false : isApple(navigator.platform)

interface Combination {
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

/** "Mod++" ends with the plus key itself. */
const partsOf = (keys: string): readonly string[] =>
  keys.endsWith('+')
    ? [
        ...keys
          .slice(0, -1)
          .split('+')
          .filter((part) => part !== ''),
        '+',
      ]
    : keys.split('+')

const parse = (keys: string): Combination => {
  const parts = partsOf(keys)
  const key = parts.at(-1) ?? ''
  return { mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift'), key }
}

/**
 * Whether a key press is this combination, no more and no less modifiers held. "?" and the like carry their own Shift.
 */
export function matchesKeys(press: KeyPress, keys: string, apple: boolean = thisIsApple): boolean {
  const wanted = parse(keys)
  const mod = apple ? press.metaKey : press.ctrlKey
  const otherMod = apple ? press.ctrlKey : press.metaKey
  if (otherMod || mod !== wanted.mod || press.altKey !== wanted.alt) return false
  const symbol = /^[^\p{L}\p{N}]$/u.test(wanted.key)
  if (!symbol && press.shiftKey !== wanted.shift) return false
  if (press.key.toLowerCase() === wanted.key.toLowerCase() || (wanted.key === 'Space' && press.key === ' ')) return true
  if (/^[A-Z]$/i.test(wanted.key)) return press.code === `Key${wanted.key.toUpperCase()}` && !/^[a-z]$/i.test(press.key)
  return /^\d$/.test(wanted.key) && press.code === `Digit${wanted.key}`
}

/** Keys that never belong to a field's own editing, so that they work while one types. */
export const usesModifier = (keys: string): boolean => {
  const { mod, alt, key } = parse(keys)
  return mod || alt || /^F\d+$/.test(key)
}

const appleSigns: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
const otherSigns: Record<string, string> = { Mod: 'Ctrl', Alt: 'Alt', Shift: '⇧' }
const keySigns: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '⏎',
  Escape: 'Esc',
  Backspace: '⌫',
  Delete: 'Del',
}

/** How a key cap shows it: "Ctrl K", "⌘K". */
export function showKeys(keys: string, apple: boolean = thisIsApple): string {
  const signs = apple ? appleSigns : otherSigns
  return partsOf(keys)
    .map((part) => signs[part] ?? keySigns[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(apple ? '' : ' ')
}

/** The same in the words of aria-keyshortcuts: "Control+K". */
export const ariaKeys = (keys: string, apple: boolean = thisIsApple): string =>
  keys.replace('Mod', apple ? 'Meta' : 'Control')
