import type { ReviewItem } from '../../../core/model/review-item.ts'
import { useCodebook, useCollections } from '../../state/library-state.ts'
import { sectorOf, tagFace } from '../../state/tag-face.ts'
import { reviewingStrings } from '../../strings/reviewing.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'

const icons = {
  annotation: 'note',
  tagging: 'tag',
  member: 'collection',
  fact: 'flag',
  link: 'link',
} as const satisfies Record<ReviewItem['thing']['kind'], IconName>

/** What a thing that waits is, in a line: its kind and what it says. */
export function ThingOfReview({ item, short = false }: { readonly item: ReviewItem; readonly short?: boolean }) {
  const words = useStrings(reviewingStrings)
  const { thing } = item
  const said = useSaid(item)
  const kind = thing.kind === 'annotation' && thing.annotation.body === '' ? words.highlight : words[thing.kind]
  return (
    <p className={short ? 'review-thing clip' : 'review-thing'}>
      <Icon name={icons[thing.kind]} size={short ? 'small' : 'medium'} />
      <b>{kind}</b> {said}
    </p>
  )
}

function useSaid({ thing }: ReviewItem): string {
  const language = useLanguage()
  const codebook = useCodebook()
  const collections = useCollections()
  switch (thing.kind) {
    case 'annotation':
      return thing.annotation.body
    case 'tagging': {
      const tag = codebook?.tags.find(({ id }) => id === thing.tagging.tagId)
      return tag === undefined ? '' : tagFace(tag, sectorOf(tag.id, codebook?.sectors ?? []), language).name
    }
    case 'member':
      return [collections.find(({ id }) => id === thing.collectionId)?.name ?? '', thing.comment]
        .filter((part) => part !== '')
        .join(' · ')
    case 'link':
      return codebook?.linkTypes.find(({ id }) => id === thing.link.type)?.name ?? ''
    case 'fact': {
      const fact = thing.correction.fact ?? thing.correction.read
      return fact?.kind === 'target' || fact?.kind === 'citation' || fact?.kind === 'responsibility'
        ? fact.value.quote
        : ''
    }
  }
}
