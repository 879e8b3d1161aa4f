import { type Day, sayDate } from '#core/day.ts'
import { inSentence } from '#core/in-sentence.ts'
import type { CopyChannel } from '#journey/plan/index.ts'
import type { Achieved, Result, StepAnswer } from './result.ts'
import type { BeginReason, SayReason } from './rules.ts'

type Needed =
  | 'choose-how-they-said-it'
  | 'say-when-they-said-it'
  | 'choose-how-the-copy-went'
  | 'choose-what-was-achieved'
  | 'say-whether-they-agree'

export const RESULT_REASONS: Record<SayReason | BeginReason | Needed, string> = {
  'no-review-held-yet': 'No review has been written down yet. When it is, you can do this here',
  'answer-one-at-least': 'Choose an answer for one goal at least. You can leave the others',
  'said-after-today': 'That day is still to come. Write the day on which they said it',
  'said-it-themselves': 'The person said this themselves, so their own word stands. Only they change it, on their page',
  'said-before-the-review': 'That day is before the review. Write the day on which they said it',
  'begun-already': 'The new version was begun already. Go to the plan and work on it there',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
  'choose-how-the-copy-went': 'Choose how they were given it',
  'choose-what-was-achieved': 'Choose one of the three, or leave this page and choose later',
  'say-whether-they-agree': 'Say whether the person sees it the same way',
}

export const RESULT_DONE = {
  concluded: 'It is written down, and the person can read it. The money is as it was.',
  said: 'Thank you. It is kept in your own words, and everybody who works on it can read it.',
  'said-for': 'It is written down as what they said, typed by you.',
  copied: 'It is written down that they have it.',
  achieved: 'It is written down. You can choose again if you both come to see it differently.',
  begun: 'The new version is begun. Nothing is paid differently until both of you have said yes.',
}

export const ANSWER_WORDS: Record<StepAnswer, string> = {
  agree: 'I see it the same way',
  differently: 'I see it differently',
}

export const ACHIEVED_WORDS: Record<Achieved, { text: string; hint: string }> = {
  'fully-met': { text: 'Fully met', hint: 'All outcomes were met.' },
  'partially-met': { text: 'Partially met', hint: 'One outcome or more was met, fully or in part.' },
  'not-met': { text: 'Not met', hint: 'No outcome was met.' },
}

export const COPY_WORDS: Record<CopyChannel, { text: string; says: string }> = {
  page: { text: 'They read it on their own page', says: 'on the page' },
  post: { text: 'By post', says: 'by post' },
  hand: { text: 'I gave it to them', says: 'by hand' },
  'read-out': { text: 'I read it out to them', says: 'read out' },
}

/** The letter about a review, in its order. */
export const RESULT = {
  title: 'What came of our review',
  titleFor: (name: string) => `What came of the review with ${name}`,
  short: 'In short',
  on: (day: string, worker: string) => `On ${day} you and ${worker} looked at your plan together.`,
  goesOn: 'Your support goes on as it is. Nothing gets less, and nothing ends.',
  someLess: 'Some of it is a proposal to get less or to end. It is only a proposal: nothing changes by it.',
  someChange:
    'Some of your support may change. It changes only after you have both said yes to a new version of the plan.',
  noMoney: 'No money changed that day.',
  well: 'What went well',
  wellBy: (worker: string) => `${worker} wrote it down`,
  goals: 'Goal by goal',
  follows: (step: string) => `What follows: ${step.toLowerCase()}.`,
  proposed: (step: string) => `What is proposed: ${step.toLowerCase()}.`,
  reasonsBy: (worker: string) => `${worker}, the reasons`,
  whyNotBy: (worker: string) => `${worker}: why it should not simply go on, though it works`,
  view: (who: string, progress: string) => `${who} said: ${inSentence(progress)}`,

  third: (who: string, on: Day) => `${who}, who was asked (${sayDate(on)})`,
  without: (you: string, worker: string) =>
    `“Could you do this without the help?” You said: ${inSentence(you)}. Your worker said: ${inSentence(worker)}.`,
  agreed: (on: Day, typed: string) => `You said on ${sayDate(on)} that you see this step the same way${typed}.`,
  differs: (on: Day, typed: string) => `You said on ${sayDate(on)} that you see this step differently${typed}.`,
  yourWords: 'You',
  differsNext: 'You see it differently. So nobody may act as if you had said yes. What you can do stands below.',
  sounds: 'Does that sound like you? If not, say it in your own words. Then your own word stands.',
  notYet: 'You have not said yet whether you see this step the same way. You can, on any day.',
  wrong: 'If you see it differently',
  wrongLead: 'You may say so on any day. It takes nothing away from you.',
  tell: (worker: string) =>
    `Say so on your page, by phone, on paper, or together with ${worker}. It is kept beside what ${worker} wrote.`,
  joins: 'Ask for somebody else to join, like an advocate. An advocate speaks up for you and is free.',
  decision:
    'A change in the plan that means less needs your own yes. A decision about it can be looked at again by somebody else.',
  again: 'Ask for another review. You can ask on any day.',
  complain: (council: string, number: string, when: string) =>
    `Complain to the council at any time. Ring ${council} on ${number}, ${when}.`,
  ombudsman:
    'If that does not put it right, ask the Local Government and Social Care Ombudsman. Ring 0300 061 0614. It is free.',
  ring: 'Whom to ring',
  worker: (name: string, number: string) => `${name}, your worker: ${number}`,
  council: (name: string, number: string, when: string) => `${name}: ${number}, ${when}`,
  none: 'Nothing is written down yet',
  noneSays: 'When you have looked at the plan together, what came of it stands here: each goal, what follows, and why.',
  keep: 'Keep this, or print it',
}

/** How and when the person was given it, or by when they are. */
export function sayCopy({ copies, copyBy }: Pick<Result, 'copies' | 'copyBy'>, own: boolean, today: Day): string {
  const [newest] = copies
  if (newest === undefined && copyBy < today)
    return own
      ? `You should have been given this by ${sayDate(copyBy)} as well. That day has passed. You can keep or print it here, or ask your worker.`
      : `They should have had this by ${sayDate(copyBy)}, which has passed. It is not written down that they do.`
  if (newest === undefined)
    return own
      ? `Your worker also gives you this by ${sayDate(copyBy)}, in the way that is best for you.`
      : `They are to have this by ${sayDate(copyBy)}. It is not written down yet that they do.`
  return `${own ? 'You were' : 'They were'} given this on ${sayDate(newest.on)}: ${COPY_WORDS[newest.channel].says}.`
}

/** The sentences of the timeline: no answer in them. */
export const said = {
  steps: (person: string) => `${person} said how they see what follows from the review.`,
  stepsFor: (worker: string, person: string) => `${worker} typed how ${person} sees what follows from the review.`,
  copied: (worker: string, person: string) => `${worker} made sure that ${person} has what came of the review.`,
  begun: (worker: string) => `${worker} began the next version of the plan from what came of the review.`,
}
