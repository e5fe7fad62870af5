import { useMemo } from 'react'
import type { MatrixColumns } from '../../../core/model/matrix.ts'
import { useCodebook } from '../../state/library-state.ts'
import { tagFace } from '../../state/tag-face.ts'
import { builtInName } from '../../strings/built-in-names.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Seal } from '../../ui/Seal.tsx'
import { TagDot } from '../../ui/TagChip.tsx'
import type { ColumnFace } from './MatrixGrid.tsx'
import type { TableColumn } from './matrix-table.ts'

/** How the heads of columns show: a sector by its seal, a tag by its colour, an issuer or a body by its name alone. */
export function useColumnFaces(columns: MatrixColumns): (column: TableColumn) => ColumnFace {
  const words = useStrings(matrixStrings)
  const language = useLanguage()
  const codebook = useCodebook()
  const sectors = useMemo(() => new Map((codebook?.sectors ?? []).map((sector) => [sector.id, sector])), [codebook])
  const tags = useMemo(() => new Map((codebook?.tags ?? []).map((tag) => [tag.id as string, tag])), [codebook])
  return ({ key, name, names }: TableColumn): ColumnFace => {
    if (key === null)
      return {
        name: words.noSector,
        lang: undefined,
        sign: (
          <span className="no-seal" aria-hidden="true">
            —
          </span>
        ),
        title: words.noSector,
      }
    const sector = columns === 'sector' ? sectors.get(key) : undefined
    if (sector !== undefined) {
      const shown = language === 'en' ? sector.nameEn : builtInName(sector.name, language)
      return { name: shown, lang: undefined, sign: <Seal character={sector.seal} look="neutral" />, title: shown }
    }
    const tag = columns === 'tag' ? tags.get(key) : undefined
    if (tag !== undefined) {
      const face = tagFace(tag, null, language)
      return { name: face.name, lang: face.lang, sign: <TagDot colour={face.colour} />, title: face.name }
    }
    return { name, lang: 'zh-Hans', sign: null, title: [name, ...names.filter((each) => each !== name)].join('、') }
  }
}
