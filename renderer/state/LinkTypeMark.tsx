import type { LinkType, LinkTypeId } from '../../core/model/link.ts'
import { useTheme } from './appearance.ts'
import { linkInk, linkLook } from './link-looks.ts'
import type { LinkDirection } from './link-words.ts'

const heads = {
  arrow: 'M20 2l6 4-6 4z',
  open: 'M20 2.5l5 3.500-5 3.500',
  dot: 'M22 6a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
  bar: 'M24 1.500v9',
  none: '',
} as const

/**
 * A link's line as the graph draws it: its type by dash, head and colour, its direction by where it points. The word
 * beside it names it.
 */
export function LinkTypeMark({
  types,
  type,
  direction = 'out',
}: {
  readonly types: readonly LinkType[]
  readonly type: LinkTypeId
  readonly direction?: LinkDirection
}) {
  const theme = useTheme()
  const found = types.find(({ id }) => id === type)
  const { dash, width, head } = linkLook(type)
  const ink = linkInk(found?.colour ?? '#645D51', theme)
  return (
    <svg className="link-type-mark" viewBox="0 0 28 12" aria-hidden="true" focusable="false">
      <g
        transform={direction === 'in' ? 'matrix(-1 0 0 1 28 0)' : undefined}
        stroke={ink}
        fill="none"
        strokeLinejoin="round"
      >
        <path
          d={head === 'none' ? 'M2 6h24' : 'M2 6h18'}
          strokeWidth={width}
          strokeDasharray={dash.length === 0 ? undefined : dash.join(' ')}
        />
        {head === 'none' ? null : (
          <path
            d={heads[head]}
            strokeWidth={head === 'bar' ? 2.4 : 1.3}
            fill={head === 'arrow' || head === 'dot' ? ink : 'none'}
          />
        )}
      </g>
    </svg>
  )
}
