import type { WorkbenchBridge } from '../core/contract/bridge.ts'
import type { Desktop } from '../core/contract/desktop.ts'
import type { Workbench, WorkbenchEvent } from '../core/contract/workbench.ts'
import { browserDesktop } from './carriers/browser-desktop.ts'
import { bridgedWorkbench } from './carriers/electron-carrier.ts'
import { listenToLoopback, loopbackWorkbench } from './carriers/loopback-carrier.ts'

declare global {
  interface Window {
    readonly workbench?: WorkbenchBridge
  }
}

// The only reader of `window.workbench`. Absent: the page came from the loopback server.
const bridge = typeof window === 'undefined' ? undefined : window.workbench

/** Everything a person can ask, over whichever carrier opened this page. Never throws. */
export const workbench: Workbench = bridge === undefined ? loopbackWorkbench() : bridgedWorkbench(bridge)
/** Dialogs, saving, the native menu; in a plain browser the page's own means. */
export const desktop: Desktop = bridge?.desktop ?? browserDesktop

/**
 * Changes of the library, ours and others'. `onConnection` tells when the workbench is lost and found again (loopback
 * only).
 */
export function onWorkbenchEvent(
  listener: (event: WorkbenchEvent) => void,
  onConnection: (connected: boolean) => void = () => undefined,
): () => void {
  return bridge === undefined ? listenToLoopback(listener, onConnection) : bridge.onWorkbenchEvent(listener)
}
