import type { Format, OfferAnswer } from './offer.ts'
import type { OfferReason } from './rules.ts'

type Needed =
  | 'say-how-it-was-explained'
  | 'say-what-was-said'
  | 'say-when'
  | 'choose-your-answer'
  | 'say-it-in-your-words'

export const WORDS: Record<OfferReason | Needed, string> = {
  'nothing-explained-yet': 'Nobody has explained a personal budget to you yet. Ask your worker to do that first',
  'offer-already-accepted': 'You have already said yes. You can change your mind at any time: tell your worker',
  'explained-in-the-future': 'This day has not come yet. Write the day on which you talked',
  'say-how-it-was-explained': 'Choose how you explained it',
  'say-what-was-said': 'Write what you said, so that it can be looked up later',
  'say-when': 'Write the day on which you explained it',
  'choose-your-answer': 'Choose yes, no or not now. Each is fine',
  'say-it-in-your-words': 'Say in your own words what you think it is for. A few words are enough',
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

export const ANSWER_WORDS: Record<OfferAnswer, string> = {
  accepted: 'Yes, I would like to go on',
  declined: 'No, thank you',
  'not-now': 'Not now. Ask me again later',
}

export const DONE = {
  explained: 'It is written down. The person can read it.',
  answered: 'Thank you. We have written down your answer in your words.',
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
}
