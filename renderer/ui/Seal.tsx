import { builtInName } from '../strings/built-in-names.ts'
import { useLanguage } from '../strings/use-strings.ts'

/**
 * A field's one-character seal 印. `kept`: filled cinnabar, a person put it there. `suggested`: dashed and grey, the
 * machine's.
 * `neutral`: thin outline, for headers and filters. The name beside it carries the meaning, so the seal is silent.
 */
export function Seal({
  character,
  look = 'kept',
  size = 'medium',
}: {
  readonly character: string
  readonly look?: 'kept' | 'suggested' | 'neutral'
  readonly size?: 'medium' | 'large'
}) {
  const language = useLanguage()
  return (
    <span
      className={`seal ${look === 'kept' ? '' : look} ${size === 'large' ? 'large' : ''}`}
      lang={language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans'}
      aria-hidden="true"
    >
      {builtInName(character, language)}
    </span>
  )
}
