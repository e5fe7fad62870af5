import { runCli } from './run-cli.ts'
import { openTerminal } from './terminal.ts'

const terminal = openTerminal(process)
try {
  process.exitCode = await runCli(process.argv.slice(2), terminal)
} catch (error) {
  // our own bug; whoever reports it needs the place
  terminal.err(`piyue: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
}
