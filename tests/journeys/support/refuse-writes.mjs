// Loaded before the program: while the file PIYUE_TEST_FULL names is there, writing below PIYUE_TEST_DISK meets a full
// disk.
import { existsSync } from 'node:fs'
import files from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const { PIYUE_TEST_FULL: flag = '', PIYUE_TEST_DISK: disk = '' } = process.env
const really = files.open

files.open = async (path, ...rest) => {
  const handle = await really(path, ...rest)
  if (disk === '' || !String(path).startsWith(disk)) return handle
  const write = handle.write.bind(handle)
  handle.write = (...given) =>
    existsSync(flag)
      ? Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))
      : write(...given)
  return handle
}
syncBuiltinESMExports()
