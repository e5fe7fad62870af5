import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultLibraryFolder } from '../../main/library-location.ts'

describe('the library nobody named', () => {
  test.each<[string, Record<string, string>, NodeJS.Platform, string]>([
    ['PIYUE_LIBRARY goes first', { PIYUE_LIBRARY: '/data/库' }, 'linux', resolve('/data/库')],
    [
      'an empty PIYUE_LIBRARY does not count',
      { PIYUE_LIBRARY: '' },
      'linux',
      join('/home/li', '.local', 'share', 'piyue', 'library'),
    ],
    [
      'Linux keeps it among the data of programs',
      { XDG_DATA_HOME: '/data' },
      'linux',
      join('/data', 'piyue', 'library'),
    ],
    [
      'a Mac in Application Support',
      {},
      'darwin',
      join('/home/li', 'Library', 'Application Support', 'Piyue', 'Library'),
    ],
    ['Windows in local data', { LOCALAPPDATA: '/local' }, 'win32', join('/local', 'Piyue', 'Library')],
  ])('%s', (_what, env, platform, expected) => {
    expect(defaultLibraryFolder(env, platform, '/home/li')).toBe(expected)
  })
})
