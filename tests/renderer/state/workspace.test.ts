import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import { closeTab, goBack, goForward, keepOnly, moveTab, resume, standAt, startingWorkspace, tabBeside, visit, type Place, type Workspace } from '../../../renderer/state/workspace.ts'

const id = (name: string): PolicyId => name as PolicyId
const reading = (name: string, clause: string | null = null): Place => ({ screen: 'reader', policyId: id(name), focus: clause === null ? null : { clauseId: clause as ClauseId, range: null, request: 1 } })
const visited = (...places: Place[]): Workspace => places.reduce(visit, startingWorkspace)

describe('tabs', () => {
  it('open one a policy, in the order of opening', () => {
    expect(visited(reading('a'), reading('b'), reading('a')).tabs).toEqual(['a', 'b'])
  })

  it('when the one being read closes, show the right neighbour, else the left, else the library', () => {
    const three = visited(reading('a'), reading('b'), reading('c'), reading('b'))
    const one = closeTab(three, id('b'))
    expect(one.place).toMatchObject({ policyId: 'c' })
    expect(closeTab(one, id('c')).place).toMatchObject({ policyId: 'a' })
    expect(closeTab(closeTab(one, id('c')), id('a')).place).toEqual({ screen: 'library' })
  })

  it('when another closes, leave the one being read alone and forget the way back to the closed one', () => {
    const closed = closeTab(visited(reading('a'), reading('b')), id('a'))
    expect(closed.place).toMatchObject({ policyId: 'b' })
    expect(closed.past.some((place) => place.screen === 'reader')).toBe(false)
  })

  it('go round and round, also from a screen without a tab', () => {
    const two = visited(reading('a'), reading('b'))
    expect(tabBeside(two, 1)).toBe('a')
    expect(tabBeside(two, -1)).toBe('a')
    expect(tabBeside(visit(two, { screen: 'search' }), 1)).toBe('a')
    expect(tabBeside(startingWorkspace, 1)).toBeNull()
  })

  it('move as far as there is room', () => {
    const three = visited(reading('a'), reading('b'), reading('c'))
    expect(moveTab(three, id('a'), 1).tabs).toEqual(['b', 'a', 'c'])
    expect(moveTab(three, id('a'), 9).tabs).toEqual(['b', 'c', 'a'])
    expect(moveTab(three, id('a'), -1).tabs).toEqual(['a', 'b', 'c'])
  })

  it('of policies that left the library close', () => {
    expect(keepOnly(visited(reading('a'), reading('b')), new Set([id('a')])).tabs).toEqual(['a'])
  })
})

describe('back and forward', () => {
  it('lead through places and clauses', () => {
    const there = visited(reading('a', '1'), reading('a', '2'), { screen: 'search' })
    const back = goBack(there)
    expect(back.place).toEqual(reading('a', '2'))
    expect(goBack(back).place).toEqual(reading('a', '1'))
    expect(goForward(back).place).toEqual({ screen: 'search' })
  })

  it('do not count reading on in the same policy as a step', () => {
    const moved = standAt(visited(reading('a', '1')), id('a'), { clauseId: '7' as ClauseId, range: null, request: 0 })
    expect(moved.past).toHaveLength(1)
    expect(visit(moved, { screen: 'library' }).past.at(-1)).toMatchObject({ focus: { clauseId: '7' } })
  })

  it('a new place ends the way forward', () => {
    expect(visit(goBack(visited(reading('a'), reading('b'))), { screen: 'settings' }).future).toEqual([])
  })

  it('back then forward is where one was, whatever was visited', () => {
    const place = fc.oneof(fc.constantFrom<Place>({ screen: 'library' }, { screen: 'search' }, { screen: 'settings' }), fc.constantFrom('a', 'b', 'c').map((name) => reading(name)))
    fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
      const there = visited(...places)
      if (there.past.length > 0) expect(goForward(goBack(there)).place).toEqual(there.place)
    }))
  })
})

describe('taking up where one left', () => {
  const left = visited(reading('a'), { screen: 'settings' })

  it('shows the place left last time', () => {
    expect(resume(left, null)).toBe(left)
  })

  it('lets a person who has gone somewhere meanwhile stay there, one step from the place left', () => {
    const resumed = resume(left, { screen: 'library' })
    expect(resumed.place).toEqual({ screen: 'library' })
    expect(resumed.tabs).toEqual(['a'])
    expect(goBack(resumed).place).toEqual({ screen: 'settings' })
  })
})
