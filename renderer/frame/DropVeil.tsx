import { useEffect, useRef, useState } from 'react'
import { droppedFiles } from '../carriers/dropped-files.ts'
import { Icon } from '../ui/Icon.tsx'
import { importPicked } from '../state/importing.ts'
import { reportFailure } from '../state/toasts.ts'
import { frameStrings } from '../strings/frame.ts'
import { useStrings } from '../strings/use-strings.ts'
import { desktop } from '../workbench-client.ts'

const carriesFiles = (event: DragEvent): event is DragEvent & { dataTransfer: DataTransfer } =>
  event.dataTransfer?.types.includes('Files') === true

/** Files and folders may be dropped anywhere on the window; while they hover, the window says what will happen. */
export function DropVeil() {
  const words = useStrings(frameStrings)
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  useEffect(() => {
    const enter = (event: DragEvent): void => {
      if (carriesFiles(event)) {
        depth.current += 1
        setOver(true)
      }
    }
    const leave = (event: DragEvent): void => {
      if (carriesFiles(event)) {
        depth.current = Math.max(0, depth.current - 1)
        if (depth.current === 0) setOver(false)
      }
    }
    const hover = (event: DragEvent): void => {
      if (carriesFiles(event)) {
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }
    }
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth.current = 0
      setOver(false)
      droppedFiles(event.dataTransfer, desktop.carrier)
        .then(importPicked)
        .catch((error: unknown) => {
          reportFailure({ code: 'file-unreadable', detail: String(error) })
        })
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!over) return null
  return (
    <div className="drop-veil" aria-hidden="true">
      <div>
        <Icon name="import" size="large" />
        <b>{words.dropHere}</b>
        <span>{words.dropKinds}</span>
      </div>
    </div>
  )
}
