import { describe, expect, test } from 'vitest'
import { readCircled, readNumber, readRoman } from '../../../core/reading/read-number.ts'

describe('readNumber', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['廿', 20],
    ['廿三', 23],
    ['卅一', 31],
    ['九十九', 99],
    ['一百', 100],
    ['一百零三', 103],
    ['一百〇三', 103],
    ['一百三', 130],
    ['一百一十', 110],
    ['一百一十七', 117],
    ['百', null],
    ['二〇二四', 2024],
    ['二○二四', 2024],
    ['二零二四', 2024],
    ['一二', 12],
    ['三千二百', 3200],
    ['一千零一', 1001],
    ['一万二千', 12000],
    ['三亿', 300000000],
    ['12', 12],
    ['１２', 12],
    ['1,000', 1000],
    ['007', 7],
    ['十十', null],
    ['一二十', null],
    ['', null],
    ['第一', null],
    ['1.5', null],
    ['-1', null],
    ['A', null],
    ['万', null],
    ['貳拾', 20],
    ['两', 2],
  ])('%s is %s', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })
})

describe('readCircled', () => {
  test.each([
    ['①', 1],
    ['⑳', 20],
    ['㉑', 21],
    ['㊀', 1],
    ['㈩', 10],
    ['⑴', 1],
    ['⒈', 1],
    ['❿', 10],
    ['1', null],
    ['①②', null],
    ['', null],
  ])('%s is %s', (text, value) => {
    expect(readCircled(text)).toBe(value)
  })
})

describe('readRoman', () => {
  test.each([
    ['i', 1],
    ['iv', 4],
    ['ix', 9],
    ['XIV', 14],
    ['Ⅳ', 4],
    ['iiii', null],
    ['vx', null],
    ['', null],
    ['a', null],
  ])('%s is %s', (text, value) => {
    expect(readRoman(text)).toBe(value)
  })
})
