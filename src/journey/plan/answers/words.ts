import type { Answer } from '../plan.ts'
import { PLAN_WORDS } from '../words.ts'
import type { AnswerReason } from './rules.ts'

export const ANSWER_FORM_WORDS: Record<AnswerReason | 'choose-your-answer', string> = {
  ...PLAN_WORDS,
  'say-more-about-your-answer': 'Write a few words, so that the other side knows what to talk about',
  'choose-your-answer': 'Choose your answer. Each of them is fine',
}

export const ANSWER_WORDS: Record<Answer, string> = {
  yes: 'Yes, I agree',
  'yes-but': 'Yes, but there is something I want to say',
  no: 'No, not as it is now',
  'could-not': 'I could not answer',
}

/** The sentences of the timeline; what was said besides stays in the plan. */
export const said = {
  answered: (name: string, answer: Answer) =>
    ({
      yes: `${name} said yes to the plan.`,
      'yes-but': `${name} said yes to the plan, with something to talk about.`,
      no: `${name} said that the plan is not right yet.`,
      'could-not': `${name} could not answer about the plan yet.`,
    })[answer],
}
