import { useMemo } from 'react'
import type { LinkType } from '../../core/model/link.ts'
import { CitationCard, type CitationHands } from '../features/linking/CitationsSection.tsx'
import { chooseAndImport } from '../state/importing.ts'
import { usePolicies } from '../state/library-state.ts'
import { openPolicy } from '../state/navigation.ts'
import type { HeldCitation } from '../state/policy-citations.ts'
import { openSearch } from '../state/search-query.ts'
import { linkingStrings } from '../strings/linking.ts'
import { useStrings } from '../strings/use-strings.ts'
import { Popover } from '../ui/Popover.tsx'

/** A citation that was pressed in the text, and where: px in the window. */
export interface ShownCitation {
  readonly citation: HeldCitation
  readonly at: { readonly x: number; readonly y: number; readonly height: number }
}

export const useCitationHands = (cite: (citation: HeldCitation) => void): CitationHands =>
  useMemo(
    () => ({
      onOpen: (policyId) => {
        openPolicy(policyId)
      },
      onCite: cite,
      onSearch: ({ citation }) => {
        openSearch({ query: citation.title })
      },
      onImport: () => {
        void chooseAndImport('files')
      },
    }),
    [cite],
  )

/** What a pressed citation names where the library does not hold it, and where to go from there. */
export function CitationPopover({
  shown,
  types,
  lang,
  readOnly,
  hands,
  onClose,
}: {
  readonly shown: ShownCitation
  readonly types: readonly LinkType[]
  readonly lang: string
  readonly readOnly: boolean
  readonly hands: CitationHands
  readonly onClose: () => void
}) {
  const words = useStrings(linkingStrings)
  const policies = usePolicies()
  const closing =
    <Values extends readonly unknown[]>(run: (...values: Values) => void) =>
    (...values: Values): void => {
      onClose()
      run(...values)
    }
  return (
    <Popover
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      at={shown.at}
      label={words.citation}
      className="citation-popover"
    >
      <CitationCard
        citation={shown.citation}
        policies={policies}
        types={types}
        lang={lang}
        readOnly={readOnly}
        cited={false}
        keys={false}
        onOpen={closing(hands.onOpen)}
        onCite={closing(hands.onCite)}
        onSearch={closing(hands.onSearch)}
        onImport={closing(hands.onImport)}
      />
    </Popover>
  )
}
