import { useCallback, useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react'
import type { Block } from '../../../core/model/source-document.ts'
import type { SourcePlace } from '../../../core/model/source-place.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { useKeyOf } from '../../state/commands.ts'
import { originalStrings } from '../../strings/original.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { IconButton } from '../../ui/Button.tsx'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { blocksOf, firstOffsetIn } from './block-places.ts'
import { changedRuns } from './changed-runs.ts'

export interface BlocksOriginalProps {
  readonly blocks: readonly Block[]
  readonly places: readonly SourcePlace[]
  readonly lang: string
  readonly clause: TextRange | null
  readonly selection: TextRange | null
  readonly onGoTo: (offset: number) => void
  readonly onClose: () => void
}

/**
 * A DOCX or a TXT as the file has it, uncleaned: lines with their numbers, paragraphs as they are set, tables,
 * footnotes, tracked changes.
 */
export function BlocksOriginal({ blocks, places, lang, clause, selection, onGoTo, onClose }: BlocksOriginalProps) {
  const words = useStrings(originalStrings)
  const closeKey = useKeyOf('toggle-original', 'P')
  const list = useRef<VirtualListHandle>(null)
  const lines = blocks.some(({ kind }) => kind === 'line')
  const standing = useMemo(() => (clause === null ? null : blocksOf(places, clause)), [places, clause])
  const selected = useMemo(() => (selection === null ? null : blocksOf(places, selection)), [places, selection])
  const first = selected?.first ?? standing?.first ?? null
  // what is in view stays where it is; else the place comes to the middle, with what stands around it
  const seen = useRef({ first: 0, last: -1 })
  const look = useCallback((from: number, to: number) => {
    seen.current = { first: from, last: to }
  }, [])
  useEffect(() => {
    if (first !== null && (first < seen.current.first || first >= seen.current.last))
      list.current?.scrollToIndex(first, 'center')
  }, [first])
  const within = (index: number, span: { readonly first: number; readonly last: number } | null): boolean =>
    span !== null && span.first <= index && index <= span.last
  return (
    <>
      <div className="original-bar">
        <span className="grow count">{lines ? words.lines(blocks.length) : words.paragraphs(blocks.length)}</span>
        <IconButton icon="close" label={words.close} keys={closeKey} onClick={onClose} />
      </div>
      <VirtualList
        handle={list}
        className={`original-blocks${lines ? ' numbered' : ''}`}
        tabIndex={0}
        role="group"
        aria-label={words.blocks}
        measured
        count={blocks.length}
        estimateSize={() => (lines ? 26 : 48)}
        keyOf={(index) => index.toString()}
        onVisible={look}
        renderItem={(index) => {
          const block = blocks[index]
          if (block === undefined) return null
          const offset = firstOffsetIn(places, index)
          return (
            <div
              className={[
                'original-block',
                block.kind,
                within(index, selected) ? 'is-selected' : within(index, standing) ? 'is-standing' : '',
                offset === null ? 'left-out' : '',
              ].join(' ')}
              lang={lang}
              {...(offset === null ? { title: words.leftOut } : {})}
              style={lookOf(block)}
              onClick={() => {
                if (offset !== null) onGoTo(offset)
              }}
            >
              {lines ? (
                <span className="number" aria-hidden="true">
                  {index + 1}
                </span>
              ) : null}
              {block.kind === 'table' ? <TableBlock text={block.text} /> : <p>{textOf(block, words)}</p>}
            </div>
          )
        }}
      />
    </>
  )
}

function TableBlock({ text }: { readonly text: string }) {
  return (
    <table>
      <tbody>
        {text
          .split('\n')
          .filter((row) => row !== '')
          .map((row, at) => (
            <tr key={at.toString()}>
              {row.split('\t').map((cell, column) => (
                <td key={column.toString()}>{cell}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}

/** px a point at 100 %; sizes are bounded so that a title page stays readable in a narrow pane. */
const FULL = 96 / 72
function lookOf({ style }: Block): CSSProperties {
  if (style === undefined) return {}
  const { fontSize, bold, centred, indent, headingLevel } = style
  return {
    ...(fontSize === undefined ? {} : { fontSize: Math.min(26, Math.max(12, fontSize * FULL * 0.85)) }),
    ...(bold === true || headingLevel !== undefined ? { fontWeight: 700 } : {}),
    ...(centred === true ? { textAlign: 'center' } : {}),
    ...(indent === undefined || centred === true ? {} : { textIndent: Math.min(64, Math.max(0, indent * FULL)) }),
  }
}

function textOf(block: Block, words: { readonly inserted: string; readonly deleted: string }): ReactNode {
  if (block.changes === undefined || block.changes.length === 0) return block.text
  return changedRuns(block.text, block.changes).map((run, index) =>
    run.kind === 'inserted' ? (
      <ins key={index.toString()} title={words.inserted}>
        {run.text}
      </ins>
    ) : run.kind === 'deleted' ? (
      <del key={index.toString()} title={words.deleted}>
        {run.text}
      </del>
    ) : (
      run.text
    ),
  )
}
