import type { LinkType } from '../../../core/model/link.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { PolicySummary } from '../../../core/model/policy-summary.ts'
import { useKeyOf } from '../../state/commands.ts'
import type { HeldCitation } from '../../state/policy-citations.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { linkName } from '../../state/link-words.ts'
import { linkingStrings } from '../../strings/linking.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** What can be done with a citation. */
export interface CitationHands {
  readonly onOpen: (policyId: PolicyId) => void
  readonly onCite: (citation: HeldCitation) => void
  readonly onSearch: (citation: HeldCitation) => void
  readonly onImport: () => void
}

export interface CitationProps extends CitationHands {
  readonly citation: HeldCitation
  readonly policies: readonly PolicySummary[]
  readonly types: readonly LinkType[]
  readonly lang: string
  readonly readOnly: boolean
  /** A link that says so is there already. */
  readonly cited: boolean
  readonly keys: boolean
}

/**
 * One citation: the policy of the library it names and what to do with it, or that the library does not hold it and
 * where to go from there.
 */
export function CitationCard({
  citation,
  policies,
  types,
  lang,
  readOnly,
  cited,
  keys,
  onOpen,
  onCite,
  onSearch,
  onImport,
}: CitationProps) {
  const words = useStrings(linkingStrings)
  const language = useLanguage()
  const citeKey = useKeyOf('link-citation', 'Y')
  const found = policies.find(({ id }) => id === citation.resolved)
  return (
    <div className={found === undefined ? 'citation-card gone' : 'citation-card'}>
      <p className="cited" lang={lang}>
        {citation.quote}
      </p>
      {found === undefined ? (
        <p className="nothing">{words.gone}</p>
      ) : (
        <p className="row">
          <PolicyLevel level={found.metadata.level} short />
          <PolicyTitle title={found.metadata.title ?? found.fileName} lang={policyLang(found.metadata)} />
        </p>
      )}
      <p className="acts">
        {found === undefined ? (
          <>
            <Button
              size="small"
              icon="search"
              onClick={() => {
                onSearch(citation)
              }}
            >
              {words.searchCited}
            </Button>
            {readOnly ? null : (
              <Button size="small" icon="import" onClick={onImport}>
                {words.importCited}
              </Button>
            )}
          </>
        ) : (
          <>
            <Button
              size="small"
              icon="read"
              onClick={() => {
                onOpen(found.id)
              }}
            >
              {words.openCited}
            </Button>
            {cited ? (
              <span className="done row">
                <Icon name="check" size="small" />
                {words.citedAlready}
              </span>
            ) : readOnly ? null : (
              <Button
                size="small"
                icon="link"
                keys={keys ? citeKey : undefined}
                onClick={() => {
                  onCite(citation)
                }}
              >
                {words.make(linkName(types, 'cites', 'out', language))}
              </Button>
            )}
          </>
        )}
      </p>
    </div>
  )
}

/** The inspector's list of what the current clause cites. */
export function CitationsSection({
  citations,
  citedPolicies,
  ...rest
}: Omit<CitationProps, 'citation' | 'cited' | 'keys'> & {
  readonly citations: readonly HeldCitation[]
  readonly citedPolicies: ReadonlySet<PolicyId>
}) {
  const words = useStrings(linkingStrings)
  if (citations.length === 0) return null
  const next = nextToCite(citations, citedPolicies)
  return (
    <section className="section" aria-label={words.citations}>
      <h3>
        <Icon name="book" />
        {words.citations}
        <span className="count">{citations.length}</span>
      </h3>
      {citations.map((citation) => (
        <CitationCard
          key={citation.key}
          citation={citation}
          cited={citation.resolved !== null && citedPolicies.has(citation.resolved)}
          keys={citation === next}
          {...rest}
        />
      ))}
    </section>
  )
}

/** The first citation of a policy in the library that no link says yet: what the key links. */
export const nextToCite = (
  citations: readonly HeldCitation[],
  citedPolicies: ReadonlySet<PolicyId>,
): HeldCitation | null => citations.find(({ resolved }) => resolved !== null && !citedPolicies.has(resolved)) ?? null
