import type { PolicyId } from '../../../core/model/ids.ts'
import { compareTwo, compareWith } from '../../state/comparison-choice.ts'
import { openBeside, openPolicy } from '../../state/navigation.ts'
import { openDetails, openExport } from '../../state/overlays.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import type { libraryRowsStrings } from '../../strings/library-rows.ts'
import type { MenuItem } from '../../ui/Menu.tsx'

type RowWords = (typeof libraryRowsStrings)['en']

/**
 * What can be done with a row: with it alone, or with all that are chosen (`meant`). `isNewer`: it stands as a new
 * version of another policy of the library, which a person may deny.
 */
export function rowMenu(
  policyId: PolicyId,
  meant: readonly PolicyId[],
  isNewer: boolean,
  words: RowWords,
  onRemove: (policyIds: readonly PolicyId[]) => void,
): readonly (readonly MenuItem[])[] {
  return [
    [
      {
        id: 'open',
        label: words.open,
        icon: 'read',
        keys: 'Enter',
        onSelect: () => {
          for (const each of meant) openPolicy(each)
        },
      },
      {
        id: 'beside',
        label: words.openBeside,
        icon: 'page-beside',
        keys: 'Alt+Enter',
        onSelect: () => {
          openBeside(policyId)
        },
      },
    ],
    [
      {
        id: 'compare',
        label: words.compareWith,
        icon: 'compare',
        onSelect: () => {
          const [one, other] = meant
          if (meant.length === 2 && one !== undefined && other !== undefined) compareTwo(one, other)
          else compareWith(policyId)
        },
      },
      {
        id: 'details',
        label: words.details,
        icon: 'note',
        keys: 'F2',
        onSelect: () => {
          openDetails(meant)
        },
      },
      {
        id: 'export',
        label: words.export,
        icon: 'export',
        onSelect: () => {
          openExport(meant.length === 1 ? { kind: 'policy', policyId } : { kind: 'policies', policyIds: meant })
        },
      },
    ],
    isNewer && meant.length === 1
      ? [
          {
            id: 'no-version',
            label: words.notAVersion,
            icon: 'minus',
            onSelect: () => {
              void partVersions(policyId, words)
            },
          },
        ]
      : [],
    [
      {
        id: 'remove',
        label: words.removeRow,
        icon: 'trash',
        keys: 'Delete',
        onSelect: () => {
          onRemove(meant)
        },
      },
    ],
  ]
}

/** A policy that was taken for a newer version stands for itself; what was carried over to it stays. */
async function partVersions(policyId: PolicyId, words: RowWords): Promise<void> {
  const done = await edit({ kind: 'change-policy', policyId, patch: { policy: { replaces: null } } })
  if (done.ok) sayUndoable(words.partedVersions, words.undo)
}
