/**
 * Where a clause's number stands: in the margin, there with half-width brackets, or at the head of the text because it
 * would not fit.
 */
export type MarkerLook = 'hanging' | 'tight' | 'inline'

/** Full-width characters the margin of a side holds. */
const holds = 4

export function markerLook(marker: string): MarkerLook {
  let width = 0
  for (const character of marker) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1
  if (width <= holds && !/^（.{2,}）$/u.test(marker)) return 'hanging'
  return width - (marker.match(/[（）]/gu)?.length ?? 0) / 2 <= holds ? 'tight' : 'inline'
}
