import type { AnyItem, CircleRole, Helper } from './circle.ts'
import type { ShareReason } from './rules.ts'

export const WORDS: Record<ShareReason | 'choose-what-to-share' | 'choose-what-to-take-back', string> = {
  'write-their-email': 'Write the e-mail that they sign in with here. Ask them, if you do not know it',
  'nobody-by-that-address':
    'Nobody who helps people here signs in with this e-mail. Check it with them, or ask your worker to add them first',
  'is-shared-already': 'You share this with them already. Go back to see who sees what',
  'is-not-shared': 'You do not share this with them now. Go back to see who sees what',
  'choose-what-to-share': 'Choose what you want to share',
  'choose-what-to-take-back': 'Choose what they shall see no more',
}

/** What somebody sees, after “They see”. */
export const SEES: Record<AnyItem, string> = {
  plan: 'your plan, and your plan for when you are not well. They can say that you are not well',
  'my-budget': 'your first page: what the money is for, and when it is looked at again',
  money: 'your money: what comes, and what you bought',
  timeline: 'what has happened so far',
  answers: 'single answers that you chose',
  'carer-questions': 'the questions for carers, to answer themselves',
}

/** What is shared, as the word on a button. */
export const CALLED: Record<AnyItem, string> = {
  plan: 'my plan',
  'my-budget': 'my first page',
  money: 'my money',
  timeline: 'what has happened so far',
  answers: 'my answers',
  'carer-questions': 'the questions for carers',
}

/** The same, to choose from. */
export const CHOICE: Record<AnyItem, string> = {
  plan: 'My plan',
  'my-budget': 'My first page',
  money: 'My money',
  timeline: 'What has happened so far',
  answers: 'My answers, all of them',
  'carer-questions': 'The questions for carers',
}

export const ROLE_WORDS: Record<CircleRole, string> = {
  carer: 'Family or friend who cares',
  planner: 'Helps to plan',
  advocate: 'Advocate, who speaks up for you',
}

export const HELPER_WORDS: Record<Helper['kind'], string> = {
  nominee: 'Looks after the money for you, because you asked them to (nominee)',
  'authorised-person': 'Looks after the money for you (authorised person)',
}

export const DONE = {
  shared: 'It is shared, from this moment.',
  withdrawn: 'It is closed to them, from this moment. We do not tell them.',
}
