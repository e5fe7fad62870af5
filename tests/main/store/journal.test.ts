import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openJournal, type Journal } from '../../../main/store/journal.ts'
import { type JournalRecord, parseLine, printLine } from '../../../main/store/journal-line.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import type { FileCalls } from '../../../main/store/file-calls.ts'
import { at } from '../../core/library/arbitrary-edits.ts'
import { faultyFiles } from './faulty-files.ts'
import { codesOf, note, tempFolder } from './open-temp.ts'

const record = (seq: number, more: Partial<JournalRecord> = {}): JournalRecord => ({
  seq,
  at,
  author: '甲"\\\n乙',
  step: 'put-annotation',
  edit: note('aaaa', 'n1', `第${seq}次`),
  undo: { kind: 'remove-annotation', policyId: 'aaaa', annotationId: 'n1' } as unknown as JournalRecord['undo'],
  ...more,
})

const place = async (): Promise<string> => {
  const folder = await tempFolder()
  await mkdir(folder)
  return join(folder, 'edits.jsonl')
}

const open = (path: string, trusted = 0, files: FileCalls = nodeFiles, writable = true) =>
  openJournal(files, path, {
    writable,
    trusted,
    now: () => at,
    quarantine: () => Promise.resolve('kept'),
    history: { folder: join(dirname(path), 'history'), rotation: { from: 20_000, keep: 5_000 } },
  })

const written = async (path: string, count: number): Promise<Journal> => {
  const { journal } = await open(path)
  for (let seq = 1; seq <= count; seq += 1) expect(await journal.append(record(seq))).toMatchObject({ ok: true })
  return journal
}

const seqs = (journal: Journal): readonly number[] => journal.heads.map((head) => head.seq)

test('any one changed byte of a line is noticed', () => {
  const line = Buffer.from(printLine(record(7)))
  expect(parseLine(line)).toMatchObject(record(7))
  for (let at = 0; at < line.length; at += 1) {
    for (const bit of [0x01, 0x20, 0x80]) {
      const hurt = Buffer.from(line)
      hurt[at] = (hurt[at] ?? 0) ^ bit
      expect(parseLine(hurt), `byte ${String(at)}`).toBeNull()
    }
  }
})

