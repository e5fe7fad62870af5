import { Dialog as Parts } from 'radix-ui'
import { useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { IconButton } from './Button.tsx'
import { isComposing } from './is-composing.ts'
import { useReturnOfFocus } from './return-focus.ts'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly closeLabel: string
  /** px */
  readonly width?: number
  /** Buttons, right-aligned; the primary one last. */
  readonly footer?: ReactNode
  /** Hides the head; the title is still told to screen readers. */
  readonly bare?: boolean
  readonly className?: string
  /**
   * What ⏎ in a field or on a choice does, as in a form: the primary button's work. Never the ⏎ that ends an input
   * method's composition.
   */
  readonly onEnter?: () => void
  readonly children: ReactNode
}

/**
 * A modal dialog: focus stays inside, Escape and a press on the scrim close it, focus goes back to where it was.
 * The scrim is our own element, because Radix's overlay writes a <style> that the content security policy refuses.
 */
export function Dialog({
  open,
  onClose,
  title,
  closeLabel,
  width,
  footer,
  bare = false,
  className = '',
  onEnter,
  children,
}: DialogProps) {
  const style = width === undefined ? {} : ({ '--dialog-width': `${width.toString()}px` } as CSSProperties)
  // Content is mounted in the body, outside the frame; a dropdown inside it finds this element.
  const [content, setContent] = useState<HTMLDivElement | null>(null)
  const focus = useReturnOfFocus()
  const keyed = (event: KeyboardEvent): void => {
    if (
      onEnter === undefined ||
      event.key !== 'Enter' ||
      isComposing(event) ||
      !(event.target instanceof HTMLInputElement)
    )
      return
    event.preventDefault()
    onEnter()
  }
  return (
    <Parts.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
    >
      <Parts.Portal>
        <div className="scrim" aria-hidden="true" />
        <Parts.Content
          ref={setContent}
          className={`dialog ${className}`}
          style={style}
          aria-describedby={undefined}
          onKeyDown={keyed}
          onEscapeKeyDown={(event) => {
            if (event.isComposing) event.preventDefault()
          }}
          onInteractOutside={(event) => {
            // a message that passes over the dialog is answered without leaving it
            if (!(event.target instanceof Element && event.target.matches('.scrim'))) event.preventDefault()
          }}
          onOpenAutoFocus={(event) => {
            // not the cross, which Radix would take: its tooltip would open and swallow the first Escape
            event.preventDefault()
            focus.opened()
            const first = content?.querySelector<HTMLElement>('[data-autofocus]') ?? content
            first?.focus()
          }}
          onCloseAutoFocus={focus.closed}
        >
          {bare ? (
            <Parts.Title className="sr">{title}</Parts.Title>
          ) : (
            <header>
              <Parts.Title asChild>
                <h2>{title}</h2>
              </Parts.Title>
              <Parts.Close asChild>
                <IconButton icon="close" label={closeLabel} keys="Escape" size="small" />
              </Parts.Close>
            </header>
          )}
          {bare ? children : <div className="body">{children}</div>}
          {footer === undefined ? null : <footer>{footer}</footer>}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  )
}
