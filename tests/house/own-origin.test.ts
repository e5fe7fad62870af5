import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { staysHome } from '../journeys/support/own-origin.ts'

const home = 'http://127.0.0.1:8123/#/library'

describe('what a journey’s pages may ask for', () => {
  it.each([
    ['http://127.0.0.1:8123/api/call/search', { page: home, opens: false }],
    ['ws://127.0.0.1:8123/x', { page: home, opens: false }],
    ['data:image/png;base64,AA', { page: home, opens: false }],
    ['blob:http://127.0.0.1:8123/1', { page: home, opens: false }],
    ['http://127.0.0.1:8123/?key=a', { page: 'about:blank', opens: true }],
    ['https://workbench/', { page: 'about:blank', opens: true }],
    ['https://workbench/assets/a.js', { page: 'https://workbench/', opens: false }],
  ] as const)('%s', (address, asked) => {
    expect(staysHome(address, asked)).toBe(true)
  })

  it.each([
    ['https://example.com/', { page: home, opens: false }],
    ['https://fonts.gstatic.com/s/a.woff2', { page: home, opens: false }],
    ['http://127.0.0.1:8124/', { page: home, opens: false }],
    ['http://localhost:8123/', { page: home, opens: false }],
    ['https://127.0.0.1:8123/', { page: home, opens: false }],
    ['http://127.0.0.1.example.com/', { page: home, opens: true }],
    ['https://example.com/', { page: home, opens: true }],
    ['wss://example.com/', { page: home, opens: false }],
    ['blob:https://example.com/1', { page: home, opens: false }],
    ['https://workbench.example/', { page: 'https://workbench/', opens: true }],
    ['http://127.0.0.1:8123/', { page: 'about:blank', opens: false }],
  ] as const)('not %s', (address, asked) => {
    expect(staysHome(address, asked)).toBe(false)
  })

  it('is watched in all journeys but those whose subject is other pages, or Electron itself', () => {
    const folder = fileURLToPath(new URL('../journeys', import.meta.url))
    const without = readdirSync(folder).filter(
      (name) =>
        name.endsWith('.spec.ts') &&
        !readFileSync(`${folder}/${name}`, 'utf8').includes("test } from './support/journey.ts'"),
    )
    expect(without).toEqual(['hostile-page.spec.ts', 'shell-guide.spec.ts'])
  })
})
