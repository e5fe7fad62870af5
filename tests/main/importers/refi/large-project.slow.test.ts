import { expect, it } from 'vitest'
import { largeProject } from './demanding-projects.ts'
import { brought, guid } from './foreign-project.ts'

it('a project that is only large is read: 50,000 codings, each of its own place', () => {
  const { first } = brought(largeProject(50_000))
  // a coding that is cut at the end of a clause has a part in the next one
  const codings = new Set(Object.keys(first.record.taggings).map((id) => id.slice(0, guid(0).length)))
  expect(codings.size).toBe(50_000)
})
