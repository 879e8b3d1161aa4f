import { type Day, sayDate } from '#core/day.ts'
import type { PictureReason } from '#files/images/receipt.ts'
import { WITNESS_WORDS } from '#journey/plan/index.ts'
import type { Answer, Condition } from '../ending.ts'
import type { AskedWay, Earlier, Offer, OfferAnswer, OfferKind, ReplacementKind, Went } from './readiness.ts'
import type { ReadinessReason } from './rules.ts'

type Needed =
  | 'say-how-you-see-it'
  | 'choose-how-they-said-it'
  | 'say-when-they-said-it'
  | 'choose-how-you-asked'
  | 'say-what-happened-when-you-asked'
  | 'write-one-reason-at-least'
  | 'choose-the-goal'
  | 'choose-what-kind-it-is'
  | 'say-what-it-is'
  | 'choose-which-it-was'
  | 'say-when-it-was-tried'
  | 'choose-how-it-went'
  | 'choose-what-you-offer'
  | 'choose-which-offer'
  | 'say-what-you-offer'
  | 'choose-what-you-say-to-it'

export const READINESS_WORDS: Record<ReadinessReason | Needed | PictureReason, string> = {
  'no-ending-told': 'There is nothing to answer yet. Nobody has been told about an ending',
  'ending-already-confirmed':
    'This ending is confirmed already. If something is wrong, ring the number at the foot of this page',
  'is-looked-at-again':
    'Somebody said that this ending is wrong, so its last day counts no longer. Nothing more is asked here. If a new last day is told, there are new questions',
  'last-day-has-passed': 'The last day that was told has passed, and everything went on. Tell a new last day first',
  'person-has-not-said':
    'The person has not said yet how they see it. Ring them, or sit with them while they use their own sign-in',
  'worker-has-not-said': 'You have not said yet how you see it. Do that first',
  'no-plan-to-keep-the-good':
    'You both say that nothing keeps the good of it yet. Plan that together first, then answer again',
  'gap-needs-a-reason': 'This is still open. Talk about it. Then write why it ends all the same: the person reads it',
  'short-notice-needs-a-yes':
    'This gives less than the full notice, and the person has not said yes here themself. What was typed for them is not enough. Tell a later last day, with the full notice',
  'their-14-days-are-not-over':
    'Somebody typed this for the person. They have 14 days to say it in their own words. Confirm it after that, or when they have said it themselves',
  ...WITNESS_WORDS,
  'photo-of-the-signed-page': 'Add a photo or a PDF of the signed page',
  'not-a-picture': 'This file is not one that we can open. Choose a photo (.jpg or .png) or a PDF',
  'picture-too-big': 'This file is too big for us. Choose a PDF under 2 MB, or take the photo again',
  'picture-cannot-be-read': 'We cannot open this photo. Choose it again, or take a new one',
  'ask-once-more-later':
    'No answer is not a yes. Ask once more, 14 days or more after the first time, and write it down',
  'no-answer-needs-a-reason': 'Write why it ends although the person gave no answer. They read it',
  'no-answer-needs-full-notice':
    'The person gave no answer, so nothing may be shortened. Tell a later last day, with the full notice',
  'third-party-not-offered':
    'The person says no. Offer first that somebody neutral listens to you both, and write it down',
  'taper-not-offered': 'The person says no. Offer first that it gets less in steps, and write it down',
  'wait-for-their-word': 'The person has 14 days to answer what you offered. Ask them, and write down what they say',
  'they-would-like-it-first': 'The person said “yes please” to what you offered. Do that first',
  'write-yours-first': 'Say your own view first. Then write down theirs, so that yours cannot follow it',
  'they-said-it-themselves': 'The person typed this themselves. Their own words stay. Ask them to change it',
  'said-after-today': 'That day is still to come. Write the day on which they said it',
  'said-before-it-was-told': 'That is before they were told. Ask them now, and write down what they say',
  'they-have-said': 'The person has said how they see it. Read what they say',
  'asked-today-already': 'It is written down that you asked today. Ask again on another day',
  'not-open-to-talk-about': 'This is not open any more. Go back and look again',
  'ask-them-first': 'Ask the person first, and write it down. Then write the reason',
  'goal-needs-nothing-in-its-place': 'Choose one of the goals that keep things steady',
  'not-one-of-what-is-there': 'Choose one of the things that are written down',
  'tried-after-today': 'That day is still to come. Write the day on which it was tried',
  'offered-already': 'You have offered this. Ask the person what they say to it',
  'they-answered-themself':
    'They answered this themself, and that stands. If they say something else now, offer it once more',
  'nothing-was-offered': 'Nobody has offered this. Choose one that was offered',
  'say-how-you-see-it': 'Choose how you see it. There is no wrong answer',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
  'choose-how-you-asked': 'Choose how you asked',
  'say-what-happened-when-you-asked': 'Write what happened when you asked',
  'write-one-reason-at-least': 'Write one reason at least. The person reads it',
  'choose-the-goal': 'Choose the goal',
  'choose-what-kind-it-is': 'Choose whether it is other money or something free',
  'say-what-it-is': 'Write what it is, in a few words',
  'choose-which-it-was': 'Choose what was tried',
  'say-when-it-was-tried': 'Write the day on which it was tried',
  'choose-how-it-went': 'Choose how it went',
  'choose-what-you-offer': 'Choose what you offer',
  'choose-which-offer': 'Choose which one this answers',
  'say-what-you-offer': 'Write what you offer, with a day if you can. The person reads it',
  'choose-what-you-say-to-it': 'Choose what the answer is',
}

