import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { type Reason, refuse } from '#core/verdict.ts'
import type { How } from './followup.ts'
import { saidInTime } from './rules.ts'

/** What a worker writes down besides, where they type what the person said. */
export type SaidFor = { readonly how?: HeardHow | undefined; readonly saidOn?: Day | undefined }

/**
 * In which way and on which day something was said: here and today by the person themselves, whatever was sent; else as the worker who
 * types it says. Refused where they do not say how, or name a day to come.
 */
export function saidAs(
  permit: Permit<'followup'>,
  { how, saidOn = permit.today }: SaidFor,
): { readonly how: How; readonly saidOn: Day } | { readonly refused: readonly Reason[] } {
  if (permit.humanId === recordOf(permit).personId) return { how: 'here', saidOn: permit.today }
  if (how === undefined) return { refused: refuse('choose-how-they-said-it', 'how') }
  const late = saidInTime(saidOn, permit.today)
  return late.length > 0 ? { refused: late } : { how, saidOn }
}
