import { Seal } from '../../ui/Seal.tsx'
import { TagDot } from '../../ui/TagChip.tsx'
import type { FilterName } from './filter-names.ts'

/** A filter value's words behind its sign: a field's seal, a tag's dot. */
export function FilterWords({ name }: { readonly name: FilterName }) {
  return (
    <>
      {name.face === null ? null : name.face.seal === undefined ? (
        <TagDot colour={name.face.colour} />
      ) : (
        <Seal character={name.face.seal} look="neutral" />
      )}
      <span className="clip" lang={name.lang}>
        {name.name}
      </span>
    </>
  )
}
