import { Icon, type IconName } from '../ui/Icon.tsx'
import { ariaKeys } from '../ui/key-combination.ts'
import { countQueue } from '../state/import-queue.ts'
import { useImportQueue } from '../state/importing.ts'
import { showReader, showScreen, usePlace } from '../state/navigation.ts'
import { frameStrings } from '../strings/frame.ts'
import { useStrings } from '../strings/use-strings.ts'

/** The screens. What is not built is not here. */
export function Rail() {
  const words = useStrings(frameStrings)
  const { screen } = usePlace()
  const { open } = countQueue(useImportQueue())
  const way = (id: typeof screen, icon: IconName, label: string, keys: string, go: () => void, bead: number | null = null) => (
    <button type="button" className="rail-way" aria-current={screen === id ? 'page' : undefined} aria-keyshortcuts={ariaKeys(keys)} onClick={go}>
      <Icon name={icon} size="large" />{label}
      {bead === null || bead === 0 ? null : <span className="bead"><span aria-hidden="true">{bead}</span><span className="sr">{words.importing(bead)}</span></span>}
    </button>
  )
  return (
    <nav className="rail" aria-label={words.workspaces} data-region="rail">
      {way('library', 'library', words.library, 'Mod+1', () => { showScreen('library') }, open)}
      {way('reader', 'read', words.read, 'Mod+2', showReader)}
      {way('compare', 'compare', words.compare, 'Mod+4', () => { showScreen('compare') })}
      {way('matrix', 'matrix', words.matrix, 'Mod+5', () => { showScreen('matrix') })}
      {way('facts', 'facts', words.facts, 'Mod+6', () => { showScreen('facts') })}
      {way('graph', 'graph', words.graph, 'Mod+Shift+G', () => { showScreen('graph') })}
      {way('search', 'search', words.search, 'Mod+Shift+F', () => { showScreen('search') })}
      {way('notes', 'note', words.notesScreen, 'Mod+7', () => { showScreen('notes') })}
      {way('collections', 'collection', words.collections, 'Mod+8', () => { showScreen('collections') })}
      <span className="grow" />
      {way('codebook', 'codebook', words.codebook, 'Mod+9', () => { showScreen('codebook') })}
      {way('settings', 'settings', words.settings, 'Mod+,', () => { showScreen('settings') })}
    </nav>
  )
}
