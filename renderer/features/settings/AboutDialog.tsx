import { version } from '../../../package.json'
import { commonStrings } from '../../strings/common.ts'
import { frameStrings } from '../../strings/frame.ts'
import { settingsStrings } from '../../strings/settings.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Dialog } from '../../ui/Dialog.tsx'

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useStrings(settingsStrings)
  const common = useStrings(commonStrings)
  return (
    <Dialog open onClose={onClose} title={words.aboutTitle} closeLabel={common.close} width={440}>
      <AboutText />
    </Dialog>
  )
}

/** What this is, which version, and its promise. */
export function AboutText() {
  const words = useStrings(settingsStrings)
  const frame = useStrings(frameStrings)
  return (
    <div className="about">
      <span className="about-mark" lang="zh-Hans" aria-hidden="true">
        批
      </span>
      <div>
        <b className="read">{frame.title}</b>
        <p className="mute">
          {words.version(version)} · {words.license}
        </p>
        <p>{words.promise}</p>
      </div>
    </div>
  )
}
