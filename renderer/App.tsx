import { lazy, Suspense, type ReactNode } from 'react'
import { RecoveryPanel } from './features/backups/RecoveryPanel.tsx'
import { CodebookScreen } from './features/codebook/CodebookScreen.tsx'
import { CollectDialog } from './features/collecting/CollectDialog.tsx'
import { CollectionsScreen } from './features/collecting/CollectionsScreen.tsx'
import { ExportDialog } from './features/exporting/ExportDialog.tsx'
import { ImportDrawer } from './features/importing/ImportDrawer.tsx'
import { useImportSummary } from './features/importing/use-import-summary.ts'
import { MergeDialogs } from './features/merging/MergeDialog.tsx'
import { DetailsDialog } from './features/library/DetailsDialog.tsx'
import { LibraryScreen } from './features/library/LibraryScreen.tsx'
import { CommandPalette } from './features/palette/CommandPalette.tsx'
import { SearchScreen } from './features/searching/SearchScreen.tsx'
import { AboutDialog } from './features/settings/AboutDialog.tsx'
import { SettingsScreen } from './features/settings/SettingsScreen.tsx'
import { ShortcutsDialog } from './features/settings/ShortcutsDialog.tsx'
import { WelcomeScreen } from './features/welcome/WelcomeScreen.tsx'
import { DropVeil } from './frame/DropVeil.tsx'
import { EmptyPlace } from './frame/EmptyPlace.tsx'
import { OpenFailedHelp } from './frame/OpenFailedHelp.tsx'
import { Rail } from './frame/Rail.tsx'
import { ScreenGuard } from './frame/ScreenGuard.tsx'
import { StatusBar } from './frame/StatusBar.tsx'
import { TitleBar } from './frame/TitleBar.tsx'
import { Toasts } from './frame/Toasts.tsx'
import { useFrameCommands } from './frame/use-frame-commands.ts'
import { usePaneCommands } from './frame/use-pane-commands.ts'
import { useWindowTitle } from './frame/use-window-title.ts'
import { failureSentences } from './state/failure-sentences.ts'
import { useImportQueue } from './state/importing.ts'
import { reopenLibrary, useLibrary } from './state/library-state.ts'
import { showScreen, usePlace } from './state/navigation.ts'
import { closeOverlay, useOverlay } from './state/overlays.ts'
import { reportFailure } from './state/toasts.ts'
import { commonStrings } from './strings/common.ts'
import { frameStrings } from './strings/frame.ts'
import { useLanguage, useStrings } from './strings/use-strings.ts'
import { Button } from './ui/Button.tsx'
import { TooltipArea } from './ui/Tooltip.tsx'
import { desktop } from './workbench-client.ts'
import { LinkMaking } from './workspace/LinkMaking.tsx'
import { PendingLinkElsewhere } from './workspace/PendingLinkElsewhere.tsx'
import { NotesWorkspace } from './workspace/NotesWorkspace.tsx'
import { ReaderWorkspace } from './workspace/ReaderWorkspace.tsx'

// screens that few starts need come when they are gone to
const ReviewScreen = lazy(async () => ({ default: (await import('./features/reviewing/ReviewScreen.tsx')).ReviewScreen }))
const FactsScreen = lazy(async () => ({ default: (await import('./features/facts/FactsScreen.tsx')).FactsScreen }))

const GraphScreen = lazy(async () => ({ default: (await import('./features/graph/GraphScreen.tsx')).GraphScreen }))
const CompareScreen = lazy(async () => ({ default: (await import('./features/comparing/CompareScreen.tsx')).CompareScreen }))

const MatrixScreen = lazy(async () => ({ default: (await import('./features/matrix/MatrixScreen.tsx')).MatrixScreen }))
const AgreementScreen = lazy(async () => ({ default: (await import('./features/agreement/AgreementScreen.tsx')).AgreementScreen }))
const BackupsScreen = lazy(async () => ({ default: (await import('./features/backups/BackupsScreen.tsx')).BackupsScreen }))

/** The window: frame, one screen, what lies over it. Features meet only here. */
export function App() {
  useFrameCommands()
  usePaneCommands()
  useImportSummary()
  useWindowTitle()
  const words = useStrings(frameStrings)
  return (
    <TooltipArea>
      <div className="app">
        <a className="to-main" href="#main">{words.toMain}</a>
        <TitleBar />
        <Rail />
        <main className="main" id="main" tabIndex={-1}><Screen /></main>
        <StatusBar />
      </div>
      <PendingLinkElsewhere />
      <LinkMaking />
      <Overlays />
      <MergeDialogs />
      <RecoveryPanel />
      <Toasts />
      <DropVeil />
    </TooltipArea>
  )
}

