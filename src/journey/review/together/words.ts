import { type Day, sayDate } from '#core/day.ts'
import type { Step } from '../review.ts'
import type { ConcludeReason, Ground, Proposal, TalkReason, ThirdReason } from './rules.ts'
import type { TalkEnds, Without } from './together.ts'
import type { WithoutReason } from './without/rules.ts'

export const CONCLUDE_WORDS: Record<
  ConcludeReason | 'choose-what-follows' | 'give-the-reasons' | 'say-what-you-celebrated',
  string
> = {
  'no-review-open': 'No review is planned at the moment. Plan one first, then write down what follows',
  'person-has-not-said-yet':
    'The person has not said yet how it is going. Their view comes first: ring them, sit down together, or give them the page to fill in by hand',
  'only-going-on-without-their-view':
    'The person has not said how they see it, so everything goes on as it is for now. Choose “Go on as it is” here',
  'end-needs-their-own-word':
    'The person has not said themselves how this goal is going. What you typed for them is no yes to less. Ask them whether it sounds like them',
  'worker-has-not-said-yet': 'You have not said yet how you see it. Do that first',
  'a-way-of-working-brings-no-less':
    'This goal is about how you work together. It is never a reason for less, or for an end. Choose another step',
  'end-while-not-both-say-met':
    'You do not both say that this goal is reached, so it cannot end here. Choose a different step, and talk about what you do not both see the same way',
  'end-needs-a-sustain-plan':
    'Nothing in the plan says how the good of this will be kept. Plan that together first, and choose another step for now',
  'talk-about-it-first':
    'You do not both say the same of this goal, so it cannot get less yet. Talk about it first, and write down what each of you said on the page of both views',
  'ask-somebody-else-first':
    'You talked, and you do not both say the same yet. Ask a third person how they see it first, or choose another step for now',
  'ask-without-the-help-first':
    'Both of you first answer the question “Could you do this without the help?” for this goal. Until then, choose another step',
  'say-why-not-go-on': 'This works, as you both see it. Write why it should not simply go on. The person reads it',
  'choose-what-follows': 'Choose what follows for this goal',
  'give-the-reasons': 'Give the reasons. The person reads them',
  'say-what-you-celebrated': 'Write down what went well. Start with that, however small it is',
}

export const WITHOUT_REASONS: Record<WithoutReason | 'choose-how-they-said-it' | 'say-when-they-said-it', string> = {
  'no-review-open': 'No review is planned at the moment. When there is one, you can answer here',
  'answer-one-at-least': 'Answer for one goal at least. “I do not know” is an answer too',
  'tell-them-first': 'Read the words at the top to them first, before you ask. Then tick the box',
  'said-after-today': 'That day is still to come. Write the day on which they said it',
  'answer-yours-first':
    'Say first how you see this goal yourself, on your own page. Then type what the person says. So neither answer follows the other',
  'you-typed-theirs':
    'You have typed what the person said for this goal, so your own answer stays as it is. The two of you can talk about it',
  'said-it-themselves': 'The person answered this themselves, so their own answer stands. Only they change it',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
}

export const TALK_REASONS: Record<TalkReason | 'write-what-you-said' | 'choose-how-it-ended', string> = {
  'no-review-open': 'No review is planned at the moment. Ask for one, and talk about it then',
  'not-both-have-said': 'Both of you first say how it is going. Then you see where you differ',
  'you-do-not-differ-here': 'You see this goal the same way now. There is nothing to write here: go back to both views',
  'say-whom-you-ask': 'Choose whom you will ask',
  'cannot-ask-this-one': 'This person cannot be asked here. Choose somebody from the list',
  'day-has-passed': 'This day has passed. Choose today or a later day, or leave it out',
  'write-what-you-said': 'Write what each of you said. A few words are enough',
  'choose-how-it-ended': 'Choose how your talk ended',
}

export const THIRD_REASONS: Record<ThirdReason | 'write-how-you-see-it', string> = {
  'you-have-answered': 'You have answered this, and both can read it. Talk to them if you want to add something',
  'write-how-you-see-it': 'Write how you see it. “I do not know” is fine too',
}

/** What the study's rules propose, each with its reason. */
export const PROPOSAL_WORDS: Record<Proposal, string> = {
  'celebrate-then-step-down-or-end':
    'You both say it is reached. Celebrate that. Then the support can get less or end, because the plan says how the good of it is kept.',
  'sustain-plan-first':
    'You both say it is reached. Celebrate that. Before anything ends, plan how the good of it will be kept: nothing says so yet.',
  'change-the-support':
    'It is not reached yet. That says something about the support, not about the person. Change the support, or who gives it.',
  'go-on': 'Go on as it is. It works, and it keeps things steady. That is a reason to go on, not to stop.',
  'keep-working-this-way': 'This way of working together works, so keep it. It is never a reason to end anything.',
  'talk-first': 'One of you does not know yet, and that is fine. Talk about it. Until then, go on as it is.',
  'talk-then-third-party':
    'You see this differently. That is normal. Talk about it first. If you still differ, ask somebody else to join, like an advocate.',
}

