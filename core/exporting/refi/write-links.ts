import type { LinkId } from '../../model/ids.ts'
import { replacesNames } from '../../model/refi/variables.ts'
import type { XmlElement } from '../../model/refi/xml-element.ts'
import type { ExportRow } from '../export-rows.ts'
import { linkVerb, nameOfPolicy } from '../source-line.ts'
import { carryingNote } from './write-notes.ts'
import { clauseGuid } from './write-selections.ts'
import { inLanguage, type Writing } from './writing.ts'
import { element, reference } from './xml.ts'

export interface WrittenLinks {
  readonly links: readonly XmlElement[]
  readonly notes: readonly XmlElement[]
}

/**
 * Links between clauses of which both are in the export, named after their types, each with a note for its comment,
 * author and time, which a Link has no place for; and a link from each policy to the earlier one it is a version of.
 */
export function writeLinks(writing: Writing): WrittenLinks {
  const { rows, language, guids } = writing
  const rowOf = new Map(rows.rows.map((row) => [`${row.policy.record.policy.id} ${row.clause.id}`, row]))
  const links: XmlElement[] = []
  const notes: XmlElement[] = []
  const seen = new Set<LinkId>()
  for (const { links: hanging } of rows.rows) {
    for (const { link, type } of hanging) {
      const [from, to] = [link.from, link.to].map(({ policyId, clauseId }) => rowOf.get(`${policyId} ${clauseId}`))
      if (seen.has(link.id) || from === undefined || to === undefined) continue
      seen.add(link.id)
      const name = linkVerb(type, link.type, 'out', language)
      const note = guids.of('link-note', link.from.policyId, link.id)
      notes.push(
        carryingNote(
          'link',
          note,
          `${placeName(from, writing)} ${name} ${placeName(to, writing)}`,
          link.comment,
          link,
          writing,
        ),
      )
      links.push(
        element(
          'Link',
          {
            guid: guids.ofId('link', link.id, link.from.policyId),
            name,
            direction: type?.directed === false ? 'Associative' : 'OneWay',
            color: type !== null && /^#[0-9a-f]{6}$/i.test(type.colour) ? type.colour : null,
            originGUID: clauseGuid(from, writing),
            targetGUID: clauseGuid(to, writing),
          },
          [reference('NoteRef', note)],
        ),
      )
    }
  }
  const policies = new Set(rows.policies.map(({ record }) => record.policy.id))
  for (const {
    record: { policy },
  } of rows.policies) {
    if (policy.replaces === null || !policies.has(policy.replaces)) continue
    links.push(
      element('Link', {
        guid: guids.of('replaces', policy.id, policy.replaces),
        name: inLanguage(replacesNames, language),
        direction: 'OneWay',
        originGUID: guids.ofId('policy', policy.id, ''),
        targetGUID: guids.ofId('policy', policy.replaces, ''),
      }),
    )
  }
  return { links, notes }
}

/** 《标题》（文号）三、（四）智慧农业 */
export const placeName = ({ policy, clause }: ExportRow, { language }: Writing): string =>
  `${nameOfPolicy(policy.record.policy.metadata, language)}${clause.path}${clause.heading === '' ? '' : ` ${clause.heading}`}`
