import type { ReactNode } from 'react'
import type { ClauseId } from '../../../core/model/ids.ts'
import { useKeyOf } from '../../state/commands.ts'
import { readerStrings } from '../../strings/reader.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** A step of the way from the root to the current clause. */
export interface Crumb {
  readonly id: ClauseId
  readonly label: string
}

export interface ReaderBarProps {
  readonly crumbs: readonly Crumb[]
  readonly lang: string
  readonly outlineShown: boolean
  readonly inspectorShown: boolean
  readonly originalShown: boolean
  /** Why the original cannot be shown now. */
  readonly noOriginal: string | null
  readonly cleaned: number
  readonly onOutline: () => void
  readonly onInspector: () => void
  readonly onOriginal: () => void
  readonly onCrumb: (id: ClauseId) => void
  readonly onCleaning: () => void
  /** The script switch and the size control. */
  readonly children: ReactNode
}

/** The reader's bar: where one is, what cleaning did, how the text shows. */
export function ReaderBar({
  crumbs,
  lang,
  outlineShown,
  inspectorShown,
  originalShown,
  noOriginal,
  cleaned,
  onOutline,
  onInspector,
  onOriginal,
  onCrumb,
  onCleaning,
  children,
}: ReaderBarProps) {
  const words = useStrings(readerStrings)
  const outlineKey = useKeyOf('toggle-outline', 'O')
  const originalKey = useKeyOf('toggle-original', 'P')
  const inspectorKey = useKeyOf('toggle-inspector', 'I')
  return (
    <div className="reader-bar">
      <IconButton
        icon="outline"
        label={words.toggleOutline}
        keys={outlineKey}
        pressed={outlineShown}
        onClick={onOutline}
      />
      <nav className="grow" aria-label={words.path}>
        <ol className="crumbs" lang={lang}>
          {crumbs.map(({ id, label }, index) => {
            const last = index === crumbs.length - 1
            return (
              <li key={id}>
                {index === 0 ? null : <Icon name="chevron-right" size="small" />}
                <button
                  type="button"
                  className="clip"
                  title={label}
                  {...(last ? { 'aria-current': 'location' as const } : {})}
                  onClick={() => {
                    onCrumb(id)
                  }}
                >
                  {label}
                </button>
              </li>
            )
          })}
        </ol>
      </nav>
      <Button icon="cleaning" onClick={onCleaning}>
        {words.cleaning}
        <span className="count">{cleaned}</span>
      </Button>
      {children}
      <IconButton
        icon="page-beside"
        label={words.toggleOriginal}
        keys={originalKey}
        pressed={originalShown}
        unavailable={noOriginal}
        onClick={onOriginal}
      />
      <IconButton
        icon="panel"
        label={words.toggleInspector}
        keys={inspectorKey}
        pressed={inspectorShown}
        onClick={onInspector}
      />
    </div>
  )
}
