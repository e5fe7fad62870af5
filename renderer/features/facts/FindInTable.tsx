import type { Ref } from 'react'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { isComposing } from '../../ui/is-composing.ts'
import { TextField } from '../../ui/TextField.tsx'
import { askNoMore, narrowFacts } from './facts-view.ts'

export interface FindInTableProps {
  readonly text: string
  readonly find: Ref<HTMLInputElement>
  readonly onDown: () => void
}

/** Narrows the table to what is typed: ↓ goes to its first row, Esc empties the field. */
export function FindInTable({ text, find, onDown }: FindInTableProps) {
  const words = useStrings(factsStrings)
  return (
    <TextField
      ref={find}
      fieldClass="fact-find"
      type="search"
      icon="search"
      label={words.find}
      placeholder={words.find}
      clearLabel={words.clear}
      value={text}
      onChange={(next) => {
        narrowFacts({ text: next })
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'ArrowDown') onDown()
        else if (event.key === 'Escape') askNoMore('text')
        else return
        event.preventDefault()
      }}
    />
  )
}
