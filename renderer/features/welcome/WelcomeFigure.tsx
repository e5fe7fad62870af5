import type { CSSProperties, ReactNode } from 'react'
import { Seal } from '../../ui/Seal.tsx'

interface Stroke {
  readonly width: number
  readonly marked?: true
}
interface Line {
  readonly marker: string
  readonly level: 1 | 2 | 3
  readonly strokes: readonly Stroke[]
  readonly margin?: ReactNode
}

/** A drawing of the idea: grey strokes for words, the seals and the red of what people write beside them. */
export function WelcomeFigure({
  label,
  note,
  suggestion,
}: {
  readonly label: string
  readonly note: string
  readonly suggestion: string
}) {
  const lines: readonly Line[] = [
    { marker: '一、', level: 1, strokes: [{ width: 38 }] },
    { marker: '', level: 3, strokes: [{ width: 100 }, { width: 64 }] },
    { marker: '二、', level: 1, strokes: [{ width: 46 }] },
    { marker: '（一）', level: 2, strokes: [{ width: 58 }] },
    {
      marker: '1.',
      level: 3,
      strokes: [{ width: 100 }, { width: 100, marked: true }, { width: 72 }],
      margin: (
        <>
          <span className="row">
            <Seal character="农" />
            <Seal character="气" />
          </span>
          <span className="figure-note" lang="zh-Hans">
            {note}
          </span>
        </>
      ),
    },
    {
      marker: '2.',
      level: 3,
      strokes: [{ width: 100 }, { width: 100 }, { width: 40 }],
      margin: <Seal character="农" />,
    },
    {
      marker: '3.',
      level: 3,
      strokes: [{ width: 100 }, { width: 84 }],
      margin: (
        <span className="row suggestion">
          <Seal character="金" look="suggested" />
          {suggestion}
        </span>
      ),
    },
    { marker: '（二）', level: 2, strokes: [{ width: 52 }] },
    {
      marker: '1.',
      level: 3,
      strokes: [{ width: 100 }, { width: 100 }, { width: 90 }],
      margin: <Seal character="交" />,
    },
    { marker: '2.', level: 3, strokes: [{ width: 100 }, { width: 58 }] },
  ]
  return (
    <div className="welcome-figure" role="img" aria-label={label}>
      <div className="leaf" aria-hidden="true">
        {lines.map((line, at) => (
          <div key={at} className={`figure-line level-${line.level.toString()}`}>
            <span className="figure-marker" lang="zh-Hans">
              {line.marker}
            </span>
            <span className="figure-strokes">
              {line.strokes.map((stroke, nth) => (
                <i
                  key={nth}
                  className={stroke.marked ? 'marked' : ''}
                  style={{ '--stroke': `${stroke.width.toString()}%` } as CSSProperties}
                />
              ))}
            </span>
            <span className="figure-margin">{line.margin}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
