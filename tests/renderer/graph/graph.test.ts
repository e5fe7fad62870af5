import { describe, expect, test } from 'vitest'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { Link, LinkTypeId } from '../../../core/model/link.ts'
import type { LinkGraph } from '../../../core/model/link-graph.ts'
import {
  graphFacets,
  knowGraph,
  noGraphFilters,
  type GraphFilters,
} from '../../../renderer/features/graph/graph-filters.ts'
import { clauseNode, linksOf, policyNode, sceneOf } from '../../../renderer/features/graph/graph-scene.ts'
import { graphSvg } from '../../../renderer/features/graph/graph-svg.ts'
import { levelLayout } from '../../../renderer/features/graph/level-layout.ts'

const ref = (name: string): Link['from'] => {
  const [policyId, clauseId] = name.split(':')
  return { policyId, clauseId } as unknown as Link['from']
}
const link = (id: string, type: LinkTypeId, from: string, to: string): Link =>
  ({ id, type, from: ref(from), to: ref(to), comment: '', author: '甲', createdAt: '' }) as unknown as Link
const policy = (policyId: string, level: string | null) => ({
  policyId,
  fileName: `${policyId}.txt`,
  metadata: {
    title: `${policyId}水利数据方案`,
    level,
    region: null,
    status: 'final',
    issuedOn: null,
    language: 'zh',
    script: 'hans',
  },
})
const clause = (name: string, sectors: readonly string[] = []) => ({
  ref: ref(name),
  path: '一、',
  heading: name,
  preview: '',
  sectors,
})
const graph = {
  policies: [
    policy('city', 'municipal'),
    policy('nation', 'national'),
    policy('plain', null),
    policy('prov', 'provincial'),
  ],
  clauses: [
    clause('city:c1', ['water']),
    clause('nation:c1', ['water']),
    clause('nation:c2'),
    clause('prov:c1', ['farm']),
    clause('prov:c2'),
  ],
  links: [
    link('a', 'implements', 'prov:c1', 'nation:c1'),
    link('b', 'implements', 'prov:c2', 'nation:c2'),
    link('c', 'relates', 'prov:c1', 'city:c1'),
    link('d', 'relates', 'city:c1', 'prov:c2'),
    link('e', 'cites', 'prov:c1', 'prov:c2'),
  ],
} as unknown as LinkGraph
const known = knowGraph(graph)
const scene = (filters: Partial<GraphFilters> = {}, expanded: readonly string[] = [], text = '') =>
  sceneOf(known, {
    filters: { ...noGraphFilters, ...filters },
    expanded: new Set(expanded as readonly PolicyId[]),
    text,
    directed: (type) => type !== 'relates',
  })

