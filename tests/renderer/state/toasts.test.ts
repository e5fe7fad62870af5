import { beforeEach, describe, expect, it } from 'vitest'
import { dropStaleUndos, say, sayInstead, sayWithUndo, toastStore } from '../../../renderer/state/toasts.ts'

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

describe('what is said of one topic', () => {
  it('takes the place of what was said of it before, and of nothing else', () => {
    toastStore.set([])
    sayInstead('step', '已撤销：写批注')
    say('引文已复制')
    sayInstead('step', '已撤销：添加标签')
    expect(shown()).toEqual(['引文已复制', '已撤销：添加标签'])
  })
})
