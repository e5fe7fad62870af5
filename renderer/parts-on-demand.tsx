import { onDemand } from './frame/on-demand.tsx'
import { commonStrings } from './strings/common.ts'
import { useStrings } from './strings/use-strings.ts'

function Opening() {
  const words = useStrings(commonStrings)
  return (
    <div className="opening" role="status">
      {words.loading}
    </div>
  )
}
const opening = <Opening />

// A start draws the library or what is read. The rest is fetched while nothing else is to be done.
export const CodebookScreen = onDemand(
  async () => (await import('./features/codebook/CodebookScreen.tsx')).CodebookScreen,
  opening,
)
export const CollectionsScreen = onDemand(
  async () => (await import('./features/collecting/CollectionsScreen.tsx')).CollectionsScreen,
  opening,
)
export const SearchScreen = onDemand(
  async () => (await import('./features/searching/SearchScreen.tsx')).SearchScreen,
  opening,
)
export const SettingsScreen = onDemand(
  async () => (await import('./features/settings/SettingsScreen.tsx')).SettingsScreen,
  opening,
)
export const NotesWorkspace = onDemand(
  async () => (await import('./workspace/NotesWorkspace.tsx')).NotesWorkspace,
  opening,
)
export const ReviewScreen = onDemand(
  async () => (await import('./features/reviewing/ReviewScreen.tsx')).ReviewScreen,
  opening,
)
export const FactsScreen = onDemand(async () => (await import('./features/facts/FactsScreen.tsx')).FactsScreen, opening)
export const CompareScreen = onDemand(
  async () => (await import('./features/comparing/CompareScreen.tsx')).CompareScreen,
  opening,
)
export const MatrixScreen = onDemand(
  async () => (await import('./features/matrix/MatrixScreen.tsx')).MatrixScreen,
  opening,
)
export const GraphScreen = onDemand(async () => (await import('./features/graph/GraphScreen.tsx')).GraphScreen, opening)
export const AgreementScreen = onDemand(
  async () => (await import('./features/agreement/AgreementScreen.tsx')).AgreementScreen,
  opening,
)
export const BackupsScreen = onDemand(
  async () => (await import('./features/backups/BackupsScreen.tsx')).BackupsScreen,
  opening,
)

export const CollectDialog = onDemand(
  async () => (await import('./features/collecting/CollectDialog.tsx')).CollectDialog,
  null,
)
export const ExportDialog = onDemand(
  async () => (await import('./features/exporting/ExportDialog.tsx')).ExportDialog,
  null,
)
export const DetailsDialog = onDemand(
  async () => (await import('./features/library/DetailsDialog.tsx')).DetailsDialog,
  null,
)
export const AboutDialog = onDemand(async () => (await import('./features/settings/AboutDialog.tsx')).AboutDialog, null)
export const ShortcutsDialog = onDemand(
  async () => (await import('./features/settings/ShortcutsDialog.tsx')).ShortcutsDialog,
  null,
)

/**
 * Small parts in the order people are likely to go to them. The graph's library is large and waits until it is wanted.
 */
const likely = [
  SearchScreen,
  NotesWorkspace,
  CodebookScreen,
  CollectionsScreen,
  SettingsScreen,
  CollectDialog,
  ExportDialog,
  DetailsDialog,
  ShortcutsDialog,
  AboutDialog,
  FactsScreen,
  MatrixScreen,
  CompareScreen,
  ReviewScreen,
]

/**
 * Fetches them one after another, each when the window has nothing else to do; gives what stops it. A part that cannot
 * be had now is asked for again when it is wanted.
 */
export function fetchParts(): () => void {
  const waiting = [...likely]
  const idly = 'requestIdleCallback' in window
  let handle = 0
  const next = (): void => {
    const part = waiting.shift()
    if (part !== undefined)
      void part
        .fetch()
        .catch((error: unknown) => {
          console.warn('a part was not loaded:', error)
        })
        .then(later)
  }
  const later = (): void => {
    handle = idly ? requestIdleCallback(next, { timeout: 5_000 }) : window.setTimeout(next, 200)
  }
  later()
  return () => {
    waiting.length = 0
    if (idly) cancelIdleCallback(handle)
    else clearTimeout(handle)
  }
}
