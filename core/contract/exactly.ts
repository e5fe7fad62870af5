import { z } from 'zod'

type ShapeOf<T> = { readonly [K in keyof T]-?: z.core.$ZodType<T[K]> }

/**
 * A strict object schema for the model type `T`: a field the model has and the schema forgets is a compile error, a key
 * the schema does not know is refused at run time. Use as `exactly<Tag>()({ … })`.
 */
export const exactly =
  <T>() =>
  <S extends ShapeOf<T>>(shape: S & Record<Exclude<keyof S, keyof T>, never>) =>
    z.strictObject(shape as S)
