import { useEffect, type ReactNode } from 'react'
import { RecoveryPanel } from './features/backups/RecoveryPanel.tsx'
import { ImportDrawer } from './features/importing/ImportDrawer.tsx'
import { useImportSummary } from './features/importing/use-import-summary.ts'
import { MergeDialogs } from './features/merging/MergeDialog.tsx'
import { LibraryScreen } from './features/library/LibraryScreen.tsx'
import { CommandPalette } from './features/palette/CommandPalette.tsx'
import { WelcomeScreen } from './features/welcome/WelcomeScreen.tsx'
import { DropVeil } from './frame/DropVeil.tsx'
import { OpenFailedHelp } from './frame/OpenFailedHelp.tsx'
import { Rail } from './frame/Rail.tsx'
import { NotLoaded } from './frame/on-demand.tsx'
import { SaveBanner } from './frame/SaveBanner.tsx'
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
import { Dialog } from './ui/Dialog.tsx'
import { EmptyPlace } from './ui/EmptyPlace.tsx'
import { TooltipArea } from './ui/Tooltip.tsx'
import { desktop } from './workbench-client.ts'
import { LinkMaking } from './workspace/LinkMaking.tsx'
import { PendingLinkElsewhere } from './workspace/PendingLinkElsewhere.tsx'
import { ReaderWorkspace } from './workspace/ReaderWorkspace.tsx'
import {
  AboutDialog,
  AgreementScreen,
  BackupsScreen,
  CodebookScreen,
  CollectDialog,
  CollectionsScreen,
  CompareScreen,
  DetailsDialog,
  ExportDialog,
  fetchParts,
  FactsScreen,
  GraphScreen,
  MatrixScreen,
  NotesWorkspace,
  ReviewScreen,
  SearchScreen,
  SettingsScreen,
  ShortcutsDialog,
} from './parts-on-demand.tsx'

/** The window: frame, one screen, what lies over it. Features meet only here. */
export function App() {
  useFrameCommands()
  usePaneCommands()
  useImportSummary()
  useWindowTitle()
  useEffect(fetchParts, [])
  const words = useStrings(frameStrings)
  return (
    <TooltipArea>
      <div className="app">
        <a className="to-main" href="#main">
          {words.toMain}
        </a>
        <TitleBar />
        <SaveBanner />
        <Rail />
        <main className="main" id="main" tabIndex={-1}>
          <Screen />
        </main>
        <StatusBar />
      </div>
      <PendingLinkElsewhere />
      <LinkMaking />
      <GuardedOverlays />
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
  if (status === 'opening')
    return (
      <div className="opening" role="status">
        {common.loading}
      </div>
    )
  if (status === 'failed' && failure !== null) {
    return (
      <EmptyPlace whole icon="failed" title={words.cannotOpen} text={failureSentences(failure, language)}>
        <Button
          look="line"
          icon="retry"
          onClick={() => {
            void reopenLibrary()
          }}
        >
          {common.retry}
        </Button>
        {desktop.carrier === 'electron' ? (
          <Button
            look="line"
            icon="library"
            onClick={() => {
              void desktop.chooseLibrary().then((result) => {
                if (!result.ok) reportFailure(result.failure)
              })
            }}
          >
            {words.openAnother}
          </Button>
        ) : null}
        <OpenFailedHelp />
      </EmptyPlace>
    )
  }
  return (
    <ScreenGuard
      key={place.screen}
      fallback={(error, again) => (
        <EmptyPlace
          whole
          icon="failed"
          title={error instanceof NotLoaded ? words.screenNotLoaded : words.screenFailed}
          text={error instanceof NotLoaded ? words.screenNotLoadedHint : words.screenFailedHint}
        >
          <Button look="line" icon="retry" onClick={again}>
            {common.retry}
          </Button>
          <Button
            look="line"
            icon="copy"
            onClick={() => {
              void navigator.clipboard.writeText(error.stack ?? error.message)
            }}
          >
            {common.copyDetails}
          </Button>
          <Button
            look="line"
            icon="library"
            onClick={() => {
              showScreen('library')
            }}
          >
            {words.goToLibrary}
          </Button>
        </EmptyPlace>
      )}
    >
      {place.screen === 'search' ? (
        <SearchScreen />
      ) : place.screen === 'compare' ? (
        <CompareScreen />
      ) : place.screen === 'review' ? (
        <ReviewScreen />
      ) : place.screen === 'notes' ? (
        <NotesWorkspace />
      ) : place.screen === 'facts' ? (
        <FactsScreen />
      ) : place.screen === 'graph' ? (
        <GraphScreen />
      ) : place.screen === 'matrix' ? (
        <MatrixScreen />
      ) : place.screen === 'agreement' ? (
        <AgreementScreen />
      ) : place.screen === 'backups' ? (
        <BackupsScreen />
      ) : place.screen === 'settings' ? (
        <SettingsScreen />
      ) : place.screen === 'codebook' ? (
        <CodebookScreen />
      ) : place.screen === 'collections' ? (
        <CollectionsScreen />
      ) : place.screen === 'reader' ? (
        place.policyId === null ? (
          <EmptyPlace whole icon="read" title={words.noPolicyOpen} text={words.noPolicyOpenHint}>
            <Button
              look="line"
              icon="library"
              onClick={() => {
                showScreen('library')
              }}
            >
              {words.goToLibrary}
            </Button>
          </EmptyPlace>
        ) : (
          <ReaderWorkspace policyId={place.policyId} focus={place.focus} />
        )
      ) : state?.counts.policies === 0 && items.length === 0 ? (
        <WelcomeScreen />
      ) : (
        <LibraryScreen drawer={<ImportDrawer />} />
      )}
    </ScreenGuard>
  )
}

/** A dialog that cannot be loaded or drawn says so in its place, and is tried again or put away. */
function GuardedOverlays(): ReactNode {
  const words = useStrings(frameStrings)
  const common = useStrings(commonStrings)
  const overlay = useOverlay()
  if (overlay === null) return null
  return (
    <ScreenGuard
      key={overlay.kind}
      fallback={(error, again) => (
        <Dialog
          open
          closeLabel={common.close}
          title={error instanceof NotLoaded ? words.screenNotLoaded : words.screenFailed}
          onClose={closeOverlay}
          footer={
            <>
              <Button onClick={closeOverlay}>{common.close}</Button>
              <Button look="line" icon="retry" onClick={again}>
                {common.retry}
              </Button>
            </>
          }
        >
          <p>{error instanceof NotLoaded ? words.screenNotLoadedHint : words.screenFailedHint}</p>
        </Dialog>
      )}
    >
      <Overlays />
    </ScreenGuard>
  )
}

function Overlays(): ReactNode {
  const overlay = useOverlay()
  switch (overlay?.kind) {
    case undefined:
      return null
    case 'palette':
      return <CommandPalette query={overlay.query} onClose={closeOverlay} />
    case 'export':
      return <ExportDialog scope={overlay.scope} onClose={closeOverlay} />
    case 'collect':
      return <CollectDialog clauses={overlay.clauses} found={overlay.found} onClose={closeOverlay} />
    case 'details':
      return <DetailsDialog policyIds={overlay.policyIds} onClose={closeOverlay} />
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeOverlay} />
    case 'about':
      return <AboutDialog onClose={closeOverlay} />
  }
}
