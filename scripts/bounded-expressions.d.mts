export interface Listed {
  readonly file: string
  readonly starts: string
  readonly longest?: number
  readonly why: string
}
export const bounded: readonly (Listed & { readonly longest: number })[]
export const undecided: readonly Listed[]
