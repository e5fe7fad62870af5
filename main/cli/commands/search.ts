import { Option } from 'commander'
import type { SearchAnswer, SearchRequest } from '../../../core/model/search.ts'
import { type Level, levels } from '../../../core/model/policy.ts'
import type { TagId } from '../../../core/model/ids.ts'
import { foldText } from '../../../core/reading/fold-text.ts'
import { fail, succeed, type Result } from '../../../core/model/result.ts'
import type { Workbench } from '../../../core/contract/workbench.ts'
import type { AddCommand, CommandContext, CommonOptions } from '../command.ts'
import { findPolicy, findTag } from '../find-named.ts'
import { calendarDate, onLibrary, repeatable, wholeNumber } from '../options.ts'

interface SearchOptions extends CommonOptions {
  readonly tag?: readonly string[]
  readonly sector?: readonly string[]
  readonly issuer?: readonly string[]
  readonly level?: readonly Level[]
  readonly since?: string
  readonly until?: string
  readonly hasNote?: boolean
  readonly policy?: string
  readonly regex?: boolean
  readonly limit: number
}

export const addSearch: AddCommand = (program, context) => {
  const { words } = context
  const { options: about } = words
  onLibrary(
    program
      .command('search')
      .description(words.commands.search)
      .argument('<query>', words.args.query)
      .addOption(repeatable('--tag <tag>', about.tagFilter))
      .addOption(repeatable('--sector <sector>', about.sector))
      .addOption(repeatable('--issuer <issuer>', about.issuer))
      .addOption(new Option('--level <level...>', about.level).choices(levels))
      .addOption(new Option('--since <date>', about.since).argParser(calendarDate(words)))
      .addOption(new Option('--until <date>', about.until).argParser(calendarDate(words)))
      .option('--has-note', about.hasNote)
      .option('--policy <policy>', about.inPolicy)
      .option('--regex', about.regex)
      .addOption(new Option('--limit <n>', about.limit).argParser(wholeNumber(words, 1, 10_000)).default(50)),
    words,
  ).action((query: string, options: SearchOptions) =>
    context.finish(options, () =>
      context.withWorkbench(options, async ({ workbench }) => {
        const request = await requestOf(query, options, workbench)
        if (!request.ok) return request
        const answer = await workbench.search(request.value, { signal: context.terminal.signal })
        if (!answer.ok) return answer
        return succeed({ json: answer.value, text: answerText(answer.value, context) }, answer.notices)
      }),
    ),
  )
}

async function requestOf(query: string, options: SearchOptions, workbench: Workbench): Promise<Result<SearchRequest>> {
  const tagIds: TagId[] = []
  for (const name of options.tag ?? []) {
    const tag = await findTag(workbench, name)
    if (!tag.ok) return tag
    tagIds.push(tag.value.id)
  }
  const sectorIds = await sectorsNamed(options.sector ?? [], workbench)
  if (!sectorIds.ok) return sectorIds
  const policy = options.policy === undefined ? null : await findPolicy(workbench, options.policy)
  if (policy !== null && !policy.ok) return policy
  return succeed({
    query,
    limit: options.limit,
    ...(options.regex === true ? { regex: true } : {}),
    ...(policy === null ? {} : { policyId: policy.value.id }),
    filters: {
      ...(tagIds.length === 0 ? {} : { tagIds }),
      ...(sectorIds.value.length === 0 ? {} : { sectorIds: sectorIds.value }),
      ...(options.issuer === undefined ? {} : { issuers: options.issuer }),
      ...(options.level === undefined ? {} : { levels: options.level }),
      ...(options.since === undefined ? {} : { issuedFrom: options.since }),
      ...(options.until === undefined ? {} : { issuedTo: options.until }),
      ...(options.hasNote === true ? { hasNote: true } : {}),
    },
  })
}

/** Sector ids by id or by any of their names. */
async function sectorsNamed(names: readonly string[], workbench: Workbench): Promise<Result<readonly string[]>> {
  if (names.length === 0) return succeed([])
  const codebook = await workbench.codebook({})
  if (!codebook.ok) return codebook
  const found: string[] = []
  for (const name of names) {
    const sector = codebook.value.sectors.find(
      ({ id, name: own, nameEn, aliases }) =>
        id === name || [own, nameEn, ...aliases].some((one) => foldText(one) === foldText(name)),
    )
    if (sector === undefined)
      return fail('tag-not-found', {
        params: { name },
        candidates: codebook.value.sectors.map(({ id, name: own }) => `${id}  ${own}`),
      })
    found.push(sector.id)
  }
  return succeed(found)
}

function answerText({ hits, total, policies }: SearchAnswer, { terminal, words }: CommandContext): string {
  if (hits.length === 0) return `${words.noHits}\n`
  const lines = hits.flatMap(({ ref, path, policyTitle, snippet, marks }) => {
    let marked = ''
    let at = 0
    for (const { start, end } of marks) {
      marked += snippet.slice(at, start) + terminal.bold(snippet.slice(start, end))
      at = end
    }
    return [
      `${terminal.bold(`${ref.policyId}:${path === '' ? ref.clauseId : path}`)}  ${terminal.dim(policyTitle ?? words.untitled)}`,
      `  ${marked}${snippet.slice(at)}`,
    ]
  })
  return [...lines, terminal.dim(words.hits(hits.length, total, policies))].map((line) => `${line}\n`).join('')
}
