import { lazy, Suspense, useState, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react'

/** A part of the window could not be loaded: the process that serves it is gone, or serves another version. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded'
}

/** A component whose code comes when it is first shown, or before by `fetch`. */
export interface OnDemand<Props extends object> {
  (props: Props): ReactNode
  readonly fetch: () => Promise<void>
}

/**
 * Parts of the window that a start does without. `waiting` stands in until the code is there; once it is, the part is
 * drawn at once. Code that cannot be loaded throws `NotLoaded` for the guard around it, and is asked for again by the
 * next part that is mounted.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode,
): OnDemand<Props> {
  let loaded: ComponentType<Props> | null = null
  const ask = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(async () => {
      try {
        loaded = await load()
        return { default: loaded }
      } catch (error) {
        asked = ask()
        throw new NotLoaded(error instanceof Error ? error.message : String(error))
      }
    })
  let asked = ask()
  function Part(props: Props): ReactNode {
    // the choice holds while it is mounted: another component in its place would lose what it holds
    const [Here] = useState(() => loaded ?? asked)
    return (
      <Suspense fallback={waiting}>
        <Here {...props} />
      </Suspense>
    )
  }
  return Object.assign(Part, {
    fetch: async () => {
      loaded ??= await load()
    },
  })
}
