import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Markdown } from '../../../renderer/ui/Markdown.tsx'
import { followable } from '../../../renderer/ui/markdown-tokens.ts'

const drawn = (text: string): string =>
  renderToStaticMarkup(createElement(Markdown, { text, onLink: () => undefined })).replace(
    /^<div class="markdown">|<\/div>$/g,
    '',
  )

describe('Markdown', () => {
  it.each([
    ['**口径**不一致', '<p><strong>口径</strong>不一致</p>'],
    ['第一行\n第二行', '<p>第一行<br/>第二行</p>'],
    ['- 甲\n- 乙', '<ul><li>甲</li><li>乙</li></ul>'],
    ['2. 甲\n3. 乙', '<ol start="2"><li>甲</li><li>乙</li></ol>'],
    ['- [x] 已核', '<ul><li>☑ 已核</li></ul>'],
    ['> 引', '<blockquote><p>引</p></blockquote>'],
    ['# 标题', '<p class="heading">标题</p>'],
    ['`第三条`', '<p><code>第三条</code></p>'],
    [
      '|甲|乙|\n|-|-|\n|1|2|',
      '<table><thead><tr><th scope="col">甲</th><th scope="col">乙</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
  ])('%s', (text, expected) => {
    expect(drawn(text)).toBe(expected)
  })

  it('shows HTML as it was typed', () => {
    expect(drawn('<script>alert(1)</script>')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(drawn('看 <img src=x onerror=alert(1)> 这里')).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'http://example.org/a',
    'mailto:a@example.org',
    'relative/page',
  ])('never follows %s', (address) => {
    expect(followable(address)).toBeNull()
    expect(drawn(`[看这里](${address})`)).not.toMatch(/<button|<a /)
  })

  it('follows https, and writes any other address beside its words', () => {
    expect(drawn('[原文](https://example.org/a)')).toBe(
      '<p><button type="button" class="outside-link" role="link" title="https://example.org/a">原文</button></p>',
    )
    expect(drawn('[写信](mailto:a@example.org)')).toBe('<p>写信 (mailto:a@example.org)</p>')
  })

  it('loads no image', () => {
    expect(drawn('![图一](https://example.org/a.png)')).toBe('<p>图一</p>')
  })

  it('shows as typed what is too long or too deep to be meant', () => {
    expect(drawn('>'.repeat(5_000))).toMatch(/^<p class="as-typed">/)
    expect(drawn('*'.repeat(30_000))).toMatch(/^<p class="as-typed">/)
    expect(drawn(`${'- '.repeat(200)}甲`)).toContain('甲')
  })
})
