import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import type { DrawingLook, DrawingWords } from './drawing-look.ts'
import type { Scene } from './graph-scene.ts'
import { MANY_LINES } from './many-lines.ts'
import { openDrawing, STYLE_ID, type Drawing, type Layout } from './open-drawing.ts'

export interface GraphCanvasProps {
  readonly scene: Scene
  readonly layout: Layout
  readonly words: DrawingWords
  readonly look: DrawingLook
  readonly picked: string | null
  readonly onPick: (id: string | null) => void
  readonly onOpen: (id: string) => void
  readonly handle: Ref<Drawing | null>
}

/**
 * The drawing, for eyes and a pointer. The list beside it says the same to a keyboard and a screen reader, so this is
 * hidden from both.
 */
export function GraphCanvas({ scene, layout, words, look, picked, onPick, onOpen, handle }: GraphCanvasProps) {
  const element = useRef<HTMLDivElement>(null)
  const drawing = useRef<Drawing | null>(null)
  const hands = useRef({ onPick, onOpen })
  useEffect(() => {
    hands.current = { onPick, onOpen }
  })
  const shown = useRef('')
  const many = scene.bundles.length > MANY_LINES
  useEffect(() => {
    if (element.current === null) return
    drawing.current = openDrawing(
      element.current,
      {
        onPick: (id) => {
          hands.current.onPick(id)
        },
        onOpen: (id) => {
          hands.current.onOpen(id)
        },
      },
      many,
    )
    shown.current = ''
    return () => {
      drawing.current?.close()
      drawing.current = null
    }
  }, [many])
  // what is in view stays there while policies are opened up or closed; another arrangement, or another selection of
  // policies, is shown whole
  const shape = `${layout} ${scene.nodes
    .filter(({ kind }) => kind === 'policy')
    .map(({ id }) => id)
    .join(' ')}`
  useEffect(() => {
    drawing.current?.show(scene, layout, words, look, shown.current !== shape)
    shown.current = shape
  }, [scene, layout, words, look, shape, many])
  useEffect(() => {
    drawing.current?.pick(picked)
  }, [picked, scene, layout, words, look, many])
  useImperativeHandle(
    handle,
    (): Drawing => ({
      show: (...values) => {
        drawing.current?.show(...values)
      },
      pick: (id) => {
        drawing.current?.pick(id)
      },
      fit: () => {
        drawing.current?.fit()
      },
      zoom: (by) => {
        drawing.current?.zoom(by)
      },
      png: (paper) =>
        drawing.current === null ? Promise.reject(new Error('no drawing is open')) : drawing.current.png(paper),
      drawn: (asked) => drawing.current?.drawn(asked) ?? { nodes: [], bundles: [] },
      close: () => {
        drawing.current?.close()
      },
    }),
    [],
  )
  return <div ref={element} id={STYLE_ID} className="graph-canvas" aria-hidden="true" />
}
