/** The parts of a policy that say what it is. All are stretches of its text, lines parted by "\n". */
export interface PolicyParts {
  readonly title: string | null
  /** A notice that transmits the policy under another title. */
  readonly noticeTitle: string | null
  readonly front: string
  readonly back: string
  readonly body: string
  /** Words that cleaning took away around this policy: pages file it there. */
  readonly removed: readonly string[]
  /** The same for the whole file: share sites name issuer and title there. */
  readonly removedAnywhere: readonly string[]
}
