import type { Look } from './compose.ts'

// How things look on the page: 小四 for the text with 20 points a line, as official documents are read on A4; remarks
// of ours smaller and grey.

const base = { before: 0, after: 0, indent: 0 } as const
const grey = '#5B564C'

export const looks = {
  title: { ...base, size: 18, leading: 28, before: 6, after: 8, centred: true, withNext: true },
  about: { ...base, size: 11, leading: 17, after: 2, centred: true, withNext: true },
  file: { ...base, size: 8.5, leading: 13, after: 10, centred: true, colour: grey, withNext: true },
  text: { ...base, size: 12, leading: 20, after: 3, indent: 24 },
  around: { ...base, size: 12, leading: 20, after: 3 },
  remark: { ...base, size: 11, leading: 17, before: 2, after: 6, inset: 14, colour: '#3A362E' },
  source: { ...base, size: 8.5, leading: 13, after: 10, colour: grey },
  /** Larger towards the root. */
  heading: (depth: number): Look => ({
    ...base,
    size: depth === 0 ? 15 : depth === 1 ? 13.5 : 12,
    leading: depth === 0 ? 24 : 21,
    before: depth === 0 ? 10 : 5,
    after: 4,
    withNext: true,
  }),
} as const
