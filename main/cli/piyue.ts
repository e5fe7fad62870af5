import { runCli } from './run-cli.ts'
import { openTerminal } from './terminal.ts'

const terminal = openTerminal(process)

/** An older Node runs most of this, and pdf.js fails in it as if every PDF were damaged: better to say so at once. */
const newEnough = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 13)
}

if (!newEnough(process.versions.node)) {
  terminal.err(
    `piyue: Node 22.13 or newer is needed; this is ${process.versions.node}. Start it with npx piyue, which finds a newer one where there is one.\n`,
  )
  process.exitCode = 1
} else {
  try {
    process.exitCode = await runCli(process.argv.slice(2), terminal)
  } catch (error) {
    // our own bug; whoever reports it needs the place
    terminal.err(`piyue: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = 1
  }
}
