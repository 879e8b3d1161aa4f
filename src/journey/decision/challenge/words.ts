import { type Day, sayDate } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { LookedAgain } from './challenge.ts'
import type { AgainReason, AnswerReason, ChallengeReason, HeardReason } from './rules.ts'

type Needed = 'say-what-is-wrong' | 'choose-how-they-said-it' | 'say-when-they-said-it'

export const CHALLENGE_WORDS: Record<ChallengeReason | HeardReason | Needed, string> = {
  'nothing-decided-to-challenge': 'There is no decision yet. When there is one, you can say here that it is wrong',
  'challenge-waits-for-an-answer': 'You have said so already. Somebody else is looking at it again',
  'challenge-was-answered':
    'It has been looked at again. If you still think it is wrong, the next step is to complain to the council',
  'nobody-else-can-look-again':
    'Everyone here who could look at it again has worked on it already. Ring the council and make a complaint: that is the next step',
  'say-what-is-wrong': 'Write what you think is wrong. A few words are enough',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
  'said-after-today': 'That day is still to come. Write the day on which they said it',
  'said-before-the-decision': 'That day is before the decision. Write the day on which they said it',
}

/** Where the plan came back: what else can be done meanwhile, and what that does to this. */
export const CAME_BACK =
  'You do not have to change your plan first. You can do so meanwhile. Once a changed plan is sent, that one is decided, and nobody looks at this one again.'

type AnswerNeeded = 'choose-what-becomes-of-it' | 'say-your-reasons'

export const ANSWER_WORDS: Record<AnswerReason | AgainReason | AnswerNeeded | 'above-your-limit', string> = {
  'no-challenge-to-answer': 'Nobody has said that this decision is wrong, so there is nothing to answer',
  'challenge-answered-already': 'This has been answered already. Read the answer on the page about the decision',
  'may-not-answer-own':
    'You asked for this plan or worked on it, so somebody else must look again. Leave it to your colleagues',
  'decided-it-first': 'You decided this first, so it is for others to look again. Leave it to your colleagues',
  'not-yours-to-answer': 'Somebody else is named to look at it again. You may read it',
  'reasons-are-about-cost':
    'A need cannot be left unmet because of what it costs. Say what else meets the need, or agree to it',
  'conditions-are-about-cost':
    'This condition is there because of what it costs. Take it out, or write what it is besides the cost',
  'takes-away-what-was-agreed':
    'Saying that a decision is wrong takes nothing away. The yes had no conditions, so none can come now',
  'nothing-would-be-different': 'Nothing would be different from the first decision. Choose that it stays',
  'say-which-lines-are-agreed': 'Choose at least one thing that is agreed now',
  'say-the-conditions': 'Write each condition, so that the person knows what they are saying yes to',
  'conditions-belong-to-another-answer':
    'You wrote conditions here. Choose the answer that goes with them, or take them out',
  'above-your-limit':
    'This comes to more in a year than you may say yes to. Agree to less of it, or ask your manager who can look again',
  'choose-what-becomes-of-it': 'Choose what becomes of it',
  'say-your-reasons': 'Write your reasons. The person reads them',
}

export const HOW_WORDS: Record<HeardHow, string> = {
  together: 'When we met',
  phone: 'By phone',
  paper: 'On paper',
}

/** How it was said, in a sentence about who typed it. */
export const HOW_SAID: Record<HeardHow, string> = { together: 'when they met', phone: 'by phone', paper: 'on paper' }

export const AGAIN_WORDS: Record<LookedAgain, { text: string; hint: string }> = {
  stays: { text: 'The decision stays', hint: 'Say why, so that the person can understand it.' },
  approved: { text: 'Yes', hint: 'What was agreed stays agreed. Below you choose what is agreed besides.' },
  'approved-with-conditions': { text: 'Yes, with conditions', hint: 'Not where the first answer was a plain yes.' },
}

export const DONE = {
  challenged: 'Thank you for telling us. Below you see who looks at it again, and by when you have an answer.',
  'challenged-for': 'It is written down. Below you see who looks at it again, and by when.',
  'looked-again': 'Your answer is written down. The person and their worker can read it now.',
}

/** Sentences of the timeline. The person's words are not in them. */
export const said = {
  challenged: (person: string, decider: string, by: Day) =>
    `${person} said that the decision looks wrong. ${decider} looks at it again and answers by ${sayDate(by)}. What was agreed goes on meanwhile.`,
  typed: (worker: string, person: string, how: HeardHow, decider: string, by: Day) =>
    `${worker} wrote down what ${person} said ${HOW_SAID[how]}: the decision looks wrong. ${decider} looks at it again and answers by ${sayDate(by)}. What was agreed goes on meanwhile.`,
  stays: (decider: string) =>
    `${decider} looked at the decision again. It stays. The reasons are on the page about the decision.`,
  again: (decider: string) =>
    `${decider} looked at the decision again and changed it. What is agreed now is on the page about the decision.`,
}
