import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { ALARMS_A_DAY, type Alarm } from './alarm.ts'

export type AlarmReason = 'alarm-is-answered'

/** An alarm is answered once; what was done since stands in the timeline. */
export const mayAnswerAlarm = (alarm: Pick<Alarm, 'answered'>): Verdict<AlarmReason> =>
  alarm.answered === undefined ? fine : refuse('alarm-is-answered')

/** What a link leads to: nothing (never ours, or taken back), an alarm, or, after so many on one day, only numbers to ring. */
export type Raised = 'not-a-link' | 'raised' | 'enough-for-today'

/** What becomes of an alarm; `today`: how many this friend has raised today. */
export function whatBecomes(friend: object | undefined, today: number): Raised {
  if (friend === undefined) return 'not-a-link'
  return today >= ALARMS_A_DAY ? 'enough-for-today' : 'raised'
}
