import type { GroupedCleaningEntry } from '../model/change-group.ts'
import type { CleanedText, CleaningEntry, CleaningRuleId } from '../model/cleaned-text.ts'
import type { SourceDocument } from '../model/source-document.ts'
import { assembleText } from './assemble-text.ts'
import { cleaningRules } from './cleaning/all-rules.ts'
import { groupChanges } from './group-changes.ts'
import { rewriteText } from './rewrite-text.ts'

/**
 * Runs the cleaning rules over a file's text, each on what the ones before it left, but for those a person switched
 * off. Afterwards: every unit but "\n" leads back to a block; each change stands in `changes` with what was there
 * before; running text was not reworded.
 */
export function cleanText(source: SourceDocument, rulesOff: readonly CleaningRuleId[] = []): CleanedText {
  let cleaned = assembleText(source, rulesOff.includes('running-head'))
  for (const rule of cleaningRules)
    if (!rulesOff.includes(rule.id)) cleaned = rewriteText(cleaned, rule.id, rule.find(cleaned, source))
  return cleaned
}

/** The cleaning report of a text: a line for each rule that changed something or is switched off. */
export function cleaningReport(
  cleaned: CleanedText,
  rulesOff: readonly CleaningRuleId[] = [],
): readonly CleaningEntry[] {
  const counts = new Map<CleaningRuleId, number>()
  for (const change of cleaned.changes) counts.set(change.rule, (counts.get(change.rule) ?? 0) + 1)
  return cleaningRules.flatMap(({ id }) => {
    const count = counts.get(id) ?? 0
    return rulesOff.includes(id) ? [{ rule: id, count, off: true }] : count > 0 ? [{ rule: id, count }] : []
  })
}

/**
 * The cleaning report with what each rule changed, equal changes put together (`groupChanges`), `places` of each group.
 */
export function groupedCleaningReport(
  cleaned: CleanedText,
  rulesOff: readonly CleaningRuleId[] = [],
  places = 3,
): readonly GroupedCleaningEntry[] {
  const groups = groupChanges(cleaned.text, cleaned.changes, places)
  return cleaningReport(cleaned, rulesOff).map((entry) => ({
    ...entry,
    groups: groups.filter((group) => group.rule === entry.rule),
  }))
}
