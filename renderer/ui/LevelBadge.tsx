/** The level of government a policy comes from. `label` is what shows (国, 省级, Prov); `title` the full word. */
export function LevelBadge({
  level,
  label,
  title,
}: {
  readonly level: 'national' | 'provincial' | 'municipal' | 'county' | null
  readonly label: string
  readonly title?: string
}) {
  return (
    <span className={`level ${level ?? 'unknown'}`} title={title}>
      {label}
    </span>
  )
}
