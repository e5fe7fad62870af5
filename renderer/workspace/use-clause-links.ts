import { useCallback, useMemo } from 'react'
import type { PolicyView } from '../../core/contract/workbench.ts'
import type { Clause } from '../../core/model/clause.ts'
import type { Edit } from '../../core/model/edit.ts'
import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import type { Link, LinkType } from '../../core/model/link.ts'
import { nextToCite } from '../features/linking/CitationsSection.tsx'
import { changedLinkEdit, linkEdit, turnedLinkEdit } from '../features/linking/link-edits.ts'
import type { LinkSuggestion } from '../features/linking/link-suggestions.ts'
import { sayNo, useLinkSuggestions, type LinkSuggestions } from '../features/linking/use-link-suggestions.ts'
import type { SheetMark } from '../features/reader/sheet-mark.ts'
import { clauseLabel } from '../state/clause-label.ts'
import { linkName } from '../state/link-words.ts'
import { usePolicyCitations, type HeldCitation } from '../state/policy-citations.ts'
import { sayUndoable } from '../state/saving.ts'
import { reportFailure } from '../state/toasts.ts'
import { linkingStrings } from '../strings/linking.ts'
import { useLanguage, useStrings } from '../strings/use-strings.ts'
import { workbench } from '../workbench-client.ts'
import { makeEdit, newStamp } from './reader-view.ts'

/**
 * What the machine and the text itself offer to link the current clause with, and what a person can do about it and
 * about the links there are.
 */
export interface ClauseLinks {
  readonly suggestions: LinkSuggestions
  /** Of the current clause, best first. */
  readonly list: readonly LinkSuggestion[]
  /** What A and D act on. */
  readonly first: LinkSuggestion | null
  readonly accept: (suggestion: LinkSuggestion) => void
  readonly dismiss: (suggestion: LinkSuggestion) => void
  /** The next clause below with an open suggestion to that policy, round to the first. */
  readonly nextWith: (other: PolicyId) => ClauseId | null
  readonly citations: readonly HeldCitation[]
  /** Of the current clause. */
  readonly cited: readonly HeldCitation[]
  /** Policies that links of the current clause cite already. */
  readonly citedPolicies: ReadonlySet<PolicyId>
  /** What Y links; null where there is nothing to link. */
  readonly toCite: HeldCitation | null
  readonly cite: (citation: HeldCitation) => void
  readonly citationMarks: ReadonlyMap<ClauseId, readonly SheetMark[]>
  readonly citationAt: (offset: number) => HeldCitation | null
  readonly change: (link: Link, changes: Partial<Pick<Link, 'type' | 'comment'>>) => void
  readonly turn: (link: Link) => void
}

/** `clauses`: the policy's, the same object while they are the same. */
export function useClauseLinks(
  view: PolicyView,
  clauses: readonly Clause[],
  types: readonly LinkType[],
  current: ClauseId | null,
): ClauseLinks {
  const words = useStrings(linkingStrings)
  const language = useLanguage()
  const policyId = view.policy.id
  const suggestions = useLinkSuggestions(policyId, clauses, view.links)
  const citations = usePolicyCitations(policyId, clauses, view.factCorrections.length)
  const citationMarks = useMemo(() => {
    const marks = new Map<ClauseId, SheetMark[]>()
    for (const { key, clauseId, range } of citations)
      marks.set(clauseId, [...(marks.get(clauseId) ?? []), { kind: 'citation', id: key, range }])
    return marks
  }, [citations])
  const citationAt = useCallback(
    (offset: number) => citations.find(({ range }) => range.start <= offset && offset < range.end) ?? null,
    [citations],
  )
  const list = (current === null ? undefined : suggestions.open.get(current)) ?? []
  const links = current === null ? undefined : view.links[current]
  const citedPolicies = useMemo(
    () =>
      new Set(
        (links ?? []).flatMap(({ link, direction }) =>
          link.type === 'cites' && direction === 'out' ? [link.to.policyId] : [],
        ),
      ),
    [links],
  )
  const cited = useMemo(() => citations.filter(({ clauseId }) => clauseId === current), [citations, current])
  const hands = useMemo(() => {
    const make = async (edit: Edit, said: string): Promise<void> => {
      if (await makeEdit(policyId, edit)) sayUndoable(said, words.undo)
    }
    return {
      accept: async ({ from, to, type, other, direction }: LinkSuggestion): Promise<void> => {
        const stamp = await newStamp(1)
        const [id] = stamp?.ids ?? []
        if (stamp === null || id === undefined) return
        await make(
          linkEdit({ here: from, type, direction: 'out' }, to, { ...stamp, id }),
          words.linked(linkName(types, type, direction, language), await clauseLabel(other)),
        )
      },
      dismiss: async ({ key, from, to }: LinkSuggestion): Promise<void> => {
        if (!(await makeEdit(policyId, { kind: 'dismiss-link', from, to, dismissed: true }))) return
        sayNo(key)
        sayUndoable(words.dismissed, words.undo)
      },
      cite: async ({ clauseId, resolved }: HeldCitation): Promise<void> => {
        if (resolved === null) return
        const [there, stamp] = await Promise.all([workbench.readPolicy({ policyId: resolved }), newStamp(1)])
        if (!there.ok) {
          reportFailure(there.failure)
          return
        }
        const [id] = stamp?.ids ?? []
        // a citation names a policy, a link a clause: the policy's first
        const [first] = there.value.policy.clauses
        if (stamp === null || id === undefined || first === undefined) return
        await make(
          linkEdit(
            { here: { policyId, clauseId }, type: 'cites', direction: 'out' },
            { policyId: resolved, clauseId: first.id },
            { ...stamp, id },
          ),
          words.linked(linkName(types, 'cites', 'out', language), there.value.policy.metadata.title ?? first.path),
        )
      },
      change: (link: Link, changes: Partial<Pick<Link, 'type' | 'comment'>>) =>
        make(changedLinkEdit(link, changes), words.changed),
      turn: (link: Link) => make(turnedLinkEdit(link), words.changed),
    }
  }, [policyId, types, words, language])
  const nextWith = useCallback(
    (other: PolicyId): ClauseId | null => {
      const has = ({ id }: Clause): boolean =>
        suggestions.open.get(id)?.some((each) => each.suggested && each.other.policyId === other) === true
      const at = clauses.findIndex(({ id }) => id === current)
      return (clauses.slice(at + 1).find(has) ?? clauses.find(has))?.id ?? null
    },
    [clauses, current, suggestions.open],
  )
  return {
    suggestions,
    list,
    first: list.find(({ suggested }) => suggested) ?? null,
    nextWith,
    citations,
    cited,
    citedPolicies,
    toCite: nextToCite(cited, citedPolicies),
    citationMarks,
    citationAt,
    accept: (suggestion) => {
      void hands.accept(suggestion)
    },
    dismiss: (suggestion) => {
      void hands.dismiss(suggestion)
    },
    cite: (citation) => {
      void hands.cite(citation)
    },
    change: (link, changes) => {
      void hands.change(link, changes)
    },
    turn: (link) => {
      void hands.turn(link)
    },
  }
}
