import { type Day, sayDate } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { AskedThem, AskedWay, Besides, Preparation, TypedFor, Wish } from './preparing.ts'
import { ASKED_DAYS, type PreparingReason } from './rules.ts'

type Needed =
  | 'say-how-it-goes'
  | 'choose-how-they-said-it'
  | 'say-when-they-said-it'
  | 'choose-how-you-asked'
  | 'say-when-you-asked'
  | 'say-what-you-did'
  | 'say-yes-or-no'
  | 'say-what-follows'

export const PREPARING_WORDS: Record<PreparingReason | Needed, string> = {
  'no-review-open': 'No review is planned at the moment. Ask for one first, then say how things are going',
  'you-typed-theirs':
    'You have typed what the person said, so your own answers stay as they are. Say what you think now when you talk',
  'say-yours-first': 'Say first how you see it yourself. Then come back and type what the person says',
  'person-said-it-themselves':
    'The person has said it themselves. Their words stay. They can change them, and you cannot',
  'said-after-today': 'That day has not come yet. Write the day on which they said it',
  'said-too-long-ago': 'That is more than 3 months ago. Check the day, or ask the person again',
  'nothing-to-take-back': 'There is nothing to take back now. Go back to the review',
  'nothing-was-typed-for-you': 'There is nothing to answer now. Go back to the review',
  'person-has-said':
    'The person has said how it is going, so there is nothing to note here. Read it when you both see both',
  'asked-after-today': 'That day has not come yet. Write the day on which you asked',
  'asked-too-long-ago': 'That is more than 3 months ago. Ask them again, and write that down',
  'asked-that-day-already': 'It is written down that you asked that day. Ask again on another day, in another way',
  'no-new-need': 'No new need is written down now. Go back to the review',
  'new-need-is-noted': 'What follows from it is already written down. Go back to the review',
  'say-how-it-goes': 'Choose how it is going. There is no wrong answer, and “I do not know” is fine',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
  'choose-how-you-asked': 'Choose how you asked',
  'say-when-you-asked': 'Write the day on which you asked',
  'say-what-you-did': 'Write in a few words what you did to reach them',
  'say-yes-or-no': 'Say yes or no. You can change it until the review is over',
  'say-what-follows': 'Write what follows from it. The person reads it',
}

export const PREPARING_DONE = {
  kept: 'It is kept. Come back on any day. Nobody else can read it yet.',
  'said-for': 'It is written down. It says that you typed it, and the person is asked whether it sounds like them.',
  'taken-back': 'You took it back. It counts no longer. You can say it again whenever you like.',
  sounds: 'Thank you. Your answer is kept.',
  'asked-them': 'It is written down that you asked. No answer is not a yes, and not a no.',
  noted: 'It is written down. The person can read it.',
}

export type Ask = { ask: string; hint?: string }
type Asks = Record<Exclude<keyof Besides, 'wish'> | 'wish', Ask>

/** What is asked of the person, in the order of the page. */
export const ASKS_PERSON: Asks = {
  possible: { ask: 'What did it make possible for you?', hint: 'Small things count.' },
  around: { ask: 'And for the people around you?', hint: 'Family, friends, children, neighbours.' },
  feelPlan: { ask: 'How do you feel about the plan?' },
  feelHelp: { ask: 'How do you feel about the help you get?', hint: 'Also about how we work with you.' },
  newNeeds: { ask: 'Do you need anything new?', hint: 'Your worker writes to you what follows from it.' },
  wish: { ask: 'What would you like to happen next?', hint: 'It is a wish. Nothing is decided by it.' },
  wishWords: { ask: 'Say more about your wish, if you like' },
  withWhom: { ask: 'Did somebody do this with you? Who?', hint: 'You can do this with somebody you trust.' },
}

/** What is asked of the worker, about a person by the name they are known by. */
export const asksWorker = (name: string): Asks => ({
  possible: { ask: `What did it make possible for ${name}?` },
  around: { ask: `And for the people around ${name}?` },
  feelPlan: { ask: 'How do you see the plan?' },
  feelHelp: { ask: 'How do you see the help?', hint: 'Also what we could do better.' },
  newNeeds: { ask: `May ${name} need anything new?` },
  wish: { ask: 'What would you like to happen next?', hint: 'It is a wish. Nothing is decided by it.' },
  wishWords: { ask: 'Say more about it, if you like' },
  withWhom: { ask: 'Did you talk with a colleague first? Who?' },
})

