import { addDays, addWorkingDays, type Day, daysBetween } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Stage } from '#journey.ts'
import type { Message } from './message.ts'

export const PROMISES = ['today', 'next-working-day', 'in-three-working-days', 'another-day'] as const

export type Promised = (typeof PROMISES)[number]

/** A promise that lies further off is none. */
export const PROMISE_DAYS_MOST = 28

export type PromiseReason = 'say-which-day' | 'day-has-passed' | 'too-far-off' | 'promised-already' | 'answered-already'

/** The day that a quick choice names; undefined for another day, which is typed. */
export function dayOf(promised: Promised, today: Day, holidays: ReadonlySet<Day>): Day | undefined {
  if (promised === 'another-day') return undefined
  const ahead = { today: 0, 'next-working-day': 1, 'in-three-working-days': 3 }[promised]
  return ahead === 0 ? today : addWorkingDays(today, ahead, holidays)
}

/** Whether a worker may promise an answer to this message by that day. A promise is made once: a later day would move it unseen. */
export function mayPromise(
  message: Pick<Message, 'answerBy' | 'open'>,
  by: Day | undefined,
  today: Day,
): Verdict<PromiseReason> {
  if (message.answerBy !== undefined) return refuse('promised-already')
  if (!message.open) return refuse('answered-already')
  if (by === undefined) return refuse('say-which-day', 'other')
  if (by < today) return refuse('day-has-passed', 'other')
  return daysBetween(today, by) > PROMISE_DAYS_MOST ? refuse('too-far-off', 'other') : fine
}

/** How it stands with the newest open message, for the person: whether a day was said, and whether it has passed. */
export type Answering = 'nothing-open' | 'no-day-said' | 'by-a-day' | 'day-has-passed'

export function answeringOf(messages: readonly Pick<Message, 'open' | 'answerBy'>[], today: Day): Answering {
  const open = messages.filter((message) => message.open)
  if (open.length === 0) return 'nothing-open'
  const by = open.find(({ answerBy }) => answerBy !== undefined)?.answerBy
  if (by === undefined) return 'no-day-said'
  return by.on < today ? 'day-has-passed' : 'by-a-day'
}

/** The stage beside which a message stands in the timeline: how far the budget has come. */
export const stageOf = ({ submitted, approved }: { submitted: boolean; approved: boolean }): Stage =>
  approved ? 'money' : submitted ? 'waiting' : 'plan'

/** By when the person is asked to read what their worker wrote. */
export const readBy = (today: Day): Day => addDays(today, 14)
