import { describe, expect, it } from 'vitest'
import { layoutMargin } from '../../../renderer/features/reader/margin-layout.ts'

const tall = 400
const nothing = { seals: [], tags: [], notes: [], links: [], suggestions: [] }

describe('the margin beside a clause', () => {
  it('shows seals first, then two tags, and counts the rest', () => {
    expect(layoutMargin({ ...nothing, seals: ['农', '商'], tags: ['甲', '乙', '丙'] }, tall)).toMatchObject({
      seals: ['农', '商'],
      tags: ['甲', '乙'],
      moreTags: 1,
    })
    expect(layoutMargin({ ...nothing, seals: ['农', '商', '气', '金', '医'], tags: ['甲'] }, tall)).toMatchObject({
      seals: ['农', '商', '气', '金'],
      tags: [],
      moreTags: 2,
    })
  })
  it('shows the latest note and says how many more there are', () => {
    expect(layoutMargin({ ...nothing, notes: ['新', '旧', '更旧'] }, tall)).toMatchObject({ note: '新', moreNotes: 2 })
  })
  it('lets a suggestion yield where people already wrote three kinds of marks', () => {
    const full = { seals: ['农'], tags: [], notes: ['记'], links: ['联'], suggestions: ['金'] }
    expect(layoutMargin(full, tall)).toMatchObject({ suggestion: null, moreSuggestions: 1 })
    expect(layoutMargin({ ...full, links: [] }, tall)).toMatchObject({ suggestion: '金', moreSuggestions: 0 })
  })
  it('gives a suggestion only its name beside a clause too short for its reasons', () => {
    const suggested = { ...nothing, suggestions: ['金'] }
    expect(layoutMargin(suggested, 120)).toMatchObject({ suggestion: '金', suggestionFits: true })
    expect(layoutMargin(suggested, 30)).toMatchObject({ suggestion: '金', suggestionFits: false })
    expect(layoutMargin({ ...suggested, notes: ['记'] }, 120)).toMatchObject({
      suggestion: '金',
      suggestionFits: false,
    })
  })
})
