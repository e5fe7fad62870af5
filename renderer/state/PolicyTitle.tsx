import { Fragment } from 'react'
import { fittedTitle, issuingLength, parseTitle } from './policy-title.ts'

const endLength = 4

/**
 * A title on one line: when it is too long its middle gives way, never its ends, for siblings share their beginnings and differ in
 * their kind (实施方案, 行动计划), and who issues it before what it is about; the bracketed tail is set apart, small, and never cut.
 */
export function PolicyTitle({ title, lang, onOpen }: { readonly title: string; readonly lang: string; readonly onOpen?: () => void }) {
  const { main, tail } = parseTitle(title)
  const issuing = main.slice(0, issuingLength(main))
  const characters = [...main.slice(issuing.length)]
  const split = characters.length > endLength * 3 ? characters.length - endLength : characters.length
  return (
    <span className="policy-title" lang={lang} title={title}>
      <span className={onOpen === undefined ? 'policy-name' : 'policy-name policy-link'} onClick={onOpen === undefined ? undefined : (event) => {
        if (event.shiftKey || event.ctrlKey || event.metaKey) return
        event.stopPropagation()
        onOpen()
      }}>{issuing === '' ? null : <span className="clip issuing">{issuing}</span>}<span className="clip">{characters.slice(0, split).join('')}</span><span className="nowrap">{characters.slice(split).join('')}</span></span>
      {tail === '' ? null : <span className="tail">{tail}</span>}
    </span>
  )
}

/** A title on two lines of a narrow column, `room` characters in all: place, kind and tail stay. */
export function TwoLineTitle({ title, lang, room }: { readonly title: string; readonly lang: string; readonly room: number }) {
  const { main, tail } = fittedTitle(title, room)
  return <span className="policy-title two-lines" lang={lang} title={title}><span>{main}{tail === '' ? null : tail.split(' ').map((part, at) => <Fragment key={at}> <span className="tail nowrap">{part}</span></Fragment>)}</span></span>
}
