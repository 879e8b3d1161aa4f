import { z } from 'zod'
import { civilDay } from './civil-day.ts'

/** What a council says about spending outside the plan. */
export const outsideShape = z.strictObject({
  /** So many days the person sees what was noticed in a statement before their worker may know. */
  seenFirstDays: z.int().min(1).max(90).default(14),
  /** Names that are noticed, each between its days. Empty: the list as shipped. */
  betting: z
    .array(z.strictObject({ words: z.string().min(3).max(60), from: civilDay, to: civilDay.optional() }))
    .default([]),
  /** Who helps with betting: helplines and self-exclusion, as the council gives them. Empty: its own number. */
  help: z
    .array(z.strictObject({ name: z.string().min(1), reach: z.string().min(1), does: z.string().min(1) }))
    .default([]),
})

/** How holiday hours of personal assistants are reckoned. Settings, since the law changes; `source` is shown beside the figure. */
export const assistantsShape = z.strictObject({
  /** Weeks of holiday a year in tenths, for the same hours every week. */
  holidayTenthsOfWeeks: z.int().min(0).max(200).default(56),
  /** Holiday as hundredths of a per cent of the hours worked, where they differ from week to week. */
  irregularBasisPoints: z.int().min(0).max(10_000).default(1207),
  source: z
    .string()
    .max(300)
    .default(
      'Working Time Regulations 1998, as gov.uk explains holiday entitlement. A payroll service should check it',
    ),
  /** So many days before a pay day the page reminds of the hours. */
  remindDays: z.int().min(0).max(14).default(3),
})
