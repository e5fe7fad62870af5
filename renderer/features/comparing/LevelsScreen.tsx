import { useCallback, useEffect, useMemo, useState, type CSSProperties } from 'react'
import type { PolicySummary, PolicyView } from '../../../core/contract/workbench.ts'
import type { PolicyAlignment } from '../../../core/model/alignment.ts'
import type { ClauseId, LinkId } from '../../../core/model/ids.ts'
import type { LinkTypeId } from '../../../core/model/link.ts'
import type { Command } from '../../state/command.ts'
import { useKeyOf, useRegisteredCommands } from '../../state/commands.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { useScriptConverter } from '../../state/display-script.ts'
import { useCodebook, useLibraryState } from '../../state/library-state.ts'
import { linkName } from '../../state/link-name.ts'
import { openPolicy } from '../../state/navigation.ts'
import { edit, sayUndoable } from '../../state/saving.ts'
import { useStatusItems, type StatusItems } from '../../state/status-items.ts'
import { reportFailure, say } from '../../state/toasts.ts'
import { commonStrings } from '../../strings/common.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { desktop, workbench } from '../../workbench-client.ts'
import { AlignmentFilters } from './AlignmentFilters.tsx'
import {
  alignmentRows,
  countAlignment,
  filterRows,
  rowFilter,
  type AlignmentFilter,
  type AlignmentRow,
} from './alignment-rows.ts'
import { ChangeSteps } from './ChangeSteps.tsx'
import { clauseBeads } from './clause-beads.ts'
import { CompareHead } from './CompareHead.tsx'
import { stopBeside } from './comparison-rows.ts'
import { estimateSide } from './estimate-pair.ts'
import { gutterWidth } from './gutter-width.ts'
import { LevelRow, type LevelSide } from './LevelRow.tsx'
import { LevelsPrint } from './LevelsPrint.tsx'
import { linkTwo } from './link-two.ts'
import { Overview } from './Overview.tsx'
import { levelLines } from './overview-blocks.ts'
import { SideHeads } from './SideHead.tsx'
import { shortName } from './side-names.ts'
import { keysHint } from './keys-hint.ts'
import { TwinList } from './TwinList.tsx'
import { useRowWalk, useViewOf } from './use-row-walk.ts'

interface LevelsScreenProps {
  readonly alignment: PolicyAlignment
  readonly upper: PolicySummary
  readonly lower: PolicySummary
  readonly upperView: PolicyView
  readonly lowerView: PolicyView
  readonly picking: SideName | null
}

