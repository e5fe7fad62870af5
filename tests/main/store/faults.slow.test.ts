import { afterAll, expect, test } from 'vitest'
import { lengthOf, patience, seed, soFar, tell } from '../../support/series.ts'
import { operations } from './fault-operations.ts'
import { type CallName, faultyFiles } from './faulty-files.ts'

/**
 * What a disk may answer instead. `short`: it takes half of what it is given, and says so; a single byte it refuses.
 */
const FAULTS = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EMFILE', 'short'] as const

/** Every call and every fault in `npm run trust`; a seeded share of them otherwise. */
const share = lengthOf('PIYUE_FAULT_SHARE', 8, 1)

const total = { faults: 0, corrupt: 0, silent: 0 }

test.each(operations.map((operation) => [operation.name, operation] as const))(
  '%s, with a fault at any file call, once and from then on: nothing lost, nothing corrupt, nothing silent',
  async (name, { ready, run, wrong }) => {
    const start = await ready()
    let calls = 0
    const plain = start.copy()
    const outcome = await run(
      faultyFiles(plain, () => {
        calls += 1
        return null
      }),
    )
    expect(outcome).toMatchObject({ done: true })
    expect(await wrong(plain, outcome)).toEqual([])
    const complaints: string[] = []
    let faults = 0
    let silent = 0
    for (const [nth, fault] of FAULTS.entries()) {
      for (const forever of [false, true]) {
        for (let n = 1 + ((seed + nth + Number(forever)) % share); n <= calls; n += share) {
          const disk = start.copy()
          let hit: CallName | null = null
          const files = faultyFiles(
            disk,
            (call, _path, count) => {
              if (!(forever ? count >= n : count === n) || (fault === 'short' && call !== 'file.write')) return null
              hit ??= call
              return fault === 'short' ? 'EIO' : fault
            },
            fault === 'short',
          )
          const where = `${fault} at call ${String(n)}${forever ? ' and from then on' : ''}`
          const answer = await run(files).catch((error: unknown) => {
            complaints.push(`threw ${where}: ${String(error)}`)
            return null
          })
          if (hit === null) continue
          faults += 1
          soFar('faults', () => ({
            faults: total.faults + faults,
            corrupt: total.corrupt + complaints.length - silent,
            silent: total.silent + silent,
          }))
          if (answer === null) continue
          for (const each of await wrong(disk, answer)) complaints.push(`${each}: ${where} (${String(hit)})`)
          // a second name, a beat of the lock, an old file that could not be removed: work that goes on without them
          // need not be told
          if (fault !== 'short' && (!answer.done || (forever && hit !== 'unlink')) && !answer.told) {
            silent += 1
            complaints.push(`silent: ${where} (${String(hit)})`)
          }
        }
      }
    }
    total.faults += faults
    total.silent += silent
    total.corrupt += complaints.length - silent
    console.log(`${name}: ${String(calls)} calls, ${String(faults)} faults, ${String(complaints.length)} complaints`)
    expect(complaints.slice(0, 10)).toEqual([])
  },
  patience,
)

afterAll(() => {
  tell('faults', total)
})
