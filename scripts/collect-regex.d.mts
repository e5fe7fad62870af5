export interface Expression {
  readonly source: string
  readonly flags: string
  readonly at: string
}
export const root: string
/** Files of core, main, preload and renderer, as paths from the root with forward slashes. */
export function sourceFiles(): string[]
/** The literals of one file, and the places where an expression is put together. */
export function expressionsIn(
  file: string,
  text: string,
): { readonly literals: readonly Expression[]; readonly made: readonly string[] }
