import { linkName } from '../state/link-words.ts'
import { PendingLinkLine } from '../features/linking/LinksSection.tsx'
import { useCodebook } from '../state/library-state.ts'
import { usePlace } from '../state/navigation.ts'
import { useLanguage } from '../strings/use-strings.ts'
import { endLink, usePendingLink } from './pending-link.ts'

/** While no policy is on the screen: a link that still looks for its other end, what to do, and how to give it up. */
export function PendingLinkElsewhere() {
  const pending = usePendingLink()
  const codebook = useCodebook()
  const language = useLanguage()
  const place = usePlace()
  if (pending === null || codebook === null || (place.screen === 'reader' && place.policyId !== null)) return null
  return (
    <PendingLinkLine
      name={linkName(codebook.linkTypes, pending.start.type, pending.start.direction, language)}
      where={pending.where}
      onCancel={endLink}
    />
  )
}
