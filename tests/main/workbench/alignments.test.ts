import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { PolicyId } from '../../../core/model/ids.ts'
import { aligning } from '../../../main/workbench/alignments.ts'
import type { RecordText } from '../../../main/workbench/named-policies.ts'
import { readOf, recordOf } from '../../core/library/read-record.ts'
import { openTemp, tempFolder, valueOf } from './open-temp.ts'

const fields = ['农业', '交通', '医疗', '气象', '水利', '文旅', '金融', '应急']
const plan = (place: string): string =>
  `${place}数据赋能百业行动计划\n一、重点行动\n${Array.from({ length: 30 }, (_, n) => `${String(n + 1)}.数据赋能${fields[n % 8] ?? ''}。推动${place}${fields[(n * 3) % 8] ?? ''}数据汇聚，建设共享平台${String(n)}个。`).join('\n')}\n`
const side = (id: string, place: string): RecordText => {
  const read = readOf(plan(place))
  return { record: recordOf(read, id), text: read.cleaned.text }
}
const [upper, lower, other] = [side('aaaa', '国家'), side('bbbb', '云泽省'), side('cccc', '澜江省')]

/** Turns the event loop takes until the work is done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let done = false
  const ended = work.finally(() => {
    done = true
  })
  let turns = 0
  for (; !done; turns++) await setImmediate()
  await ended
  return turns
}

describe('aligning', () => {
  it('lets others work after every step, and says how many are done', async () => {
    const steps: number[] = []
    const turns = await turnsDuring(
      aligning()(upper, lower, 5, {
        onStep: (done) => {
          steps.push(done)
        },
      }),
    )
    expect(steps.length).toBeGreaterThan(lower.record.policy.clauses.length)
    expect(steps).toEqual(steps.map((_, at) => at + 1))
    expect(turns).toBeGreaterThanOrEqual(steps.length)
  })

  it('works the same out once, for those who ask together and for those who ask later, until clauses, text or level are others', async () => {
    const align = aligning()
    const [first, second] = await Promise.all([align(upper, lower, 5), align(upper, lower, 5)])
    expect(first?.pairs.length).toBeGreaterThan(0)
    expect(second).toBe(first)
    expect(await align(upper, lower, 5)).toBe(first)
    const { policy } = lower.record
    for (const changed of [
      { clauses: [...policy.clauses] },
      { metadata: { ...policy.metadata, level: 'county' as const } },
    ]) {
      const again = await align(upper, { ...lower, record: { ...lower.record, policy: { ...policy, ...changed } } }, 5)
      expect(again).not.toBe(first)
      expect(again?.pairs.map(({ from, to }) => [from, to])).toEqual(first?.pairs.map(({ from, to }) => [from, to]))
    }
  })

  it('does not give those who ask with newer clauses what was begun with older ones', async () => {
    const align = aligning()
    const { policy } = lower.record
    const fewer = { ...lower, record: { ...lower.record, policy: { ...policy, clauses: policy.clauses.slice(0, 4) } } }
    const [older, newer] = await Promise.all([align(upper, lower, 5), align(upper, fewer, 5)])
    const known = new Set(fewer.record.policy.clauses.map(({ id }) => id))
    expect(newer?.pairs.every(({ from }) => known.has(from))).toBe(true)
    expect(older?.pairs.some(({ from }) => !known.has(from))).toBe(true)
    expect(await align(upper, fewer, 5)).toBe(newer)
  })

  it('goes on for whoever still waits, and leaves off when nobody does', async () => {
    const align = aligning()
    const [mine, theirs] = [new AbortController(), new AbortController()]
    const first = align(upper, lower, 5, {
      signal: mine.signal,
      onStep: (done) => {
        if (done === 3) mine.abort()
      },
    })
    const second = align(upper, lower, 5, { signal: theirs.signal })
    expect(await first).toBeNull()
    expect((await second)?.pairs.length).toBeGreaterThan(0)

    const alone = new AbortController()
    const steps: number[] = []
    expect(
      await align(upper, other, 5, {
        signal: alone.signal,
        onStep: (done) => {
          steps.push(done)
          if (done === 3) alone.abort()
        },
      }),
    ).toBeNull()
    for (let turn = 0; turn < 10; turn++) await setImmediate()
    expect(steps).toEqual([1, 2, 3])
    // nothing of what was left off is kept: who asks again begins anew
    const anew: number[] = []
    expect(
      (
        await align(upper, other, 5, {
          onStep: (done) => {
            anew.push(done)
          },
        })
      )?.pairs.length,
    ).toBeGreaterThan(0)
    expect(anew[0]).toBe(1)
    expect(await align(upper, other, 4, { signal: AbortSignal.abort() })).toBeNull()
  })

  it('keeps no more counterparts than it may, those asked for longest ago going first', async () => {
    const once = await aligning()(upper, lower, 5)
    const align = aligning((once?.pairs.length ?? 0) + 1)
    const first = await align(upper, lower, 5)
    const second = await align(upper, other, 5)
    expect(await align(upper, other, 5)).toBe(second)
    expect(await align(upper, lower, 5)).not.toBe(first)
  })
})

describe('coverage of many policies', () => {
  const several = async () => {
    const opened = await openTemp()
    const folder = await tempFolder()
    const ids: PolicyId[] = []
    for (const place of ['国家', '云泽省', '澜江省', '临湖市']) {
      await writeFile(join(folder, `${place}.txt`), plan(place))
      ids.push(
        ...valueOf(
          await opened.workbench.importFile({ source: { kind: 'path', path: join(folder, `${place}.txt`) } }),
        ).policies.map(({ policyId }) => policyId),
      )
    }
    const [base, ...others] = ids
    if (base === undefined || others.length !== 3) throw new Error('four policies expected')
    return { ...opened, base, others }
  }

  it('gives way between its steps, says how far it is, and stops when told, keeping what it has', async () => {
    const { workbench, base, others } = await several()
    const abort = new AbortController()
    const told: (number | null)[] = []
    const stopped = workbench.coverage(
      { base, others, by: 'sector' },
      {
        signal: abort.signal,
        onProgress: ({ done, total }) => {
          told.push(done, total)
          if (done === 1) abort.abort()
        },
      },
    )
    expect(await stopped).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(told).toEqual([0, 3, 1, 3])
    const turns = await turnsDuring(workbench.coverage({ base, others, by: 'sector' }))
    expect(turns).toBeGreaterThan(100)
    expect(
      valueOf(await workbench.coverage({ base, others, by: 'clause' })).others.map(({ policyId }) => policyId),
    ).toEqual(others)
    const [first] = others
    if (first === undefined) throw new Error('no policy')
    expect(await workbench.align({ upper: base, lower: first, top: 3 }, { signal: AbortSignal.abort() })).toMatchObject(
      { ok: false, failure: { code: 'cancelled' } },
    )
    const labels: string[] = []
    expect(
      valueOf(
        await workbench.align(
          { upper: base, lower: first, top: 3 },
          {
            onProgress: ({ label, total }) => {
              labels.push(`${label} ${String(total)}`)
            },
          },
        ),
      ).pairs.length,
    ).toBeGreaterThan(0)
    expect(new Set(labels)).toEqual(new Set(['aligning null']))
  })
})