describe('the scene of a graph', () => {
  test('has policies by level, links bundled by type and direction; without a direction both ways are one bundle', () => {
    const { nodes, bundles } = scene()
    expect(nodes.map(({ id }) => id)).toEqual(['p nation', 'p prov', 'p city'])
    expect(bundles.map(({ from, to, type, links }) => `${from} ${type} ${to} ${links.length.toString()}`)).toEqual([
      'p prov implements p nation 2',
      'p prov relates p city 2',
    ])
  })
  test('opens a policy up into its linked clauses, and then draws what runs inside it', () => {
    const { nodes, bundles } = scene({}, ['prov'])
    expect(nodes.filter(({ kind }) => kind === 'clause').map(({ id }) => id)).toEqual([
      clauseNode(ref('prov:c1')),
      clauseNode(ref('prov:c2')),
    ])
    expect(bundles.find(({ type }) => type === 'cites')).toMatchObject({ from: 'c prov c1', to: 'c prov c2' })
    expect(bundles.filter(({ type }) => type === 'implements')).toHaveLength(2)
  })
  test('is narrowed by type, level, sector and policy; policies without links come only when asked for', () => {
    expect(scene({ types: ['cites'] }).nodes.map(({ id }) => id)).toEqual(['p prov'])
    expect(scene({ levels: ['national', 'provincial'] }).links.map(({ id }) => id)).toEqual(['a', 'b', 'e'])
    expect(scene({ sectors: [''] }).links.map(({ id }) => id)).toEqual(['b'])
    expect(scene({ policyIds: ['prov', 'city'] as unknown as readonly PolicyId[] }).links.map(({ id }) => id)).toEqual([
      'c',
      'd',
      'e',
    ])
    expect(scene({ unlinked: true }).nodes.map(({ id }) => id)).toContain('p plain')
  })
  test('marks what words find and leaves the rest', () => {
    expect(
      scene({}, ['nation'], 'c2')
        .nodes.filter(({ found }) => found)
        .map(({ id }) => id),
    ).toEqual(['c nation c2'])
    expect(scene({}, [], '').nodes.some(({ found }) => found)).toBe(false)
  })
  test('knows the links of a policy, a clause and a bundle', () => {
    const now = scene()
    expect(linksOf(now, policyNode('city' as PolicyId)).map(({ id }) => id)).toEqual(['c', 'd'])
    expect(linksOf(now, clauseNode(ref('prov:c1'))).map(({ id }) => id)).toEqual(['a', 'c', 'e'])
    expect(linksOf(now, now.bundles[0]?.id ?? '').map(({ id }) => id)).toEqual(['a', 'b'])
  })
  test("tells a node's links by type and direction: one inside a policy runs both ways, one without a direction counts once", () => {
    const of = (now: ReturnType<typeof scene>, id: string) =>
      now.nodes
        .find((node) => node.id === id)
        ?.tally.map(({ type, direction, count }) => `${type} ${direction} ${count.toString()}`)
    const now = scene({}, ['prov'])
    expect(of(now, 'p prov')).toEqual(['implements out 2', 'relates out 2', 'cites out 1', 'cites in 1'])
    expect(of(now, 'p nation')).toEqual(['implements in 2'])
    expect(of(now, 'c prov c1')).toEqual(['implements out 1', 'relates out 1', 'cites out 1'])
    expect(of(now, 'c prov c2')).toEqual(['implements out 1', 'relates out 1', 'cites in 1'])
  })
  test('counts each filter with the others applied', () => {
    const facets = graphFacets(
      known,
      { ...noGraphFilters, types: ['implements'] },
      { types: ['implements', 'cites', 'relates', 'amends'], sectors: ['farm', 'water'] },
    )
    expect(facets.types).toEqual([
      { value: 'implements', count: 2 },
      { value: 'cites', count: 1 },
      { value: 'relates', count: 2 },
    ])
    expect(facets.sectors).toEqual([
      { value: 'farm', count: 1 },
      { value: 'water', count: 1 },
      { value: '', count: 1 },
    ])
  })
})

test('columns go from the nation to the city, nothing lies on anything else, and the same scene gives the same places', () => {
  const now = scene({}, ['prov', 'nation'])
  const places = levelLayout(now)
  const x = (id: string): number => places.get(id)?.x ?? NaN
  expect(x('p nation')).toBeLessThan(x('p prov'))
  expect(x('p prov')).toBeLessThan(x('p city'))
  expect(new Set([...places.values()].map((place) => `${place.x.toString()} ${place.y.toString()}`)).size).toBe(
    now.nodes.length,
  )
  expect([...levelLayout(now)]).toEqual([...places])
})

test('an exported image holds its words as text, whatever characters are in them', () => {
  const palette = {
    paper: '#FFFFFF',
    raise: '#FFFFFF',
    ink: '#000000',
    ink2: '#000000',
    ink3: '#000000',
    line2: '#000000',
    edge: '#000000',
    qing: '#000000',
    qingWash: '#000000',
    huangWash: '#000000',
    faceUi: '"A", sans-serif',
    faceRead: 'serif',
  }
  const look = {
    shape: 'cut-rectangle' as const,
    fill: '#FFFFFF',
    text: '#000000',
    border: '#000000',
    borderWidth: 1,
    dashed: true,
  }
  const svg = graphSvg(
    {
      nodes: [{ at: { x: 0, y: 0 }, width: 100, height: 40, look, lines: ['甲 & <乙>', '市级'], kind: 'policy' }],
      bundles: [
        {
          from: { x: 0, y: 0 },
          to: { x: 200, y: 0 },
          bends: [{ x: 100, y: 80 }],
          middle: { x: 100, y: 40 },
          label: '落实 2',
          look: { dash: [5, 4], width: 1, head: 'arrow', ink: '#2B6748' },
          width: 2,
        },
      ],
    },
    palette,
    '关联',
  )
  expect(svg).toContain('甲 &amp; &lt;乙&gt;')
  expect(svg).toContain('Q100 80 200 0')
  expect(svg).toContain('stroke-dasharray="5 4"')
  expect(svg.match(/viewBox="([^"]+)"/)?.[1]).toBe('-82 -52 314 164')
})
