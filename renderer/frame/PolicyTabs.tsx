import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { PolicyId } from '../../core/model/ids.ts'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { usePolicies } from '../state/library-state.ts'
import { closeTab, moveTab, openPolicy, useWorkspace } from '../state/navigation.ts'
import { openPalette } from '../state/overlays.ts'
import { PolicyLevel } from '../state/PolicyLevel.tsx'
import { policyLang } from '../state/policy-lang.ts'
import { parseTitle, shortTitle } from '../state/policy-title.ts'
import { commonStrings } from '../strings/common.ts'
import { frameStrings } from '../strings/frame.ts'
import { useStrings } from '../strings/use-strings.ts'

/** One tab an open policy: arrows move between them, Delete closes, Shift+arrows move the tab. Its cross is for the mouse: no button inside a tab. */
export function PolicyTabs() {
  const words = useStrings(frameStrings)
  const common = useStrings(commonStrings)
  const { tabs, place } = useWorkspace()
  const policies = usePolicies()
  const list = useRef<HTMLDivElement>(null)
  const current = place.screen === 'reader' ? place.policyId : null
  const reachable = current ?? tabs[0] ?? null

  // With more tabs than room, the one being read is in sight.
  useEffect(() => {
    const strip = list.current
    if (strip === null) return
    const show = (): void => { strip.querySelector('[aria-selected=true]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' }) }
    show()
    const observer = new ResizeObserver(show)
    observer.observe(strip)
    return () => { observer.disconnect() }
  }, [current, tabs.length])

  const focusTab = (index: number): void => { requestAnimationFrame(() => { list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus() }) }
  const keys = (event: KeyboardEvent, policyId: PolicyId, at: number): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (event.key === 'Delete' || event.key === 'Backspace') { closeTab(policyId); focusTab(Math.min(at, tabs.length - 2)) }
    else if (event.key === 'Enter' || event.key === ' ') openPolicy(policyId)
    else if (step !== 0 && event.shiftKey) { moveTab(policyId, step); focusTab(Math.min(tabs.length - 1, Math.max(0, at + step))) }
    else if (step !== 0) focusTab((at + step + tabs.length) % tabs.length)
    else if (event.key === 'Home') focusTab(0)
    else if (event.key === 'End') focusTab(tabs.length - 1)
    else return
    event.preventDefault()
  }

  return (
    <>
      {tabs.length === 0 ? null : (
        <div className="tabs" role="tablist" aria-label={words.tabs} ref={list}>
          {tabs.map((policyId, at) => {
            const policy = policies.find((each) => each.id === policyId)
            const metadata = policy?.metadata
            const title = metadata?.title ?? policy?.fileName ?? common.untitled
            const others = policies.filter((each) => each.id !== policyId && tabs.includes(each.id)).map((each) => parseTitle(each.metadata.title ?? '').main)
            return (
              <div key={policyId} className="tab" role="tab" id={`tab-${policyId}`} aria-selected={policyId === current} aria-controls={policyId === current ? 'main' : undefined} tabIndex={policyId === reachable ? 0 : -1}
                aria-keyshortcuts="Delete" title={`${title}（${words.tabHint}）`}
                onClick={() => { openPolicy(policyId) }} onKeyDown={(event) => { keys(event, policyId, at) }}
                onAuxClick={(event) => { if (event.button === 1) closeTab(policyId) }}>
                <PolicyLevel level={metadata?.level ?? null} short />
                <span className="clip" lang={metadata === undefined ? undefined : policyLang(metadata)}>{shortTitle(title, others)}</span>
                <span className="tab-close" aria-hidden="true" title={words.closeTab} onClick={(event) => { event.stopPropagation(); closeTab(policyId) }}><Icon name="close" size="small" /></span>
              </div>
            )
          })}
        </div>
      )}
      {policies.length === 0 ? null : <IconButton className="tab-new" icon="plus" label={words.openPolicy} onClick={() => { openPalette('@') }} />}
    </>
  )
}
