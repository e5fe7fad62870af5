import { useState } from 'react'
import { explainNotice } from '../../../core/contract/explain.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { showScreen } from '../../state/navigation.ts'
import { seenNotices, seeNotices } from '../../state/seen-notices.ts'
import { useStore } from '../../state/store.ts'
import { backupsStrings } from '../../strings/backups.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { placeCodes, recoveryNotices } from './recovery-notices.ts'

/**
 * Says once what opening the library had to do, or what is risky about where it lies; nothing where all was as it
 * should be.
 */
export function RecoveryPanel() {
  const words = useStrings(backupsStrings)
  const language = useLanguage()
  const state = useLibraryState()
  const seen = useStore(seenNotices)
  const [closed, setClosed] = useState<string | null>(null)
  const notices = recoveryNotices(state?.notices ?? [], seen)
  if (state === null || notices.length === 0 || closed === state.path) return null
  const close = (): void => {
    setClosed(state.path)
    seeNotices(notices.filter(({ code }) => placeCodes.has(code)).map(({ code }) => code))
  }
  const go = (screen: 'backups' | 'settings'): void => {
    close()
    showScreen(screen)
  }
  return (
    <aside className="recovery" aria-label={words.recovered} data-region="recovery">
      <header>
        <Icon name="info" />
        <b className="strong">{notices.every(({ code }) => placeCodes.has(code)) ? words.risky : words.recovered}</b>
        <span className="grow" />
        <IconButton icon="close" size="small" label={words.close} onClick={close} />
      </header>
      <ul>
        {notices.map((notice, at) => (
          <li key={at}>{explainNotice(notice, language)}</li>
        ))}
      </ul>
      <div className="row">
        <Button
          look="underlined"
          onClick={() => {
            go('backups')
          }}
        >
          {words.seeBackups}
        </Button>
        <Button
          look="underlined"
          onClick={() => {
            go('settings')
          }}
        >
          {words.checkLibrary}
        </Button>
      </div>
    </aside>
  )
}
