import type { Level } from '../../core/model/policy.ts'
import { LevelBadge } from '../ui/LevelBadge.tsx'
import { commonStrings } from '../strings/common.ts'
import { useStrings } from '../strings/use-strings.ts'

/** The level badge in the language spoken: 国, 省 … or, not `short`, 国家, 省级 … */
export function PolicyLevel({ level, short = false }: { readonly level: Level | null; readonly short?: boolean }) {
  const words = useStrings(commonStrings)
  const full = words[level ?? 'levelUnknown']
  return (
    <LevelBadge level={level} label={short ? words[`${level ?? 'levelUnknown'}Short` as const] : full} title={full} />
  )
}
