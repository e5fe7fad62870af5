import { cutTitle, parseTitle } from './policy-title.ts'
import { useRoom } from './use-room.ts'

/**
 * A title on one line: when it is too long its middle gives way, never its ends, for siblings share their beginnings
 * and differ in their kind (实施方案, 行动计划), and who issues it before what it is about; the bracketed tail is set
 * apart, small, and never cut. Where there is no room for all of it, `apart` is what is shown instead: only what tells
 * it from its neighbours.
 */
export function PolicyTitle({
  title,
  lang,
  apart,
  onOpen,
}: {
  readonly title: string
  readonly lang: string
  readonly apart?: string
  readonly onOpen?: () => void
}) {
  const { main, tail: whole } = parseTitle(title)
  const tail = apart ?? whole
  const [measured, room] = useRoom(main)
  return (
    <span className="policy-title" lang={lang} title={title}>
      <span
        ref={measured}
        className={onOpen === undefined ? 'policy-name' : 'policy-name policy-link'}
        onClick={
          onOpen === undefined
            ? undefined
            : (event) => {
                if (event.shiftKey || event.ctrlKey || event.metaKey) return
                event.stopPropagation()
                onOpen()
              }
        }
      >
        {room === null ? null : (
          <span className="clip" aria-hidden="true">
            {cutTitle(main, room)}
          </span>
        )}
        <span className={room === null ? 'clip' : 'clip unseen'}>{main}</span>
      </span>
      {tail === '' ? null : <span className="tail">{tail}</span>}
    </span>
  )
}
