/** Told of the windows that come and go. */
export interface WindowWatch {
  /** Someone has come in with a token; a window is about to open. */
  expected(): void
  /** A window listens; call what is given back when it has gone. */
  opened(): () => void
}

/**
 * Runs `end` once no window has been open for `wait` ms. A reload, or a tab that the browser lays aside for a while, is
 * no end; a browser that was closed is one, also where it would keep its cookies. Before anybody came in there is
 * nothing to end.
 */
export function endWithoutWindow(wait: number, end: () => void): WindowWatch {
  let open = 0
  let waiting: NodeJS.Timeout | undefined
  const startWaiting = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(end, wait)
    // never a reason to keep the process
    waiting.unref()
  }
  return {
    expected() {
      if (open === 0) startWaiting()
    },
    opened() {
      open++
      clearTimeout(waiting)
      let gone = false
      return () => {
        if (gone) return
        gone = true
        open--
        if (open === 0) startWaiting()
      }
    },
  }
}
