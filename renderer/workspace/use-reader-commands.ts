import { useMemo } from 'react'
import { useRegisteredCommands, type Command } from '../state/commands.ts'
import { frameStrings } from '../strings/frame.ts'
import { readerStrings } from '../strings/reader.ts'
import { useStrings } from '../strings/use-strings.ts'

export interface ReaderHands {
  readonly hasTarget: boolean
  readonly hasSuggestion: boolean
  readonly readOnly: boolean
  /** Set while a link looks for its other end: ⏎ ends it here. */
  readonly linkHere: (() => void) | null
  /** What Escape puts away here: a pending link, a selection, the drawer. */
  readonly escape: (() => void) | null
  readonly tag: () => void
  readonly note: () => void
  readonly link: () => void
  readonly quote: () => void
  readonly accept: () => void
  readonly dismiss: () => void
  readonly next: () => void
  readonly previous: () => void
  readonly toggleOutline: () => void
  readonly toggleInspector: () => void
}

/** The reader's commands while a policy is on the screen: behind keys, in the palette and in the menu. Pass a memoised value. */
export function useReaderCommands(hands: ReaderHands): void {
  const words = useStrings(readerStrings)
  const frame = useStrings(frameStrings)
  const commands = useMemo((): readonly Command[] => {
    const readOnly = hands.readOnly ? frame.readOnly : null
    const onClause = hands.hasTarget ? null : words.noClause
    const onSuggestion = readOnly ?? (hands.hasSuggestion ? null : words.noSuggestion)
    return [
      { id: 'tag', title: words.tag, group: 'clause', keys: ['T'], icon: 'tag', keywords: ['tag', 'biaoqian'], run: hands.tag, unavailable: readOnly ?? onClause },
      { id: 'note', title: words.note, group: 'clause', keys: ['N'], icon: 'note', keywords: ['note', 'comment', 'pizhu', '高亮', 'highlight'], run: hands.note, unavailable: readOnly ?? onClause },
      { id: 'link', title: words.link, group: 'clause', keys: ['L'], icon: 'link', keywords: ['link', 'guanlian'], run: hands.link, unavailable: readOnly ?? onClause },
      { id: 'copy-quotation', title: words.quote, group: 'clause', keys: ['C'], icon: 'copy', keywords: ['copy', 'cite', 'yinwen', '引用'], run: hands.quote, unavailable: onClause },
      { id: 'accept-suggestion', title: words.accept, group: 'clause', keys: ['A'], icon: 'check', keywords: ['accept', 'jianyi'], run: hands.accept, unavailable: onSuggestion },
      { id: 'dismiss-suggestion', title: words.dismiss, group: 'clause', keys: ['D'], icon: 'close', keywords: ['dismiss', 'jianyi'], run: hands.dismiss, unavailable: onSuggestion },
      { id: 'next-clause', title: words.nextClause, group: 'go', keys: ['J'], run: hands.next, quiet: true },
      { id: 'previous-clause', title: words.previousClause, group: 'go', keys: ['K'], run: hands.previous, quiet: true },
      { id: 'toggle-outline', title: words.toggleOutline, group: 'view', keys: ['O'], icon: 'outline', keywords: ['outline', 'dagang'], run: hands.toggleOutline },
      { id: 'toggle-inspector', title: words.toggleInspector, group: 'view', keys: ['I'], icon: 'panel', keywords: ['inspector', 'details', 'xiangqing'], run: hands.toggleInspector },
      ...(hands.linkHere === null ? [] : [{ id: 'link-here', title: words.link, group: 'clause' as const, keys: ['Enter'], run: hands.linkHere, quiet: true }]),
      ...(hands.escape === null ? [] : [{ id: 'reader-escape', title: words.noClause, group: 'go' as const, keys: ['Escape'], run: hands.escape, quiet: true }]),
    ]
  }, [hands, words, frame])
  useRegisteredCommands('reader', commands)
}
