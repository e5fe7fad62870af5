/** One field of the closed vocabulary in seeds/sectors.json. */
export interface Sector {
  /** Latin, stable: "agriculture". */
  readonly id: string
  readonly name: string
  readonly nameEn: string
  /** The one character of its seal. */
  readonly seal: string
  readonly aliases: readonly string[]
  /** Words that point to the sector when they stand in a clause. */
  readonly cues: readonly string[]
  /** #RRGGBB */
  readonly colour: string
  /** 'plan': one of the twelve fields of the national plan; 'added': a field that provinces add. */
  readonly origin: 'plan' | 'added'
}

/** A sector a clause may belong to. Never written by itself: a person accepts or dismisses it. */
export interface SectorSuggestion {
  readonly sectorId: string
  readonly score: number
  /** The words that speak for it, as printed. */
  readonly because: readonly string[]
}
