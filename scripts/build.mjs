// Builds everything into dist/: main (Electron entry, command line, reading worker), preload, renderer, and the data
// they read. It is built beside it and takes its place when it is whole, so that whoever runs the old one meanwhile
// never meets half a build.
import { cpSync, renameSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { handOverToNewerNode } from './newer-node.mjs'

handOverToNewerNode(import.meta.url)
const { build } = await import('vite')
const root = fileURLToPath(new URL('..', import.meta.url))
const watchless = { configFile: false, root, logLevel: 'warn', publicDir: false }

const dist = `${root}dist`
const next = `${root}dist.next-${process.pid}`
const old = `${root}dist.old-${process.pid}`
process.on('exit', () => {
  for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true })
})

// pdf.js starts its own fake worker by URL in Node; main bundles everything else so that no node_modules is shipped.
const node = (entries, outDir, format, external) =>
  build({
    ...watchless,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      sourcemap: true,
      rollupOptions: {
        input: entries,
        external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`), ...external],
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  })
await node(
  {
    index: `${root}main/index.ts`,
    piyue: `${root}main/cli/piyue.ts`,
    'reading-worker': `${root}main/readers/reading-worker.ts`,
  },
  `${next}/main`,
  'es',
  [],
)
await node({ index: `${root}preload/index.ts` }, `${next}/preload`, 'cjs', [])

const { default: react } = await import('@vitejs/plugin-react')
await build({
  ...watchless,
  root: `${root}renderer`,
  base: './',
  plugins: [react()],
  build: {
    outDir: `${next}/renderer`,
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
})

// Once, where the window is served from: the reading worker reads them there as files. Not the interpreter for scripts
// inside PDFs, nor the decoders in plain script.
for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
  cpSync(`${root}node_modules/pdfjs-dist/${folder}`, `${next}/renderer/pdfjs/${folder}`, {
    recursive: true,
    filter: (path) => !/quickjs|\.js$/i.test(basename(path)),
  })
}
// The font of typeset PDFs, under its own licence; read when one is made.
const font = `${root}node_modules/@expo-google-fonts/noto-serif-sc`
cpSync(`${font}/400Regular/NotoSerifSC_400Regular.ttf`, `${next}/fonts/NotoSerifSC_400Regular.ttf`)
cpSync(`${font}/LICENSE_FONT`, `${next}/fonts/LICENSE`)
cpSync(`${root}seeds`, `${next}/seeds`, { recursive: true })
try {
  renameSync(dist, old)
} catch (error) {
  if (error.code !== 'ENOENT') throw error
}
renameSync(next, dist)
console.log('built dist/')
