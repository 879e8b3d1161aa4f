import { addDays, type Day, sayDate, sayDay } from '#core/day.ts'
import { sayWorkingDays, type Waiting } from '#journey/waiting/index.ts'
import { isOver, type Phase } from './rules.ts'

/** What is said about a wait beside the words of the phase, and where to read more. */
export type Later = { says: string; text: string; path: string }

/** For so many days after a no to a change the first screen says that there was one. */
const SAID_FOR_DAYS = 28

/** By when an answer comes, or that the day which was named for it has passed: it goes behind who gives the answer. */
export function sayBy(expectedOn: Day | undefined, today: Day): string {
  if (expectedOn === undefined) return ''
  const on = sayDay(expectedOn)
  return expectedOn < today ? `. The answer was due by ${on}. That day has passed: ask for a new one` : `, by ${on}`
}

/** Who sees to what holds the money back, and by when; a day that has passed is promised no longer. */
export function sayHeld({ whoActs, actBy }: { whoActs: string; actBy: Day }, own: boolean, today: Day): string {
  const late = actBy < today
  if (whoActs === 'person' && own) return late ? 'Please ring us today' : `Please ring us by ${sayDay(actBy)}`
  return late
    ? `Somebody was to see to it by ${sayDay(actBy)}. That day has passed${own ? ': please ring us and ask' : ''}`
    : `Somebody sees to it by ${sayDay(actBy)}`
}

/** The day on which it is looked at together, or that it has passed with nothing written down. */
export const sayMeeting = (meetOn: Day, today: Day): string =>
  meetOn < today
    ? `It was to be on ${sayDay(meetOn)}. What came of it is not written down yet. You can name another day`
    : sayDay(meetOn)

type Known = {
  phase: Phase
  own: boolean
  waiting: Pick<Waiting, 'state' | 'since' | 'waitedDays' | 'expectedOn' | 'deciderName' | 'bodyName' | 'challengedOn'>
  decision: { verdict: string; decidedOn: Day } | undefined
}

/**
 * What the first screen says about a plan that waits, came back or got a no while an earlier one goes on, and about an answer that
 * somebody looks at again. Undefined where the words of the phase say it, or nothing waits.
 */
export function laterOf({ phase, own, waiting, decision }: Known, today: Day): Later | undefined {
  const { state, since, waitedDays, expectedOn } = waiting
  const by = sayBy(expectedOn, today)
  const asked = `${own ? 'You asked' : 'It was asked for'} on ${sayDate(since)}: ${sayWorkingDays(waitedDays)} so far.`
  if (state === 'challenged' && waiting.challengedOn !== undefined)
    return {
      says: `${own ? 'You said' : 'They said'} on ${sayDate(waiting.challengedOn)} that the answer is wrong. ${waiting.deciderName} looks at it again${by}.`,
      ...{ text: 'What happens now', path: '/waiting' },
    }
  if (phase === 'came-back') return { says: asked, text: 'See how long, and why', path: '/waiting' }
  const isNow = phase === 'waiting' || phase === 'declined'
  if (isNow || phase === 'coming-back' || isOver(phase)) return undefined
  if (state === 'with-decider')
    return {
      says: `A changed plan waits for a decision. ${waiting.deciderName} decides it for ${waiting.bodyName}${by}. ${asked}`,
      ...{ text: 'See who decides and when', path: '/waiting' },
    }
  if (state === 'returned')
    return {
      says: `The changed plan came back: something has to change first. What was agreed goes on. ${asked}`,
      ...{ text: 'Read what to change', path: '/decision' },
    }
  return decision?.verdict === 'declined' && addDays(decision.decidedOn, SAID_FOR_DAYS) >= today
    ? {
        says: `The answer to the changed plan was no, on ${sayDate(decision.decidedOn)}. What was agreed goes on.`,
        ...{ text: 'Read the reasons, and how to challenge it', path: '/decision' },
      }
    : undefined
}
