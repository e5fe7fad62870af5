// Opens a library, does what it is told and prints what the process then holds: {"heap":…,"resident":…} in MB.
import { openLibrary, valueOf } from './inputs/libraries.ts'

const [library = '', what = 'open'] = process.argv.slice(2)
const opened = await openLibrary(library)
valueOf(await opened.workbench.listPolicies({}))
if (what === 'searched') valueOf(await opened.workbench.search({ query: '数据', facets: true }))
for (let n = 0; n < 4; n++) {
  global.gc?.()
  await new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
}
const { heapUsed, external, rss } = process.memoryUsage()
console.log(JSON.stringify({ heap: (heapUsed + external) / 1e6, resident: rss / 1e6 }))
await opened.close()
