import { Icon, type IconName } from '../ui/Icon.tsx'
import { ariaKeys } from '../ui/key-combination.ts'
import { keysOf, useCommands } from '../state/commands.ts'
import { countQueue } from '../state/import-queue.ts'
import { useImportQueue } from '../state/importing.ts'
import { showReader, showScreen, usePlace } from '../state/navigation.ts'
import { frameStrings } from '../strings/frame.ts'
import { useStrings } from '../strings/use-strings.ts'

/** The screens, each with the key its command has now. What is not built is not here. */
export function Rail() {
  const words = useStrings(frameStrings)
  const { screen } = usePlace()
  const { open } = countQueue(useImportQueue())
  const commands = useCommands()
  const way = (
    id: typeof screen,
    icon: IconName,
    label: string,
    command: string,
    go: () => void,
    bead: number | null = null,
  ) => {
    const keys = keysOf(commands, command)
    return (
      <button
        type="button"
        className="rail-way"
        aria-current={screen === id ? 'page' : undefined}
        aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
        onClick={go}
      >
        <Icon name={icon} size="large" />
        {label}
        {bead === null || bead === 0 ? null : (
          <span className="bead">
            <span aria-hidden="true">{bead}</span>
            <span className="sr">{words.importing(bead)}</span>
          </span>
        )}
      </button>
    )
  }
  return (
    <nav className="rail" aria-label={words.workspaces} data-region="rail">
      {way(
        'library',
        'library',
        words.library,
        'show-library',
        () => {
          showScreen('library')
        },
        open,
      )}
      {way('reader', 'read', words.read, 'show-reader', showReader)}
      {way('compare', 'compare', words.compare, 'show-compare', () => {
        showScreen('compare')
      })}
      {way('matrix', 'matrix', words.matrix, 'show-matrix', () => {
        showScreen('matrix')
      })}
      {way('facts', 'facts', words.facts, 'show-facts', () => {
        showScreen('facts')
      })}
      {way('graph', 'graph', words.graph, 'show-graph', () => {
        showScreen('graph')
      })}
      {way('search', 'search', words.search, 'search', () => {
        showScreen('search')
      })}
      {way('notes', 'note', words.notesScreen, 'show-notes', () => {
        showScreen('notes')
      })}
      {way('collections', 'collection', words.collections, 'show-collections', () => {
        showScreen('collections')
      })}
      <span className="grow" />
      {way('codebook', 'codebook', words.codebook, 'show-codebook', () => {
        showScreen('codebook')
      })}
      {way('settings', 'settings', words.settings, 'settings', () => {
        showScreen('settings')
      })}
    </nav>
  )
}
