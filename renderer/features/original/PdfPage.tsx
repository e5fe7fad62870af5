import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { useEffect, useRef, type MouseEvent } from 'react'
import { originalStrings } from '../../strings/original.ts'
import { useStrings } from '../../strings/use-strings.ts'
import type { PageBox } from './page-places.ts'

export interface PageSize {
  readonly width: number
  readonly height: number
}

/** Rectangles to paint over a page. 'clause': where one stands; 'selection': what is selected. */
export interface Lit {
  readonly kind: 'clause' | 'selection'
  readonly boxes: readonly PageBox[]
}

export interface PdfPageProps {
  readonly pdf: PDFDocumentProxy
  readonly page: number
  /** CSS px a point. */
  readonly scale: number
  readonly size: PageSize
  readonly lit: readonly Lit[]
  readonly onSize: (page: number, size: PageSize) => void
  /** A press on the page, in points from its top left; `to` where the pointer let go elsewhere. */
  readonly onPick: (
    page: number,
    from: { readonly x: number; readonly y: number },
    to: { readonly x: number; readonly y: number } | null,
  ) => void
}

/** How far, in px, a pointer may stray and still be a press. */
const STEADY = 4

/** One page: drawn, its text over it for selecting and copying, and what is meant lit between the two. */
export function PdfPage({ pdf, page, scale, size, lit, onSize, onPick }: PdfPageProps) {
  const words = useStrings(originalStrings)
  const sheet = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const pressedAt = useRef<{ readonly x: number; readonly y: number } | null>(null)
  useEffect(() => {
    let gone = false
    let drawing: RenderTask | null = null
    const draw = async (): Promise<void> => {
      const [{ TextLayer }, proxy] = await Promise.all([import('pdfjs-dist'), pdf.getPage(page)])
      const [surface, text] = [canvas.current, layer.current]
      if (gone || surface === null || text === null) return
      const viewport = proxy.getViewport({ scale })
      onSize(page, { width: viewport.width / scale, height: viewport.height / scale })
      const fine = Math.min(window.devicePixelRatio, 3)
      surface.width = Math.floor(viewport.width * fine)
      surface.height = Math.floor(viewport.height * fine)
      drawing = proxy.render({ canvas: surface, viewport: proxy.getViewport({ scale: scale * fine }) })
      await drawing.promise
      text.replaceChildren()
      await new TextLayer({ textContentSource: proxy.streamTextContent(), container: text, viewport }).render()
    }
    draw().catch((error: unknown) => {
      if (!gone) console.warn(`page ${page.toString()} could not be drawn:`, error)
    })
    return () => {
      gone = true
      drawing?.cancel()
    }
  }, [pdf, page, scale, onSize])
  const pointIn = (event: MouseEvent): { readonly x: number; readonly y: number } => {
    const box = sheet.current?.getBoundingClientRect()
    return { x: (event.clientX - (box?.left ?? 0)) / scale, y: (event.clientY - (box?.top ?? 0)) / scale }
  }
  return (
    <div
      ref={sheet}
      className="original-page"
      style={{
        width: size.width * scale,
        height: size.height * scale,
        ['--total-scale-factor' as string]: scale,
        ['--scale-round-x' as string]: '1px',
        ['--scale-round-y' as string]: '1px',
      }}
      onMouseDown={(event) => {
        pressedAt.current = event.button === 0 ? pointIn(event) : null
      }}
      onMouseUp={(event) => {
        const from = pressedAt.current
        pressedAt.current = null
        if (from === null) return
        const to = pointIn(event)
        onPick(page, from, Math.hypot(to.x - from.x, to.y - from.y) * scale < STEADY ? null : to)
      }}
    >
      <canvas ref={canvas} role="img" aria-label={words.page(page)} />
      {lit.flatMap(({ kind, boxes }) =>
        boxes
          .filter((box) => box.page === page)
          .map((box, index) => (
            <span
              key={`${kind}-${index.toString()}`}
              className={`original-lit lit-${kind}`}
              style={{ left: box.x * scale, top: box.y * scale, width: box.width * scale, height: box.height * scale }}
            />
          )),
      )}
      <div ref={layer} className="original-text" />
    </div>
  )
}
