import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, open, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './loopback.ts'

/** A disk for one library that can be filled and freed. */
export interface SmallDisk {
  readonly folder: string
  /**
   * A file system of its own, truly full; without the right to mount one, writes below the folder are refused by a
   * switch in the process.
   */
  readonly real: boolean
  /** What the process that writes there is started with. */
  readonly env: NodeJS.ProcessEnv
  /** Leaves not a byte free. */
  fill(): Promise<void>
  free(): Promise<void>
  discard(): Promise<void>
}

const mounted = (folder: string): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false // a container without that right
  }
}

/** A copy of a library on a disk of its own. */
export async function onSmallDisk(library: string): Promise<SmallDisk> {
  const parent = await mkdtemp(join(tmpdir(), '批阅-小盘-'))
  const disk = join(parent, 'disk')
  await mkdir(disk)
  const real = mounted(disk)
  const folder = join(disk, '资料库')
  await cp(library, folder, { recursive: true })
  const flag = join(parent, 'full')
  const ballast = join(disk, 'ballast')
  return {
    folder,
    real,
    env: real
      ? {}
      : {
          NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'tests/journeys/support/refuse-writes.mjs')).href}`,
          PIYUE_TEST_FULL: flag,
          PIYUE_TEST_DISK: disk,
        },
    async fill() {
      if (!real) {
        await writeFile(flag, '')
        return
      }
      const file = await open(ballast, 'a')
      try {
        const { bavail, bsize } = await statfs(disk)
        await file.write(Buffer.alloc(bavail * bsize, 1))
      } finally {
        await file.close()
      }
    },
    free: () => rm(real ? ballast : flag),
    async discard() {
      if (real) execFileSync('umount', [disk])
      await rm(parent, { recursive: true, force: true })
    },
  }
}
