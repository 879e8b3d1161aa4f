import { z } from 'zod'

const minute = z.int().min(0).max(1439)

/** What a council says about the time after an ending. */
export const afterwardsShape = z
  .strictObject({
    /** When it asks how things are, counted from the last day that is paid; the nearest first. */
    waves: z
      .array(z.string().regex(/^[1-9][0-9]?-(weeks|months)$/))
      .min(1)
      .max(8)
      .refine((waves) => new Set(waves).size === waves.length, 'each time once')
      .default(['6-weeks', '6-months', '12-months']),
    /** So many days after the first asking one reminder goes out, and no other. */
    reminderDays: z.int().min(1).max(27).default(7),
    /** Within so many minutes of opening hours the duty answers whoever is not all right. */
    answerMinutes: z.int().min(15).max(960).default(240),
    /** Between which minutes after midnight, on working days, somebody reads it. */
    opens: minute.default(540),
    closes: minute.default(1020),
    /** For so many months after the last day the last plan is where somebody comes back to. */
    wayBackMonths: z.int().min(1).max(36).default(12),
  })
  .refine(({ opens, closes }) => closes - opens >= 60, 'open for an hour at least')
