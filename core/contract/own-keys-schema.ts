import { z } from 'zod'
import { filledText } from './primitive-schemas.ts'

/** A few hundred commands at most, a handful of keys each. */
export const ownKeys = z
  .record(filledText(80), z.array(filledText(40)).max(8))
  .refine((keys) => Object.keys(keys).length <= 500, 'too many commands')
