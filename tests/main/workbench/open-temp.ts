import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { WorkbenchEvent } from '../../../core/contract/workbench.ts'
import type { Result } from '../../../core/model/result.ts'
import { readFile } from '../../../main/readers/read-file.ts'
import { findResources } from '../../../main/resources.ts'
import { baseOfLibrary, loadSeeds } from '../../../main/seeds.ts'
import type { FileCalls } from '../../../main/store/file-calls.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { openStore } from '../../../main/store/open-store.ts'
import { createWorkbench } from '../../../main/workbench.ts'
import type { Readers } from '../../../main/workbench/context.ts'
import { openPreferences } from '../../../main/workbench/preferences.ts'

export const tempFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), '工作台 🦊-'))
  // a snapshot may still be on its way to the disk
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const readBefore = new Map<string, ReturnType<Readers>>()
/**
 * The real readers, which read the same bytes only once in a test file: a thread for each would take most of the time.
 */
export const rememberingReaders: Readers = (file, options) => {
  const key = `${createHash('sha256').update(file.bytes).digest('hex')} ${options.rulesOff?.join(' ') ?? ''} ${options.encoding ?? ''}`
  const before = readBefore.get(key) ?? readFile(file, options)
  readBefore.set(key, before)
  return before
}

let opener = 0
/** A workbench over real files and real readers (remembered), with a clock and ids that a test can foretell. */
export const openTemp = async (
  given: {
    readonly folder?: string
    readonly files?: FileCalls
    readonly readers?: Readers
    readonly isAlive?: () => boolean
    readonly automaticBackups?: boolean
    readonly backupPatienceMs?: number
  } = {},
) => {
  const folder = given.folder ?? join(await tempFolder(), '资料库')
  const files = given.files ?? nodeFiles
  const resources = findResources(new URL('../../../main/resources.ts', import.meta.url).href)
  const seeds = valueOf(await loadSeeds(resources.seedsFolder))
  let second = 0
  let id = 0
  opener += 1
  const own = opener
  const clock = (): string => {
    second += 1
    return new Date(Date.UTC(2026, 2, 1, 8, 0, second)).toISOString()
  }
  const store = valueOf(
    await openStore({
      files,
      folder,
      now: clock,
      base: baseOfLibrary(seeds),
      reserveBytes: 4096,
      lock: {
        pid: process.pid,
        host: 'desk',
        program: 'test',
        token: `w${own}`,
        isAlive: given.isAlive ?? (() => true),
        beatMs: 60_000,
        staleMs: 120_000,
      },
    }),
  )
  const preferences = await openPreferences(files, store.paths.preferences, '甲', () => store.readOnly !== null)
  const newId = (length: number): string => {
    id += 1
    return `${own.toString(36)}${id.toString(36)}`.padStart(length, 'x').slice(-length)
  }
  const opened = createWorkbench({
    store,
    readers: given.readers ?? rememberingReaders,
    seeds,
    resources,
    clock,
    newId,
    preferences,
    files,
    zoneMinutes: () => 480,
    ...(given.automaticBackups === undefined ? {} : { automaticBackups: given.automaticBackups }),
    ...(given.backupPatienceMs === undefined ? {} : { backupPatienceMs: given.backupPatienceMs }),
  })
  const events: WorkbenchEvent[] = []
  opened.subscribe((event) => events.push(event))
  return { ...opened, folder, store, events, seeds }
}

/** A short policy as people find them: a title, an issuer, numbered sections. */
export const sampleText = (more = ''): string =>
  [
    '云泽省人民政府办公厅关于促进公共数据流通的若干意见',
    '',
    '各市人民政府，省政府各部门：',
    '为促进公共数据流通，提出如下意见。',
    '',
    '一、总体要求',
    '坚持统筹推进。',
    '二、重点任务',
    '（一）完善水利数据共享。推动水库、河道监测数据汇聚。',
    `（二）支持数据企业发展。安排专项资金。${more}`,
    '三、保障措施',
    '加强组织领导。',
    '',
    '云泽省人民政府办公厅',
    '2025年3月1日',
  ].join('\n')