describe('the journal', () => {
  test('gives back every record, also to the next program that opens it', async () => {
    const path = await place()
    await (await written(path, 3)).close()
    const { journal, notices } = await open(path)
    expect(notices).toEqual([])
    expect(seqs(journal)).toEqual([1, 2, 3])
    expect(await journal.read(2)).toMatchObject(record(2))
    expect(await journal.read(4)).toBeNull()
  })

  test('a last line cut short anywhere was never acknowledged: it is cut off, said, and its number is used again', async () => {
    const path = await place()
    await (await written(path, 3)).close()
    const whole = await readFile(path)
    const lastLine = whole.lastIndexOf(0x0a, whole.length - 2) + 1
    for (let length = lastLine + 1; length < whole.length; length += 7) {
      await writeFile(path, whole.subarray(0, length))
      const { journal, notices } = await open(path)
      expect(codesOf(notices)).toEqual(['journal-torn'])
      expect(seqs(journal)).toEqual([1, 2])
      await journal.append(record(3))
      await journal.close()
      expect(await readFile(path)).toEqual(whole)
    }
  })

  test('a line damaged in the middle leaves a mark, the lines around it stay, and a copy goes to quarantine', async () => {
    const path = await place()
    await (await written(path, 5)).close()
    const bad = (await readFile(path, 'utf8')).replace('第3次', '第4次')
    await writeFile(path, bad)
    const { journal, notices } = await open(path)
    expect(notices).toEqual([{ code: 'journal-damaged', params: { lines: 1, kept: 'kept' } }])
    expect(seqs(journal)).toEqual([1, 2, 3, 4, 5])
    expect(journal.heads[2]).toMatchObject({ mark: 'lost' })
    expect(await journal.read(4)).toMatchObject(record(4))
    expect(journal.history.undo.map((step) => step.seq)).toEqual([4, 5])
    await journal.close()
    const again = await open(path)
    expect(again.notices).toEqual([])
    expect(seqs(again.journal)).toEqual([1, 2, 3, 4, 5])
    await again.journal.close()
  })

  test('damage in lines that snapshots include already is found when the line is read', async () => {
    const path = await place()
    await (await written(path, 5)).close()
    await writeFile(path, (await readFile(path, 'utf8')).replace('第3次', '第4次'))
    const { journal, notices } = await open(path, 5)
    expect(notices).toEqual([])
    expect(await journal.read(3)).toBeNull()
    expect(await journal.read(2)).not.toBeNull()
    await journal.close()
  })

  test('a lost newline between two lines loses those two and no others', async () => {
    const path = await place()
    await (await written(path, 5)).close()
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, [lines[0], `${lines[1]}x${lines[2]}`, lines[3], lines[4], ''].join('\n'))
    const { journal } = await open(path)
    expect(seqs(journal)).toEqual([1, 3, 4, 5])
    expect(journal.heads[1]).toMatchObject({ mark: 'lost' })
    await journal.close()
  })

  test('a journal that is gone although snapshots include its entries is not a new one: numbers go on', async () => {
    const path = await place()
    const { journal, notices } = await open(path, 7)
    expect(codesOf(notices)).toEqual(['journal-missing'])
    expect(journal.seq).toBe(7)
    expect(await journal.append(record(8))).toMatchObject({ ok: true })
    await journal.close()
  })

  test.each(['ENOSPC', 'EIO'])(
    'a write that fails (%s) is not acknowledged, leaves nothing behind, and the next one works',
    async (code) => {
      const path = await place()
      await (await written(path, 2)).close()
      const before = await readFile(path)
      for (const call of ['file.write', 'file.datasync', 'open'] as const) {
        let failing = true
        const files = faultyFiles(nodeFiles, (asked) => (failing && asked === call ? code : null), true)
        failing = false
        const { journal } = await open(path, 0, files)
        failing = true
        expect(await journal.append(record(3))).toMatchObject({
          ok: false,
          failure: { code: code === 'ENOSPC' ? 'disk-full' : 'not-saved' },
        })
        expect(journal.seq).toBe(2)
        failing = false
        expect(await journal.append(record(3))).toMatchObject({ ok: true })
        await journal.close()
        const reopened = await open(path)
        expect(reopened.notices).toEqual([])
        expect(seqs(reopened.journal)).toEqual([1, 2, 3])
        await writeFile(path, before)
      }
    },
  )

  test('a disk that takes nothing at all leaves the journal uncertain until it takes something again', async () => {
    const path = await place()
    let failing = false
    const files = faultyFiles(
      nodeFiles,
      (call) => (failing && call.startsWith('file.') && call !== 'file.read' ? 'EIO' : null),
      true,
    )
    const { journal } = await open(path, 0, files)
    await journal.append(record(1))
    failing = true
    expect(await journal.append(record(2))).toMatchObject({ ok: false })
    expect(journal.uncertain()).toBe(true)
    expect(await journal.append(record(2))).toMatchObject({ ok: false })
    failing = false
    expect(await journal.append(record(2))).toMatchObject({ ok: true })
    expect(journal.uncertain()).toBe(false)
    await journal.close()
    expect(seqs((await open(path)).journal)).toEqual([1, 2])
  })

  test('who reads only changes nothing and takes in what the writer appends', async () => {
    const path = await place()
    const writer = await written(path, 2)
    await appendFile(path, '{"seq":3,"at":"2026')
    const before = await readFile(path)
    const reader = await open(path, 0, nodeFiles, false)
    expect(seqs(reader.journal)).toEqual([1, 2])
    expect(await readFile(path)).toEqual(before)
    await writer.append(record(3))
    expect((await reader.journal.catchUp()).map((head) => head.seq)).toEqual([3])
    expect(await reader.journal.catchUp()).toEqual([])
    expect(await reader.journal.read(3)).toMatchObject(record(3))
    await writer.close()
  })
})
