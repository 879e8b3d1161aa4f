import type { WaitingFor, Why } from './rules.ts'

/** What the worker is asked to do, and where. */
export const WHY_WORDS: Record<Why, { does: string; path: string }> = {
  explain: { does: 'Explain what a personal budget is', path: '/offer/explain' },
  'open-questions': { does: 'Open the questions for both of you', path: '/needs' },
  'answer-questions': { does: 'Answer the questions from your side', path: '/needs' },
  'decide-needs': { does: 'Look at both views together and decide what the needs are', path: '/needs' },
  'work-out-amount': { does: 'Work out the first amount', path: '/amount' },
  'answer-challenge': { does: 'Thinks the first guess is wrong: read why, and answer', path: '/amount' },
  'talk-about-the-plan': {
    does: 'The plan is not understood the same way yet: talk it over',
    path: '/plan/understanding',
  },
  'ask-again-about-the-plan': {
    does: 'Says that something in the plan is not what they said: talk with them',
    path: '/plan',
  },
  'answer-about-a-change': { does: 'Does not want a change: answer them', path: '/plan/change' },
  'make-plan': { does: 'Make the plan together', path: '/plan' },
  'agree-plan': { does: 'Read the plan and give your answer', path: '/plan' },
  'ask-for-decision': { does: 'Both of you agree: ask for a decision', path: '/decision/ask' },
  'tell-about-waiting': { does: 'Has been waiting to hear from you', path: '/waiting/tell' },
  'expected-day-passed': {
    does: 'The day we named for a decision has passed: name a new one and say why',
    path: '/waiting/move-date',
  },
  'plan-came-back': { does: 'The plan came back to be changed', path: '/decision' },
  'hold-review': { does: 'A review is due or open', path: '/review' },
  'plan-review': { does: 'A review is due: name a day', path: '/review/ask' },
  'talk-about-ending': { does: 'Say how you see the four conditions of a good ending', path: '/ending' },
  'confirm-ending': { does: 'Both have said how they see it: confirm the ending', path: '/ending' },
  'somebody-lost-the-good-of-it': {
    does: 'Has lost the good of it after the money stopped: ring them',
    path: '/afterwards',
  },
}

export const WAITING_WORDS: Record<WaitingFor, string> = {
  'their-answer': 'thinking about the offer',
  'their-questions': 'answering the questions',
  'their-agreement': 'reading the plan',
  'a-decision': 'a decision is being made',
  'set-up': 'finance is setting up the payments',
  nothing: 'the budget is running',
  ended: 'the money has ended or will on the day agreed',
}
