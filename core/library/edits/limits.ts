/**
 * Longest texts an edit may carry, UTF-16 units. Generous for people, small enough that one line of the journal stays
 * readable.
 */
export const limits = {
  name: 200,
  description: 10_000,
  body: 100_000,
  author: 200,
  quote: 20_000,
  context: 64,
  title: 1_000,
  issuers: 100,
  query: 10_000,
  members: 100_000,
  batch: 100_000,
} as const
