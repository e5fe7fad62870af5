import { useState, type CSSProperties } from 'react'
import type { BodyCount } from '../../../core/model/fact-row.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'

export interface BodyBarsProps {
  readonly bodies: readonly BodyCount[]
  readonly chosen: readonly string[]
  /** How many are listed before the rest is asked for. */
  readonly first: number
  readonly onPress: (key: string) => void
}

/**
 * Who leads and who supports, a bar a body: solid where it leads, striped where it supports. A press narrows the table
 * to it.
 */
export function BodyBars({ bodies, chosen, first, onPress }: BodyBarsProps) {
  const words = useStrings(factsStrings)
  const [all, setAll] = useState(false)
  const named = bodies.filter(({ lead, support }) => lead + support > 0)
  const most = Math.max(1, ...named.map(({ lead, support }) => lead + support))
  const shown = all ? named : named.filter(({ key }, at) => at < first || chosen.includes(key))
  return (
    <>
      <div className="body-bars">
        {shown.map(({ key, name, names, lead, support }) => (
          <button
            key={key}
            type="button"
            className="body-bar"
            aria-pressed={chosen.includes(key)}
            title={names.length > 1 ? words.alsoCalled(names.filter((each) => each !== name).join('、')) : name}
            onClick={() => {
              onPress(key)
            }}
          >
            <span className="clip" lang="zh-Hans">
              {name}
            </span>
            <span className="mute nowrap">{words.duties(lead, support)}</span>
            <span className="bars" aria-hidden="true">
              <i style={{ '--part': lead / most } as CSSProperties} />
              <i className="support" style={{ '--part': support / most } as CSSProperties} />
            </span>
          </button>
        ))}
      </div>
      {named.length > shown.length || all ? (
        <Button
          look="underlined"
          aria-expanded={all}
          onClick={() => {
            setAll(!all)
          }}
        >
          {all ? words.fewer : words.moreBodies(named.length - shown.length)}
        </Button>
      ) : null}
    </>
  )
}

/** What the two kinds of bar mean, for those who do not read the figures beside them. */
export function BodyLegend() {
  const words = useStrings(factsStrings)
  return (
    <span className="body-legend">
      <i />
      {words.lead}
      <i className="support" />
      {words.support}
    </span>
  )
}
