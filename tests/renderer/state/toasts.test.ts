import { beforeEach, describe, expect, it } from 'vitest'
import { dropStaleUndos, say, sayWithUndo, toastStore } from '../../../renderer/state/toasts.ts'

const undo = { label: '撤销', run: () => undefined }
const shown = () =>
  toastStore.get().map(({ content }) => (content.kind === 'text' ? content.text : content.failure.code))

describe('an undo offered in passing', () => {
  beforeEach(() => {
    toastStore.set([])
  })

  it('stays while what it undoes is the last thing done', () => {
    sayWithUndo('已关联', 7, undo)
    dropStaleUndos(7)
    expect(shown()).toEqual(['已关联'])
  })
  it('goes once something else is done or undone, and takes no other message along', () => {
    say('引文已复制')
    sayWithUndo('已关联', 7, undo)
    sayWithUndo('批注已删除', 8, undo)
    dropStaleUndos(8)
    expect(shown()).toEqual(['引文已复制', '批注已删除'])
  })
})
