import { runCli } from '../../../main/cli/run-cli.ts'
import { languageOf, type Terminal } from '../../../main/cli/terminal.ts'

export interface Ran {
  readonly code: 0 | 1 | 2
  readonly out: string
  readonly err: string
}

/** Runs a command line with a terminal made of strings; everything behind it is real. */
export async function run(
  args: readonly string[],
  given: {
    readonly env?: Record<string, string>
    readonly input?: string
    readonly signal?: AbortSignal
    readonly columns?: number
    readonly redraws?: boolean
  } = {},
): Promise<Ran> {
  let out = ''
  let err = ''
  const env = { LANG: 'zh_CN.UTF-8', ...given.env }
  const terminal: Terminal = {
    language: languageOf(env, 'en-US'),
    env,
    columns: given.columns ?? null,
    redraws: given.redraws ?? false,
    signal: given.signal ?? new AbortController().signal,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    readInput: () => Promise.resolve(given.input ?? ''),
    onEnter: () => () => undefined,
    bold: (text) => text,
    dim: (text) => text,
  }
  const code = await runCli(args, terminal)
  return { code, out, err }
}

export const plan = `临湖市数据赋能百业行动方案
临数〔2025〕3号

为贯彻落实云泽省有关部署，制定本方案。
一、总体要求
（一）指导思想。推动数据要素在各行业融合应用。
（二）发展目标。到2027年，建成300个以上典型应用场景。
二、重点任务
（一）智慧农业。推动农业生产数据汇聚，提升精准种植水平。
（二）智能制造。支持龙头企业建设可信数据空间。

临湖市数据局
2025年3月1日
`
