import { describe, expect, it } from 'vitest'
import { parseSession, writeSession, type Session } from '../../../renderer/state/session-text.ts'

const session: Session = {
  library: '/资料/批阅',
  tabs: ['p1', 'p2'],
  lastPolicy: 'p2',
  place: { screen: 'reader', policyId: 'p2', clauseId: 'c7' },
  panels: { widths: { outline: 240 }, folded: { import: true } },
}

describe('a stored session', () => {
  it('comes back as it was', () => {
    expect(parseSession(writeSession(session))).toEqual(session)
  })

  it('knows where one stood in each tab, and leaves out what is no place', () => {
    const placed: Session = { ...session, stood: { p1: 'c3', p2: 'c7' } }
    expect(parseSession(writeSession(placed))).toEqual(placed)
    expect(parseSession('{"version":1,"stood":{"p1":"c3","p2":7}}')?.stood).toEqual({ p1: 'c3' })
  })

  it('knows what stood beside', () => {
    const paired: Session = { ...session, beside: { policyId: 'p1', clauseId: null, side: 'left' } }
    expect(parseSession(writeSession(paired))).toEqual(paired)
  })

  it('that is none gives a fresh start', () => {
    expect(parseSession('')).toBeNull()
    expect(parseSession('null')).toBeNull()
    expect(parseSession('{"version":99}')).toBeNull()
  })

  it('keeps what is sound of a damaged one', () => {
    expect(
      parseSession(
        '{"version":1,"tabs":["p1",7],"place":{"screen":"nowhere"},"panels":{"widths":{"outline":"wide","inspector":300},"folded":null}}',
      ),
    ).toEqual({
      library: '',
      tabs: ['p1'],
      lastPolicy: null,
      place: { screen: 'library' },
      panels: { widths: { inspector: 300 }, folded: {} },
    })
  })
})
