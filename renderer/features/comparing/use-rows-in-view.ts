import { useCallback, useState } from 'react'

/** The first and last row in view, as the list tells them. */
export interface RowsInView {
  readonly first: number
  readonly last: number
  readonly onVisible: (first: number, last: number) => void
}

export function useRowsInView(): RowsInView {
  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const onVisible = useCallback((first: number, last: number) => {
    setSeen({ first, last })
  }, [])
  return { ...seen, onVisible }
}
