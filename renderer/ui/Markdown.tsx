import { useMemo, type ReactNode } from 'react'
import type { MarkedToken, Token, Tokens } from 'marked'
import { followable, markdownTokens } from './markdown-tokens.ts'

const DEEPEST = 16

export interface MarkdownProps {
  readonly text: string
  /** Opens an address outside; without it (a text inside a button) links are mere words. */
  readonly onLink?: ((address: string) => void) | undefined
}

/**
 * Markdown as elements of our own, never as HTML: tags in the text show as typed, images as their words (nothing is
 * fetched), and only https addresses can be followed; any other stands beside its words.
 */
export function Markdown({ text, onLink }: MarkdownProps) {
  const tokens = useMemo(() => markdownTokens(text), [text])
  return <div className="markdown">{tokens === null ? <p className="as-typed">{text}</p> : all(tokens, 0, onLink)}</div>
}

type OnLink = MarkdownProps['onLink']

const all = (tokens: readonly Token[] | undefined, depth: number, onLink: OnLink): ReactNode =>
  (tokens ?? []).map((token, at) => <One key={at} token={token} depth={depth} onLink={onLink} />)

function One({
  token: given,
  depth,
  onLink,
}: {
  readonly token: Token
  readonly depth: number
  readonly onLink: OnLink
}): ReactNode {
  if (depth > DEEPEST) return given.raw
  // the package's own union of tokens is open (extensions may add any); ours has none
  const token = given as MarkedToken
  const inside = (tokens: readonly Token[] | undefined): ReactNode => all(tokens, depth + 1, onLink)
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ '
    case 'heading':
      return <p className="heading">{inside(token.tokens)}</p>
    case 'paragraph':
      return <p>{inside(token.tokens)}</p>
    case 'blockquote':
      return <blockquote>{inside(token.tokens)}</blockquote>
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      )
    case 'hr':
      return <hr />
    case 'list': {
      const items = token.items.map((item: Tokens.ListItem, at: number) => <li key={at}>{inside(item.tokens)}</li>)
      return token.ordered ? <ol start={token.start === '' ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {token.header.map((cell: Tokens.TableCell, at: number) => (
                <th key={at} scope="col">
                  {inside(cell.tokens)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {token.rows.map((row: Tokens.TableCell[], at: number) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>{inside(cell.tokens)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'strong':
      return <strong>{inside(token.tokens)}</strong>
    case 'em':
      return <em>{inside(token.tokens)}</em>
    case 'del':
      return <del>{inside(token.tokens)}</del>
    case 'codespan':
      return <code>{token.text}</code>
    case 'br':
      return <br />
    case 'link': {
      const address = followable(token.href)
      if (address !== null && onLink !== undefined)
        return (
          <button
            type="button"
            className="outside-link"
            role="link"
            title={address}
            onClick={() => {
              onLink(address)
            }}
          >
            {inside(token.tokens)}
          </button>
        )
      return (
        <>
          {inside(token.tokens)}
          {token.text === token.href || `mailto:${token.text}` === token.href ? null : <> ({token.href})</>}
        </>
      )
    }
    case 'image':
      return <>{token.text === '' ? token.href : token.text}</>
    case 'text':
      return 'tokens' in token && token.tokens !== undefined ? inside(token.tokens) : token.text
    case 'escape':
      return token.text
    case 'html':
      return token.raw
    default:
      return given.raw
  }
}
