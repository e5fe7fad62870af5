import { useCallback, useMemo, useState, type CSSProperties } from 'react'
import type { PolicySummary, PolicyView } from '../../../core/contract/workbench.ts'
import type { PairedClause, PolicyComparison } from '../../../core/model/policy-comparison.ts'
import type { LinkTypeId } from '../../../core/model/link.ts'
import type { PolicyMetadata } from '../../../core/model/policy.ts'
import type { Command } from '../../state/command.ts'
import { useKeyOf, useRegisteredCommands } from '../../state/commands.ts'
import { setCompareMode, setSides, type SideName } from '../../state/comparison-choice.ts'
import { useScriptConverter } from '../../state/display-script.ts'
import { useCodebook, useLibraryState } from '../../state/library-state.ts'
import { linkName } from '../../state/link-name.ts'
import { openPolicy } from '../../state/navigation.ts'
import { sayUndoable } from '../../state/saving.ts'
import { useStatusItems, type StatusItems } from '../../state/status-items.ts'
import { reportFailure, say } from '../../state/toasts.ts'
import { commonStrings } from '../../strings/common.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { desktop, workbench } from '../../workbench-client.ts'
import { ChangeFilters } from './ChangeFilters.tsx'
import { ChangeSteps } from './ChangeSteps.tsx'
import { clauseBeads } from './clause-beads.ts'
import { CompareHead } from './CompareHead.tsx'
import { ComparePrint } from './ComparePrint.tsx'
import { markedWords, tableText } from './compare-texts.ts'
import { comparisonRows, isStop, lineKey, type ComparisonRow } from './comparison-rows.ts'
import { copyOut } from './copy-out.ts'
import { estimatePair } from './estimate-pair.ts'
import { linksWith, linkTwo, pairKey } from './link-two.ts'
import { gutterWidth } from './gutter-width.ts'
import { layWires } from './move-wires.ts'
import { Overview } from './Overview.tsx'
import { movedLines, versionLines } from './overview-blocks.ts'
import { FoldRow, PairRow } from './PairRow.tsx'
import { SideHeads } from './SideHead.tsx'
import { versionNames } from './side-names.ts'
import { keysHint } from './keys-hint.ts'
import { TwinList } from './TwinList.tsx'
import { useRowWalk, useViewOf } from './use-row-walk.ts'
import { VersionNotices } from './VersionNotices.tsx'

interface VersionsScreenProps {
  readonly comparison: PolicyComparison
  readonly left: PolicySummary
  readonly right: PolicySummary
  readonly leftView: PolicyView
  readonly rightView: PolicyView
  readonly picking: SideName | null
}

