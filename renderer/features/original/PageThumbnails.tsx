import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import { originalStrings } from '../../strings/original.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'

const WIDTH = 84
/** px: a page of A4 that wide, its number and the room around. */
const ROW = 150

/** Small pictures of the pages, drawn as they come into view; a press goes there. */
export function PageThumbnails({
  pdf,
  current,
  onPage,
}: {
  readonly pdf: PDFDocumentProxy
  readonly current: number
  readonly onPage: (page: number) => void
}) {
  const words = useStrings(originalStrings)
  const list = useRef<VirtualListHandle>(null)
  useEffect(() => {
    list.current?.scrollToIndex(current - 1)
  }, [current])
  return (
    <VirtualList
      handle={list}
      className="original-thumbnails"
      role="navigation"
      aria-label={words.thumbnails}
      count={pdf.numPages}
      estimateSize={() => ROW}
      keyOf={(index) => index.toString()}
      renderItem={(index) => (
        <button
          type="button"
          className="thumbnail"
          aria-current={current === index + 1 ? 'page' : undefined}
          onClick={() => {
            onPage(index + 1)
          }}
        >
          <Thumbnail pdf={pdf} page={index + 1} />
          <span>{index + 1}</span>
          <span className="sr">{words.page(index + 1)}</span>
        </button>
      )}
    />
  )
}

function Thumbnail({ pdf, page }: { readonly pdf: PDFDocumentProxy; readonly page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let gone = false
    let cancel: (() => void) | null = null
    const draw = async (): Promise<void> => {
      const proxy = await pdf.getPage(page)
      const surface = canvas.current
      if (gone || surface === null) return
      const full = proxy.getViewport({ scale: 1 })
      const viewport = proxy.getViewport({ scale: (WIDTH * Math.min(window.devicePixelRatio, 2)) / full.width })
      surface.width = Math.floor(viewport.width)
      surface.height = Math.floor(viewport.height)
      const task = proxy.render({ canvas: surface, viewport })
      cancel = () => {
        task.cancel()
      }
      await task.promise
    }
    draw().catch((error: unknown) => {
      if (!gone) console.warn(`page ${page.toString()} could not be drawn small:`, error)
    })
    return () => {
      gone = true
      cancel?.()
    }
  }, [pdf, page])
  return <canvas ref={canvas} aria-hidden="true" />
}
