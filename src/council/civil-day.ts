import { z } from 'zod'
import { type Day, day, parseDay } from '#core/day.ts'

/** A day in a council's settings, as YYYY-MM-DD. */
export const civilDay = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'a day is YYYY-MM-DD')
  .transform((text): Day => day(text))
