import type { CommandGroup } from './command.ts'

type Key = {
  readonly group: CommandGroup
  readonly keys: readonly [string, ...string[]]
  /** Its title in the reader's words. */
  readonly name:
    | 'tag'
    | 'highlight'
    | 'note'
    | 'link'
    | 'quote'
    | 'accept'
    | 'dismiss'
    | 'citeCitation'
    | 'find'
    | 'nextClause'
    | 'previousClause'
    | 'toggleOutline'
    | 'toggleInspector'
    | 'toggleOriginal'
}

/**
 * The reader's keys by command. The reader puts them in the command table while a policy is read; the list of keys
 * shows them always.
 */
export const readerKeys = {
  tag: { group: 'clause', keys: ['T'], name: 'tag' },
  highlight: { group: 'clause', keys: ['H'], name: 'highlight' },
  note: { group: 'clause', keys: ['N'], name: 'note' },
  link: { group: 'clause', keys: ['L'], name: 'link' },
  'copy-quotation': { group: 'clause', keys: ['C'], name: 'quote' },
  'accept-suggestion': { group: 'clause', keys: ['A'], name: 'accept' },
  'dismiss-suggestion': { group: 'clause', keys: ['D'], name: 'dismiss' },
  'link-citation': { group: 'clause', keys: ['Y'], name: 'citeCitation' },
  find: { group: 'go', keys: ['Mod+F'], name: 'find' },
  'next-clause': { group: 'go', keys: ['J'], name: 'nextClause' },
  'previous-clause': { group: 'go', keys: ['K'], name: 'previousClause' },
  'toggle-outline': { group: 'view', keys: ['O'], name: 'toggleOutline' },
  'toggle-original': { group: 'view', keys: ['P'], name: 'toggleOriginal' },
  'toggle-inspector': { group: 'view', keys: ['I'], name: 'toggleInspector' },
} as const satisfies Readonly<Record<string, Key>>

export type ReaderKey = keyof typeof readerKeys
export const readerKeyIds = Object.keys(readerKeys) as readonly ReaderKey[]
