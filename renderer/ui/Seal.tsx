/**
 * A field's one-character seal 印. `kept`: filled cinnabar, a person put it there. `suggested`: dashed and grey, the machine's.
 * `neutral`: thin outline, for headers and filters. The name beside it carries the meaning, so the seal is silent.
 */
export function Seal({ character, look = 'kept', size = 'medium' }: { readonly character: string; readonly look?: 'kept' | 'suggested' | 'neutral'; readonly size?: 'medium' | 'large' }) {
  return <span className={`seal ${look === 'kept' ? '' : look} ${size === 'large' ? 'large' : ''}`} lang="zh-Hans" aria-hidden="true">{character}</span>
}
