import { Fragment, type ReactNode } from 'react'
import { titlePieces } from './title-parts.ts'

/**
 * The policy's name above its outline: the title in Song, broken where a reader would break it, its bracketed tail
 * small and whole; badge and 文号 below.
 */
export function OutlineHead({
  title,
  tail,
  lang,
  badge,
  number,
}: {
  readonly title: string
  readonly tail: string
  readonly lang: string
  readonly badge: ReactNode
  readonly number: string | null
}) {
  return (
    <div className="outline-head">
      <h1 lang={lang} title={tail === '' ? title : `${title}（${tail}）`}>
        {titlePieces(title).map((piece, index) => (
          <Fragment key={index}>
            {index === 0 ? null : <wbr />}
            {piece}
          </Fragment>
        ))}
        {tail === '' ? null : (
          <>
            {' '}
            <span className="tail">（{tail}）</span>
          </>
        )}
      </h1>
      <p>
        {badge}
        {number === null ? null : <span lang={lang}>{number}</span>}
      </p>
    </div>
  )
}
