import type { CSSProperties, ReactNode } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import type { CompareMode } from '../../state/comparison-sides.ts'
import { useLanguage } from '../../strings/use-strings.ts'
import { gutterWidth } from './gutter-width.ts'
import { SideHeads } from './SideHead.tsx'

/** The heads of both sides, what stands below them, and the overview beside; without an overview nothing is compared. */
export function TwinFrame({
  mode,
  left,
  right,
  picking,
  overview,
  children,
}: {
  readonly mode: CompareMode
  readonly left: PolicySummary | null
  readonly right: PolicySummary | null
  readonly picking: SideName | null
  readonly overview: ReactNode
  readonly children: ReactNode
}) {
  const language = useLanguage()
  const style = { '--gutter': `${gutterWidth(mode, language).toString()}px` } as CSSProperties
  const heads = <SideHeads mode={mode} left={left} right={right} picking={picking} />
  return overview === null ? (
    <div className="compare no-overview" style={style}>
      {heads}
      <div className="twin empty">{children}</div>
    </div>
  ) : (
    <div className="compare" style={style}>
      {heads}
      <div className="twin" data-region="pairs">
        {children}
      </div>
      {overview}
    </div>
  )
}
