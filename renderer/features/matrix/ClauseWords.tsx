import { textRuns } from './text-runs.ts'

/** A clause's words: what is sharper in them strong, what both sides say marked. */
export function ClauseWords({
  text,
  strong,
  shared,
  lang,
}: {
  readonly text: string
  readonly strong: readonly string[]
  readonly shared: readonly string[]
  readonly lang: string
}) {
  return (
    <p className="cell-words" lang={lang}>
      {textRuns(text, strong, shared).map((run, at) =>
        run.strong || run.shared ? (
          <span key={at} className={`${run.strong ? 'strong' : ''} ${run.shared ? 'shared' : ''}`}>
            {run.text}
          </span>
        ) : (
          run.text
        ),
      )}
    </p>
  )
}
