import type { AdvocacyResult, AdvocacyStage, Difficulty, OfferAnswer } from './duties.ts'
import type { AdvocacyReason, CapacityReason, InterestsReason, ToAsk } from './rules.ts'

type Needed =
  | 'say-for-which-talk'
  | 'name-the-carer'
  | 'say-what-they-answered'
  | 'name-the-decision'
  | 'say-which-help'
  | 'say-whether-they-could'
  | 'say-how-you-know'
  | 'say-which-day'
  | 'say-what-they-wish'
  | 'say-what-was-decided'

export const WORDS: Record<AdvocacyReason | CapacityReason | InterestsReason | Needed, string> = {
  'say-for-which-talk': 'Choose for which talk you are asking this',
  'say-which-is-hard': 'Tick what is very hard for them, or “none of these”',
  'none-or-some': 'You ticked “none of these” and something else. Take one of the two away',
  'say-whether-somebody-helps': 'Say whether there is somebody suitable who helps them with this',
  'name-who-helps': 'Write who helps them',
  'say-what-happens': 'Say what you have done about an advocate',
  'advocate-is-owed': 'Nobody suitable helps, so the council owes an advocate. Ask for one, or write that they said no',
  'name-the-carer': 'Write the name of the carer',
  'say-what-they-answered': 'Choose what the carer answered',
  'name-the-decision': 'Write the one decision that this is about',
  'say-which-help': 'Write how you helped them to decide it themselves',
  'say-whether-they-could': 'Say whether they could make this decision',
  'say-how-you-know': 'Write how you know, in words they would use',
  'say-which-day': 'Write the day on which this was',
  'day-is-ahead': 'This day has not come yet. Write the day on which it was',
  'before-it-was-asked': 'This day is before the one on which you asked whether they could decide. Write a later day',
  'they-could-decide': 'They could make this decision themselves, so nobody makes it for them. Ask them',
  'decided-for-them-already': 'This was decided already. Read it on the page about what the law asks',
  'say-what-they-wish': 'Write what they wish, and how you found out',
  'say-what-was-decided': 'Write what was decided, and why it is best for them',
}

export const STAGE_WORDS: Record<AdvocacyStage, string> = {
  needs: 'the talk about needs',
  plan: 'the talk about the plan',
  review: 'a review',
}

export const DIFFICULTY_WORDS: Record<Difficulty, string> = {
  understand: 'understanding what is said',
  'keep-in-mind': 'keeping it in mind for long enough',
  weigh: 'weighing up one thing against another',
  say: 'saying what they think or want',
}

/** The same, said to the person. */
export const OWN_DIFFICULTY_WORDS: Record<Difficulty, string> = {
  understand: 'to understand what is said',
  'keep-in-mind': 'to keep it in mind for long enough',
  weigh: 'to weigh up one thing against another',
  say: 'to say what you think or want',
}

export const RESULT_WORDS: Record<AdvocacyResult, string> = {
  'not-needed': 'No advocate is needed for this.',
  'asked-for': 'An advocate has been asked for.',
  arranged: 'An advocate has been found.',
  'said-no': 'An advocate was offered, and the answer was no.',
}

export const OFFER_WORDS: Record<OfferAnswer, string> = {
  yes: 'They want one',
  no: 'They do not want one',
  'not-now': 'Not now, perhaps later',
  'has-one': 'They have had one already',
  'not-reached': 'Nobody has reached them yet',
}

/** What is still to be asked, as the worker reads it on the page about needs. */
export const TO_ASK: Record<ToAsk, (name: string, carers: string) => string> = {
  communication: (name) => `Ask how to talk and write to ${name}`,
  advocacy: (name) => `Ask whether ${name} needs somebody to speak for them`,
  'advocacy-for-plan': (name) => `Ask it again for the plan: does ${name} need somebody to speak for them?`,
  carer: (_, carers) => `Offer an assessment of their own to ${carers}`,
}

export const DONE = {
  advocacy: 'Your answer about an advocate is written down.',
  offer: 'The offer and the answer are written down.',
  capacity: 'It is written down, for this one decision.',
  interests: 'What was decided is written down.',
}

/** The sentences of the timeline. They say that something was written, not what: a timeline may be shared. */
export const said = {
  advocacy: (worker: string) => `${worker} asked whether somebody independent needs to help in the talks.`,
  offer: (worker: string) => `${worker} wrote down that a carer was offered an assessment of their own.`,
  written: (worker: string) => `${worker} wrote something down that the law asks for.`,
}
