import { createContext, Script } from 'node:vm'

/**
 * Runs synchronous work and stops it after `milliseconds`, giving null. The engine checks for the stop inside a regular
 * expression too, which is what this is for: no pattern a person types can hang the workbench. Work that may be stopped
 * must not leave anything half written; a search only reads. Errors of the work itself are thrown on.
 */
export function runWithin<T>(milliseconds: number, work: () => T): T | null {
  let outcome: { readonly value: T } | null = null
  const run = (): void => {
    outcome = { value: work() }
  }
  try {
    script.runInContext(createContext({ run }), { timeout: milliseconds })
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return null
    throw error
  }
  return (outcome as { readonly value: T } | null)?.value ?? null
}

const script = new Script('run()')
