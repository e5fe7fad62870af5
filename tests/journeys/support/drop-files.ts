import type { Page } from '@playwright/test'

interface Drag {
  readonly enter: () => Promise<void>
  readonly drop: () => Promise<void>
}

/**
 * Files and folders of the disk as a hand drags them over the middle of the window: the browser itself makes the
 * events, with the real files.
 */
export async function dragPaths(page: Page, paths: readonly string[]): Promise<Drag> {
  const session = await page.context().newCDPSession(page)
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 }
  const send = async (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<void> => {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: width / 2,
      y: height / 2,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    })
  }
  return {
    enter: async () => {
      await send('dragEnter')
      await send('dragOver')
    },
    drop: () => send('drop'),
  }
}
