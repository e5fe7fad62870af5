import { describe, expect, it } from 'vitest'
import { filesHandedOver, filesInArguments } from '../../../main/shell/opened-files.ts'

describe('files on the command line', () => {
  it.each([
    [['/opt/Piyue/piyue'], true, []],
    [['/opt/Piyue/piyue', '实施意见.docx'], true, ['/政策/实施意见.docx']],
    [['/opt/Piyue/piyue', '--no-sandbox', '/a.pdf', '-psn_0_1'], true, ['/a.pdf']],
    [['/opt/Piyue/piyue', '--', '--odd-name.txt'], true, ['/政策/--odd-name.txt']],
    [['electron', '.', 'a.txt'], false, ['/政策/a.txt']],
    [['electron', '--inspect=0', '--remote-debugging-port=0', '/checkout'], false, []],
    [['piyue', '', 'a\0b'], true, []],
  ])('are what is left of %j', (argv, packaged, files) => {
    expect(filesInArguments(argv, { packaged, folder: '/政策' })).toEqual(files)
  })
})

describe('files that a second start hands over', () => {
  it('are absolute paths and nothing else, a thousand at most', () => {
    expect(
      filesHandedOver({ files: ['/政策/a.pdf', 'a.pdf', '../b.pdf', '', '/c\0.pdf', 7, null, { path: '/d.pdf' }] }),
    ).toEqual(['/政策/a.pdf'])
    expect(
      filesHandedOver({ files: Array.from({ length: 2_000 }, (_, index) => `/${String(index)}.pdf`) }),
    ).toHaveLength(1_000)
  })
  it.each([undefined, null, 'x', 7, [], {}, { files: '/a.pdf' }, { files: { 0: '/a.pdf' } }].map((handed) => [handed]))(
    'are none in %j',
    (handed) => {
      expect(filesHandedOver(handed)).toEqual([])
    },
  )
})
