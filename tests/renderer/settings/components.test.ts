import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { components } from '../../../renderer/features/settings/components.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>

describe('the list of components', () => {
  it('names every package Piyue ships with', () => {
    const names = components.map(({ name }) => name)
    expect(Object.keys(read('package.json')['dependencies'] as object).filter((name) => !names.includes(name))).toEqual(
      [],
    )
    expect(names).toContain('electron')
  })

  it.each(components)('gives $name the licence its package gives', ({ name, licence }) => {
    expect(read(`node_modules/${name}/package.json`)['license']).toBe(licence)
  })
})
