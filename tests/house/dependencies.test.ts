import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
interface Manifest {
  readonly dependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
  readonly optionalDependencies: Record<string, string>
  readonly scripts: Record<string, string>
}
interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
  readonly dependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
const locked = Object.entries(
  (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }).packages,
)
/** The stand-in for a native canvas, a folder of the project, by both names the lock file has for it. */
const isOurs = (place: string): boolean => place.endsWith('/@napi-rs/canvas') || place.endsWith('scripts/no-canvas')
const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

/**
 * Versions from which the hole is closed, one line an advisory; several where older lines are kept too (a line is told
 * by its major, and by its minor below 1.0). What is older than every line named is refused.
 */
const floors: readonly (readonly [name: string, patched: readonly string[], advisory: string, hole: string])[] = [
  ['pdfjs-dist', ['4.2.67'], 'GHSA-wgrm-67xf-hhpq, CVE-2024-4367', 'a font in a PDF runs script'],
  ['pdfjs-dist', ['6.2.108'], 'GHSA-hq66-cqwq-w95j, CVE-2026-16633', 'a PDF runs script'],
  ['mammoth', ['1.11.0'], 'CVE-2025-11849', 'a DOCX names pictures outside itself and reads the disk'],
  ['@xmldom/xmldom', ['0.8.4'], 'GHSA-crh6-fp67-6883, CVE-2022-39353', 'a document with several roots'],
  ['@xmldom/xmldom', ['0.8.12', '0.9.9'], 'GHSA-wh4c-j3r5-mjhp, CVE-2026-34601', 'markup through CDATA'],
  [
    '@xmldom/xmldom',
    ['0.8.13', '0.9.10'],
    'GHSA-j759-j44w-7fr8, GHSA-x6wf-f3px-wcqx, CVE-2026-41672, CVE-2026-41675',
    'markup through comments and instructions, recursion without end',
  ],
  [
    'electron',
    ['35.7.5', '36.8.1', '37.3.1'],
    'GHSA-vmqv-hx8q-j7mg, CVE-2025-55305',
    'the archive’s integrity check is got round',
  ],
  [
    'electron',
    ['38.8.6', '39.8.1', '40.8.1', '41.0.0'],
    'GHSA-xj5x-m3f3-5x3h, GHSA-r5p7-gp4j-qhrx, GHSA-3c8v-cfp5-9885',
    'spoofed replies, wrong origin in permission requests, a read out of bounds from a second start',
  ],
  ['marked', ['4.0.10'], 'GHSA-rrrm-qjm4-v8hf, CVE-2022-21680', 'a note that takes for ever'],
  ['jszip', ['3.8.0'], 'GHSA-36fh-84j7-cv5h, CVE-2022-48285', 'names in an archive lead out of it'],
  ['underscore', ['1.13.8'], 'GHSA-qpx9-hpmf-5gmw, CVE-2026-27601', 'recursion without end'],
  ['zod', ['3.22.3'], 'GHSA-m95q-7qp3-xv42, CVE-2023-4316', 'an address that takes for ever'],
]

const numbers = (version: string): readonly [number, number, number] => {
  const [major = 0, minor = 0, patch = 0] = version.split(/[-+]/)[0]?.split('.').map(Number) ?? []
  return [major, minor, patch]
}
const lineOf = (version: string): string => {
  const [major, minor] = numbers(version)
  return major === 0 ? `0.${String(minor)}` : String(major)
}
const isBefore = (one: string, other: string): boolean => {
  const [a, b] = [numbers(one), numbers(other)]
  const at = a.findIndex((part, index) => part !== b[index])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}
/**
 * Whether a version is one with the hole: before its own line's patch, or on a line that has none and is older than the
 * newest.
 */
const isOpen = (version: string, patched: readonly string[]): boolean => {
  const own = patched.find((each) => lineOf(each) === lineOf(version))
  return own === undefined ? isBefore(version, patched.at(-1) ?? version) : isBefore(version, own)
}