/** Two versions side by side: what was kept, reworded, added, deleted and moved. */
export function VersionsScreen({ comparison, left, right, leftView, rightView, picking }: VersionsScreenProps) {
  const words = useStrings(comparingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const codebook = useCodebook()
  const gutter = gutterWidth('versions', language)
  const readOnly = useLibraryState()?.readOnly === true ? words.readOnly : null
  const [{ shown, open, side, plain }, change] = useViewOf('versions', left.id, right.id)
  const { pairs, lines, summary } = comparison
  const rows = useMemo(() => comparisonRows({ pairs, lines }, shown, open), [pairs, lines, shown, open])
  const stops = useMemo(
    () => rows.flatMap((row, index) => (isStop(row, { pairs, lines }, shown) ? [index] : [])),
    [rows, pairs, lines, shown],
  )
  const openAt = useCallback(
    (rowKey: string, where: SideName) => {
      const pair = pairs[Number(rowKey.split(' ')[0])]
      const clause: PairedClause | null = (where === 'left' ? pair?.old : pair?.new) ?? pair?.new ?? pair?.old ?? null
      change({ current: rowKey, side: where })
      if (clause !== null) openPolicy(clause === pair?.old ? left.id : right.id, clause.clauseId)
    },
    [pairs, left.id, right.id, change],
  )
  const toggleFold = useCallback(
    (rowKey: string) => {
      const next = new Set(open)
      if (!next.delete(rowKey)) next.add(rowKey)
      change({ open: next, current: rowKey })
    },
    [open, change],
  )
  const act = (key: 'Enter' | 'ArrowLeft' | 'ArrowRight', row: ComparisonRow): boolean => {
    if (row.kind === 'line') {
      if (key === 'Enter') openAt(row.key, side)
      return key === 'Enter'
    }
    if (key === 'Enter' || (key === 'ArrowRight') !== row.open) toggleFold(row.key)
    return true
  }
  const walk = useRowWalk({ mode: 'versions', left: left.id, right: right.id, rows, stops, picking, act })
  const { list, current, row: currentRow, indexOf, goTo, stand, keyed } = walk
  const currentPair = currentRow?.kind === 'line' ? pairs[lines[currentRow.line]?.pair ?? -1] : undefined
  const [printing, setPrinting] = useState(false)

  const names = useMemo(() => versionNames(left.metadata, right.metadata, words), [left, right, words])
  const script = left.metadata.script === 'hant' && right.metadata.script === 'hant' ? 'hant' : 'hans'
  const convert = useScriptConverter(script, left.metadata.language === 'zh' || right.metadata.language === 'zh')
  const langs = useMemo(
    () => ({
      left: langOf(left.metadata, script, convert !== null),
      right: langOf(right.metadata, script, convert !== null),
    }),
    [left, right, script, convert],
  )
  const beads = useMemo(
    () => ({ left: clauseBeads(leftView, codebook, language), right: clauseBeads(rightView, codebook, language) }),
    [leftView, rightView, codebook, language],
  )
  const links = useMemo(() => linksWith(rightView, left.id), [rightView, left.id])
  const nameOfLink = useCallback(
    (type: LinkTypeId): string => linkName(codebook?.linkTypes ?? [], type, 'out', language),
    [codebook, language],
  )

  const wires = useMemo(
    () =>
      layWires(
        lines.flatMap((line) => {
          if (line.side !== 'new' || pairs[line.pair]?.kind !== 'moved') return []
          const [from, to] = [indexOf.get(lineKey({ ...line, side: 'old' })), indexOf.get(lineKey(line))]
          return from === undefined || to === undefined ? [] : [{ key: line.pair.toString(), from, to }]
        }),
      ),
    [lines, pairs, indexOf],
  )

  const follow = useCallback(
    (rowKey: string) => {
      const [pair, which] = rowKey.split(' ')
      const index = indexOf.get(`${pair ?? ''} ${which === 'new' ? 'old' : 'new'}`)
      if (index !== undefined) goTo(index, 'center')
    },
    [indexOf, goTo],
  )
  const link = useCallback(
    (type: LinkTypeId) => {
      if (currentPair === undefined) {
        say(words.noRow)
        return
      }
      const { old, new: now } = currentPair
      if (old === null || now === null) {
        say(words.needsBoth)
        return
      }
      if (links.get(pairKey(old.clauseId, now.clauseId))?.includes(type) === true) {
        say(words.already)
        return
      }
      void linkTwo(
        { policyId: right.id, clauseId: now.clauseId },
        { policyId: left.id, clauseId: old.clauseId },
        type,
      ).then((done) => {
        if (done) sayUndoable(words.linked(nameOfLink(type)), common.undo)
      })
    },
    [currentPair, links, left.id, right.id, words, common.undo, nameOfLink],
  )
  const copyPair = useCallback(() => {
    if (currentPair === undefined) {
      say(words.noRow)
      return
    }
    void copyOut(markedWords(currentPair)).then((done) => {
      say(done ? words.pairCopied : words.notCopied)
    })
  }, [currentPair, words])
  const page = useCallback(
    () => workbench.exportComparison({ older: left.id, newer: right.id, language }),
    [left.id, right.id, language],
  )
  const exportPage = useCallback(() => {
    void page().then(async (file) => {
      const saved = file.ok ? await desktop.saveFile(file.value) : file
      if (!saved.ok) reportFailure(saved.failure)
      else if (saved.value !== null) say(words.exported(saved.value.path))
    })
  }, [page, words])
  const copyPage = useCallback(() => {
    void page().then(async (file) => {
      if (!file.ok) {
        reportFailure(file.failure)
        return
      }
      say((await copyOut(tableText(comparison, words), file.value.content)) ? words.copied : words.notCopied)
    })
  }, [page, comparison, words])
  const print = useCallback(() => {
    setPrinting(true)
  }, [setPrinting])
  const showKept = useCallback(() => {
    change({ shown: new Set(shown.has('kept') ? [...shown].filter((kind) => kind !== 'kept') : [...shown, 'kept']) })
  }, [shown, change])

  const togglePlain = useCallback(() => {
    change({ plain: !plain })
  }, [plain, change])

  const commands = useMemo((): readonly Command[] => {
    const here = currentPair === undefined ? words.noRow : null
    return [
      ...walk.commands,
      {
        id: 'show-unchanged',
        title: shown.has('kept') ? words.foldAll : words.expandAll,
        group: 'view',
        keys: ['U'],
        run: showKept,
      },
      {
        id: 'mark-changes',
        title: plain ? words.markChanges : words.unmarkChanges,
        group: 'view',
        keys: ['Shift+M'],
        run: togglePlain,
      },
      {
        id: 'open-compared',
        title: words.openClause,
        group: 'clause',
        icon: 'read',
        unavailable: here,
        run: () => {
          if (currentRow?.kind === 'line') openAt(currentRow.key, side)
        },
      },
      {
        id: 'link-amends',
        title: words.linkAmends,
        group: 'clause',
        keys: ['L'],
        icon: 'link',
        unavailable: readOnly ?? here,
        run: () => {
          link('amends')
        },
      },
      {
        id: 'link-relates',
        title: words.linkRelates,
        group: 'clause',
        keys: ['Shift+L'],
        icon: 'link',
        unavailable: readOnly ?? here,
        run: () => {
          link('relates')
        },
      },
      {
        id: 'copy-pair',
        title: words.copyPair,
        group: 'clause',
        keys: ['C'],
        icon: 'copy',
        unavailable: here,
        run: copyPair,
      },
      { id: 'export-comparison', title: words.exportPage, group: 'file', icon: 'export', run: exportPage },
      { id: 'copy-comparison', title: words.copyPage, group: 'file', icon: 'copy', run: copyPage },
      { id: 'print-comparison', title: words.printView, group: 'file', keys: ['Mod+P'], icon: 'print', run: print },
    ]
  }, [
    words,
    walk.commands,
    shown,
    showKept,
    plain,
    togglePlain,
    currentPair,
    currentRow,
    side,
    openAt,
    link,
    copyPair,
    exportPage,
    copyPage,
    print,
    readOnly,
  ])
  useRegisteredCommands('comparing', commands)

  const keys = {
    next: useKeyOf('next-change', 'N'),
    previous: useKeyOf('previous-change', 'P'),
    link: useKeyOf('link-amends', 'L'),
    copy: useKeyOf('copy-pair', 'C'),
    print: useKeyOf('print-comparison', 'Mod+P'),
    marks: useKeyOf('mark-changes', 'Shift+M'),
  }
  const path =
    currentPair === undefined
      ? null
      : ((side === 'left' ? (currentPair.old ?? currentPair.new) : (currentPair.new ?? currentPair.old))?.path ?? null)
  const status = useMemo(
    (): StatusItems => ({
      start: [
        ...walk.status,
        ...(path === null || path === '' ? [] : [{ id: 'path', text: path, lang: langs.right }]),
        { id: 'clauses', text: words.statusVersions(comparison.old.clauses, comparison.new.clauses) },
        { id: 'likeness', text: words.likeness(comparison.likeness) },
      ],
      end: [
        {
          id: 'keys',
          text: keysHint(
            [[keys.next, keys.previous], words.walk],
            [['Enter'], words.openClause],
            [[keys.link], words.linkAmends],
          ),
        },
      ],
    }),
    [walk.status, path, langs.right, comparison, keys.next, keys.previous, keys.link, words],
  )
  useStatusItems(status)

  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const onVisible = useCallback((first: number, last: number) => {
    setSeen({ first, last })
  }, [])
  const lineOfRow = (index: number, end: 'from' | 'to'): number => {
    const row = rows[index]
    return row === undefined
      ? -1
      : row.kind === 'line'
        ? row.line
        : end === 'from'
          ? row.from
          : row.open
            ? row.from
            : row.to - 1
  }
  const [overview, moves] = useMemo(() => [versionLines(comparison), movedLines(comparison)], [comparison])
  const goToLine = (line: number): void => {
    const index = rows.findLastIndex((row) => (row.kind === 'line' ? row.line : row.from) <= line)
    list.current?.reveal(index, { align: 'center', focus: false })
  }

  return (
    <>
      <CompareHead
        mode="versions"
        filters={
          <ChangeFilters
            counts={summary}
            shown={shown}
            onChange={(next) => {
              change({ shown: next })
            }}
          />
        }
        actions={[
          { id: 'copy', label: words.copyPage, icon: 'copy', onSelect: copyPage },
          {
            id: 'copy-pair',
            label: words.copyPair,
            icon: 'copy',
            keys: keys.copy,
            unavailable: currentPair === undefined ? words.noRow : null,
            onSelect: copyPair,
          },
          { id: 'marks', label: words.markChanges, checked: !plain, keys: keys.marks, onSelect: togglePlain },
          { id: 'print', label: words.printView, icon: 'print', keys: keys.print, onSelect: print },
        ]}
        tools={
          <>
            <ChangeSteps walk={walk} count={stops.length} none={words.noChange} />
            <span className="rule" />
            <Button icon="export" onClick={exportPage}>
              <span className="word">{words.exportPage}</span>
            </Button>
          </>
        }
      />
      <div className="compare" style={{ '--gutter': `${gutter.toString()}px` } as CSSProperties}>
        <SideHeads mode="versions" left={left} right={right} picking={picking} />
        <div className="twin" data-region="pairs">
          <VersionNotices
            comparison={comparison}
            right={right}
            rightView={rightView}
            left={left}
            showsKept={shown.has('kept')}
            onShowKept={showKept}
            onLevels={() => {
              setSides('levels', { left: left.id, right: right.id })
              setCompareMode('levels')
            }}
          />
          <TwinList
            label={words.list(left.metadata.title ?? left.fileName, right.metadata.title ?? right.fileName)}
            count={rows.length}
            current={current}
            wires={wires}
            gutter={gutter}
            onKeyDown={keyed}
            onVisible={onVisible}
            handle={list}
            keyOf={(index) => rows[index]?.key ?? ''}
            estimateSize={useCallback(
              (index: number, width: number) => {
                const row = rows[index]
                const pair = row?.kind === 'line' ? pairs[lines[row.line]?.pair ?? -1] : undefined
                return pair === undefined ? 36 : estimatePair(pair, width)
              },
              [rows, pairs, lines],
            )}
            renderRow={(index, reachable) => {
              const row = rows[index]
              if (row === undefined) return null
              if (row.kind === 'fold')
                return (
                  <FoldRow
                    rowKey={row.key}
                    index={index}
                    count={row.to - row.from}
                    kept={row.kept}
                    open={row.open}
                    current={index === current}
                    reachable={reachable}
                    onToggle={toggleFold}
                  />
                )
              const line = lines[row.line]
              const pair = pairs[line?.pair ?? -1]
              if (line === undefined || pair === undefined) return null
              const types =
                pair.old === null || pair.new === null
                  ? undefined
                  : links.get(pairKey(pair.old.clauseId, pair.new.clauseId))
              const other =
                pair.kind === 'moved'
                  ? indexOf.get(lineKey({ ...line, side: line.side === 'new' ? 'old' : 'new' }))
                  : undefined
              return (
                <PairRow
                  pair={pair}
                  side={line.side}
                  rowKey={row.key}
                  index={index}
                  standing={index === current ? side : null}
                  reachable={reachable}
                  names={names}
                  langs={langs}
                  convert={convert}
                  leftBeads={pair.old === null ? undefined : beads.left.get(pair.old.clauseId)}
                  rightBeads={pair.new === null ? undefined : beads.right.get(pair.new.clauseId)}
                  linked={types === undefined ? null : types.map(nameOfLink).join('、')}
                  otherBelow={other !== undefined && other > index}
                  plain={plain}
                  onStand={stand}
                  onOpen={openAt}
                  onFollow={follow}
                />
              )
            }}
          />
        </div>
        <Overview
          lines={overview}
          moves={moves}
          from={lineOfRow(seen.first, 'from')}
          to={lineOfRow(seen.last, 'to')}
          onGo={goToLine}
        />
      </div>
      {printing ? (
        <ComparePrint
          comparison={comparison}
          names={names}
          onClose={() => {
            setPrinting(false)
          }}
        />
      ) : null}
    </>
  )
}

/** BCP 47 tag of a side as displayed. */
const langOf = ({ language }: PolicyMetadata, script: 'hans' | 'hant', converted: boolean): string =>
  language === 'en' ? 'en' : (script === 'hant') !== converted ? 'zh-Hant' : 'zh-Hans'