/** Two levels of one plan: for each clause below what it answers above, to accept as a link or to dismiss. */
export function LevelsScreen({ alignment, upper, lower, upperView, lowerView, picking }: LevelsScreenProps) {
  const words = useStrings(comparingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const codebook = useCodebook()
  const gutter = gutterWidth('levels', language)
  const readOnly = useLibraryState()?.readOnly === true ? words.readOnly : null
  const [{ filters, opened, current: currentKey, side }, change] = useViewOf('levels', upper.id, lower.id)
  const above = upperView.policy.clauses
  const below = lowerView.policy.clauses
  const every = useMemo(() => alignmentRows(alignment, above, below, opened), [alignment, above, below, opened])
  const rows = useMemo(() => filterRows(every, filters), [every, filters])
  const counts = useMemo(() => countAlignment(alignment), [alignment])
  const stops = useMemo(
    () =>
      rows.flatMap((row, index) => {
        const filter = rowFilter(row)
        return filters.size === 0 ? (filter === 'suggested' ? [index] : []) : filter === null ? [] : [index]
      }),
    [rows, filters],
  )
  const clauses = useMemo(
    () => ({
      upper: new Map(above.map((clause) => [clause.id, clause])),
      lower: new Map(below.map((clause) => [clause.id, clause])),
    }),
    [above, below],
  )
  const upperSide = useLevelSide(upperView)
  const lowerSide = useLevelSide(lowerView)
  const beads = useMemo(
    () => ({ upper: clauseBeads(upperView, codebook, language), lower: clauseBeads(lowerView, codebook, language) }),
    [upperView, lowerView, codebook, language],
  )
  const nameOfLink = useCallback(
    (type: LinkTypeId): string => linkName(codebook?.linkTypes ?? [], type, 'out', language),
    [codebook, language],
  )
  const lowerName = shortName(lower.metadata)

  const openRow = useCallback(
    (there: AlignmentRow, where: SideName) => {
      change({ current: there.key, side: where })
      const [up, down]: readonly [ClauseId | null, ClauseId | null] =
        there.kind === 'upper'
          ? [there.upper, null]
          : [there.kind === 'pair' ? there.counterpart.to : null, there.lower]
      if (down === null || (where === 'left' && up !== null)) {
        if (up !== null) openPolicy(upper.id, up)
      } else openPolicy(lower.id, down)
    },
    [change, upper.id, lower.id],
  )
  const walk = useRowWalk({
    mode: 'levels',
    left: upper.id,
    right: lower.id,
    rows,
    stops,
    picking,
    act: (key, there) => {
      if (key === 'Enter') openRow(there, side)
      return key === 'Enter'
    },
  })
  const { list, current, row, indexOf, goTo, stand, keyed } = walk

  const rowOf = useCallback((key: string): AlignmentRow | undefined => rows[indexOf.get(key) ?? -1], [rows, indexOf])
  const openAt = useCallback(
    (key: string, where: SideName) => {
      const there = rowOf(key)
      if (there !== undefined) openRow(there, where)
    },
    [rowOf, openRow],
  )
  const accept = useCallback(
    (key: string) => {
      const there = rowOf(key)
      if (there?.kind !== 'pair') {
        say(words.noRow)
        return
      }
      change({ current: key })
      const { counterpart } = there
      if (counterpart.state === 'accepted') {
        say(words.already)
        return
      }
      const [from, to] = [
        { policyId: lower.id, clauseId: there.lower },
        { policyId: upper.id, clauseId: counterpart.to },
      ]
      void linkTwo(from, to, counterpart.type).then((done) => {
        if (done) sayUndoable(words.linked(nameOfLink(counterpart.type)), common.undo)
      })
    },
    [rowOf, change, lower.id, upper.id, words, common.undo, nameOfLink],
  )
  const dismiss = useCallback(
    (key: string) => {
      const there = rowOf(key)
      if (there?.kind !== 'pair') {
        say(words.noRow)
        return
      }
      const { counterpart } = there
      if (counterpart.state === 'accepted') {
        const linkId = counterpart.linkId
        const owner = linkId === null ? null : ownerOf(lowerView, there.lower, linkId)
        if (linkId !== null && owner !== null)
          void edit({ kind: 'unlink-clauses', policyId: owner, linkId }).then(({ ok }) => {
            if (ok) sayUndoable(words.unlinked, common.undo)
          })
        return
      }
      const dismissed = counterpart.state !== 'dismissed'
      const index = indexOf.get(key) ?? 0
      const next = stopBeside(stops, index, 1) ?? stopBeside(stops, index, -1)
      if (dismissed && next !== null) goTo(next)
      void edit({
        kind: 'dismiss-link',
        from: { policyId: lower.id, clauseId: there.lower },
        to: { policyId: upper.id, clauseId: counterpart.to },
        dismissed,
      }).then(({ ok }) => {
        if (ok && dismissed) sayUndoable(words.dismissedNow, common.undo)
      })
    },
    [rowOf, indexOf, stops, goTo, lower.id, upper.id, lowerView, words, common.undo],
  )
  const possible = useCallback(
    (key: string) => {
      const there = rowOf(key)
      if (there === undefined || there.kind === 'upper') return
      const next = new Set(opened)
      if (!next.delete(there.lower)) next.add(there.lower)
      // a row without a counterpart turns into rows that have one
      const first = every.find((each) => each.kind !== 'upper' && each.lower === there.lower)
      change({ opened: next, current: first?.key ?? key })
    },
    [rowOf, opened, every, change],
  )
  // the current row may have turned into another one of the same clause
  useEffect(() => {
    if (currentKey === null || current >= 0) return
    const clause = currentKey.split(' ')[0]
    const same = rows.findIndex((each) => each.kind !== 'upper' && each.lower === clause)
    const there = rows[same]
    if (there !== undefined) {
      change({ current: there.key })
      list.current?.reveal(same, { align: 'auto', focus: true })
    }
  }, [currentKey, current, rows, change, list])

  const [printing, setPrinting] = useState(false)
  const print = useCallback(() => {
    setPrinting(true)
  }, [setPrinting])
  const exportTable = useCallback(
    (format: 'csv' | 'html') => {
      void workbench
        .exportMatrix({
          table: { kind: 'coverage', base: upper.id, others: [lower.id], by: 'clause' },
          format,
          language,
        })
        .then(async (file) => {
          const saved = file.ok ? await desktop.saveFile(file.value) : file
          if (!saved.ok) reportFailure(saved.failure)
          else if (saved.value !== null) say(words.exported(saved.value.path))
        })
    },
    [upper.id, lower.id, language, words],
  )

  const commands = useMemo((): readonly Command[] => {
    const onPair = row?.kind === 'pair' ? null : words.noRow
    return [
      ...walk.commands,
      {
        id: 'accept-counterpart',
        title: words.accept,
        group: 'clause',
        keys: ['A'],
        icon: 'check',
        unavailable: readOnly ?? onPair,
        run: () => {
          if (row !== undefined) accept(row.key)
        },
      },
      {
        id: 'dismiss-counterpart',
        title:
          row?.kind === 'pair' && row.counterpart.state === 'accepted'
            ? words.withdraw
            : row?.kind === 'pair' && row.counterpart.state === 'dismissed'
              ? words.restore
              : words.dismiss,
        group: 'clause',
        keys: ['D'],
        icon: 'close',
        unavailable: readOnly ?? onPair,
        run: () => {
          if (row !== undefined) dismiss(row.key)
        },
      },
      {
        id: 'possible-counterparts',
        title: words.showPossible,
        group: 'clause',
        keys: ['M'],
        unavailable: row === undefined || row.kind === 'upper' ? words.noRow : null,
        run: () => {
          if (row !== undefined) possible(row.key)
        },
      },
      {
        id: 'open-compared',
        title: words.openClause,
        group: 'clause',
        icon: 'read',
        unavailable: row === undefined ? words.noRow : null,
        run: () => {
          if (row !== undefined) openAt(row.key, side)
        },
      },
      {
        id: 'export-comparison',
        title: words.exportLevels,
        group: 'file',
        icon: 'export',
        run: () => {
          exportTable('html')
        },
      },
      { id: 'print-comparison', title: words.printView, group: 'file', keys: ['Mod+P'], icon: 'print', run: print },
    ]
  }, [words, walk.commands, row, readOnly, accept, dismiss, possible, openAt, side, exportTable, print])
  useRegisteredCommands('comparing', commands)

  const [acceptKey, dismissKey] = [useKeyOf('accept-counterpart', 'A'), useKeyOf('dismiss-counterpart', 'D')]
  const path =
    row === undefined
      ? null
      : (clauses.lower.get(row.kind === 'upper' ? ('' as ClauseId) : row.lower)?.path ??
        (row.kind === 'upper' ? clauses.upper.get(row.upper)?.path : null) ??
        null)
  const status = useMemo(
    (): StatusItems => ({
      start: [
        ...walk.status,
        ...(path === null || path === '' ? [] : [{ id: 'path', text: path, lang: lowerSide.lang }]),
        { id: 'clauses', text: words.statusLevels(above.length, below.length) },
      ],
      end: [
        {
          id: 'keys',
          text: keysHint(
            [[acceptKey], words.acceptShort],
            [[dismissKey], words.dismiss],
            [['Enter'], words.openClause],
          ),
        },
      ],
    }),
    [walk.status, path, lowerSide.lang, above.length, below.length, acceptKey, dismissKey, words],
  )
  useStatusItems(status)
  const estimate = useCallback(
    (index: number, width: number): number => {
      const there = rows[index]
      const length = (map: typeof clauses.upper, id: ClauseId | null): number => {
        const range = id === null ? undefined : map.get(id)?.range
        return range === undefined ? 0 : range.end - range.start
      }
      if (there === undefined) return 60
      const [up, down] =
        there.kind === 'upper'
          ? [there.upper, null]
          : [
              there.kind === 'pair' ? there.counterpart.to : null,
              there.kind === 'pair' && there.again ? null : there.lower,
            ]
      return Math.max(62, estimateSide(Math.max(length(clauses.upper, up), length(clauses.lower, down)), width))
    },
    [rows, clauses],
  )
  const lines = useMemo(
    () =>
      levelLines(rows, (id) => {
        const range = clauses.lower.get(id)?.range ?? clauses.upper.get(id)?.range
        return range === undefined ? 0 : range.end - range.start
      }),
    [rows, clauses],
  )
  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const onVisible = useCallback((first: number, last: number) => {
    setSeen({ first, last })
  }, [])
  const printKey = useKeyOf('print-comparison', 'Mod+P')
  const alike = counts.accepted + counts.suggested + counts.dismissed > 0

  return (
    <>
      <CompareHead
        mode="levels"
        filters={
          <AlignmentFilters
            counts={counts}
            filters={filters}
            onChange={(next: ReadonlySet<AlignmentFilter>) => {
              change({ filters: next })
            }}
          />
        }
        actions={[{ id: 'print', label: words.printView, icon: 'print', keys: printKey, onSelect: print }]}
        tools={
          <>
            <ChangeSteps walk={walk} count={stops.length} none={words.nothingFits} />
            <span className="rule" />
            <Menu
              label={words.exportLevels}
              align="end"
              trigger={
                <Button icon="export">
                  <span className="word">{words.exportLevels}</span>
                </Button>
              }
              groups={[
                (['html', 'csv'] as const).map((format) => ({
                  id: format,
                  label: format === 'html' ? words.levelsPage : words.levelsCsv,
                  onSelect: () => {
                    exportTable(format)
                  },
                })),
              ]}
            />
          </>
        }
      />
      <div className="compare" style={{ '--gutter': `${gutter.toString()}px` } as CSSProperties}>
        <SideHeads mode="levels" left={upper} right={lower} picking={picking} />
        <div className="twin" data-region="pairs">
          {alike ? null : (
            <p className="compare-notice" role="status">
              {words.nothingAlike}
            </p>
          )}
          {upper.metadata.level === lower.metadata.level ? <p className="compare-notice">{words.sameLevel}</p> : null}
          {rows.length === 0 ? (
            <div className="empty-place">
              <h2 className="strong">{words.nothingFits}</h2>
              <Button
                look="line"
                onClick={() => {
                  change({ filters: new Set() })
                }}
              >
                {words.showAll}
              </Button>
            </div>
          ) : (
            <TwinList
              label={words.list(upper.metadata.title ?? upper.fileName, lower.metadata.title ?? lower.fileName)}
              count={rows.length}
              current={current}
              wires={noWires}
              gutter={gutter}
              onKeyDown={keyed}
              onVisible={onVisible}
              handle={list}
              keyOf={(index) => rows[index]?.key ?? ''}
              estimateSize={estimate}
              renderRow={(index, reachable) => {
                const there = rows[index]
                if (there === undefined) return null
                const upperId =
                  there.kind === 'upper' ? there.upper : there.kind === 'pair' ? there.counterpart.to : null
                const lowerId = there.kind === 'upper' ? null : there.lower
                return (
                  <LevelRow
                    row={there}
                    index={index}
                    upperClause={upperId === null ? null : (clauses.upper.get(upperId) ?? null)}
                    lowerClause={lowerId === null ? null : (clauses.lower.get(lowerId) ?? null)}
                    upper={upperSide}
                    lower={lowerSide}
                    upperBeads={upperId === null ? undefined : beads.upper.get(upperId)}
                    lowerBeads={lowerId === null ? undefined : beads.lower.get(lowerId)}
                    lowerName={lowerName}
                    linkName={there.kind === 'pair' ? nameOfLink(there.counterpart.type) : ''}
                    standing={index === current ? side : null}
                    reachable={reachable}
                    opened={lowerId !== null && opened.has(lowerId)}
                    readOnly={readOnly}
                    onStand={stand}
                    onOpen={openAt}
                    onAccept={accept}
                    onDismiss={dismiss}
                    onPossible={possible}
                  />
                )
              }}
            />
          )}
        </div>
        <Overview
          lines={lines}
          from={seen.first}
          to={Math.min(seen.last, lines.length - 1)}
          onGo={(line) => {
            list.current?.reveal(line, { align: 'center', focus: false })
          }}
        />
      </div>
      {printing ? (
        <LevelsPrint
          upper={upper}
          lower={lower}
          rows={every}
          counts={counts}
          clauses={clauses}
          sides={{ upper: upperSide, lower: lowerSide }}
          nameOfLink={nameOfLink}
          onClose={() => {
            setPrinting(false)
          }}
        />
      ) : null}
    </>
  )
}

const noWires: readonly never[] = []

function useLevelSide({ policy: { metadata }, text }: PolicyView): LevelSide {
  const convert = useScriptConverter(metadata.script, metadata.language === 'zh')
  const hant = (metadata.script === 'hant') !== (convert !== null)
  const lang = metadata.language === 'en' ? 'en' : hant ? 'zh-Hant' : 'zh-Hans'
  return useMemo(() => ({ text, convert, lang }), [text, convert, lang])
}

/** The policy a link of this clause is stored with. */
const ownerOf = (view: PolicyView, clauseId: ClauseId, linkId: LinkId) =>
  view.links[clauseId]?.find(({ link }) => link.id === linkId)?.link.from.policyId ?? null
