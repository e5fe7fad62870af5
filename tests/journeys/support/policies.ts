import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { joinAnswer, type AnswerPart } from '../../../core/contract/cut-answer.ts'
import type { PolicySummary, PolicyView, WorkbenchMethod } from '../../../core/contract/workbench.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { Result } from '../../../core/model/result.ts'
import { root } from './loopback.ts'

/**
 * Real policies to import: five scraped ones where they lie beside the checkout, and always the sample library's own
 * files.
 */
export const fileSets: readonly { readonly name: string; readonly files: readonly string[] }[] = [
  { name: 'the sample files', files: filesIn(join(root, 'seeds/sample')) },
  ...(existsSync(join(root, '../shared/seeds'))
    ? [{ name: 'the five scraped files', files: filesIn(join(root, '../shared/seeds')) }]
    : []),
]
if (fileSets.length === 1) console.log('../shared/seeds is absent: the journey runs over the sample files only')

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(txt|docx|pdf)$/.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** Asks the workbench behind the page, to know what the screen must show. */
export async function ask<T>(page: Page, method: WorkbenchMethod, request: object): Promise<T> {
  const lines = await page.evaluate(
    async ([name, body]) =>
      (
        await fetch(`/api/call/${name ?? ''}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: body ?? '{}',
        })
      ).text(),
    [method, JSON.stringify(request)],
  )
  const read = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly part?: AnswerPart; readonly result?: unknown })
  const result = joinAnswer({ rest: read.at(-1)?.result, parts: read.flatMap(({ part }) => part ?? []) }) as Result<T>
  if (!result.ok) throw new Error(`${method}: ${result.failure.code}`)
  return result.value
}

export interface SectorPolicy {
  readonly summary: PolicySummary
  readonly sections: readonly Clause[]
}

/** The policy of a level whose clauses' own headings name the most sectors, and those clauses. */
export async function policyWithSectors(page: Page, level: 'national' | 'provincial'): Promise<SectorPolicy> {
  const summaries = (await ask<readonly PolicySummary[]>(page, 'listPolicies', {})).filter(
    (summary) => summary.metadata.level === level && summary.metadata.status !== 'draft',
  )
  const found: SectorPolicy[] = []
  for (const summary of summaries) {
    const { policy } = await ask<PolicyView>(page, 'readPolicy', { policyId: summary.id })
    found.push({ summary, sections: policy.clauses.filter((clause) => clause.sector !== null && clause.marker !== '') })
  }
  const best = found.sort((a, b) => b.sections.length - a.sections.length)[0]
  if (best === undefined || best.sections.length === 0)
    throw new Error(`no ${level} policy names a sector in its headings`)
  return best
}
