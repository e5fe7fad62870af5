import { desktop } from '../workbench-client.ts'
import { Markdown } from '../ui/Markdown.tsx'
import { reportFailure } from './toasts.ts'

const follow = (address: string): void => {
  void desktop.openUrl(address).then((result) => {
    if (!result.ok) reportFailure(result.failure)
  })
}

/** What a note says, its Markdown drawn. `plain`: inside a control, where no link can be followed. */
export function NoteBody({ body, plain = false }: { readonly body: string; readonly plain?: boolean }) {
  // a Chinese note keeps its own face and full-width marks in the English interface
  return (
    <div className="note-body" lang={/\p{Script=Han}/u.test(body) ? 'zh' : undefined}>
      <Markdown text={body} onLink={plain ? undefined : follow} />
    </div>
  )
}
