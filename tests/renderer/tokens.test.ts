import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const renderer = fileURLToPath(new URL('../../renderer', import.meta.url))
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:css|tsx?)$/.test(name),
)
const read = (name: string): string => readFileSync(join(renderer, name), 'utf8')
const tokensFile = join('styles', 'tokens.css')
/** Paper is white and ink black, whatever the theme. */
const printFile = join('styles', 'print.css')
/** Narrower panes have a narrower one: the one token a place may set. */
const GUTTER = '--f-gutter'
const tokens = new Set(
  [...read(tokensFile).matchAll(/(--[a-z0-9-]+)\s*:/g)].map(([, name]) => name ?? '').filter((name) => name !== GUTTER),
)

test('no part of the window gives a design token a value of its own', () => {
  expect(tokens.size).toBeGreaterThan(20)
  const set = files
    .filter((name) => name !== tokensFile && name !== printFile)
    .flatMap((name) =>
      [...read(name).matchAll(/(?<![\w-])['"]?(--[a-z0-9-]+)['"]?\]?\s*:(?!:)/g)].map(([, token]) => ({
        name,
        token: token ?? '',
      })),
    )
  expect(set.filter(({ token }) => tokens.has(token))).toEqual([])
})
