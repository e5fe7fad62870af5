import { showKeys } from './key-combination.ts'

/** A key cap. `keys` as in the command table: "Mod+K", "T". `plain` draws no cap, for keys inside filled buttons. */
export function Kbd({ keys, plain = false }: { readonly keys: string; readonly plain?: boolean }) {
  return (
    <kbd className={plain ? 'key plain' : 'key'} aria-hidden="true">
      {showKeys(keys)}
    </kbd>
  )
}
