import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserDesktop } from '../../../renderer/carriers/browser-desktop.ts'
import { hostileAddresses } from '../../main/shell/hostile-addresses.ts'

describe('a link in a note, followed in a browser', () => {
  const opened = vi.fn()
  beforeEach(() => {
    vi.stubGlobal('window', { open: opened })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    opened.mockReset()
  })

  it('opens a listed host in a page that knows nothing of ours', async () => {
    expect((await browserDesktop.openUrl('https://www.gov.cn/zhengce/a.html')).ok).toBe(true)
    expect(opened.mock.calls).toEqual([['https://www.gov.cn/zhengce/a.html', '_blank', 'noopener,noreferrer']])
  })

  it('opens none of the addresses that the shell refuses', async () => {
    for (const address of hostileAddresses)
      expect(await browserDesktop.openUrl(address), address).toMatchObject({
        ok: false,
        failure: { code: 'not-allowed' },
      })
    expect(opened).not.toHaveBeenCalled()
  })
})
