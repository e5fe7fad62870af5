import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { codebookStrings } from '../../strings/codebook.ts'
import { commonStrings } from '../../strings/common.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { readDefinition } from './read-definition.ts'

export interface DefinitionViewProps { readonly description: string; readonly lang: string | undefined; readonly readOnly: boolean; readonly onSave: (description: string) => void }

/** Rows of a definition: what the tag means, what is taken in and left out, an example. A press turns them into the text they are read from. */
export function DefinitionView({ description, lang, readOnly, onSave }: DefinitionViewProps) {
  const words = useStrings(codebookStrings)
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const back = useRef(false)
  useEffect(() => { if (!editing && back.current) { back.current = false; button.current?.focus() } }, [editing])
  if (editing) {
    return <><dt>{words.meaning}</dt><dd><DefinitionEditor first={description} onLeave={() => { back.current = true; setEditing(false) }} onSave={(text) => { back.current = true; setEditing(false); if (text !== description) onSave(text) }} /></dd></>
  }
  const { meaning, parts } = readDefinition(description)
  const change = readOnly ? null : <Button ref={button} look="underlined" className="definition-edit" onClick={() => { setEditing(true) }}>{description.trim() === '' ? words.write : words.edit}</Button>
  if (description.trim() === '') return <><dt>{words.meaning}</dt><dd className="mute">{words.noMeaning}{change}</dd></>
  return (
    <>
      {meaning === '' ? null : <><dt>{words.meaning}</dt><dd className="meaning" lang={lang}>{meaning}</dd></>}
      {parts.map(({ kind, text }, index) => <div className="definition-part" key={index}><dt>{words[kind]}</dt><dd className={kind === 'example' ? 'meaning' : ''} lang={lang}>{text}</dd></div>)}
      {change === null ? null : <dd className="under">{change}</dd>}
    </>
  )
}

function DefinitionEditor({ first, onSave, onLeave }: { readonly first: string; readonly onSave: (text: string) => void; readonly onLeave: () => void }) {
  const words = useStrings(codebookStrings)
  const common = useStrings(commonStrings)
  const hint = useId()
  const [text, setText] = useState(first)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => { const element = field.current; element?.focus(); element?.setSelectionRange(element.value.length, element.value.length) }, [])
  const keyed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(text.trim())
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="definition-editor">
      <textarea ref={field} aria-label={words.description} aria-describedby={hint} value={text} rows={7} maxLength={10_000} onChange={(event) => { setText(event.target.value) }} onKeyDown={keyed} />
      <p className="mute" id={hint}>{words.descriptionHint}</p>
      <div className="row"><Button look="line" size="small" keys="Mod+Enter" onClick={() => { onSave(text.trim()) }}>{words.save}</Button><Button size="small" keys="Escape" onClick={onLeave}>{common.cancel}</Button></div>
    </div>
  )
}
