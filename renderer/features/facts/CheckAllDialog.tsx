import { useState } from 'react'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** Says how many facts will be marked as checked, and what that means, before it is done. */
export function CheckAllDialog({
  count,
  onDo,
  onClose,
}: {
  readonly count: number
  readonly onDo: () => Promise<void>
  readonly onClose: () => void
}) {
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  const [working, setWorking] = useState(false)
  const run = async (): Promise<void> => {
    setWorking(true)
    await onDo()
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.checkTitle}
      closeLabel={words.close}
      width={440}
      footer={
        <>
          <span className="grow mute" role="status">
            {working ? words.checking : ''}
          </span>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="solid"
            icon="check"
            data-autofocus
            unavailable={working ? words.checking : null}
            onClick={() => {
              void run()
            }}
          >
            {words.checkDo(count)}
          </Button>
        </>
      }
    >
      <p>{words.checkAsk(count)}</p>
      <p className="mute check-sure">{words.checkSure}</p>
    </Dialog>
  )
}
