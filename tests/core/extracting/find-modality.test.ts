import { expect, test } from 'vitest'
import { findModality } from '../../../core/extracting/find-modality.ts'

test.each([
  ['数据处理者应当建立制度。', 'must'],
  ['不得泄露个人信息。', 'must'],
  ['各单位要加强领导。', 'should'],
  ['鼓励企业开放数据。', 'encourage'],
  ['支持企业设立首席数据官。', 'support'],
  ['支持企业，鼓励社会参与。', 'support'],
  ['探索建立数据资产登记制度。', 'explore'],
  ['鼓勵企業開放數據。', 'encourage'],
  ['按照工作要求推进，突出重要要点。', null],
  ['建设数据平台。', null],
  ['Public bodies shall share data.', 'must'],
  ['应用场景和应急管理', null],
])('%s speaks as %s', (words, modality) => {
  expect(findModality(words)).toBe(modality)
})
