import { addDays, type Day, daysBetween } from '#core/day.ts'
import { TYPED_WITHIN_DAYS } from '#core/heard.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { type AgreementLine, instalmentsUpTo } from '#journey/money/index.ts'
import type { Ending } from '../ending.ts'
import { mayBeRedundant, noticeWeeks } from '../leaving.ts'
import type { LineEnds, ToChallenge, WorksForThem } from './notice.ts'

export type ChallengeReason =
  | 'no-ending-to-challenge'
  | 'ending-is-past'
  | 'challenged-already'
  | 'looked-at-again-already'
  | 'said-after-today'
  | 'said-after-the-last-day'
  | 'is-back-already'
  | 'no-challenge-to-answer'
  | 'another-human-looks-again'

// Longer than the longest period that can still be paid after a last day.
const AFTER_DAYS = 60

/** Each line of the agreement with the last payment that comes once its last day is laid over it; what was to come after it is left out. */
export function linesEnding(
  schedule: { lines: readonly AgreementLine[]; overlays: readonly Overlay[] },
  lastDay: Day,
  today: Day,
): readonly LineEnds[] {
  const overlays: Overlay[] = [...schedule.overlays, { id: 'the ending', kind: 'ends', on: lastDay }]
  const all = instalmentsUpTo({ lines: schedule.lines, overlays }, addDays(lastDay, AFTER_DAYS))
  return schedule.lines.map(({ lineId, what }) => {
    const last = all
      .filter((one) => one.lineId === lineId && one.amountPence > 0n && one.payOn >= today)
      .toSorted((a, b) => (a.payOn < b.payOn ? -1 : 1))
      .at(-1)
    const { payOn, amountPence, periodFrom: from, periodTo: to } = last ?? {}
    return {
      what,
      last:
        payOn === undefined || amountPence === undefined || from === undefined || to === undefined
          ? undefined
          : { payOn, amountPence, from, to },
    }
  })
}

/** Who still works for the person on the last day: their notice, and the day by which they hear of it. */
export const worksForThem = (
  assistants: readonly { name: string; startsOn: Day; lastDay: Day | undefined }[],
  lastDay: Day,
): readonly WorksForThem[] =>
  assistants
    .filter((one) => one.startsOn <= lastDay && (one.lastDay === undefined || one.lastDay > lastDay))
    .map(({ name, startsOn }) => {
      const weeks = noticeWeeks(startsOn, lastDay)
      return {
        ...{ name, weeks, tellBy: addDays(lastDay, -7 * weeks) },
        mayHaveRedundancy: mayBeRedundant(startsOn, lastDay),
      }
    })

const AGAIN_WITHIN_DAYS = 365

type ChallengeFacts = Pick<ToChallenge, 'ending' | 'before' | 'isBack'>

/**
 * The person may say that an ending is wrong until its last day has passed: once of each ending, and not where somebody else has looked
 * at one on the same ground within a year and it stood; a complaint comes next then.
 */
export function mayChallenge(found: ChallengeFacts, today: Day): Verdict<ChallengeReason> {
  if (found.ending === undefined || found.ending.kind === 'died') return refuse('no-ending-to-challenge')
  if (found.ending.challenge !== undefined) return refuse('challenged-already')
  return found.ending.lastDay < today ? refuse('ending-is-past') : notLookedAtAlready(found, today)
}

/**
 * The same, typed for the person. The notice promises that it counts from the moment of saying, so what they said by the last day may
 * be typed for a while after it, unless they have come back meanwhile. `saidOn`: left out where the form is not sent yet.
 */
export function mayChallengeFor(found: ChallengeFacts, today: Day, saidOn?: Day): Verdict<ChallengeReason> {
  const { ending, isBack } = found
  if (ending === undefined || ending.lastDay >= today) {
    const may = mayChallenge(found, today)
    return may.length === 0 && saidOn !== undefined && saidOn > today ? refuse('said-after-today', 'saidOn') : may
  }
  const then = mayChallenge(found, ending.lastDay)
  if (then.length > 0) return then
  if (isBack) return refuse('is-back-already')
  if (!mayStillBeTyped(ending, today)) return refuse('ending-is-past')
  return saidOn !== undefined && saidOn > ending.lastDay ? refuse('said-after-the-last-day', 'saidOn') : fine
}

/** Whether what was said against an ending by its last day may still be typed. */
export const mayStillBeTyped = ({ lastDay }: Pick<Ending, 'lastDay'>, today: Day): boolean =>
  today <= addDays(lastDay, TYPED_WITHIN_DAYS)

function notLookedAtAlready({ ending, before }: ChallengeFacts, on: Day): Verdict<ChallengeReason> {
  const stood = before.some(
    (one) => one.stands && one.groundId === ending?.groundId && daysBetween(one.on, on) <= AGAIN_WITHIN_DAYS,
  )
  return stood ? refuse('looked-at-again-already') : fine
}

/** Somebody else answers: neither who proposed the ending nor who confirmed it. */
export function mayAnswer(
  ending: Ending | undefined,
  human: string,
  confirmedBy: string | undefined,
): Verdict<ChallengeReason> {
  if (ending?.challenge === undefined || ending.challenge.answered !== undefined)
    return refuse('no-challenge-to-answer')
  return ending.proposedBy === human || confirmedBy === human ? refuse('another-human-looks-again') : fine
}
