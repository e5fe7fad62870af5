import { useState, type CSSProperties } from 'react'
import { levels } from '../../../core/model/policy.ts'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { smallPictures } from './small-pictures.ts'
import { deadlineBins, placeBins, type DeadlineBin } from './deadline-bins.ts'
import { binName } from './deadline-words.ts'
import { Figure, LevelSign } from './FactMarks.tsx'
import type { NamedRow } from './fact-keys.ts'

const levelsOrNone = [...levels, null]
// five marks a row, six rows; beyond that a bar of that height. Where the table needs the room four and four
const roomy = { most: 30, height: 100 }
const small = { most: 16, height: 64 }
const told = 5

/**
 * Targets by when they end, a mark a target (a bar where there are many): hover or focus tells which, a press narrows
 * the table to them.
 */
export function Timeline({
  rows,
  chosen,
  selected,
  onChoose,
}: {
  readonly rows: readonly NamedRow[]
  readonly chosen: readonly string[]
  readonly selected: string | null
  readonly onChoose: (periods: readonly string[]) => void
}) {
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  const [now] = useState(() => new Date())
  const narrow = useMedia('(max-width: 1279px)')
  const tight = useMedia('(max-width: 900px)')
  const room = useMedia(smallPictures) ? small : roomy
  // five marks abreast do not reach into the next bin
  const most = tight ? 5 : narrow ? 7 : 11
  const { bins, undated } = deadlineBins(rows, most)
  const gap = 1 / Math.max(most, bins.length)
  const { places, today } = placeBins(bins, now.getFullYear() + (now.getMonth() + now.getDate() / 31) / 12, gap)
  const highest = Math.max(1, undated.length, ...bins.map((bin) => bin.rows.length))
  const asBars = highest > room.most
  const used = levelsOrNone.filter((level) => rows.some(({ row }) => row.metadata.level === level))
  const toggle = (key: string): void => {
    onChoose(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key])
  }
  const shared = { highest, asBars, selected, room }
  return (
    <section className="timeline" aria-label={words.timeline} data-region="timeline">
      <header>
        <h2>{words.timeline}</h2>
        <span className="grow" />
        {used.map((level) => (
          <span key={level ?? 'unknown'} className="row">
            <LevelSign level={level} />
            {common[level ?? 'levelUnknown']}
          </span>
        ))}
      </header>
      {bins.length === 0 && undated.length === 0 ? (
        <p className="timeline-none mute">{words.nonePlaceholder}</p>
      ) : (
        <div className="timeline-plot">
          <div className="timeline-axis">
            {today === null || bins.length === 0 ? null : (
              <span className="timeline-today" style={{ '--at': today } as CSSProperties}>
                <span>{words.today}</span>
              </span>
            )}
            {bins.length === 0 ? (
              <p className="timeline-none mute">{words.noDeadlines}</p>
            ) : (
              bins.map((bin, at) => (
                <Bin
                  key={bin.key}
                  bin={bin}
                  place={places[at] ?? 0}
                  pressed={chosen.includes(bin.key)}
                  onPress={() => {
                    toggle(bin.key)
                  }}
                  {...shared}
                />
              ))
            )}
          </div>
          {undated.length === 0 ? null : (
            <Bin
              bin={null}
              rows={undated}
              place={null}
              pressed={chosen.includes('none')}
              onPress={() => {
                toggle('none')
              }}
              {...shared}
            />
          )}
        </div>
      )}
    </section>
  )
}

interface BinProps {
  readonly bin: DeadlineBin | null
  readonly rows?: readonly NamedRow[]
  readonly place: number | null
  readonly pressed: boolean
  readonly highest: number
  readonly asBars: boolean
  readonly room: typeof roomy
  readonly selected: string | null
  readonly onPress: () => void
}

function Bin({ bin, rows: given, place, pressed, highest, asBars, room, selected, onPress }: BinProps) {
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const rows = bin?.rows ?? given ?? []
  const name = bin === null ? words.noDeadline : binName(bin, language)
  const counts = levelsOrNone
    .map((level) => ({ level, count: rows.filter(({ row }) => row.metadata.level === level).length }))
    .filter(({ count }) => count > 0)
  const levelCounts = counts
    .map(({ level, count }) => words.levelCount(common[level ?? 'levelUnknown'], count))
    .join(words.comma)
  const label = words.itemsAt(name, rows.length, levelCounts)
  // without a deadline they are a rest, not a point in time
  const drawnAsBar = asBars || (bin === null && rows.length > room.most)
  return (
    <Tooltip
      side="top"
      text={
        <span className="timeline-told">
          <b>{label}</b>
          {rows.slice(0, told).map(({ key, row: { fact, metadata } }) =>
            fact?.kind === 'target' ? (
              <span key={key} className="row">
                <LevelSign level={metadata.level} />
                <span className="clip" lang="zh-Hans">
                  {fact.value.what}
                </span>
                <Figure target={fact.value} />
              </span>
            ) : null,
          )}
          {rows.length > told ? <span>{words.moreValues(rows.length - told)}</span> : null}
        </span>
      }
    >
      <button
        type="button"
        className={place === null ? 'timeline-bin undated' : 'timeline-bin'}
        aria-pressed={pressed}
        style={place === null ? {} : ({ '--at': place } as CSSProperties)}
        onClick={onPress}
      >
        <span className="timeline-count">{words.items(rows.length)}</span>
        {drawnAsBar ? (
          <span className="timeline-bar">
            {counts.map(({ level, count }) => (
              <i
                key={level ?? 'unknown'}
                className={level ?? 'unknown'}
                style={{ height: Math.max(3, (Math.min(count, highest) / highest) * room.height) }}
              />
            ))}
            {rows.some(({ key }) => key === selected) ? <em /> : null}
          </span>
        ) : (
          <span className="timeline-units">
            {rows.map(({ key, row }) => (
              <span key={key} className={key === selected ? 'here' : ''}>
                <LevelSign level={row.metadata.level} />
              </span>
            ))}
          </span>
        )}
        <span className="timeline-name">{name}</span>
        <span className="sr">{levelCounts}</span>
      </button>
    </Tooltip>
  )
}
