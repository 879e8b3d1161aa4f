import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { ByWhom, CheckIn, Followup, Wave } from '../followup.ts'
import { dueOn } from '../rules.ts'

export type ChoosingReason =
  | 'no-ending-told'
  | 'has-come-back'
  | 'nobody-is-there'
  | 'not-one-of-these-times'
  | 'name-who-does-it'
  | 'nothing-to-stop'

export type Choosing = { waves: readonly string[]; byWhom: ByWhom; byName: string }

/** The times that are left to choose: those of the council whose day has not passed. */
export const waves = ({ offered, lastDay }: Pick<Followup, 'offered' | 'lastDay'>, today: Day): readonly Wave[] =>
  lastDay === undefined ? [] : offered.filter((wave) => dueOn(wave, lastDay) >= today)

/** Why nobody is asked at the moment; fine where the form can be shown. */
export function mayBegin(
  followup: Pick<Followup, 'lastDay' | 'cameBackOn' | 'dutyIsHeld' | 'died'>,
): Verdict<ChoosingReason> {
  if (followup.lastDay === undefined || followup.died) return refuse('no-ending-told')
  if (followup.cameBackOn !== undefined) return refuse('has-come-back')
  return followup.dutyIsHeld ? fine : refuse('nobody-is-there')
}

/** Whether this may be chosen, from the day an ending is told; and only while somebody is there to be told if it goes badly. */
export function mayChoose(
  followup: Followup,
  { waves: chosen, byWhom, byName }: Choosing,
  today: Day,
): Verdict<ChoosingReason> {
  const begins = mayBegin(followup)
  if (begins.length > 0) return begins
  const left = waves(followup, today)
  return [
    ...(chosen.every((wave) => left.some((one) => one === wave)) ? fine : refuse('not-one-of-these-times', 'waves')),
    ...(byWhom === 'somebody' && byName === '' ? refuse('name-who-does-it', 'byName') : fine),
  ]
}

/** Whether anything is left to stop. */
export const mayStop = ({ checkIns }: { checkIns: readonly Pick<CheckIn, 'wanted'>[] }): Verdict<ChoosingReason> =>
  checkIns.some(({ wanted }) => wanted) ? fine : refuse('nothing-to-stop')
