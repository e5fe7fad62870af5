import type { DiffMark } from '../model/comparison.ts'
import type { TextRange } from '../model/text-range.ts'
import { foldText } from '../reading/fold-text.ts'
import { alike, bestPairs, membersOf, pause, phrasesOf, sentencesOf } from './phrases.ts'

/**
 * What became of one stretch of a clause. `old` and `new` are ranges of its two texts, empty on the side where it does
 * not stand.
 */
export interface Change {
  readonly kind: 'added' | 'deleted' | 'reworded' | 'moved'
  readonly old: TextRange
  readonly new: TextRange
}

/** Shorter words come again by chance. */
const movedFrom = 6
/** Whole phrases less alike than this did not become each other: one went, the other came. */
const rewordedFrom = 0.2
const closest = 12

interface Stretch {
  readonly deleted: string
  readonly inserted: string
  readonly old: number
  readonly new: number
}
/** A stretch with what was kept around it: whether it begins, and ends, inside a phrase. */
interface Placed extends Stretch {
  readonly opensInside: boolean
  readonly closesInside: boolean
}

/**
 * The changes a reader would count in a pair's marks, in the order of the marks: what is only inserted was added, what
 * is only deleted was deleted, both inside the same phrase reworded. Whole phrases that have nothing in common with
 * what stands in their place were deleted, or added. Words deleted in one place and inserted in another were moved.
 */
export function findChanges(marks: readonly DiffMark[]): readonly Change[] {
  const parted = stretches(marks).flatMap(part)
  const came = new Set(
    parted.filter((change) => change.deleted === '').flatMap((change) => bareSentences(change.inserted)),
  )
  const went = new Set(
    parted.filter((change) => change.inserted === '').flatMap((change) => bareSentences(change.deleted)),
  )
  const found = parted.flatMap((change) => bySentence(change, (sentence) => came.has(sentence) && went.has(sentence)))
  return found.map((change) => {
    const both = change.deleted !== '' && change.inserted !== ''
    const words = bareSentences(change.deleted + change.inserted)
    const moved = !both && words.length > 0 && words.every((sentence) => came.has(sentence) && went.has(sentence))
    return {
      kind: both ? 'reworded' : moved ? 'moved' : change.inserted !== '' ? 'added' : 'deleted',
      old: { start: change.old, end: change.old + change.deleted.length },
      new: { start: change.new, end: change.new + change.inserted.length },
    }
  })
}

/** What only came or only went, in runs of sentences that are, or are not, in the other set too. */
function bySentence(change: Stretch, moved: (sentence: string) => boolean): readonly Stretch[] {
  if (change.deleted !== '' && change.inserted !== '') return [change]
  const found: { deleted: string; inserted: string; old: number; new: number; moved: boolean }[] = []
  let [old, now] = [change.old, change.new]
  for (const text of sentencesOf(change.deleted + change.inserted)) {
    const own = bareSentences(text).some(moved)
    const side = change.deleted === '' ? 'inserted' : 'deleted'
    const last = found.at(-1)
    if (last?.moved === own) last[side] += text
    else found.push({ deleted: '', inserted: '', [side]: text, old, new: now, moved: own })
    if (side === 'deleted') old += text.length
    else now += text.length
  }
  return found
}

/**
 * What was changed between what was kept; a little kept inside a phrase whose words were both taken out and put in
 * belongs to it.
 */
function stretches(marks: readonly DiffMark[]): readonly Placed[] {
  const found: {
    deleted: string
    inserted: string
    old: number
    new: number
    opensInside: boolean
    closesInside: boolean
  }[] = []
  let [old, now] = [0, 0]
  let kept: string | null = null
  for (const { kind, text } of marks) {
    const last = found.at(-1)
    if (kind === 'kept') {
      if (last && kept === null)
        last.closesInside = ![text.charAt(0), last.deleted.slice(-1), last.inserted.slice(-1)].some((sign) =>
          pause.test(sign),
        )
      kept = (kept ?? '') + text
      old += text.length
      now += text.length
      continue
    }
    const other = kind === 'deleted' ? 'inserted' : 'deleted'
    const near = kept !== null && kept.length <= closest && !pause.test(kept) && !kept.includes('、')
    if (last && kept === null) last[kind] += text
    else if (
      last &&
      near &&
      !pause.test(text) &&
      (last[other] !== '' || (last.deleted !== '' && last.inserted !== ''))
    ) {
      last.deleted += kept ?? ''
      last.inserted += kept ?? ''
      last[kind] += text
      last.closesInside = false
    } else
      found.push({
        deleted: kind === 'deleted' ? text : '',
        inserted: kind === 'inserted' ? text : '',
        old,
        new: now,
        opensInside: kept !== null && !pause.test(kept.slice(-1)),
        closesInside: false,
      })
    if (kind === 'deleted') old += text.length
    else now += text.length
    kept = null
  }
  return found
}

/** Parts a stretch into sentences and phrases that went, that came, and that became others. */
function part(stretch: Placed): readonly Stretch[] {
  const { deleted, inserted, opensInside, closesInside } = stretch
  if (deleted === '' || inserted === '') return [stretch]
  const cut = [sentencesOf, phrasesOf, membersOf].find((each) => each(deleted).length > 1 || each(inserted).length > 1)
  if (!cut) return !opensInside && !closesInside && alike(deleted, inserted) < rewordedFrom ? apart(stretch) : [stretch]
  const [gone, come] = [cut(deleted), cut(inserted)]
  // lists as long as each other were reworded as lists
  if (gone.length * come.length > 900 || (cut === membersOf && (gone.length === come.length || !opensInside)))
    return [stretch]
  const pairs = [...bestPairs(gone, come, rewordedFrom)]
  // what begins or ends inside a phrase that was kept is that phrase on both sides
  if (opensInside && pairs[0]?.[0] !== 0 && pairs[0]?.[1] !== 0) pairs.unshift([0, 0])
  const last = pairs.at(-1)
  if (closesInside && last?.[0] !== gone.length - 1 && last?.[1] !== come.length - 1)
    pairs.push([gone.length - 1, come.length - 1])
  const found: Stretch[] = []
  let [x, y, old, now] = [0, 0, stretch.old, stretch.new]
  const put = (del: string, ins: string): void => {
    if (del !== '' || ins !== '') found.push({ deleted: del, inserted: ins, old, new: now })
    old += del.length
    now += ins.length
  }
  for (const [i, j] of [...pairs, [gone.length, come.length] as const]) {
    put(gone.slice(x, i).join(''), '')
    put('', come.slice(y, j).join(''))
    if (i < gone.length && j < come.length) {
      const [del, ins] = [gone[i] ?? '', come[j] ?? '']
      const placed = {
        deleted: del,
        inserted: ins,
        old,
        new: now,
        opensInside: opensInside && i === 0 && j === 0,
        closesInside: closesInside && i === gone.length - 1 && j === come.length - 1,
      }
      found.push(...(cut === sentencesOf || cut === phrasesOf ? part(placed) : [placed]))
      old += del.length
      now += ins.length
    }
    ;[x, y] = [i + 1, j + 1]
  }
  return found
}

const apart = ({ deleted, inserted, old, new: now }: Stretch): readonly Stretch[] => [
  { deleted, inserted: '', old, new: now },
  { deleted: '', inserted, old: old + deleted.length, new: now },
]

const bareSentences = (text: string): readonly string[] =>
  text
    .split(/[。！？\n]/u)
    .map((sentence) => foldText(sentence).replace(/[\s\p{P}]/gu, ''))
    .filter((sentence) => sentence.length >= movedFrom)
