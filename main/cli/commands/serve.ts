import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Option } from 'commander'
import { fail, succeed, type Result } from '../../../core/model/result.ts'
import { limitRefusals } from '../../loopback/limit-refusals.ts'
import type { Loopback } from '../../loopback/start-loopback.ts'
import { findResources } from '../../resources.ts'
import type { Answer } from '../answer.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { openInBrowser } from '../open-in-browser.ts'
import { onLibrary, wholeNumber } from '../options.ts'

interface ServeOptions extends CommonOptions {
  readonly port?: number
  readonly open: boolean
}

export const addServe: AddCommand = (program, context) => {
  const { words } = context
  onLibrary(
    program
      .command('serve')
      .description(words.commands.serve)
      .addOption(new Option('--port <port>', words.options.port).argParser(wholeNumber(words, 0, 65_535)))
      .option('--no-open', words.options.noOpen),
    words,
  ).action((options: ServeOptions) => context.finish({}, () => serve(options, context)))
}

/** Serves until it is told to stop. The address goes to stdout at once; everything else is said on stderr. */
async function serve(options: ServeOptions, context: CommandContext): Promise<Result<Answer>> {
  const { terminal, words } = context
  const { rendererFolder } = findResources()
  if (!existsSync(join(rendererFolder, 'index.html')))
    return fail('file-not-found', { params: { path: join(rendererFolder, 'index.html') }, detail: 'npm run build' })
  // loaded only now: no other command needs a server
  const [{ startLoopback }, { createUploads }] = await Promise.all([
    import('../../loopback/start-loopback.ts'),
    import('../../loopback/uploads.ts'),
  ])
  const uploads = await createUploads()
  try {
    return await context.withWorkbench(
      options,
      async ({ workbench, subscribe }) => {
        const started = await startLoopback({
          workbench,
          subscribe,
          uploads,
          rendererFolder,
          ...(options.port === undefined ? {} : { port: options.port }),
          onRefusal: limitRefusals({
            first: ({ reason, method, path }) => {
              terminal.err(`${words.refused(reason, method, path)}\n`)
            },
            more: (reason, count) => {
              terminal.err(`${words.refusedMore(reason, count)}\n`)
            },
          }),
        })
        if (!started.ok) return started
        await untilStopped(started.value, options, context)
        await started.value.close()
        return succeed({ json: null, text: '' })
      },
      { program: 'piyue serve', automaticBackups: true, resolveUpload: uploads.resolve },
    )
  } finally {
    await uploads.close()
  }
}

async function untilStopped(
  loopback: Loopback,
  options: ServeOptions,
  { terminal, words }: CommandContext,
): Promise<void> {
  const show = (): string => {
    const address = loopback.newAddress()
    terminal.out(
      options.json === true
        ? `${JSON.stringify({ address, origin: loopback.origin, port: loopback.port })}\n`
        : `${address}\n`,
    )
    return address
  }
  terminal.err(`${words.serving}\n`)
  const address = show()
  terminal.err(`${terminal.dim(words.servingStop)}\n`)
  if (options.open) await openInBrowser(address, terminal.env)
  const forgetEnter = options.json === true ? () => undefined : terminal.onEnter(show)
  await new Promise<void>((stopped) => {
    if (terminal.signal.aborted) stopped()
    else
      terminal.signal.addEventListener(
        'abort',
        () => {
          stopped()
        },
        { once: true },
      )
  })
  forgetEnter()
  terminal.err(`\n${words.stopped}\n`)
}
