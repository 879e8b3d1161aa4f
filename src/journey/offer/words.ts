import { sayDate } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Answered, Format, ManagingWay, OfferAnswer } from './offer.ts'
import type { OfferReason } from './rules.ts'

type Needed =
  | 'say-how-it-was-explained'
  | 'say-what-was-said'
  | 'say-when'
  | 'choose-your-answer'
  | 'say-it-in-your-words'
  | 'say-how-you-know'
  | 'say-when-it-was-said'
  | 'choose-their-answer'
  | 'write-their-words'

export const WORDS: Record<OfferReason | Needed, string> = {
  'nothing-explained-yet': 'Nobody has explained a personal budget to you yet. Ask your worker to do that first',
  'offer-already-accepted': 'You have already said yes. You can change your mind at any time: tell your worker',
  'explained-in-the-future': 'This day has not come yet. Write the day on which you talked',
  'day-goes-with-not-now': 'A day to be asked again goes with “Not now”. Choose that, or leave the day empty',
  'ask-again-is-not-ahead': 'Write a day that is still to come, or leave it empty',
  'ask-again-is-far-off': 'Write a day within the next year. You can ask for a later one then',
  'said-after-today': 'This day has not come yet. Write the day on which they said it',
  'said-before-it-was-explained': 'On this day it had not been explained yet. Look at the day again',
  'they-answered-themselves':
    'They answered themselves, so their own words stand. Explain it again on another day, or let them answer anew',
  'say-how-it-was-explained': 'Choose how you explained it',
  'say-what-was-said': 'Write what you said, so that it can be looked up later',
  'say-when': 'Write the day on which you explained it',
  'choose-your-answer': 'Choose yes, no or not now. Each is fine',
  'say-it-in-your-words': 'Say in your own words what you think it is for. A few words are enough',
  'say-how-you-know': 'Choose how the person told you',
  'say-when-it-was-said': 'Write the day on which they said it',
  'choose-their-answer': 'Choose what they answered',
  'write-their-words': 'Write their words, as they said them. A few are enough',
}

/** The same reasons, where a worker types what the person answered. */
export const FOR_PERSON_WORDS: typeof WORDS = {
  ...WORDS,
  'nothing-explained-yet': 'Nobody has explained a personal budget to them yet. Do that first',
  'offer-already-accepted': 'They have said yes already. You can talk about it again at any time',
}

export const FORMAT_WORDS: Record<Format, string> = {
  talked: 'We talked about it',
  leaflet: 'With a leaflet to keep',
  'easy-read': 'With an easy-read leaflet',
  video: 'With a video',
  interpreter: 'We talked about it, with an interpreter',
  'sign-language': 'In sign language',
  audio: 'With a recording to listen to',
  phone: 'On the phone',
}

/** The ways of managing the money: a name, and a sentence that everybody gets alike. */
export const MANAGING_WORDS: Record<ManagingWay, { name: string; what: string }> = {
  'direct-payment': { name: 'Direct payment', what: 'The money comes to an account of yours. You pay for things.' },
  'council-managed': { name: 'The council pays', what: 'You choose what it is for. The council pays for it.' },
  'third-party': { name: 'Somebody else holds it', what: 'A person or a group you trust holds the money for you.' },
  'prepaid-card': { name: 'A card', what: 'The money is on a card. You pay with the card.' },
  mixed: { name: 'Some of each', what: 'You look after a part of it. Somebody else looks after the rest.' },
}

export const ANSWER_WORDS: Record<OfferAnswer, string> = {
  accepted: 'Yes, I would like to go on',
  declined: 'No, thank you',
  'not-now': 'Not now. Ask me again later',
}

const HOW_SAID: Record<HeardHow, string> = {
  together: 'Said when they sat together',
  phone: 'Said on the phone',
  paper: 'Written on paper',
}

/** How something was said that somebody else typed. */
export const sayTyped = ({ how, byName, on }: NonNullable<Answered['typed']>): string =>
  `${HOW_SAID[how]}. ${byName} typed it on ${sayDate(on)}.`

export const DONE = {
  explained: 'It is written down. The person can read it.',
  answered: 'Thank you. We have written down your answer in your words.',
  typed: 'It is written down in their words. They can read it, and answer again.',
  'not-offered': 'It is written down, with the day to look at it again.',
  'best-way': 'Thank you. Both can read it, and it holds nothing up.',
  lead: 'It is written down. It can change at any time.',
}

/** The sentences of the timeline. */
export const said = {
  explained: (worker: string, format: Format) =>
    `${worker} explained what a personal budget is (${FORMAT_WORDS[format].toLowerCase()}).`,
  answered: (person: string, answer: OfferAnswer) =>
    ({
      accepted: `${person} said yes to a personal budget.`,
      declined: `${person} said no to a personal budget.`,
      'not-now': `${person} said: not now.`,
    })[answer],
  answeredFor: (worker: string, person: string, answer: OfferAnswer) =>
    `${said.answered(person, answer)} ${worker} typed it.`,
}
