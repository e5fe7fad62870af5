// Builds everything into dist/: main (Electron entry, command line, reading worker), preload, renderer, and the data they read.
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { handOverToNewerNode } from './newer-node.mjs'

handOverToNewerNode(import.meta.url)
const { build } = await import('vite')
const root = fileURLToPath(new URL('..', import.meta.url))
const watchless = { configFile: false, root, logLevel: 'warn', publicDir: false }

rmSync(`${root}dist`, { recursive: true, force: true })

// pdf.js starts its own fake worker by URL in Node; main bundles everything else so that no node_modules is shipped.
const node = (entries, outDir, format, external) => build({
  ...watchless,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true, outDir, emptyOutDir: false, target: 'node22', minify: false, sourcemap: true,
    rollupOptions: {
      input: entries, external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`), ...external],
      output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
await node({ index: `${root}main/index.ts`, piyue: `${root}main/cli/piyue.ts`, 'reading-worker': `${root}main/readers/reading-worker.ts` }, `${root}dist/main`, 'es', [])
await node({ index: `${root}preload/index.ts` }, `${root}dist/preload`, 'cjs', [])

const { default: react } = await import('@vitejs/plugin-react')
await build({
  ...watchless, root: `${root}renderer`, base: './', plugins: [react()],
  build: { outDir: `${root}dist/renderer`, emptyOutDir: true, target: 'chrome130', sourcemap: false, assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000 },
})

mkdirSync(`${root}dist/pdfjs`, { recursive: true })
for (const folder of ['cmaps', 'standard_fonts', 'wasm']) cpSync(`${root}node_modules/pdfjs-dist/${folder}`, `${root}dist/pdfjs/${folder}`, { recursive: true })
cpSync(`${root}seeds`, `${root}dist/seeds`, { recursive: true })
console.log('built dist/')
