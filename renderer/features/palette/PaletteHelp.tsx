import { Command as Parts } from 'cmdk'
import { paletteStrings } from '../../strings/palette.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { PaletteLine } from './PaletteLine.tsx'

/** What one can look through: `onSign` gets the sign that begins such a question, empty for everything. */
export function PaletteHelp({
  onSign,
  onKeys,
}: {
  readonly onSign: (sign: string) => void
  readonly onKeys: () => void
}) {
  const words = useStrings(paletteStrings)
  return (
    <Parts.Group heading={words.help}>
      <PaletteLine
        id="help all"
        icon="search"
        onChoose={() => {
          onSign('')
        }}
        end={<span className="clip palette-help">{words.helpAllHint}</span>}
      >
        {words.helpAll}
      </PaletteLine>
      <PaletteLine
        id="help commands"
        mark={<Kbd keys=">" />}
        onChoose={() => {
          onSign('>')
        }}
      >
        {words.helpCommands}
      </PaletteLine>
      <PaletteLine
        id="help clauses"
        mark={<Kbd keys="@" />}
        onChoose={() => {
          onSign('@')
        }}
      >
        {words.helpClauses}
      </PaletteLine>
      <PaletteLine
        id="help tags"
        mark={<Kbd keys="#" />}
        onChoose={() => {
          onSign('#')
        }}
      >
        {words.helpTags}
      </PaletteLine>
      <PaletteLine id="help keys" icon="keyboard" onChoose={onKeys}>
        {words.helpKeys}
      </PaletteLine>
    </Parts.Group>
  )
}
