import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import { alignTextsInSteps } from '../../../core/library/queries/align-policies.ts'
import { comparePolicies } from '../../../core/library/queries/compare-policies.ts'
import { noCorrections } from '../../../core/model/corrections.ts'
import type { PolicyId, SourceHash } from '../../../core/model/ids.ts'
import type { PolicyRecord } from '../../../core/model/library.ts'
import type { OpenedWorkbench } from '../../../main/open-workbench.ts'
import { sourceFromText } from '../../support/golden-policy.ts'
import { seedVocabulary } from '../../support/seed-vocabulary.ts'
import { exponentOf, type Figure, loadNow, quantile, spreadOf } from '../figure.ts'
import { libraryOf, openLibrary, valueOf } from '../inputs/libraries.ts'
import { policyLines, revisedLines } from '../inputs/policy-text.ts'
import type { Part } from '../settings.ts'
import { interleaved } from '../turns.ts'

interface Text {
  readonly record: PolicyRecord
  readonly text: string
}

const vocabulary = seedVocabulary()

/** A policy as the library would hold it, with its text. */
function policyOf(id: string, lines: readonly string[]): Text {
  const [read] = policiesFromSource(sourceFromText(lines.join('\n')), vocabulary)
  if (read === undefined) throw new Error('no policy was found in the text')
  const { metadata, clauses, frontMatter, backMatter, cleaning, notices } = read
  return {
    text: read.cleaned.text,
    record: {
      policy: {
        id: id as PolicyId,
        metadata,
        clauses,
        frontMatter,
        backMatter,
        cleaning,
        notices,
        importedAt: '2026-01-05T08:00:00.000Z',
        source: {
          hash: id as SourceHash,
          fileName: `${id}.txt`,
          reader: 'txt',
          encoding: 'utf-8',
          pages: null,
          part: 0,
        },
        textLength: read.cleaned.text.length,
        textVersion: 0,
        replaces: null,
      },
      taggings: {},
      annotations: {},
      links: {},
      dismissed: {},
      dismissedLinks: {},
      facts: {},
      corrections: noCorrections,
      toReview: {},
    },
  }
}

/** Processor time of work that never leaves this thread, at a size and at twice the size. */
async function doubled(
  name: string,
  rounds: number,
  size: number,
  times: readonly (() => unknown)[],
  most: number,
): Promise<Figure> {
  const cpu = async (work: () => unknown): Promise<number> => {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  const [once = [], twice = []] = await interleaved(
    rounds,
    times.map((work) => () => cpu(work)),
  )
  const ratio = quantile(twice, 0.5) / Math.max(quantile(once, 0.5), 0.1)
  return {
    name: `${name}, ${String(size)} → ${String(2 * size)} clauses`,
    unit: 'ms',
    ours: spreadOf(twice),
    reference: { name: 'half of it', spread: spreadOf(once) },
    value: exponentOf(ratio),
    bar: `exponent ≤ ${String(most)}`,
    met: exponentOf(ratio) <= most,
    load: loadNow(),
  }
}

const drained = (steps: Generator<undefined, unknown>): void => {
  while (steps.next().done !== true) continue
}

/** How the time of each kind of work grows as the work doubles, in processor time: 1 is linear, 2 the square. */
export const growth: Part = async ({ runs, short }) => {
  const rounds = short ? 5 : Math.min(runs, 5)
  const figures: Figure[] = []
  const texts = (size: number) => {
    const lines = policyLines({ seed: 3, clauses: size })
    return { older: policyOf(`o${String(size)}`, lines), newer: policyOf(`n${String(size)}`, revisedLines(lines, 5)) }
  }
  const reading = short ? 400 : 5_000
  const sources = [reading, 2 * reading].map((size) =>
    sourceFromText(policyLines({ seed: 9, clauses: size }).join('\n')),
  )
  figures.push(
    await doubled(
      'reading a text',
      rounds,
      reading,
      sources.map((source) => () => {
        policiesFromSource(source, vocabulary)
      }),
      1.15,
    ),
  )
  for (const size of short ? [200] : [500, 2_500]) {
    const pairs = [texts(size), texts(2 * size)]
    figures.push(
      await doubled(
        'comparing two versions',
        rounds,
        size,
        pairs.map(({ older, newer }) => () => {
          comparePolicies(
            { policy: older.record.policy, text: older.text },
            { policy: newer.record.policy, text: newer.text },
          )
        }),
        1.38,
      ),
    )
  }
  for (const size of short ? [500] : [500, 2_500]) {
    const pairs = [size, 2 * size].map(
      (clauses) =>
        [
          policyOf(`u${String(clauses)}`, policyLines({ seed: 21, clauses })),
          policyOf(`l${String(clauses)}`, policyLines({ seed: 22, clauses })),
        ] as const,
    )
    figures.push(
      await doubled(
        'aligning two policies',
        rounds,
        size,
        pairs.map(([upper, lower]) => () => {
          drained(alignTextsInSteps(upper, lower, 5))
        }),
        1.15,
      ),
    )
  }
  const libraries = short ? [500, 1_000] : [10_000, 20_000]
  const opened: OpenedWorkbench[] = []
  for (const size of libraries) opened.push(await openLibrary(await libraryOf(size)))
  const works = (work: (at: number) => Promise<unknown>) => libraries.map((_, at) => () => work(at))
  const at = (n: number) =>
    opened[n] ??
    (() => {
      throw new Error('no library')
    })()
  const [size = 0] = libraries
  figures.push(
    await doubled(
      'searching',
      rounds,
      size,
      works(async (n) => {
        for (let turn = 0; turn < 20; turn++) valueOf(await at(n).workbench.search({ query: '数据流通', facets: true }))
      }),
      1.15,
    ),
  )
  for (const format of ['json', 'csv', 'html', 'docx'] as const) {
    figures.push(
      await doubled(
        `exporting as ${format}`,
        Math.min(rounds, 3),
        size,
        works(async (n) => {
          valueOf(await at(n).workbench.exportAs({ scope: { kind: 'library' }, format }))
        }),
        1.15,
      ),
    )
  }
  for (const one of opened) await one.close()
  return figures
}
