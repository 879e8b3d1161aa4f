/**
 * The ten outcomes of the Care and Support (Eligibility Criteria) Regulations 2015, in our own plain words.
 * Asked of both sides in the same words; shape as `question_set.questions`.
 */
export const QUESTIONS = [
  { key: 'nutrition', about: 'Food', ask: 'Shopping, cooking and eating well' },
  { key: 'hygiene', about: 'Washing', ask: 'Keeping yourself and your clothes clean' },
  { key: 'toilet', about: 'Toilet', ask: 'Using the toilet' },
  { key: 'clothing', about: 'Clothes', ask: 'Having clothes that are right for the day' },
  { key: 'home-safe', about: 'Being safe at home', ask: 'Getting about your home safely' },
  { key: 'home-kept', about: 'Your home', ask: 'Keeping your home a place you can live in' },
  { key: 'relationships', about: 'People', ask: 'Seeing family and friends, making new ones' },
  { key: 'work-learning', about: 'Work and learning', ask: 'Work, study, training or volunteering' },
  { key: 'community', about: 'Getting out', ask: 'Using buses, shops, the surgery, clubs and other places near you' },
  { key: 'children', about: 'Children', ask: 'Looking after your children' },
] as const
