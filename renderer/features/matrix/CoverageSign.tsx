export type UnitKind = 'base' | 'taken-up' | 'sharpened' | 'suggested' | 'not-taken-up' | 'new'

/**
 * One task: ■ taken up, ▨ sharpened, dashed ？ only suggested, dashed □ not taken up, ⊕ new; a plain □ in the base itself. Words beside it say
 * the same.
 */
export function CoverageSign({ kind }: { readonly kind: UnitKind }) {
  return (
    <svg className={`unit-sign ${kind}`} viewBox="0 0 10 10" aria-hidden="true">
      {kind === 'taken-up' ? (
        <rect width="10" height="10" rx="1" />
      ) : kind === 'sharpened' ? (
        <>
          <rect x=".75" y=".75" width="8.500" height="8.500" rx="1" />
          <path d="M1.500 8.500l7-7" />
        </>
      ) : kind === 'suggested' ? (
        <>
          <rect x=".6" y=".6" width="8.800" height="8.800" rx="1" />
          <path d="M3.600 3.900a1.400 1.400 0 1 1 2 1.250q-.600.350-.600 1.100M5 7.300v.500" />
        </>
      ) : kind === 'new' ? (
        <>
          <circle cx="5" cy="5" r="5" />
          <path d="M5 2.500v5M2.500 5h5" />
        </>
      ) : (
        <rect x=".6" y=".6" width="8.800" height="8.800" rx="1" />
      )}
    </svg>
  )
}

const order: readonly UnitKind[] = ['base', 'taken-up', 'sharpened', 'suggested', 'not-taken-up', 'new']
// two rows of seven
const unitsMost = 14

/**
 * Units in their fixed order, so that cells compare by eye; counts beside the signs where there are too many to see.
 */
export function Units({ counts }: { readonly counts: Partial<Record<UnitKind, number>> }) {
  const total = order.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)
  const used = order.filter((kind) => (counts[kind] ?? 0) > 0)
  if (total > unitsMost)
    return (
      <span className="units counted" aria-hidden="true">
        {used.map((kind) => (
          <span key={kind}>
            <CoverageSign kind={kind} />
            {counts[kind]}
          </span>
        ))}
      </span>
    )
  return (
    <span className="units" aria-hidden="true">
      {used.flatMap((kind) =>
        Array.from({ length: counts[kind] ?? 0 }, (_, at) => (
          <CoverageSign key={`${kind} ${at.toString()}`} kind={kind} />
        )),
      )}
    </span>
  )
}
