import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { PolicyView } from '../../core/contract/workbench.ts'
import type { Clause } from '../../core/model/clause.ts'
import type { ClauseId, CorrectionId } from '../../core/model/ids.ts'
import type { StructureChange } from '../../core/model/structure-change.ts'
import type { TextRange } from '../../core/model/text-range.ts'
import type { SheetHandle } from '../features/reader/Sheet.tsx'
import { clauseCorrections, type ClauseCorrections } from '../features/structure/clause-corrections.ts'
import { correctStructure, useJustCorrected } from '../features/structure/correct-structure.ts'
import { CutLine } from '../features/structure/CutLine.tsx'
import { EditClauseDialog } from '../features/structure/EditClauseDialog.tsx'
import { firstCut } from '../features/structure/next-cut.ts'
import { StructureMenu } from '../features/structure/StructureMenu.tsx'
import { possibleCorrections } from '../features/structure/possible-corrections.ts'
import type { Command } from '../state/command.ts'
import { useRegisteredCommands } from '../state/commands.ts'
import { frameStrings } from '../strings/frame.ts'
import { structureStrings } from '../strings/structure.ts'
import { useStrings } from '../strings/use-strings.ts'

export interface StructureParts {
  readonly view: PolicyView
  readonly clauses: readonly Clause[]
  readonly clause: Clause | undefined
  readonly selection: TextRange | null
  readonly lang: string
  readonly readOnly: boolean
  readonly active: boolean
  readonly sheet: RefObject<SheetHandle | null>
  readonly stand: (clauseId: ClauseId) => void
  readonly letGo: () => void
}

/**
 * Correcting the structure of the policy being read: commands with keys, the menu, the cut line over the sheet, what
 * was corrected.
 */
export interface StructureHands {
  readonly corrections: ClauseCorrections
  /** The clause just made or changed: it flashes. */
  readonly flashed: ClauseId | null
  readonly correct: (change: StructureChange) => void
  readonly withdraw: (id: CorrectionId) => void
  readonly withdrawAll: () => void
  /** For the reader bar. */
  readonly menu: ReactNode
  /** Drawn over the sheet while a place to cut is chosen. */
  readonly cutLine: ReactNode
  readonly dialog: ReactNode
  readonly cutting: boolean
}

