import { expect, it } from 'vitest'
import { readableInOrder } from '../../../renderer/carriers/folder-files.ts'

const at = (webkitRelativePath: string) => ({ name: webkitRelativePath.split('/').at(-1) ?? '', webkitRelativePath })

it('takes from a picked folder what can be read, in the order people number it', () => {
  const picked = ['夹/10.txt', '夹/2.PDF', '夹/下级/1.docx', '夹/.隐.txt', '夹/~$2.docx', '夹/表.xlsx', '夹/1.txt'].map(
    at,
  )
  const taken = readableInOrder(picked).map(({ webkitRelativePath }) => webkitRelativePath)
  expect(taken).toEqual(['夹/1.txt', '夹/2.PDF', '夹/10.txt', '夹/下级/1.docx'])
})
