import { useState } from 'react'
import { searchingStrings } from '../../strings/searching.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'

/** How words are joined in a search, by example. */
export function SearchHelp() {
  const words = useStrings(searchingStrings)
  const [open, setOpen] = useState(false)
  const examples: readonly (readonly [string, string])[] = [
    ['水利 农田', words.helpAnd],
    ['水利 OR 农田', words.helpOr],
    ['水利 -试点', words.helpNot],
    ['“高标准农田”', words.helpPhrase],
    ['20\\d\\d年', words.helpRegex],
  ]
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={words.help}
      align="end"
      className="search-help"
      trigger={<IconButton icon="info" label={words.help} aria-expanded={open} />}
    >
      <h2 className="strong">{words.help}</h2>
      <dl>
        {examples.map(([example, meaning]) => (
          <div key={example}>
            <dt className="mono" lang="zh-Hans">
              {example}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="mute">{words.keys}</p>
    </Popover>
  )
}