/** Everything that the app itself needs at run time, from the lock file, wherever npm put it. */
function shipped(): ReadonlySet<string> {
  const places = new Map(locked)
  const seen = new Set<string>()
  const walk = (name: string, from: string): void => {
    for (let inside = from; ; inside = inside.slice(0, Math.max(0, inside.lastIndexOf('/node_modules/')))) {
      const place = inside === '' ? `node_modules/${name}` : `${inside}/node_modules/${name}`
      const found = places.get(place)
      if (found !== undefined) {
        if (!seen.has(place)) {
          seen.add(place)
          for (const next of Object.keys({ ...found.dependencies, ...found.optionalDependencies })) walk(next, place)
        }
        return
      }
      if (inside === '' || !inside.includes('node_modules/')) return
    }
  }
  for (const name of Object.keys(manifest.dependencies)) walk(name, '')
  return seen
}

describe('what Piyue is made of', () => {
  it.each(floors)('%s is no version before %s: %s (%s)', (name, patched) => {
    const versions = locked
      .filter(([place]) => place !== '' && nameOf(place) === name)
      .map(([, { version = '' }]) => version)
    expect(versions.length, 'it is in the lock file').toBeGreaterThan(0)
    expect(versions.filter((version) => isOpen(version, patched))).toEqual([])
  })

  it('tells versions with a hole from those without', () => {
    const asked = [
      ['6.2.107', ['6.2.108']],
      ['5.9.0', ['6.2.108']],
      ['0.8.12', ['0.8.13', '0.9.10']],
      ['0.9.9', ['0.8.13', '0.9.10']],
      ['0.7.13', ['0.8.13', '0.9.10']],
      ['36.8.0', ['35.7.5', '36.8.1', '37.3.1']],
    ] as const
    expect(asked.map(([version, patched]) => isOpen(version, patched))).toEqual(asked.map(() => true))
    const sound = [
      ['6.2.108', ['6.2.108']],
      ['10.0.0', ['6.2.108']],
      ['0.8.13', ['0.8.13', '0.9.10']],
      ['0.9.10', ['0.8.13', '0.9.10']],
      ['0.10.0', ['0.8.13', '0.9.10']],
      ['35.7.5', ['35.7.5', '36.8.1', '37.3.1']],
      ['45.4.1', ['35.7.5', '36.8.1', '37.3.1']],
    ] as const
    expect(sound.map(([version, patched]) => isOpen(version, patched))).toEqual(sound.map(() => false))
  })

  it('is named by exact versions, and locked to the same ones', () => {
    const places = new Map(locked)
    for (const [name, version] of Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    })) {
      expect(version, name).toMatch(/^(?:npm:[^@]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/)
      expect(places.get(`node_modules/${name}`)?.version, name).toBe(version.replace(/^npm:[^@]+@/, ''))
    }
  })

  it('is checked against its hash when it is installed, and comes from no address of its own', () => {
    const loose = locked
      .filter(
        ([place, { integrity, link }]) =>
          place.startsWith('node_modules/') && !isOurs(place) && link !== true && integrity === undefined,
      )
      .map(([place]) => place)
    expect(loose).toEqual([])
    const addressed = locked
      .filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
      .map(([place, { resolved }]) => `${place} ${resolved ?? ''}`)
    expect(addressed.filter((line) => !isOurs(line.split(' ')[0] ?? ''))).toEqual([])
  })

  it('runs nobody’s script while it is installed, but for one that only makes Windows installers', () => {
    expect(
      locked.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([place]) => nameOf(place)),
    ).toEqual(['electron-winstaller'])
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(manifest.scripts[name]).toBeUndefined()
  })

  it('has nothing at run time that installs by script or is compiled for one system', () => {
    const run = shipped()
    expect(run.size).toBeGreaterThan(20)
    const places = new Map(locked)
    expect(
      [...run]
        .filter((place) => places.get(place)?.hasInstallScript === true || places.get(place)?.link === true)
        .filter((place) => !isOurs(place)),
    ).toEqual([])
  })
})
