import { useState, type CompositionEventHandler } from 'react'

/** Whether an input method is composing in a field: what stands there then is not yet what the person means. */
export function useComposition(): {
  readonly composing: boolean
  readonly compositionProps: {
    readonly onCompositionStart: CompositionEventHandler
    readonly onCompositionEnd: CompositionEventHandler
  }
} {
  const [composing, setComposing] = useState(false)
  return {
    composing,
    compositionProps: {
      onCompositionStart: () => {
        setComposing(true)
      },
      onCompositionEnd: () => {
        setComposing(false)
      },
    },
  }
}
