// Rebuilds the drafts that comparing copies speak of, compares each with its final text, and counts how many marks the
// comparison finds again, with their kinds.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChanges } from '../core/comparing/find-changes.ts'
import { rebuildDraft } from '../core/comparing/rebuild-draft.ts'

/**
 * `cleaned` and `segmentation` of one copy, as `piyue segment` prints them. A mark is found where a change of the
 * comparison meets the stretch it speaks of.
 */
export function scoreDraft(cleaned, segmentation, piyue) {
  const work = mkdtempSync(join(tmpdir(), 'piyue-draft-'))
  try {
    const score = { marks: 0, places: 0, kinds: 0, unplaced: 0, missed: [] }
    segmentation.documents.forEach(({ clauses }, index) => {
      const text = cleaned.documents[index].text
      const byId = new Map(clauses.map((clause) => [clause.id, clause]))
      if (!clauses.some(({ revisions }) => revisions.length > 0)) return
      const rebuilt = rebuildDraft(
        text,
        clauses.map(({ id, heading, marker, start, end }) => ({ id, heading, marker, range: { start, end } })),
        ({ id }) => byId.get(id).revisions,
      )
      const [draft, final] = ['draft.txt', 'final.txt'].map((name) => join(work, name))
      writeFileSync(draft, rebuilt.text)
      writeFileSync(final, rebuilt.finalText)
      const changes = changesIn(JSON.parse(piyue('compare', draft, final)), rebuilt.text, rebuilt.finalText)
      for (const stroke of rebuilt.strokes) {
        score.marks++
        if (!stroke.placed) score.unplaced++
        const near = meeting(changes, stroke)
        const kind = kindOf(near)
        if (near.length > 0) score.places++
        if (near.length > 0 && kind === stroke.mark.type) score.kinds++
        else
          score.missed.push(
            `${near.length === 0 ? 'not found' : kind}${stroke.placed ? '' : ' (draft place not said)'}: ${stroke.mark.type} ${stroke.mark.anchor} ${stroke.mark.quote.slice(0, 30)}`,
          )
      }
    })
    return score
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * The changes that share characters with what a mark speaks of, in either text; where none does, those that touch it.
 */
function meeting(changes, { final, draft }) {
  const common = (one, other) => Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  const weighed = changes
    .map((change) => ({ ...change, weight: common(change.new, final) + common(change.old, draft) }))
    .filter(({ weight }) => weight > 0)
  if (weighed.length > 0) return weighed
  return changes
    .filter(({ new: at }) => at.start <= final.end && at.end >= final.start)
    .map((change) => ({ ...change, weight: 1 }))
}

/** The kind most of the stretch has; words taken out and words put in make a rewording. */
function kindOf(near) {
  const sums = {}
  for (const { kind, weight } of near) sums[kind] = (sums[kind] ?? 0) + weight
  if (sums.added > 0 && sums.deleted > 0) return 'reworded'
  return Object.entries(sums).sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The changes of a comparison, at their places in the two texts. */
function changesIn({ pairs }, draftText, finalText) {
  const found = []
  const bases = { old: basesOf(pairs, 'old', draftText), new: basesOf(pairs, 'new', finalText) }
  for (const pair of pairs) {
    const [old, now] = [bases.old.get(pair.old) ?? 0, bases.new.get(pair.new) ?? 0]
    const range = (base, side) => ({ start: base, end: base + (side?.text.length ?? 0) })
    if (!pair.old || !pair.new || pair.kind === 'moved')
      found.push({ kind: pair.kind, old: range(old, pair.old), new: range(now, pair.new) })
    else
      for (const change of findChanges(pair.marks))
        found.push({
          kind: change.kind,
          old: { start: old + change.old.start, end: old + change.old.end },
          new: { start: now + change.new.start, end: now + change.new.end },
        })
  }
  return found
}

/** Where the clauses of one side stand in its text; they are in its order, apart from those that moved. */
function basesOf(pairs, side, text) {
  const bases = new Map()
  let cursor = 0
  for (const pair of pairs) {
    if (!pair[side]) continue
    // a clause is known by how it opens: cleaning may have mended a sign further on
    const opens = pair[side].text.slice(0, 24)
    const ahead = text.indexOf(opens, cursor)
    const at = ahead >= 0 ? ahead : text.indexOf(opens)
    bases.set(pair[side], at)
    if (ahead >= 0 && pair.kind !== 'moved') cursor = ahead + Math.max(1, pair[side].text.length - 8)
  }
  return bases
}

/** Prints a line a copy: `sources` are names with their files. */
export function printDrafts(sources, piyue, details) {
  console.log('\ndrafts rebuilt from revision marks and compared with the final text')
  for (const { name, file } of sources) {
    const score = scoreDraft(
      JSON.parse(piyue('segment', file, '--stage', 'cleaned')),
      JSON.parse(piyue('segment', file)),
      piyue,
    )
    console.log(
      `${name}\tmarks found ${score.places}/${score.marks}\twith their kinds ${score.kinds}/${score.marks}\tplace in the draft not said ${score.unplaced}`,
    )
    if (details) for (const each of score.missed) console.log(`   - ${each}`)
  }
}
