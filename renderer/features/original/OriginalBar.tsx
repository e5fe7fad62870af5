import { useState } from 'react'
import { useKeyOf } from '../../state/commands.ts'
import { originalStrings } from '../../strings/original.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'

export interface OriginalBarProps {
  readonly page: number
  readonly pages: number
  readonly percent: number
  /** The page is as wide as its pane. */
  readonly fits: boolean
  readonly thumbnails: boolean
  readonly onPage: (page: number) => void
  readonly onZoomIn: () => void
  readonly onZoomOut: () => void
  readonly onFit: () => void
  readonly onThumbnails: () => void
  readonly onClose: () => void
}

/** Pages and size of the original: which page, how large, small pictures of all. */
export function OriginalBar({
  page,
  pages,
  percent,
  fits,
  thumbnails,
  onPage,
  onZoomIn,
  onZoomOut,
  onFit,
  onThumbnails,
  onClose,
}: OriginalBarProps) {
  const words = useStrings(originalStrings)
  const closeKey = useKeyOf('toggle-original', 'P')
  const [typed, setTyped] = useState<string | null>(null)
  const go = (): void => {
    const there = Number(typed)
    if (typed !== null && Number.isInteger(there) && there >= 1) onPage(there)
    setTyped(null)
  }
  return (
    <div className="original-bar">
      <IconButton icon="outline" label={words.thumbnails} pressed={thumbnails} onClick={onThumbnails} />
      <span className="row">
        <input
          className="page-field"
          inputMode="numeric"
          aria-label={words.pageField}
          value={typed ?? page.toString()}
          onFocus={(event) => {
            event.currentTarget.select()
          }}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
          onBlur={go}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) go()
          }}
        />
        <span className="count">/ {pages}</span>
      </span>
      <span className="grow" />
      <IconButton icon="minus" label={words.zoomOut} keys="-" onClick={onZoomOut} />
      <span className="percent" role="status">
        {words.percent(percent)}
      </span>
      <IconButton icon="plus" label={words.zoomIn} keys="+" onClick={onZoomIn} />
      <Button pressed={fits} onClick={onFit}>
        {words.fit}
      </Button>
      <IconButton icon="close" label={words.close} keys={closeKey} onClick={onClose} />
    </div>
  )
}
