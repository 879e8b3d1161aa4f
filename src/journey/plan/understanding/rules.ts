import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { type Plan, SIDES, sentenceOf } from '../plan.ts'

/** A talk about what the money is for, or a sign that both do not mean the same. Newest first in lists. */
export type Talk = { same: boolean; words: string; byName: string; on: Day }

/** Where two people do not yet understand the plan alike: a side has said nothing, or somebody said that they differ. */
export type Gap = 'a-side-is-missing' | 'not-the-same'

export type UnderstandingReason = 'no-plan-yet' | 'both-say-it-first'

/** What there is to talk about. No machine compares the words: only the two people can say that they mean the same. */
export function gapOf(plan: Pick<Plan, 'sentences'>, talks: readonly Talk[]): Gap | undefined {
  if (talks[0]?.same === false) return 'not-the-same'
  return SIDES.every((side) => sentenceOf(plan, 'understood', side)) ? undefined : 'a-side-is-missing'
}

/** The person says "we do not mean the same" once both are there to be read. */
export function maySayNotTheSame(plan: Plan | undefined): Verdict<UnderstandingReason> {
  if (plan === undefined) return refuse('no-plan-yet')
  return SIDES.every((side) => sentenceOf(plan, 'understood', side)) ? fine : refuse('both-say-it-first')
}

/** Facts about the newest version of somebody's plan, for their worker's list of today. */
export type TalkFacts = {
  budgetId: string
  knownAs: string
  openedOn: Day
  /** The worker has answered: from then on it is time to see whether both understand it. */
  isAgreed: boolean
  isNotWhatTheySaid: boolean
  isGap: boolean
  changeObjectedOn: Day | undefined
}

export type ToTalk = { why: WhyTalk; budgetId: string; knownAs: string; since: Day }
type WhyTalk = 'answer-about-a-change' | 'ask-again-about-the-plan' | 'talk-about-the-plan'

/** What a plan asks of its worker besides its next step: somebody who objects comes first, then a gap in understanding. */
export function toTalkAbout(facts: TalkFacts): ToTalk[] {
  const { budgetId, knownAs, openedOn, changeObjectedOn } = facts
  const task = (why: WhyTalk, since: Day): ToTalk => ({ why, budgetId, knownAs, since })
  return [
    ...(changeObjectedOn === undefined ? [] : [task('answer-about-a-change', changeObjectedOn)]),
    ...(facts.isNotWhatTheySaid ? [task('ask-again-about-the-plan', openedOn)] : []),
    ...(facts.isGap && facts.isAgreed && !facts.isNotWhatTheySaid ? [task('talk-about-the-plan', openedOn)] : []),
  ]
}
