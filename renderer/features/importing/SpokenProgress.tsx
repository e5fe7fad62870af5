import { useState } from 'react'

/**
 * How far the files are, for a screen reader: said at the start and at each quarter, not at every file of a hundred. The
 * end is said by the summary.
 */
export function SpokenProgress({
  files,
  finished,
  text,
}: {
  readonly files: number
  readonly finished: number
  readonly text: string
}) {
  const quarter = files === 0 ? 0 : Math.floor((4 * finished) / files)
  const [said, setSaid] = useState({ quarter, files, text })
  if (said.quarter !== quarter || said.files !== files) setSaid({ quarter, files, text })
  return (
    <span className="sr" role="status">
      {said.text}
    </span>
  )
}
