import { Component, type ErrorInfo, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  readonly fallback: (error: Error, again: () => void) => ReactNode
}

/** Keeps a mistake of ours on one screen: the frame, the tabs and the way back stay usable. */
export class ScreenGuard extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }
  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }
  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }
  override render(): ReactNode {
    const { error } = this.state
    return error === null
      ? this.props.children
      : this.props.fallback(error, () => {
          this.setState({ error: null })
        })
  }
}
