import { paletteStrings } from '../../strings/palette.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Kbd } from '../../ui/Kbd.tsx'

/** The keys that work in the palette, and the signs that narrow it. */
export function PaletteKeys() {
  const words = useStrings(paletteStrings)
  return (
    <div className="keys-line">
      <span>
        <Kbd keys="ArrowUp" />
        <Kbd keys="ArrowDown" />
        {words.choose}
      </span>
      <span>
        <Kbd keys="Enter" />
        {words.open}
      </span>
      <span>
        <Kbd keys="Alt+Enter" />
        {words.beside}
      </span>
      <span className="grow" />
      <span>
        <Kbd keys=">" />
        {words.onlyCommands}
      </span>
      <span>
        <Kbd keys="#" />
        {words.onlyTags}
      </span>
      <span>
        <Kbd keys="@" />
        {words.onlyClauses}
      </span>
      <span>
        <Kbd keys="?" />
        {words.help}
      </span>
    </div>
  )
}
