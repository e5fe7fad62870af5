import { expect, it } from 'vitest'
import { prefectures } from '../../../core/comparing/prefectures.ts'
import { isBelow, type Place } from '../../../core/comparing/region-line.ts'
import { readSeed } from '../../seeds/read-seed.ts'
import { issuersFile } from '../../seeds/seed-schemas.ts'

const at = (level: Place['level'], region: string | null): Place => ({ level, region })
const nation = at('national', null)

it.each<[string, Place, Place, boolean]>([
  ['a province below the nation', nation, at('provincial', '云泽省'), true],
  ['a city nobody knows below the nation', nation, at('municipal', '临湖市'), true],
  ['the nation below a province', at('provincial', '云泽省'), nation, false],
  ['a city below its own province', at('provincial', '浙江省'), at('municipal', '金华市'), true],
  ['written in the other script', at('provincial', '江蘇省'), at('municipal', '蘇州市'), true],
  ['a city below another province', at('provincial', '江西省'), at('municipal', '金华市'), false],
  ['a city that names its province', at('provincial', '云泽省'), at('municipal', '云泽省临湖市'), true],
  ['a city that nobody knows below a province', at('provincial', '云泽省'), at('municipal', '临湖市'), false],
  ['the city that shares its province’s name', at('provincial', '吉林省'), at('municipal', '吉林市'), true],
  ['a prefecture called like another province', at('provincial', '海南省'), at('municipal', '海南藏族自治州'), false],
  ['a city of an autonomous region', at('provincial', '广西壮族自治区'), at('municipal', '南宁市'), true],
  ['a district of a city under the nation', at('provincial', '北京市'), at('county', '北京市海淀区'), true],
  ['a district of another', at('provincial', '上海市'), at('county', '北京市海淀区'), false],
  ['a county below its city', at('municipal', '金华市'), at('county', '金华市婺城区'), true],
  [
    'a county below its city, one with its province',
    at('municipal', '浙江省金华市'),
    at('county', '金华市婺城区'),
    true,
  ],
  ['a county below another city', at('municipal', '杭州市'), at('county', '金华市婺城区'), false],
  ['a level not known', nation, at(null, '金华市'), false],
  ['a region not known', at('provincial', null), at('municipal', '金华市'), false],
  ['two of one level', at('provincial', '浙江省'), at('provincial', '浙江省'), false],
])('tells %s', (_name, upper, lower, expected) => {
  expect(isBelow(upper, lower)).toBe(expected)
})

it('names each city once, and none that begins like another’s name', () => {
  const all = Object.values(prefectures).flatMap((cities) => cities.split(' '))
  expect(all.filter((city, index) => all.some((other, at) => at !== index && other.startsWith(city)))).toEqual([])
})

it('knows the province of every prefecture whose government issues policies', () => {
  const all = Object.values(prefectures).flatMap((cities) => cities.split(' '))
  const { issuers } = issuersFile.parse(readSeed('issuers.json').json)
  const regions = issuers.flatMap(({ level, region }) => (level === 'municipal' && region !== null ? [region] : []))
  expect(regions).toHaveLength(333)
  expect(regions.filter((region) => all.filter((city) => region.startsWith(city)).length !== 1)).toEqual([])
})
