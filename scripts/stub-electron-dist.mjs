// A folder that looks like Electron's Linux distribution to electron-builder, for machines where the real one cannot be
// had. Its "binary" runs nothing, but carries a fuse wire in Electron's format and with Electron's defaults, so that
// fuses are really set and read back.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

/** The text Electron's build puts before the wire; @electron/fuses looks for it. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** As Electron ships: run-as-node, NODE_OPTIONS, --inspect and file: privileges on, the rest off. */
const defaults = '10110001'

export async function makeStubDistribution(folder, version) {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, defaults.length]), Buffer.from(defaults)])
  writeFileSync(
    join(folder, 'electron'),
    Buffer.concat([
      Buffer.from('#!/bin/sh\necho "This is a stub for packaging tests, not Electron." >&2\nexit 1\n'),
      wire,
      Buffer.from('\n'),
    ]),
  )
  writeFileSync(join(folder, 'chrome-sandbox'), '')
  for (const name of ['electron', 'chrome-sandbox']) chmodSync(join(folder, name), 0o755)
  writeFileSync(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), '')
  for (const name of ['en-US', 'zh-CN', 'zh-TW', 'fr', 'de']) writeFileSync(join(folder, 'locales', `${name}.pak`), '')
  const start = join(folder, 'default-app')
  mkdirSync(start)
  writeFileSync(join(start, 'package.json'), '{"name":"stub","main":"index.js"}')
  writeFileSync(join(start, 'index.js'), '')
  await createPackage(start, join(folder, 'resources', 'default_app.asar'))
  return folder
}
