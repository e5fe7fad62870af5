/**
 * px, in the sheet: the middle of the selection, its first line's top and its last line's bottom; where it is out of
 * view, null is told instead.
 */
export interface SelectionPlace {
  readonly x: number
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}
