import { useEffect, useMemo, useRef } from 'react'
import type { TagId } from '../../core/model/ids.ts'
import type { Command } from '../state/command.ts'
import { useRegisteredCommands } from '../state/commands.ts'
import { readerKeys, type ReaderKey } from '../state/reader-keys.ts'
import { tagCommandId } from '../state/tag-keys.ts'
import { collectingStrings } from '../strings/collecting.ts'
import { frameStrings } from '../strings/frame.ts'
import { readerStrings } from '../strings/reader.ts'
import { useStrings } from '../strings/use-strings.ts'

export interface ReaderHands {
  /** The hand is in this pane: only its reader has commands. */
  readonly active: boolean
  /** Why the original cannot stand beside the text now. */
  readonly noOriginal: string | null
  readonly hasAim: boolean
  readonly hasSuggestion: boolean
  readonly readOnly: boolean
  /**
   * Set while a link looks for its other end: ends it here. On the clause itself ⏎ does the same; elsewhere ⏎ belongs
   * to what has the focus.
   */
  readonly linkHere: (() => void) | null
  /** What Escape puts away here: a pending link, a selection, the drawer. */
  readonly escape: (() => void) | null
  readonly hasCitation: boolean
  readonly cite: () => void
  readonly tag: () => void
  /** Tags that have a key of their own, with their names as shown; the same array while nothing changes. */
  readonly keyedTags: readonly { readonly id: TagId; readonly name: string }[]
  readonly toggleTag: (tagId: TagId) => void
  readonly highlight: () => void
  readonly note: () => void
  readonly link: () => void
  readonly quote: () => void
  readonly collect: () => void
  readonly accept: () => void
  readonly dismiss: () => void
  readonly next: () => void
  readonly previous: () => void
  readonly find: () => void
  readonly toggleOutline: () => void
  readonly toggleInspector: () => void
  readonly toggleOriginal: () => void
}

/**
 * The reader's commands while a policy is on the screen: behind keys, in the palette and in the menu. The table changes
 * only when what can be done does; what a command does is always what the hands would do now.
 */
export function useReaderCommands(hands: ReaderHands): void {
  const words = useStrings(readerStrings)
  const frame = useStrings(frameStrings)
  const collecting = useStrings(collectingStrings)
  const now = useRef(hands)
  useEffect(() => {
    now.current = hands
  })
  const { hasAim, hasSuggestion, hasCitation, keyedTags } = hands
  const linking = hands.linkHere !== null
  const escapes = hands.escape !== null
  const commands = useMemo((): readonly Command[] => {
    const named = (id: ReaderKey) => ({
      id,
      title: words[readerKeys[id].name],
      group: readerKeys[id].group,
      keys: readerKeys[id].keys,
    })
    const readOnly = hands.readOnly ? frame.readOnly : null
    const onClause = hasAim ? null : words.noClause
    const onSuggestion = readOnly ?? (hasSuggestion ? null : words.noSuggestion)
    return [
      {
        ...named('tag'),
        icon: 'tag',
        keywords: ['tag', 'biaoqian'],
        run: () => {
          now.current.tag()
        },
        unavailable: readOnly ?? onClause,
      },
      // their keys are a person's own
      ...keyedTags.map(({ id, name }): Command => ({
        id: tagCommandId(id),
        title: words.toggleTag(name),
        group: 'clause',
        icon: 'tag',
        keys: [],
        run: () => {
          now.current.toggleTag(id)
        },
        unavailable: readOnly ?? onClause,
      })),
      {
        ...named('highlight'),
        icon: 'highlight',
        keywords: ['highlight', 'gaoliang', '标记'],
        run: () => {
          now.current.highlight()
        },
        unavailable: readOnly ?? onClause,
      },
      {
        ...named('note'),
        icon: 'note',
        keywords: ['note', 'comment', 'pizhu'],
        run: () => {
          now.current.note()
        },
        unavailable: readOnly ?? onClause,
      },
      {
        ...named('link'),
        icon: 'link',
        keywords: ['link', 'guanlian'],
        run: () => {
          now.current.link()
        },
        unavailable: readOnly ?? onClause,
      },
      {
        ...named('copy-quotation'),
        icon: 'copy',
        keywords: ['copy', 'cite', 'yinwen', '引用'],
        run: () => {
          now.current.quote()
        },
        unavailable: onClause,
      },
      {
        id: 'collect',
        title: collecting.command,
        group: 'clause',
        icon: 'collection',
        keywords: ['collection', 'heji', 'save', '收藏'],
        run: () => {
          now.current.collect()
        },
        unavailable: readOnly ?? onClause,
      },
      {
        ...named('accept-suggestion'),
        icon: 'check',
        keywords: ['accept', 'jianyi'],
        run: () => {
          now.current.accept()
        },
        unavailable: onSuggestion,
      },
      {
        ...named('dismiss-suggestion'),
        icon: 'close',
        keywords: ['dismiss', 'jianyi'],
        run: () => {
          now.current.dismiss()
        },
        unavailable: onSuggestion,
      },
      {
        ...named('link-citation'),
        icon: 'book',
        keywords: ['cite', 'citation', 'yinyong', '引文'],
        run: () => {
          now.current.cite()
        },
        unavailable: readOnly ?? (hasCitation ? null : words.noCitation),
      },
      {
        ...named('find'),
        icon: 'search',
        keywords: ['find', 'chazhao', '查找'],
        run: () => {
          now.current.find()
        },
      },
      {
        ...named('next-clause'),
        run: () => {
          now.current.next()
        },
        quiet: true,
      },
      {
        ...named('previous-clause'),
        run: () => {
          now.current.previous()
        },
        quiet: true,
      },
      {
        ...named('toggle-outline'),
        icon: 'outline',
        keywords: ['outline', 'dagang'],
        run: () => {
          now.current.toggleOutline()
        },
      },
      {
        ...named('toggle-original'),
        icon: 'page-beside',
        keywords: ['original', 'pdf', 'yuanjian', '原文', '页面'],
        run: () => {
          now.current.toggleOriginal()
        },
        unavailable: hands.noOriginal,
      },
      {
        ...named('toggle-inspector'),
        icon: 'panel',
        keywords: ['inspector', 'details', 'xiangqing'],
        run: () => {
          now.current.toggleInspector()
        },
      },
      ...(linking
        ? [
            {
              id: 'link-here',
              title: words.linkHere,
              group: 'clause' as const,
              icon: 'link' as const,
              run: () => {
                now.current.linkHere?.()
              },
            },
          ]
        : []),
      ...(escapes
        ? [
            {
              id: 'reader-escape',
              title: words.letGo,
              group: 'go' as const,
              keys: ['Escape'],
              run: () => {
                now.current.escape?.()
              },
              quiet: true,
            },
          ]
        : []),
    ]
  }, [
    hands.readOnly,
    hands.noOriginal,
    hasAim,
    hasSuggestion,
    hasCitation,
    keyedTags,
    linking,
    escapes,
    words,
    frame,
    collecting,
  ])
  useRegisteredCommands('reader', hands.active ? commands : null)
}
