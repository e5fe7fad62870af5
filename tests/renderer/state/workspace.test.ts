import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import {
  closeOtherTabs,
  closePane,
  closeTab,
  goBack,
  goForward,
  keepOnly,
  moveTab,
  openBeside,
  reopenTab,
  resume,
  standAt,
  startingWorkspace,
  swapPanes,
  tabBeside,
  visit,
  type Place,
  type Workspace,
} from '../../../renderer/state/workspace.ts'

const id = (name: string): PolicyId => name as PolicyId
const reading = (name: string, clause: string | null = null): Place => ({
  screen: 'reader',
  policyId: id(name),
  focus: clause === null ? null : { clauseId: clause as ClauseId, range: null, request: 1 },
})
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
    const place = fc.oneof(
      fc.constantFrom<Place>({ screen: 'library' }, { screen: 'search' }, { screen: 'settings' }),
      fc.constantFrom('a', 'b', 'c').map((name) => reading(name)),
    )
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
        const there = visited(...places)
        if (there.past.length > 0) expect(goForward(goBack(there)).place).toEqual(there.place)
      }),
    )
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

describe('two panes', () => {
  const pair = openBeside(visited(reading('a', 'c1'), reading('c')), id('b'), null)

  it('keep what was read on the other side, and open the tab once', () => {
    expect(pair.place).toMatchObject({ policyId: 'b' })
    expect(pair.beside).toMatchObject({ policyId: 'c', side: 'left' })
    expect(pair.tabs).toEqual(['a', 'c', 'b'])
  })

  it('are changed by going to the policy in the other one, and back gives the first again', () => {
    const there = visit(pair, reading('c', 'c9'))
    expect(there.beside).toMatchObject({ policyId: 'b', side: 'right' })
    expect(goBack(there).place).toMatchObject({ policyId: 'b' })
    expect(goBack(there).beside).toMatchObject({ policyId: 'c', side: 'left' })
  })

  it('are swapped without a step of the history', () => {
    const swapped = swapPanes(pair)
    expect(swapped.past).toBe(pair.past)
    expect(swapPanes(swapped)).toEqual(pair)
  })

  it('move the policy being read to the side asked for, beside the one read before it', () => {
    const moved = openBeside(visited(reading('a'), reading('b')), id('b'), null, 'right')
    expect(moved.place).toMatchObject({ policyId: 'b' })
    expect(moved.beside).toMatchObject({ policyId: 'a', side: 'left' })
    expect(openBeside(visited(reading('a')), id('a'), null).beside).toBeNull()
  })

  it('are one again when a pane or its tab closes', () => {
    expect(closePane(pair, id('b'))).toMatchObject({ place: { policyId: 'c' }, beside: null })
    expect(closePane(pair, id('c'))).toMatchObject({ place: { policyId: 'b' }, beside: null })
    expect(closeTab(pair, id('b'))).toMatchObject({ place: { policyId: 'c' }, beside: null, tabs: ['a', 'c'] })
    expect(closeOtherTabs(pair, id('c'))).toMatchObject({ place: { policyId: 'c' }, beside: null, tabs: ['c'] })
  })

  it('remember where one stands in each', () => {
    const focus = { clauseId: 'c3' as ClauseId, range: null, request: 2 }
    expect(standAt(pair, id('c'), focus).beside?.focus).toBe(focus)
    expect(standAt(pair, id('c'), focus).place).toBe(pair.place)
  })

  it('never show one policy twice, nor one without a tab, whatever is done', () => {
    const names = ['a', 'b', 'c', 'd'].map(id)
    const policy = fc.constantFrom(...names)
    const step = fc.oneof(
      policy.map((to) => (workspace: Workspace) => visit(workspace, reading(to))),
      fc.constant((workspace: Workspace) => visit(workspace, { screen: 'search' })),
      fc.tuple(policy, fc.constantFrom('left' as const, 'right' as const)).map(
        ([to, side]) =>
          (workspace: Workspace) =>
            openBeside(workspace, to, null, side),
      ),
      policy.map((to) => (workspace: Workspace) => closeTab(workspace, to)),
      policy.map((to) => (workspace: Workspace) => closePane(workspace, to)),
      policy.map((to) => (workspace: Workspace) => closeOtherTabs(workspace, to)),
      fc.constantFrom(swapPanes, goBack, goForward, reopenTab),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const workspace = steps.reduce((now, each) => each(now), startingWorkspace)
        const { place, beside, tabs } = workspace
        expect(new Set(tabs).size).toBe(tabs.length)
        if (place.screen === 'reader' && place.policyId !== null) expect(tabs).toContain(place.policyId)
        if (beside !== null) {
          expect(tabs).toContain(beside.policyId)
          expect(place.screen === 'reader' ? place.policyId : workspace.lastPolicy).not.toBe(beside.policyId)
        }
      }),
    )
  })
})

describe('a closed tab', () => {
  it('opens again where it stood and where one was in it', () => {
    const closed = closeTab(visited(reading('a', 'c4'), reading('b'), reading('c')), id('a'))
    const again = reopenTab(closed)
    expect(again.tabs).toEqual(['a', 'b', 'c'])
    expect(again.place).toMatchObject({ policyId: 'a', focus: { clauseId: 'c4' } })
    expect(reopenTab(again)).toBe(again)
  })

  it('of a policy that left the library stays closed', () => {
    const closed = closeTab(visited(reading('a'), reading('b')), id('a'))
    expect(reopenTab(keepOnly(closed, new Set([id('b')]))).tabs).toEqual(['b'])
  })
})
