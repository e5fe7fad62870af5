import { useEffect } from 'react'
import { usePolicySummary } from '../state/library-state.ts'
import { usePlace } from '../state/navigation.ts'
import { frameStrings } from '../strings/frame.ts'
import { useStrings } from '../strings/use-strings.ts'

/** The window is called after what it shows, in full. */
export function useWindowTitle(): void {
  const words = useStrings(frameStrings)
  const place = usePlace()
  const policy = usePolicySummary(place.screen === 'reader' ? place.policyId : null)
  const name =
    place.screen === 'reader' ? (policy?.metadata.title ?? policy?.fileName ?? words.read) : words[place.screen]
  useEffect(() => {
    document.title = `${name} · ${words.title}`
  }, [name, words.title])
}
