/** The last day a deadline means: "2026" is the end of that year, "2026-06" the end of that month. */
export function lastDayOf(deadline: string): string {
  if (deadline.length === 4) return `${deadline}-12-31`
  if (deadline.length !== 7) return deadline
  const [year = 0, month = 0] = deadline.split('-').map(Number)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return `${deadline}-${[4, 6, 9, 11].includes(month) ? '30' : month === 2 ? (leap ? '29' : '28') : '31'}`
}
