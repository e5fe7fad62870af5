import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the schemas lie beside a checkout; they are not ours to carry. */
const schemas = fileURLToPath(new URL('../../../shared/refi-qda/', import.meta.url))

/** Null where schemas and xmllint are there, else what is missing. */
export const schemaMissing: string | null = !existsSync(`${schemas}Project.xsd`)
  ? 'the REFI-QDA schemas are not beside this checkout'
  : spawnSync('xmllint', ['--version']).error !== undefined
    ? 'xmllint is not installed'
    : null

/** What xmllint has against a document; "" for nothing. */
export function schemaFaults(xml: string, schema: 'Project' | 'Codebook'): string {
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', `${schemas}${schema}.xsd`, '-'], {
    input: xml,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return run.status === 0 ? '' : run.stderr || `xmllint ended with ${String(run.status)}`
}