export const WISH_WORDS: Record<Wish, string> = {
  'go-on': 'It goes on as it is',
  change: 'Something changes',
  more: 'There is more help',
  less: 'There is less help',
  end: 'It ends',
  'dont-know': 'I do not know',
}

const HOW_TYPED: Record<HeardHow, string> = {
  together: 'when they sat together',
  phone: 'by phone',
  paper: 'from paper',
}

export const ASKED_WORDS: Record<AskedWay, string> = {
  met: 'I went there',
  phone: 'I rang',
  letter: 'I wrote a letter',
  message: 'I sent a message',
  'through-somebody': 'I asked through somebody they trust',
}

const ASKED_IN: Record<AskedWay, string> = {
  met: 'went there',
  phone: 'rang',
  letter: 'wrote a letter',
  message: 'sent a message',
  'through-somebody': 'asked through somebody',
}

/** 'On 14 March 2026 you said, about what you need or want:' */
export const sayBefore = (on: Day, about: string, name: string | undefined): string =>
  `On ${sayDate(on)} ${name ?? 'you'} said, about “${about}”:`

export const ABOUT_PLAN = { person: 'what I need or want', worker: 'what the worker adds' } as const

export const SAME_WORDS = { yes: 'Yes', 'not-quite': 'Not quite' } as const

/** What was bought for a goal so far. */
export const saySpent = (pence: Pence): string =>
  pence === 0n
    ? 'Nothing is written down as bought for this goal so far.'
    : `${sayMoney(pence)} was spent on this goal so far, as it is written down.`

/** Who typed it, in which way and when, and what the person says of it. */
export function sayTyped(typed: TypedFor, { on }: Pick<Preparation, 'on'>, own: boolean, name: string): string {
  const day = typed.on === on ? '' : ` on ${sayDate(typed.on)}`
  const who = own ? 'You said' : `${name} said`
  const sounds =
    typed.sounds === undefined
      ? own
        ? 'You have not said yet whether it sounds like you.'
        : `${name} has not said yet whether it sounds like them.`
      : own
        ? 'You said that it sounds like you.'
        : `${name} says that it sounds like them.`
  return `${who} this on ${sayDate(on)}. ${typed.byName} typed it${day}, ${HOW_TYPED[typed.how]}. ${sounds}`
}

/** The days on which somebody was asked, and what that means. */
export function sayAsked(asked: readonly AskedThem[], own: boolean, name: string): readonly string[] {
  const days = asked.map(({ on, way, byName }) => `${byName} ${ASKED_IN[way]} on ${sayDate(on)}.`)
  const who = own ? 'You have' : `${name} has`
  return [...days, `${who} not said how it is going. That is not a yes, and not a no.`]
}

/** What the worker may do next about somebody who gives no answer. */
export const sayAskedEnough = (enough: boolean, name: string): string =>
  enough
    ? `You asked on ${ASKED_DAYS} days. You may hold the review without ${name}’s words. Then all goes on as it is: nothing gets less, and nothing ends.`
    : `Ask on ${ASKED_DAYS} days, and in a way that is good for ${name}. Nobody answers for them.`

export const PAPER = {
  forPerson:
    'You can print this page and fill it in by hand. Give it to your worker, or send it. They type it in your words, and you are asked whether it sounds like you.',
  forWorker: (name: string): string =>
    `Print this page and give it to ${name}. When it comes back, type it in their words, with the day on which they wrote it.`,
}

/** The sentences of the timeline. No answers in them. */
export const said = {
  says: (name: string): string => `${name} said how it is going, for the review.`,
  saidFor: (worker: string, person: string, how: HeardHow, on: Day): string =>
    `${worker} typed what ${person} said for the review ${HOW_TYPED[how]}, on ${sayDate(on)}. ${person} is asked whether it sounds like them.`,
  tookBack: (person: string): string => `${person} took back what they had said for the review.`,
  sounds: (person: string, sounds: boolean): string =>
    sounds
      ? `${person} said that what was typed for the review sounds like them.`
      : `${person} said that what was typed for the review does not sound like them. It does not count.`,
  asked: (worker: string, person: string, { way, on }: Pick<AskedThem, 'way' | 'on'>): string =>
    `${worker} ${ASKED_IN[way]} on ${sayDate(on)} to ask ${person} how it is going. There was no answer. Nothing changes because of that.`,
  noted: (worker: string): string => `${worker} wrote what follows from a new need that was named for the review.`,
}
