import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import type { PolicyId } from '../../core/model/ids.ts'
import { IconButton } from '../ui/Button.tsx'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import { carriedPolicies, carryPolicies, putDownPolicies, useCarriedPolicies } from '../state/carried-policies.ts'
import { useKeyOf } from '../state/commands.ts'
import { usePolicies } from '../state/library-state.ts'
import {
  closeOtherTabs,
  closeTab,
  moveTab,
  openBeside,
  openPolicy,
  reopenTab,
  useWorkspace,
} from '../state/navigation.ts'
import { openDetails, openPalette } from '../state/overlays.ts'
import { PolicyLevel } from '../state/PolicyLevel.tsx'
import { policyLang } from '../state/policy-lang.ts'
import { tabTitle } from '../state/policy-title.ts'
import { commonStrings } from '../strings/common.ts'
import { frameStrings } from '../strings/frame.ts'
import { tabsStrings } from '../strings/tabs.ts'
import { useStrings } from '../strings/use-strings.ts'

/** What a title begins with stays readable in the narrowest tab, the ellipsis with it; beyond that the strip scrolls. */
const leastShown = 5

/**
 * One tab an open policy: arrows move between them, Delete closes, Shift+arrows or a drag move the tab; dragged into a
 * half of the reader it is read there. Its cross is for the mouse: no button inside a tab. The menu key opens its menu.
 */
export function PolicyTabs() {
  const words = useStrings(frameStrings)
  const tabWords = useStrings(tabsStrings)
  const common = useStrings(commonStrings)
  const { tabs, place, beside } = useWorkspace()
  const policies = usePolicies()
  const carried = useCarriedPolicies()
  const list = useRef<HTMLDivElement>(null)
  const [menuOf, setMenuOf] = useState<PolicyId | null>(null)
  const groups = useTabMenu(menuOf)
  const current = place.screen === 'reader' ? place.policyId : null
  const reachable = current ?? tabs[0] ?? null

  // With more tabs than room, the one being read is in sight.
  useEffect(() => {
    const strip = list.current
    if (strip === null) return
    const show = (): void => {
      strip.querySelector('[aria-selected=true]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
    }
    show()
    const observer = new ResizeObserver(show)
    observer.observe(strip)
    return () => {
      observer.disconnect()
    }
  }, [current, tabs.length])

  const focusTab = (index: number): void => {
    requestAnimationFrame(() => {
      list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus()
    })
  }
  const keys = (event: KeyboardEvent, policyId: PolicyId, at: number): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (event.ctrlKey || event.metaKey || (event.altKey && event.key !== 'Enter')) return
    if (event.key === 'Delete' || event.key === 'Backspace') {
      closeTab(policyId)
      focusTab(Math.min(at, tabs.length - 2))
    } else if (event.key === 'Enter' && event.altKey) openBeside(policyId)
    else if (event.key === 'Enter' || event.key === ' ') openPolicy(policyId)
    else if (step !== 0 && event.shiftKey) {
      moveTab(policyId, step)
      focusTab(Math.min(tabs.length - 1, Math.max(0, at + step)))
    } else if (step !== 0) focusTab((at + step + tabs.length) % tabs.length)
    else if (event.key === 'Home') focusTab(0)
    else if (event.key === 'End') focusTab(tabs.length - 1)
    else return
    event.preventDefault()
  }
  const nameOf = (policyId: PolicyId): string => {
    const policy = policies.find((each) => each.id === policyId)
    return policy?.metadata.title ?? policy?.fileName ?? common.untitled
  }
  /** A tab dropped on another takes its place; rows of the library dropped on the strip are opened. */
  const dropAt = (event: DragEvent, at: number): void => {
    const dropped = carriedPolicies()
    if (dropped.length === 0) return
    event.preventDefault()
    for (const policyId of dropped) {
      const from = tabs.indexOf(policyId)
      if (from >= 0) moveTab(policyId, at - from)
      else openPolicy(policyId)
    }
  }
  const welcomes = (event: DragEvent): void => {
    if (carried.length > 0) event.preventDefault()
  }

  return (
    <>
      {tabs.length === 0 ? null : (
        <ContextMenu
          label={tabWords.menu}
          groups={groups}
          onOpenAt={(target) => {
            setMenuOf((target.closest<HTMLElement>('[data-tab]')?.dataset['tab'] ?? null) as PolicyId | null)
          }}
        >
          <div
            className="tabs"
            role="tablist"
            aria-label={words.tabs}
            ref={list}
            onDragOver={welcomes}
            onDrop={(event) => {
              dropAt(event, tabs.length)
            }}
          >
            {tabs.map((policyId, at) => {
              const policy = policies.find((each) => each.id === policyId)
              const metadata = policy?.metadata
              const title = nameOf(policyId)
              const { start, end, tail } = tabTitle(
                title,
                tabs.filter((each) => each !== policyId).map(nameOf),
                metadata?.issuedOn ?? '',
              )
              const isBeside = place.screen === 'reader' && beside?.policyId === policyId
              return (
                <div
                  key={policyId}
                  className={isBeside ? 'tab beside' : 'tab'}
                  role="tab"
                  id={`tab-${policyId}`}
                  data-tab={policyId}
                  aria-selected={policyId === current}
                  aria-controls={policyId === current ? 'main' : undefined}
                  tabIndex={policyId === reachable ? 0 : -1}
                  aria-keyshortcuts="Delete"
                  title={`${title}（${words.tabHint}）`}
                  draggable
                  onDragStart={(event) => {
                    carryPolicies(event.dataTransfer, [policyId])
                  }}
                  onDragEnd={putDownPolicies}
                  onDragOver={welcomes}
                  onDrop={(event) => {
                    event.stopPropagation()
                    dropAt(event, at)
                  }}
                  onClick={() => {
                    openPolicy(policyId)
                  }}
                  onKeyDown={(event) => {
                    keys(event, policyId, at)
                  }}
                  onMouseDown={(event) => {
                    if (event.button === 1) event.preventDefault()
                  }}
                  onAuxClick={(event) => {
                    if (event.button === 1) closeTab(policyId)
                  }}
                >
                  <PolicyLevel level={metadata?.level ?? null} short />
                  <span className="tab-name" lang={metadata === undefined ? undefined : policyLang(metadata)}>
                    <span className="tab-main">
                      <span className="clip" style={{ minWidth: `${Math.min(leastShown, start.length).toString()}em` }}>
                        {start}
                      </span>
                      <span className="nowrap">{end}</span>
                    </span>
                    {tail === '' ? null : <span className="tail nowrap">{tail}</span>}
                  </span>
                  {isBeside ? (
                    <>
                      <span className="sr">{tabWords.beside}</span>
                      <Icon name="compare" size="small" />
                    </>
                  ) : null}
                  <span
                    className="tab-close"
                    aria-hidden="true"
                    title={words.closeTab}
                    onClick={(event) => {
                      event.stopPropagation()
                      closeTab(policyId)
                    }}
                  >
                    <Icon name="close" size="small" />
                  </span>
                </div>
              )
            })}
          </div>
        </ContextMenu>
      )}
      {tabs.length < 4 ? null : (
        <Menu
          label={tabWords.all(tabs.length)}
          trigger={
            <button
              type="button"
              className="button square tab-new"
              aria-label={tabWords.all(tabs.length)}
              title={tabWords.all(tabs.length)}
            >
              <Icon name="chevron-down" size="small" />
            </button>
          }
          groups={[
            tabs.map((policyId) => ({
              id: policyId,
              label: nameOf(policyId),
              checked: policyId === current,
              onSelect: () => {
                openPolicy(policyId)
              },
            })),
          ]}
        />
      )}
      {policies.length === 0 ? null : (
        <IconButton
          className="tab-new"
          icon="plus"
          label={words.openPolicy}
          onClick={() => {
            openPalette('@')
          }}
        />
      )}
    </>
  )
}

