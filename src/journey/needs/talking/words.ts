import type { EndsAs, Level } from '../needs.ts'
import type { TalkReason } from './rules.ts'

type Needed = 'choose-how-it-ended'

export const WORDS: Record<TalkReason | Needed, string> = {
  'not-both-finished': 'You can talk about this once you have both finished',
  'needs-decided-already':
    'The decision about needs has been made, so this stays as it is. Tell the worker if it is wrong',
  'no-difference-here': 'You both said the same here. Choose something that you see differently',
  'changed-meanwhile':
    'The other one wrote something about this while you had it open. Read it, then send yours again if it still fits',
  'leaving-it-changes-something':
    'This one counts for the decision, so it cannot just be left. Choose how it is: you agree, you differ, or you ask somebody',
  'choose-what-you-agree': 'Choose what you both agree on now',
  'say-what-you-will-do': 'Write how each of you sees it, and what you will do about that',
  'say-whom-you-will-ask': 'Choose whom you will ask. Or write below who it is, and what you will ask',
  'cannot-ask-this-one': 'This one cannot be asked here. Choose somebody else, or write below who it is',
  'day-has-passed': 'Choose a day that is still to come, or leave the day out',
  'choose-how-it-ended': 'Choose how your talk ended. Not agreeing is fine too',
}

export const ENDS_CHOICES: Record<EndsAs, { text: string; hint: string }> = {
  'we-agree': { text: 'We now agree', hint: 'Choose what you agree on. You can add words.' },
  'we-differ': { text: 'We still see it differently', hint: 'That is fine. Write below what you will do about it.' },
  'ask-third': {
    text: 'We will ask somebody else',
    hint: 'They read this question and both answers to it, and nothing else.',
  },
  'leave-it': { text: 'We leave it', hint: 'It changes nothing now.' },
}

/** What both now agree on, as either of them ticks it. */
export const agreedLevels = (isPerson: boolean, knownAs: string): Record<Level, string> => ({
  manage: isPerson ? 'I manage this' : `${knownAs} manages this`,
  'some-help': isPerson ? 'I manage this with some help' : `${knownAs} manages this with some help`,
  cannot: isPerson ? 'I cannot do this' : `${knownAs} cannot do this`,
  'dont-know': 'Neither of us knows yet',
})

/** How those who could be asked stand to the council or the person. */
export const AS_WORDS: Readonly<Record<string, string>> = {
  worker: 'worker',
  manager: 'manager',
  carer: 'carer',
  planner: 'support planner',
  advocate: 'advocate',
}
