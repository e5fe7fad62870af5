import { describe, expect, it } from 'vitest'
import { gatherRows } from '../../../../core/exporting/gather-rows.ts'
import { factsNow } from '../../../../core/library/facts-now.ts'
import { markPdf } from '../../../../main/exporters/mark-pdf.ts'
import { pdfMarks, type MarkPlaces } from '../../../../main/exporters/pdf-marks.ts'
import { injectionStrings as texts } from '../../../support/injection-strings.ts'
import { makePdf } from '../../../support/make-pdf.ts'
import { valueOf } from '../../../support/value-of.ts'
import { resources } from '../typeset/read-typeset.ts'
import { freeFields, hostileLibrary } from './hostile-library.ts'
import { fieldsIn } from './planted.ts'
import { inString, readPdf } from './read-packed-formats.ts'

const page = (number: number): number => number + 1
const places = (number: number): MarkPlaces => ({
  boxesOf: () => new Map([[page(number), [{ page: page(number), x: 60, y: 60, width: 100, height: 12 }]]]),
  firstLineOf: (range) => range,
})

describe('every hostile text in every field stays text: highlights on the pages of an original PDF', () => {
  it('says what people wrote, whole, in marks that do nothing', async () => {
    const { library, textOf } = hostileLibrary()
    const { rows } = valueOf(gatherRows(library, { kind: 'library' }, textOf, [], factsNow))
    const marks = texts.flatMap((_, number) => {
      const own = rows.filter(
        ({ policy }) => policy.record.policy.source.hash === number.toString(16).padStart(64, '0'),
      )
      return pdfMarks(own, places(number), 'zh-Hans').marks
    })
    const original = makePdf(texts.map(() => [{ text: '一、数据', x: 60, y: 60 }]))
    const written = valueOf(await markPdf(original, marks, resources.pdfjsFolder))
    const { strings } = await readPdf(written)
    const { whole } = fieldsIn(strings, texts, inString)
    for (const field of [
      'tag.name',
      ...['annotations{}.body', 'annotations{}.author', 'taggings{}.author'].map((name) => `record.${name}`),
    ])
      expect(
        texts.filter((_, number) => whole.get(freeFields.indexOf(field))?.has(number) !== true),
        field,
      ).toEqual([])
  })
})
