import { expect, test } from 'vitest'
import { sameValue } from '../../../core/library/edits/keyed.ts'
import type { PolicyRecord } from '../../../core/model/library.ts'
import { openStore } from '../../../main/store/open-store.ts'
import { chance, lengthOf, patience, seed, soFar, tell } from '../../support/series.ts'
import { type Happening, MemoryDisk } from './memory-disk.ts'
import { storeOptions } from './open-temp.ts'
import { cutsOf, fatesOf, imageOf } from './power-cut.ts'
import { checkAll, dead, hashOf, liveRecorded, shortRotation } from './recorded-life.ts'

/** Images at least, and how many states one cut gives at most. */
const images = lengthOf('PIYUE_IMAGES', 400, 10_000)
const mostPasses = 4
const rounds = lengthOf('PIYUE_CUT_ROUNDS', 2, 8)

/** What may be said after a power cut. Anything else means that something was damaged. */
const expected = new Set(['lock-taken-over', 'edits-replayed', 'journal-torn', 'journal-end-damaged'])

test(
  `a power cut at any moment, in ${String(images)} and more legal states of what was not flushed: nothing corrupt, nothing acknowledged lost`,
  async () => {
    const random = chance(seed)
    const disk = new MemoryDisk()
    const happenings: Happening[] = []
    disk.take = (happening) => {
      happenings.push(happening)
    }
    const { libraries, entries } = await liveRecorded(
      '/库',
      disk,
      (seq) => {
        happenings.push({ kind: 'mark', what: String(seq) })
      },
      rounds,
    )
    const cuts = [...cutsOf(happenings)]
    const most = Math.max(4, Math.ceil((5 * images) / cuts.length))
    const seen = new Set<string>()
    let passed = 0
    let corrupt = 0
    let lost = 0
    const say = (what: string): void => {
      if (corrupt + lost <= 20) console.log(what)
    }
    // where chance drew too few different states the first time, it draws again
    for (const cut of Array.from({ length: mostPasses }, () => cuts).flat()) {
      if (passed >= cuts.length && seen.size > images) break
      passed += 1
      const acknowledged = Number(cut.marks.at(-1) ?? 0)
      for (const fate of fatesOf(cut, most, random)) {
        const image = imageOf(cut, fate)
        // the same disk with more acknowledged is another case
        const key = `${image.print} ${String(acknowledged)}`
        if (seen.has(key)) continue
        seen.add(key)
        soFar('power cut', () => ({ images: seen.size, moments: cuts.length, corrupt, lost }))
        const where = `at ${String(cut.at)} of ${String(happenings.length)}, ${JSON.stringify(fate)}`
        const result = await openStore({ ...storeOptions('/库', image.disk, dead), rotation: shortRotation })
        if (!result.ok || result.value.readOnly !== null) {
          corrupt += 1
          say(`not opened ${where}: ${JSON.stringify(result.ok ? result.value.notices() : result.failure)}`)
          continue
        }
        const store = result.value
        // before the first entry there may be no index yet, and nothing in it
        const strange = store
          .notices()
          .filter(({ code }) => !expected.has(code) && !(acknowledged === 0 && code === 'index-from-journal'))
        await store.flush()
        const found = [...strange.map((notice) => JSON.stringify(notice)), ...(await checkAll(store))]
        // what was written and not yet acknowledged may be there as well
        const known = libraries.get(store.seq())
        if (acknowledged > 0 && (known === undefined || !sameValue(known, store.library())))
          found.push(`another library at ${String(store.seq())}`)
        for (const { policy } of Object.values<PolicyRecord>(store.library().policies))
          if (!(await store.files.text(policy)).ok) found.push(`text of ${policy.id}`)
        if (found.length > 0) {
          corrupt += 1
          say(`${found.join('; ')} ${where}`)
        }
        for (let seq = 1; seq <= acknowledged; seq += 1) {
          if (!entries.has(seq)) continue
          if (seq > store.seq() || hashOf((await store.journal.read(seq))?.edit) !== entries.get(seq)) {
            lost += 1
            say(`entry ${String(seq)} lost ${where}`)
            break
          }
        }
        await store.close()
      }
    }
    tell('power cut', { images: seen.size, moments: cuts.length, corrupt, lost })
    expect({ corrupt, lost }).toEqual({ corrupt: 0, lost: 0 })
    expect(seen.size).toBeGreaterThan(images)
  },
  patience,
)