/** Said first where everything that was rated works and is to go on (Helen). */
export const ALL_GOES_ON = 'It works, and we propose to go on as it is. Nothing here asks you to manage with less.'

export const WITHOUT_WORDS: Record<Without, string> = {
  yes: 'Yes',
  'with-difficulty': 'Yes, but it would be hard',
  no: 'No',
  'do-not-know': 'I do not know',
}

/** The warning before the question is answered (L11): getting better may end the help. */
export const BEFORE_YOU_ANSWER = [
  'Getting better is good news. It can also mean that the council looks again at what you need. In the end the help may become less, or stop.',
  'So take your time with this. If things go well because of the help, that is not the same as going well without it.',
  'Think of a bad day, too. Nothing is decided by your answer. Before anything gets less, you have it in writing, with reasons, and you can say no.',
]

export const TALK_ENDS_WORDS: Record<TalkEnds, string> = {
  alike: 'We see it more alike now. One of us changes what they said',
  differ: 'We still see it differently',
  'ask-third': 'We ask somebody else how they see it',
}

export const HOW_IT_ENDED: Record<TalkEnds, string> = {
  alike: 'After talking you saw it more alike.',
  differ: 'After talking you still saw it differently.',
  'ask-third': 'You asked somebody else.',
}

/** What the law asks before it gets less or ends, and where that is done. The person reads it. */
export const GROUND_WORDS: Record<Ground, string> = {
  'look-at-the-need-again':
    'You both say that it would go without the help. Before anything gets less or ends, the council must look again at what you need. You get its answer in writing. The law asks for that (Care Act 2014, sections 27(4) and 13).',
  'another-way-meets-it':
    'You do not both say that it would go without the help. So the need may still be there. It can only get less or end if something else meets the same need. The council must do what it can to agree that with you (Care Act 2014, section 27(5)).',
}

/** Which page does what a step proposes. */
export const NEXT_PAGE: Record<Step, { says: string; path: string; text: string } | undefined> = {
  'go-on': undefined,
  change: {
    says: 'The support changes with a new version of the plan. Both of you say yes to it first.',
    path: '/review/next-plan',
    text: 'The next version of the plan',
  },
  more: {
    says: 'More support is asked for with a new version of the plan. More money needs a decision, with reasons.',
    path: '/review/next-plan',
    text: 'The next version of the plan',
  },
  'step-down': {
    says: 'This is a proposal. Nothing gets less by itself. The plan changes only in small steps that you have read and said yes to.',
    path: '/review/next-plan',
    text: 'The next version of the plan',
  },
  end: {
    says: 'This is a proposal. Nothing stops by itself. An ending has its own page, a date, notice in writing, and room to say no.',
    path: '/ending',
    text: 'What happens with an ending',
  },
}

export const DONE = {
  concluded: 'It is written down, and the person can read it. The money is as it was.',
  without: 'Thank you. It is kept in your own words, and nothing is decided by it.',
  'without-for': 'It is written down as what they said, typed by you.',
  talked: 'It is written down. What each of you said stays as it was.',
  answered: 'Thank you. Both can read what you wrote.',
}

/** The sentences of the timeline: never an answer in them. */
export const said = {
  concluded: (worker: string, person: string) =>
    `${worker} and ${person} looked at the plan together. What follows is on the review page. No money changed that day.`,
  heldWithoutTheirView: (worker: string, person: string) =>
    `${worker} looked at the plan. ${person} was asked on two days and gave no answer, so all goes on as it is. No money changed that day.`,
  without: (name: string) => `${name} answered what could be done without the help. Nothing is decided by it.`,
  withoutFor: (worker: string, person: string) =>
    `${worker} typed what ${person} said about doing without the help. Nothing is decided by it.`,
  talked: (person: string, worker: string) => `${person} and ${worker} talked about a goal that they see differently.`,
  asksThird: (person: string, worker: string, third: string, by: Day | undefined) =>
    `${person} and ${worker} ask ${third} how they see a goal${by === undefined ? '' : `, by ${sayDate(by)}`}.`,
  third: (who: string) => `${who} said how they see a goal, since they were asked.`,
}

const HOW_TYPED: Record<string, string> = { together: 'when they sat together', phone: 'by phone', paper: 'from paper' }

/** 'typed by Priya Shah, by phone'. */
export const sayTyped = ({ byName, how }: { byName: string; how: string }): string =>
  `typed by ${byName}, ${HOW_TYPED[how] ?? how}`