function Screen(): ReactNode {
  const words = useStrings(frameStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const place = usePlace()
  const { status, failure, state } = useLibrary()
  const { items } = useImportQueue()
  if (status === 'opening') return <div className="opening" role="status">{common.loading}</div>
  if (status === 'failed' && failure !== null) {
    return <EmptyPlace icon="failed" title={words.cannotOpen} text={failureSentences(failure, language)}>
      <Button look="line" icon="retry" onClick={() => { void reopenLibrary() }}>{common.retry}</Button>
      {desktop.carrier === 'electron' ? <Button look="line" icon="library" onClick={() => { void desktop.chooseLibrary().then((result) => { if (!result.ok) reportFailure(result.failure) }) }}>{words.openAnother}</Button> : null}
      <OpenFailedHelp />
    </EmptyPlace>
  }
  return (
    <ScreenGuard key={place.screen} fallback={(error, again) => (
      <EmptyPlace icon="failed" title={words.screenFailed} text={words.screenFailedHint}>
        <Button look="line" icon="retry" onClick={again}>{common.retry}</Button>
        <Button look="line" icon="copy" onClick={() => { void navigator.clipboard.writeText(error.stack ?? error.message) }}>{common.copyDetails}</Button>
        <Button look="line" icon="library" onClick={() => { showScreen('library') }}>{words.goToLibrary}</Button>
      </EmptyPlace>
    )}>
      {place.screen === 'search' ? <SearchScreen />
        : place.screen === 'compare' ? <Suspense fallback={<div className="opening" role="status">{common.loading}</div>}><CompareScreen /></Suspense>
        : place.screen === 'review' ? <Suspense fallback={<div className="opening" role="status">{common.loading}</div>}><ReviewScreen /></Suspense>
        : place.screen === 'notes' ? <NotesWorkspace />
        : place.screen === 'facts' ? <Suspense fallback={<div className="opening" role="status">{common.loading}</div>}><FactsScreen /></Suspense>
        : place.screen === 'graph' ? <Suspense fallback={<div className="opening" role="status">{common.loading}</div>}><GraphScreen /></Suspense>
        : place.screen === 'matrix' ? <Suspense fallback={<div className="opening" role="status">{common.loading}</div>}><MatrixScreen /></Suspense>
        : place.screen === 'agreement' ? <Suspense fallback={<div className="opening" role="status">{common.loading}</div>}><AgreementScreen /></Suspense>
        : place.screen === 'backups' ? <Suspense fallback={<div className="opening" role="status">{common.loading}</div>}><BackupsScreen /></Suspense>
        : place.screen === 'settings' ? <SettingsScreen />
        : place.screen === 'codebook' ? <CodebookScreen />
        : place.screen === 'collections' ? <CollectionsScreen />
        : place.screen === 'reader' ? (place.policyId === null
          ? <EmptyPlace icon="read" title={words.noPolicyOpen} text={words.noPolicyOpenHint}><Button look="line" icon="library" onClick={() => { showScreen('library') }}>{words.goToLibrary}</Button></EmptyPlace>
          : <ReaderWorkspace policyId={place.policyId} focus={place.focus} />)
        : state?.counts.policies === 0 && items.length === 0 ? <WelcomeScreen />
        : <LibraryScreen drawer={<ImportDrawer />} />}
    </ScreenGuard>
  )
}

function Overlays(): ReactNode {
  const overlay = useOverlay()
  switch (overlay?.kind) {
    case undefined: return null
    case 'palette': return <CommandPalette query={overlay.query} onClose={closeOverlay} />
    case 'export': return <ExportDialog scope={overlay.scope} onClose={closeOverlay} />
    case 'collect': return <CollectDialog clauses={overlay.clauses} onClose={closeOverlay} />
    case 'details': return <DetailsDialog policyIds={overlay.policyIds} onClose={closeOverlay} />
    case 'shortcuts': return <ShortcutsDialog onClose={closeOverlay} />
    case 'about': return <AboutDialog onClose={closeOverlay} />
  }
}
