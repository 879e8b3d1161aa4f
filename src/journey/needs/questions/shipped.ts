import type { Question } from '../needs.ts'

const outcome = (key: string, about: string, ask: string): Question => ({
  key,
  about,
  ask,
  area: 'care-act',
  optional: false,
})

const extra = (key: string, about: string, ask: string): Question => ({
  key,
  about,
  ask,
  area: 'wellbeing',
  optional: true,
})

/**
 * The ten outcomes of the Care and Support (Eligibility Criteria) Regulations 2015, reg. 2(2), in our own plain words.
 * A council may keep other words in a set of its own: questions are data.
 */
export const OUTCOMES: readonly Question[] = [
  outcome('nutrition', 'Food', 'Shopping, cooking and eating well'),
  outcome('hygiene', 'Washing', 'Keeping yourself and your clothes clean'),
  outcome('toilet', 'Toilet', 'Using the toilet'),
  outcome('clothing', 'Clothes', 'Having clothes that are right for the day'),
  outcome('home-safe', 'Being safe at home', 'Getting about your home safely'),
  outcome('home-kept', 'Your home', 'Keeping your home a place you can live in'),
  outcome('relationships', 'People', 'Seeing family and friends, making new ones'),
  outcome('work-learning', 'Work and learning', 'Work, study, training or volunteering'),
  outcome('community', 'Getting out', 'Using buses, shops, the surgery, clubs and other places near you'),
  outcome('children', 'Children', 'Looking after your children'),
]

/** Five areas of wellbeing (Care Act 2014, s.1(2)) that may be answered or left. They count for talking, never for eligibility. */
export const WELLBEING: readonly Question[] = [
  extra('feeling-well', 'Feeling well', 'Getting through the day with your mood, your sleep and your body'),
  extra('own-say', 'Your own say', 'Deciding what happens in your day, and being heard'),
  extra('feeling-safe', 'Feeling safe', 'Feeling safe with the people around you'),
  extra('making-ends-meet', 'Making ends meet', 'Paying for what you need, and keeping up with bills'),
  extra('taking-part', 'Taking part', 'Doing things for others, and being part of things'),
]
