// Expressions that recheck can attack, or cannot decide, and why they are let be.

/**
 * @typedef {{ file: string, starts: string, longest: number, why: string }} Bounded  `starts`: how the source begins;
 * `longest`: UTF-16 units of the longest text it ever sees
 */

/**
 * The text is never longer than `longest`, for the reason given; check-regex.mjs measures the attack at that length.
 * @type {Bounded[]}
 */
export const bounded = [
  {
    file: 'core/extracting/find-revision-marks.ts',
    starts: '(?:征求意[见見]?稿|草案|原稿).*合并',
    longest: 200,
    why: 'asked of the words of one mark, when they are no more than 200',
  },
  {
    file: 'core/extracting/page-fields.ts',
    starts: '^[【[]?([^：:】\\]\\t\\n。，]{2,24})',
    longest: 400,
    why: 'asked of the first 400 units of a stretch',
  },
  {
    file: 'core/extracting/what-is-counted.ts',
    starts: '(?:不少于|不低于',
    longest: 60,
    why: 'asked of the last 60 units in front of a figure',
  },
  {
    file: 'core/reading/clause-heading.ts',
    starts: '[（(][^）)]*$',
    longest: 30,
    why: 'asked of what stands before a colon in the first 30 units',
  },
  {
    file: 'core/reading/cleaning/page-heads.ts',
    starts: '^(.{4,60}?)(?:[\\s\\u3000]*[-—–―·•|｜(（]',
    longest: 160,
    why: 'asked of lines of at most 160 units',
  },
  {
    file: 'core/reading/cleaning/page-heads.ts',
    starts: '^[-—–―·•|｜]?[\\s\\u3000]*(?:第',
    longest: 160,
    why: 'asked of lines of at most 160 units',
  },
  {
    file: 'core/reading/cleaning/site-words.ts',
    starts: '\\s*(?:[>›»＞→|｜/]|--+|&gt;)+',
    longest: 160,
    why: 'asked of lines of at most 160 units',
  },
  {
    file: 'renderer/features/facts/fact-drafts.ts',
    starts: '^(\\d{4})(?:\\s*[-/.年]',
    longest: 40,
    why: 'asked of at most 40 units that a person typed',
  },
  {
    file: 'renderer/state/policy-title.ts',
    starts: '^(?<main>.+?)\\s*[（(]',
    longest: 400,
    why: 'asked of titles of at most 400 units',
  },
]

/**
 * recheck finds nothing in its time; the reason why there is nothing. @type {{ file: string, starts: string, why:
 * string }[]}
 */
export const undecided = [
  {
    file: 'core/extracting/responsible-words.ts',
    starts: '(?<!按照?(?:各自)?职责|按職責分工|按分工|分别|分別|分工|共同|联合|聯合|具体|依职责|积极',
    why: 'the star may begin at the first of its words only, its words share no beginning that leads two ways, and what follows is bounded',
  },
]

/** The entry for an expression, or null. */
export const boundOf = (list, { source, places }) =>
  list.find(({ file, starts }) => source.startsWith(starts) && places.every((place) => place.startsWith(`${file}:`))) ??
  null
