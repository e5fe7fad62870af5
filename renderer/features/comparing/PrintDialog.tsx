import type { ReactNode } from 'react'
import { commonStrings } from '../../strings/common.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

export interface PrintDialogProps {
  /** What stands to the left and to the right, for the dialog's name. */
  readonly names: { readonly left: string; readonly right: string }
  /** What may be left out of the sheet. */
  readonly part: { readonly label: string; readonly shown: boolean; readonly onToggle: () => void }
  readonly onClose: () => void
  /** The sheet as it is printed. */
  readonly children: ReactNode
}

/** A comparison as a sheet, before it is printed. */
export function PrintDialog({ names, part, onClose, children }: PrintDialogProps) {
  const words = useStrings(comparingStrings)
  const common = useStrings(commonStrings)
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.printTitle(names.left, names.right)}
      closeLabel={common.close}
      width={980}
      className="print-dialog"
      footer={
        <>
          <fieldset className="print-parts">
            <legend className="sr">{words.printView}</legend>
            <label>
              <input type="checkbox" checked={part.shown} onChange={part.onToggle} />
              {part.label}
            </label>
          </fieldset>
          <span className="grow" />
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="solid"
            data-autofocus
            onClick={() => {
              window.print()
            }}
          >
            {words.printNow}
          </Button>
        </>
      }
    >
      <article className="print-sheet print-comparison" tabIndex={0} aria-label={words.title}>
        {children}
      </article>
    </Dialog>
  )
}
