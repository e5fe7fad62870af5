import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldText } from '../../../core/reading/fold-text.ts'
import { type Figure, held, loadNow, ratioOf, spreadOf } from '../figure.ts'
import { docxFile, officePdf, pdfFile, textFile } from '../inputs/files.ts'
import { newFolder } from '../inputs/libraries.ts'
import { piyue } from '../piyue.ts'
import { reference } from '../references.ts'
import type { Part, Settings } from '../settings.ts'
import { interleaved, type Ran, run, timed } from '../turns.ts'

const nothing: Ran = { ms: 0, cpu: null, stdout: '' }

interface Against {
  readonly name: string
  readonly program: string
  readonly args: (file: string, out: string) => readonly string[]
  readonly most: number
}

/**
 * A file imported into a new library by the built command line, start of the program included, against another program
 * that takes its text.
 */
async function imported(name: string, file: string, against: Against, { runs }: Settings): Promise<Figure> {
  const folder = await newFolder()
  const program = reference(against.program)
  let turn = 0
  const ours = async (): Promise<Ran> => {
    const library = join(folder, `library-${String(turn++)}`)
    const ran = await piyue(['import', file, '--library', library, '--json'])
    rmSync(library, { recursive: true })
    return ran
  }
  const theirs = (): Promise<Ran> =>
    program === null ? Promise.resolve(nothing) : run(program, against.args(file, join(folder, 'text')))
  try {
    const [mine = [], others = []] = await interleaved(runs, [ours, theirs])
    const { ours: took, against: other, value, cpuRatio } = held(mine, others)
    return {
      name,
      unit: 'ms',
      ours: took,
      bar: `≤ ${String(against.most)} ×`,
      load: loadNow(),
      ...(program === null
        ? { reference: null, value: 0, met: null, note: `${against.program} is not there` }
        : { reference: { name: against.name, spread: other }, value, cpuRatio, met: value <= against.most }),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const pdftotext: Against = {
  name: 'pdftotext',
  program: 'pdftotext',
  args: (file, out) => ['-enc', 'UTF-8', file, out],
  most: 2.5,
}
const pandoc: Against = {
  name: 'pandoc -t plain',
  program: 'pandoc',
  args: (file, out) => ['-f', 'docx', '-t', 'plain', '-o', out, file],
  most: 3,
}

export const pdf: Part = async (settings) => {
  const pages = settings.short ? 10 : 200
  const office = await officePdf(pages)
  return [
    await imported(`PDF, ${String(pages)} pages, to saved clauses`, await pdfFile(pages), pdftotext, settings),
    ...(office === null
      ? []
      : [await imported(`PDF of LibreOffice, ${String(pages)} pages`, office, pdftotext, settings)]),
  ]
}

export const docx: Part = async (settings) => {
  const pages = settings.short ? 10 : 200
  return [await imported(`DOCX, ${String(pages)} pages, to saved clauses`, await docxFile(pages), pandoc, settings)]
}

/**
 * TXT: `piyue segment` of the file, its answer to a file; against `cp` and half a second, for the start of a program
 * and its answer.
 */
export const txt: Part = async ({ runs, short }) => {
  const [small, large] = short ? [0.25, 0.5] : [10, 20]
  const [one, two] = [await textFile(small), await textFile(large)]
  const folder = await newFolder()
  const out = join(folder, 'out')
  const segment = (file: string): Promise<Ran> => piyue(['segment', file, '--json'], { into: out })
  const copy = async (): Promise<Ran> => ({ ...nothing, ms: (await run('/bin/cp', [one, out])).ms + 500 })
  try {
    const [smaller = [], larger = [], copied = []] = await interleaved(Math.min(runs, 3), [
      () => segment(one),
      () => segment(two),
      copy,
    ])
    const [whole, twice] = [held(smaller, copied), held(larger, smaller)]
    // growth in processor time: what else the machine does meanwhile is no part of it
    const growth = twice.cpuRatio ?? twice.value
    return [
      {
        name: `TXT, ${String(small)} MB, decoded and segmented`,
        unit: 'ms',
        ours: whole.ours,
        reference: { name: 'cp + 0.5 s', spread: whole.against },
        value: whole.value,
        bar: '≤ 10 ×',
        met: whole.value <= 10,
        load: loadNow(),
      },
      {
        name: `TXT, ${String(large)} MB ÷ ${String(small)} MB`,
        unit: 'ms',
        ours: twice.ours,
        reference: { name: `${String(small)} MB`, spread: twice.against },
        value: twice.value,
        cpuRatio: twice.cpuRatio,
        bar: '< 2.3 ×',
        met: growth < 2.3,
        load: loadNow(),
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Traditional text brought to Simplified: what search and comparison do, against opencc's whole run, start included.
 */
export const folding: Part = async ({ runs, short }) => {
  const opencc = reference('opencc')
  const file = await textFile(short ? 0.25 : 10)
  const text = readFileSync(file, 'utf8')
  const folder = await newFolder()
  const traditional = join(folder, 'traditional.txt')
  try {
    if (opencc === null) writeFileSync(traditional, text)
    else await run(opencc, ['-c', 's2t', '-i', file, '-o', traditional])
    const theirs = async (): Promise<number> =>
      opencc === null ? 0 : (await run(opencc, ['-c', 't2s', '-i', traditional, '-o', join(folder, 'out')])).ms
    const ours = (): Promise<number> => timed(() => foldText(readFileSync(traditional, 'utf8')))
    const [mine = [], other = []] = await interleaved(runs, [ours, theirs])
    const value = ratioOf(mine, other)
    return [
      {
        name: `folding ${short ? '0.25' : '10'} MB of Traditional text`,
        unit: 'ms',
        ours: spreadOf(mine),
        bar: '≤ 0.5 ×',
        load: loadNow(),
        ...(opencc === null
          ? { reference: null, value: 0, met: null, note: 'opencc is not there' }
          : { reference: { name: 'opencc -c t2s', spread: spreadOf(other) }, value, met: value <= 0.5 }),
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