function useTabMenu(policyId: PolicyId | null): readonly (readonly MenuItem[])[] {
  const words = useStrings(tabsStrings)
  const { tabs, place, beside, closed } = useWorkspace()
  const closeKey = useKeyOf('close-tab', '')
  const reopenKey = useKeyOf('reopen-tab', '')
  if (policyId === null) return []
  const current = place.screen === 'reader' ? place.policyId : null
  const shown = beside !== null && (beside.policyId === policyId || current === policyId)
  return [
    [
      {
        id: 'beside',
        label: words.openBeside,
        icon: 'compare',
        unavailable: shown ? words.already : tabs.length < 2 ? words.onlyTab : null,
        onSelect: () => {
          openBeside(policyId)
        },
      },
      {
        id: 'details',
        label: words.correct,
        icon: 'note',
        onSelect: () => {
          openDetails([policyId])
        },
      },
    ],
    [
      {
        id: 'close',
        label: words.closeTab,
        icon: 'close',
        keys: policyId === current && closeKey !== '' ? closeKey : undefined,
        onSelect: () => {
          closeTab(policyId)
        },
      },
      {
        id: 'others',
        label: words.closeOthers,
        unavailable: tabs.length < 2 ? words.onlyTab : null,
        onSelect: () => {
          closeOtherTabs(policyId)
        },
      },
      {
        id: 'reopen',
        label: words.reopen,
        keys: reopenKey === '' ? undefined : reopenKey,
        unavailable: closed.length === 0 ? words.noneClosed : null,
        onSelect: reopenTab,
      },
    ],
  ]
}
