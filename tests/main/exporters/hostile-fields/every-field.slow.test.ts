import { describe, expect, it } from 'vitest'
import { injectionStrings as texts } from '../../../support/injection-strings.ts'
import { expectFields, fieldsOf } from './carried-fields.ts'
import { everything, freeFields, hostileLibrary } from './hostile-library.ts'
import { fieldsIn } from './planted.ts'
import { readRefi } from './read-packed-formats.ts'
import { wellFormed } from './read-text-formats.ts'
import { readHostile } from './readers.ts'
import { writeHostile } from './write-hostile.ts'

const made = hostileLibrary()
describe.each(['xlsx', 'docx', 'qdpx', 'pdf'] as const)(
  'every hostile text in every field stays text: %s',
  (format) => {
    it.each([
      ['library', { kind: 'library' }],
      ['collection', { kind: 'collection', collectionId: everything }],
    ] as const)('the %s', async (name, scope) => {
      const { bytes } = await writeHostile({ ...made, format, scope })
      expectFields(await readHostile(format, bytes), fieldsOf(format, name))
      if (format !== 'qdpx') return
      // the policies' own words lie beside the project, as they are
      const { whole } = fieldsIn(readRefi.texts(bytes), texts, wellFormed)
      for (const field of ['text.front', 'text.clause', 'text.between', 'text.table', 'text.back'])
        expect(whole.get(freeFields.indexOf(field))?.size, field).toBe(texts.length)
    })
  },
)
