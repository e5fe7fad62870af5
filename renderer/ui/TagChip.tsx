import type { CSSProperties } from 'react'
import { Icon } from './Icon.tsx'
import { Seal } from './Seal.tsx'

/** The 9 px dot of a tag. Never alone: its name stands beside it. */
export function TagDot({ colour }: { readonly colour: string }) {
  return <span className="tag-dot" style={{ '--tag-colour': colour } as CSSProperties} aria-hidden="true" />
}

export interface TagChipProps {
  readonly name: string
  readonly colour: string
  /** Set for a field: its seal stands in the dot's place. */
  readonly seal?: string | undefined
  readonly look?: 'kept' | 'suggested'
  readonly boxed?: boolean
  readonly removeLabel?: string
  readonly onRemove?: (() => void) | undefined
}

/** A tag or a field with its name; suggested ones are dashed, grey and end in ？. */
export function TagChip({
  name,
  colour,
  seal,
  look = 'kept',
  boxed = false,
  removeLabel = '',
  onRemove,
}: TagChipProps) {
  return (
    <span className={`tag ${look === 'suggested' ? 'suggested' : ''} ${boxed ? 'boxed' : ''}`}>
      {seal === undefined ? <TagDot colour={colour} /> : <Seal character={seal} look={look} />}
      <span className="clip">{look === 'suggested' ? `${name}？` : name}</span>
      {onRemove === undefined ? null : (
        <button type="button" className="remove" aria-label={removeLabel} onClick={onRemove}>
          <Icon name="close" size="small" />
        </button>
      )}
    </span>
  )
}