export function useStructure({
  view,
  clauses,
  clause,
  selection,
  lang,
  readOnly,
  active,
  sheet: sheetRef,
  stand,
  letGo,
}: StructureParts): StructureHands {
  const words = useStrings(structureStrings)
  const frame = useStrings(frameStrings)
  const policyId = view.policy.id
  const { text } = view
  const corrections = useMemo(
    () => clauseCorrections(clauses, view.corrections.structure),
    [clauses, view.corrections.structure],
  )
  const [cutAt, setCutAt] = useState<number | null>(null)
  const [editing, setEditing] = useState<ClauseId | null>(null)

  const correct = useCallback(
    (change: StructureChange) => {
      const done = {
        split: words.splitDone,
        merge: words.merged,
        drop: words.dropped,
        promote: words.promoted,
        demote: words.demoted,
        move: words.moved,
        label: words.edited,
        withdraw: words.withdrawn,
      }[change.kind]
      void correctStructure(policyId, change, { done, waiting: words.waiting, undo: words.undo })
    },
    [policyId, words],
  )
  const withdraw = useCallback(
    (id: CorrectionId) => {
      correct({ kind: 'withdraw', correctionId: id })
    },
    [correct],
  )
  const withdrawAll = useCallback(() => {
    correct({ kind: 'withdraw' })
  }, [correct])

  // the clause that was made is there once the view is read again: then one stands on it
  const just = useJustCorrected(policyId)
  const followed = useRef(just?.request ?? 0)
  useEffect(() => {
    if (just === null || just.request === followed.current || !clauses.some(({ id }) => id === just.clauseId)) return
    followed.current = just.request
    stand(just.clauseId)
    sheetRef.current?.reveal(just.clauseId, { align: 'auto', focus: true })
  }, [just, clauses, stand, sheetRef])

  const chooseCut = useCallback(() => {
    const native = document.getSelection()
    const caret = native?.isCollapsed === true ? (sheetRef.current?.caret() ?? null) : null
    const there = clauses.find(({ range }) => caret !== null && range.start < caret && caret < range.end)
    const at =
      there !== undefined && caret !== null ? caret : clause === undefined ? null : firstCut(text, clause.range)
    letGo()
    if (at === null) setCutAt(firstCut(text, { start: 0, end: text.length }))
    else setCutAt(at)
  }, [clauses, clause, text, letGo, sheetRef])
  const leaveCut = useCallback(() => {
    setCutAt(null)
    sheetRef.current?.focus()
  }, [sheetRef])
  const cut = useCallback(
    (at: number) => {
      setCutAt(null)
      letGo()
      correct({ kind: 'split', at })
    },
    [correct, letGo],
  )

  const at = clause === undefined ? -1 : clauses.indexOf(clause)
  const possible = useMemo(() => possibleCorrections(clauses, at), [clauses, at])
  const none = readOnly ? frame.readOnly : clause === undefined ? words.noPlace : null
  const why = (reason: 'first' | 'atRoot' | 'tooDeep' | null): string | null =>
    none ?? (reason === null ? null : words[reason])
  const [mergeNot, promoteNot, demoteNot] = [why(possible.merge), why(possible.promote), why(possible.demote)]
  const commands = useMemo((): readonly Command[] => {
    if (!active) return []
    const onClause = (kind: 'merge' | 'drop' | 'promote' | 'demote') => (): void => {
      if (clause !== undefined) correct({ kind, clauseId: clause.id })
    }
    return [
      {
        id: 'split-clause',
        title: words.choosePlace,
        group: 'clause',
        keys: ['Alt+S'],
        icon: 'split',
        keywords: ['split', 'chaifen', '拆分', '切分'],
        unavailable: readOnly ? frame.readOnly : null,
        run: () => {
          if (selection === null) chooseCut()
          else cut(selection.start)
        },
      },
      {
        id: 'merge-clause',
        title: words.merge,
        group: 'clause',
        keys: ['Alt+M'],
        keywords: ['merge', 'hebing', '合并'],
        unavailable: mergeNot,
        run: onClause('merge'),
      },
      {
        id: 'promote-clause',
        title: words.promote,
        group: 'clause',
        keys: ['Alt+Shift+ArrowLeft'],
        icon: 'arrow-left',
        keywords: ['promote', 'outdent', 'shengji'],
        unavailable: promoteNot,
        run: onClause('promote'),
      },
      {
        id: 'demote-clause',
        title: words.demote,
        group: 'clause',
        keys: ['Alt+Shift+ArrowRight'],
        icon: 'arrow-right',
        keywords: ['demote', 'indent', 'jiangji'],
        unavailable: demoteNot,
        run: onClause('demote'),
      },
      {
        id: 'edit-clause',
        title: words.edit,
        group: 'clause',
        keys: ['F2'],
        keywords: ['rename', 'marker', 'heading', 'xuhao', 'biaoti'],
        unavailable: none,
        run: () => {
          setEditing(clause?.id ?? null)
        },
      },
      {
        id: 'drop-clause',
        title: words.drop,
        group: 'clause',
        keys: ['Alt+Backspace'],
        keywords: ['drop', 'remove', 'shanchu'],
        unavailable: none,
        run: onClause('drop'),
      },
    ]
  }, [
    active,
    words,
    frame,
    readOnly,
    none,
    mergeNot,
    promoteNot,
    demoteNot,
    clause,
    selection,
    correct,
    chooseCut,
    cut,
  ])
  useRegisteredCommands(`structure-${policyId}`, commands)

  const edited = editing === null ? undefined : clauses.find(({ id }) => id === editing)
  return {
    corrections,
    flashed: just?.clauseId ?? null,
    correct,
    withdraw,
    withdrawAll,
    cutting: cutAt !== null,
    menu: active ? <StructureMenu selected={selection !== null} /> : null,
    cutLine:
      cutAt === null ? null : (
        <CutLine
          text={text}
          lang={lang}
          at={cutAt}
          taken={clauses.some(({ range }) => range.start === cutAt)}
          onMove={setCutAt}
          onCut={() => {
            cut(cutAt)
          }}
          onLeave={leaveCut}
        />
      ),
    dialog:
      edited === undefined ? null : (
        <EditClauseDialog
          key={edited.id}
          clause={edited}
          lang={lang}
          onClose={() => {
            setEditing(null)
          }}
          onSave={(label) => {
            correct({ kind: 'label', clauseId: edited.id, ...label })
          }}
        />
      ),
  }
}
