import { policiesFromSource } from '../../core/library/policies-from-source.ts'
import type { ReadPolicy, Vocabulary } from '../../core/model/read-policy.ts'
import type { SourceDocument } from '../../core/model/source-document.ts'

/** A text file as a TXT reader gives it: a block a physical line. */
export function sourceFromText(text: string): SourceDocument {
  let offset = 0
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'line' as const, text: line, offset }
    offset += line.length + 1
    return block
  })
  return { reader: { kind: 'txt', encoding: 'utf-8', pages: null }, blocks, notices: [] }
}

/**
 * What is kept of a golden policy, by file name. Several policies in a file follow each other under a line with their
 * title.
 */
export function renderGolden(
  text: string,
  vocabulary: Vocabulary,
): Readonly<Record<'cleaned.txt' | 'clauses.txt' | 'notices.txt', string>> {
  const policies = policiesFromSource(sourceFromText(text), vocabulary)
  const each = (render: (policy: ReadPolicy) => string): string =>
    policies.map((policy) => `=== ${policy.metadata.title ?? '(no title)'}\n${render(policy)}`).join('\n')
  return {
    'cleaned.txt': each((p) => `${p.cleaned.text}\n`),
    'clauses.txt': each((p) => [metadataLine(p), ...p.clauses.map((c) => clauseLine(p, c)), ''].join('\n')),
    'notices.txt': each((p) =>
      [
        ...p.notices.map((n) => `${n.code} ${JSON.stringify(n.params ?? {})}`),
        ...p.cleaning.map((c) => `${c.rule} ${c.count}`),
        '',
      ].join('\n'),
    ),
  }
}

function metadataLine({ metadata: m }: ReadPolicy): string {
  return [
    m.issuers.join('、') || '-',
    m.documentNumber ?? '-',
    m.issuedOn ?? '-',
    m.effectiveOn ?? '-',
    m.level ?? '-',
    m.region ?? '-',
    m.status ?? '-',
    m.script,
    m.language,
  ].join(' | ')
}

/** range, kind, marker, heading, path, opening words … last words */
function clauseLine(policy: ReadPolicy, clause: ReadPolicy['clauses'][number]): string {
  const text = policy.cleaned.text.slice(clause.range.start, clause.range.end).replaceAll('\n', '⏎')
  const words = text.length > 44 ? `${text.slice(0, 26)}…${text.slice(-12)}` : text
  return `${'  '.repeat(clause.depth)}${clause.range.start}-${clause.range.end} ${clause.kind} [${clause.marker}] {${clause.heading}} ${clause.path} ${clause.sector ?? ''}: ${words}`
}