export const CONDITION_TITLES: Record<Condition, string> = {
  a: 'What the money was for',
  b: 'That it would end one day',
  c: 'The goal',
  d: 'Keeping the good of it',
}

/** What is asked of each side. For a goal that keeps things steady, (c) asks what takes the place of the money. */
export const CONDITION_WORDS: Record<'person' | 'worker', Record<Condition | 'c-steady', string>> = {
  person: {
    a: 'I knew that the money was for a goal we had agreed.',
    b: 'I knew that it would get less or stop when the goal was reached.',
    c: 'I think the goal is reached.',
    'c-steady': 'We agree what takes the place of the money.',
    d: 'There is a plan for keeping the good of it.',
  },
  worker: {
    a: 'The money was for a goal we had agreed, and I said so.',
    b: 'It was to get less or stop when the goal was reached, and I said so.',
    c: 'I think the goal is reached.',
    'c-steady': 'We agree what takes the place of the money.',
    d: 'There is a plan for keeping the good of it.',
  },
}

export const ANSWER_WORDS: Record<Answer, string> = { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' }

/** "On 3 March 2026 you said: “…”": who said it, where, when. */
export function sayEarlier({ from, words, on, side }: Earlier, who: 'you' | string): string {
  const name = who === 'you' ? 'you' : who
  const where = {
    plan: 'in the plan',
    friend: 'as you would tell a friend',
    review: 'when we looked at it together',
    keeping: 'about keeping it',
  }[from]
  const as = from === 'friend' && who !== 'you' ? 'as they would tell a friend' : where
  return `On ${sayDate(on)} ${name} said ${side === 'worker' && from === 'friend' ? where : as}: “${words}”`
}

/** Asked below what somebody said earlier: to confirm or to correct, in one tap. */
export const IS_THAT_RIGHT = 'Is that how you remember it? Yes keeps it. “No” and “Not sure” are just as good.'

export const REPLACEMENT_WORDS: Record<ReplacementKind, { text: string; hint: string }> = {
  'other-income': { text: 'Other money', hint: 'Wages, a benefit, a grant or a fund. Never food or heating money.' },
  'free-thing': {
    text: 'Something free',
    hint: 'A group, a class, a place or a friend. Somebody tries it once at least.',
  },
}

export const WENT_WORDS: Record<Went, string> = { well: 'It went well', partly: 'Partly', badly: 'Not well' }

export const ASKED_WAY_WORDS: Record<AskedWay, string> = {
  met: 'I went to see them',
  phone: 'By phone',
  letter: 'By letter',
  message: 'By message',
  'through-somebody': 'Through somebody they trust',
}

/** How words came to be typed by somebody else. */
export const HOW_TYPED: Record<string, string> = {
  together: 'when you sat together',
  phone: 'by phone',
  paper: 'from paper',
}

export const OFFER_WORDS: Record<OfferKind, { text: string; hint: string }> = {
  'third-party': { text: 'Somebody neutral', hint: 'They listen to you both: an advocate, or another worker.' },
  taper: { text: 'Less, in steps', hint: 'It gets less bit by bit, and not all at once.' },
}

/** At the person's answer to an offer: they may name somebody else. */
export const WHOM_THEY_WOULD_LIKE =
  'Would you like somebody else to listen? Write who. It can be an advocate: somebody from outside the council, who speaks up for you and is free.'

export const OFFER_ANSWER_WORDS: Record<OfferAnswer, string> = {
  yes: 'Yes please',
  no: 'No, thank you',
  done: 'It has happened',
}

/** What became of an offer. */
export function sayOffer({ what, on, byName, words, answer }: Offer, who: string, own: boolean): string {
  const offered = `${OFFER_WORDS[what].text}: ${byName} offered this on ${sayDate(on)}: “${words}”`
  if (answer === undefined) return `${offered} ${own ? 'You have' : `${who} has`} not answered yet.`
  const typed = answer.typedFor === undefined ? '' : `, typed by ${answer.typedFor.byName}`
  const more = answer.words === '' ? '' : ` “${answer.words}”`
  return `${offered} ${own ? 'You' : who} said on ${sayDate(answer.on)}${typed}: ${OFFER_ANSWER_WORDS[answer.said]}.${more}`
}

export const READINESS_DONE = {
  said: 'Thank you. It is kept in your own words.',
  'said-for': 'It is written down as they said it. They can read it and change it.',
  asked: 'It is written down that you asked. It is not an answer.',
  reason: 'The reason is written down. The person can read it now.',
  replaced: 'It is written down.',
  tried: 'It is written down how it went.',
  offered: 'It is offered. The person can read it and answer.',
  answered: 'The answer is written down. It can be changed at any time before it ends.',
  confirmed: 'The ending is confirmed. Everything is paid up to and with the last day.',
}

/** The sentences of the timeline. */
export const said = {
  says: (name: string) => `${name} said how they see the ending.`,
  saysFor: (worker: string, person: string, how: string) =>
    `${worker} typed how ${person} sees the ending, as ${person} said it ${HOW_TYPED[how] === 'when you sat together' ? 'when they sat together' : HOW_TYPED[how]}.`,
  asked: (worker: string, person: string) =>
    `${worker} asked ${person} how they see the ending. There was no answer. That is not a yes.`,
  reason: (worker: string) => `${worker} wrote why it would end all the same. It can be read on the ending page.`,
  replaced: (name: string, what: string) => `${name} wrote down what could take the place of the money: ${what}.`,
  tried: (name: string, what: string, on: Day) => `${name} wrote down that ${what} was tried on ${sayDate(on)}.`,
  offered: (worker: string, person: string, what: OfferKind) =>
    `${worker} offered ${person}: ${OFFER_WORDS[what].text.toLowerCase()}.`,
  answered: (person: string, what: OfferKind, answer: OfferAnswer) =>
    `${person} said to “${OFFER_WORDS[what].text.toLowerCase()}”: ${OFFER_ANSWER_WORDS[answer].toLowerCase()}.`,
}
