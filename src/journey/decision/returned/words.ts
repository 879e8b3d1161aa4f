import { PART_WORDS } from '../words.ts'
import type { ReturnPoint } from './returned.ts'
import type { PointReason } from './rules.ts'

export const RETURNED_WORDS: Record<PointReason | 'say-your-answer', string> = {
  'points-belong-to-not-yet': 'You wrote here what needs to change. Choose “Not yet” as your answer, or take this out',
  'say-what-to-change-here': 'Write what needs to change here, so that it can be put right',
  'point-is-about-nothing-here': 'This is not in the plan. Choose what it is about from the list',
  'point-is-not-there': 'There is nothing here to answer. Go back to the decision',
  'point-was-decided': 'There is an answer to this plan now. Read it on the page about the decision',
  'say-your-answer': 'Write what you changed, or what you want to say',
}

/** What a point is about, to whoever reads it. */
export function sayAbout({
  about,
  aboutKey,
  aboutWords,
}: Pick<ReturnPoint, 'about' | 'aboutKey' | 'aboutWords'>): string {
  if (about === 'whole') return 'About the plan as a whole'
  if (about === 'question')
    return `About ${Object.entries(PART_WORDS).find(([part]) => part === aboutKey)?.[1] ?? aboutKey}`
  return `About the ${about === 'line' ? 'money for' : 'goal'} “${aboutWords}”`
}

/** The sentence of the timeline. */
export const said = {
  answered: (who: string) =>
    `${who} answered a point on which the plan came back. It is on the page about the decision.`,
}
