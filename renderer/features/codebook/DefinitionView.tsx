import { useEffect, useRef, useState } from 'react'
import { codebookStrings } from '../../strings/codebook.ts'
import { commonStrings } from '../../strings/common.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { ProseEditor } from '../../ui/ProseEditor.tsx'
import { readDefinition } from './read-definition.ts'

export interface DefinitionViewProps {
  readonly description: string
  readonly lang: string | undefined
  readonly readOnly: boolean
  readonly onSave: (description: string) => void
}

/**
 * Rows of a definition: what the tag means, what is taken in and left out, an example. A press turns them into the text
 * they are read from.
 */
export function DefinitionView({ description, lang, readOnly, onSave }: DefinitionViewProps) {
  const words = useStrings(codebookStrings)
  const common = useStrings(commonStrings)
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const back = useRef(false)
  useEffect(() => {
    if (!editing && back.current) {
      back.current = false
      button.current?.focus()
    }
  }, [editing])
  if (editing) {
    return (
      <>
        <dt>{words.meaning}</dt>
        <dd>
          <ProseEditor
            label={words.description}
            hint={words.descriptionHint}
            first={description}
            rows={7}
            saveLabel={words.save}
            cancelLabel={common.cancel}
            onLeave={() => {
              back.current = true
              setEditing(false)
            }}
            onSave={(text) => {
              back.current = true
              setEditing(false)
              if (text !== description) onSave(text)
            }}
          />
        </dd>
      </>
    )
  }
  const { meaning, parts } = readDefinition(description)
  const change = readOnly ? null : (
    <Button
      ref={button}
      look="underlined"
      className="definition-edit"
      onClick={() => {
        setEditing(true)
      }}
    >
      {description.trim() === '' ? words.write : words.edit}
    </Button>
  )
  if (description.trim() === '')
    return (
      <>
        <dt>{words.meaning}</dt>
        <dd className="mute">
          {words.noMeaning}
          {change}
        </dd>
      </>
    )
  return (
    <>
      {meaning === '' ? null : (
        <>
          <dt>{words.meaning}</dt>
          <dd className="meaning" lang={lang}>
            {meaning}
          </dd>
        </>
      )}
      {parts.map(({ kind, text }, index) => (
        <div className="definition-part" key={index}>
          <dt>{words[kind]}</dt>
          <dd className={kind === 'example' ? 'meaning' : ''} lang={lang}>
            {text}
          </dd>
        </div>
      ))}
      {change === null ? null : <dd className="under">{change}</dd>}
    </>
  )
}
