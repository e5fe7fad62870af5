import { useState } from 'react'
import type { Level } from '../../../core/model/policy.ts'
import type { TagId } from '../../../core/model/ids.ts'
import { useCodebook, usePolicies } from '../../state/library-state.ts'
import { changeSearch, emptySearch, useSearchQuery } from '../../state/search-query.ts'
import { builtInName } from '../../strings/built-in-names.ts'
import { commonStrings } from '../../strings/common.ts'
import { searchingStrings } from '../../strings/searching.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Seal } from '../../ui/Seal.tsx'
import { TagDot } from '../../ui/TagChip.tsx'

const toggled = <Value,>(values: readonly Value[], value: Value): readonly Value[] => values.includes(value) ? values.filter((each) => each !== value) : [...values, value]

/** The tags used most; the rest wait behind a button. */
const tagsShown = 6

/** Filters as chips: levels there are, fields and tags in use, "has a note". */
export function SearchFilters() {
  const words = useStrings(searchingStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const search = useSearchQuery()
  const codebook = useCodebook()
  const policies = usePolicies()
  const levels = (['national', 'provincial', 'municipal', 'county'] satisfies Level[]).filter((level) => policies.some((policy) => policy.metadata.level === level))
  const usedSectors = new Set(policies.flatMap((policy) => policy.sectors))
  const sectors = (codebook?.sectors ?? []).filter((sector) => usedSectors.has(sector.id) || search.sectorIds.includes(sector.id))
  const [all, setAll] = useState(false)
  const used = (codebook?.tags ?? []).filter((tag) => !tag.isGroup && !tag.id.startsWith('sector:') && (tag.uses > 0 || search.tagIds.includes(tag.id))).toSorted((a, b) => b.uses - a.uses)
  const tags = all || used.length <= tagsShown + 1 ? used : used.filter((tag, at) => at < tagsShown || search.tagIds.includes(tag.id))
  const filtering = search.levels.length + search.sectorIds.length + search.tagIds.length > 0 || search.hasNote
  return (
    <div className="search-filters" role="group" aria-label={words.filters}>
      {levels.map((level) => <Pill key={level} pressed={search.levels.includes(level)} onToggle={() => { changeSearch({ levels: toggled(search.levels, level) }) }}>{common[level]}</Pill>)}
      <Pill pressed={search.hasNote} onToggle={() => { changeSearch({ hasNote: !search.hasNote }) }}>{words.hasNote}</Pill>
      {sectors.map((sector) => <Pill key={sector.id} pressed={search.sectorIds.includes(sector.id)} onToggle={() => { changeSearch({ sectorIds: toggled(search.sectorIds, sector.id) }) }}><Seal character={sector.seal} look="neutral" />{language === 'en' ? sector.nameEn : builtInName(sector.name, language)}</Pill>)}
      {tags.map((tag) => <Pill key={tag.id} pressed={search.tagIds.includes(tag.id)} onToggle={() => { changeSearch({ tagIds: toggled<TagId>(search.tagIds, tag.id) }) }}><TagDot colour={tag.colour} />{tag.name}</Pill>)}
      {tags.length === used.length ? null : <Button look="underlined" aria-expanded={false} onClick={() => { setAll(true) }}>{words.moreTags(used.length - tags.length)}</Button>}
      {filtering ? <Button look="underlined" onClick={() => { changeSearch({ ...emptySearch, query: search.query, regex: search.regex }) }}>{words.clearFilters}</Button> : null}
    </div>
  )
}
