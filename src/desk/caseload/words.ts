import { type Day, sayDate } from '#core/day.ts'
import { sayLate } from '#journey/review/index.ts'
import type { Group, Task, WaitingFor, Why } from './caseload.ts'

/** What the worker is asked to do, and where. */
export const WHY_WORDS: Record<Why, { does: string; path: string }> = {
  explain: { does: 'Explain what a personal budget is', path: '/offer/explain' },
  'ask-what-they-think': { does: 'Ask what they think of it, and write it down', path: '/offer' },
  'open-questions': { does: 'Open the questions for both of you', path: '/needs' },
  'answer-questions': { does: 'Answer the questions from your side', path: '/needs' },
  'decide-needs': { does: 'Look at both views together and decide what the needs are', path: '/needs' },
  'work-out-amount': { does: 'Work out the first amount', path: '/amount' },
  'answer-challenge': { does: 'Thinks the first guess is wrong: read why, and answer', path: '/amount' },
  'decision-is-challenged': { does: 'Thinks the decision is wrong: see who looks at it again', path: '/waiting' },
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
  'came-back-in': { does: 'They came back: go on from the last plan', path: '/afterwards/way-back-for' },
  'agree-plan': { does: 'Read the plan and give your answer', path: '/plan' },
  'ask-for-decision': { does: 'Both of you agree: ask for a decision', path: '/decision/ask' },
  'tell-about-waiting': { does: 'Tell them where it stands', path: '/waiting/tell' },
  'expected-day-passed': {
    does: 'The day we named for a decision has passed: name a new one and say why',
    path: '/waiting/move-date',
  },
  'answer-message': { does: 'Wrote to you: read it, and answer', path: '/messages' },
  'answer-was-promised': { does: 'Waits for the answer you promised', path: '/messages' },
  'question-is-late': { does: 'Asked before buying, and your answer is late: give it now', path: '/asking' },
  'question-was-asked': { does: 'Asks “Can I spend it on…?”: read it, and answer', path: '/asking' },
  'answer-a-decider': { does: 'Whoever decides asks you something first: answer it', path: '/decision' },
  'plan-came-back': { does: 'The plan came back to be changed', path: '/decision' },
  'review-is-late': {
    does: 'A review is past the day by which it was due: see which, and name a day',
    path: '/review',
  },
  'new-need-was-named': {
    does: 'Named something new before a review: read it, and write what follows',
    path: '/review/new-needs',
  },
  'hold-review': { does: 'A review is due or open', path: '/review' },
  'plan-review': { does: 'A review is due: name a day', path: '/review/ask' },
  'give-review-copy': { does: 'Give them what came of the review', path: '/review/result/copy' },
  'ask-about-keeping': { does: 'Ask how the good of it could last, and write what you see', path: '/review' },
  'talk-about-ending': { does: 'Say how you see the four conditions of a good ending', path: '/ending' },
  'confirm-ending': { does: 'Both have said how they see it: a manager confirms it next', path: '/ending' },
  'something-else-ends-near': {
    does: 'Something else ends near the last day: write what holds them then, or tell a later day',
    path: '/ending',
  },
  'ending-is-near': { does: 'Look at what stays when the money ends', path: '/ending' },
  'interim-help-ends': { does: 'The help for the time until then ends: see what comes next', path: '/interim' },
  'payments-are-on-hold': { does: 'Payments are on hold, and you see to it: read why', path: '/money/hold' },
  'answer-a-change': { does: 'Asks for something to change: answer', path: '/spending/change' },
  'look-at-spending': { does: 'A look at what was bought is your turn', path: '/spending/checking' },
  'money-needs-a-talk': { does: 'The money runs low, or more was spent than came: talk', path: '/spending/enough' },
  'money-is-left-over': { does: 'Much is left, or nearly too much: ask what it is for', path: '/spending/enough' },
  'talk-about-giving-back': { does: 'Was asked for money back: talk with them', path: '/spending/give-back' },
  'ask-how-things-are': {
    does: 'Wants you to ask how things are: ring, go or post the sheet, and write it down',
    path: '/afterwards',
  },
  'somebody-lost-the-good-of-it': {
    does: 'Has lost the good of it after the money stopped: ring them',
    path: '/afterwards',
  },
}

export const WAITING_WORDS: Record<WaitingFor, string> = {
  'their-answer': 'thinking about the offer',
  'their-questions': 'answering the questions',
  'their-agreement': 'reading the plan',
  'no-offer': 'not offered for now, with the reason written down',
  'said-no': 'said no to a budget',
  declined: 'the answer to the plan was no',
  'a-decision': 'a decision is being made',
  'set-up': 'finance is setting up the payments',
  nothing: 'the budget is running',
  ended: 'the money has ended or will on the day agreed',
}

/** How many of one kind there are: one, several. */
const GROUP_WORDS: Record<Group, readonly [string, string]> = {
  'late-reviews': ['review is late', 'reviews are late'],
  'late-answers': ['person should have had your answer', 'people should have had your answer'],
  holds: ['person’s payments wait for you', 'people’s payments wait for you'],
  waiting: ['person waits to hear from you', 'people wait to hear from you'],
  promised: ['person waits for your answer', 'people wait for your answer'],
  understood: ['plan is not yet understood the same way', 'plans are not yet understood the same way'],
  'asked-back': ['plan waits for you', 'plans wait for you'],
  challenges: ['person thinks something is wrong', 'people think something is wrong'],
  offers: ['person has not been offered a budget yet', 'people have not been offered a budget yet'],
  unanswered: [
    'person has not said yet what they think of a budget',
    'people have not said yet what they think of a budget',
  ],
  lost: ['person has lost the good of it', 'people have lost the good of it'],
  'check-ins': ['person wants you to ask how things are', 'people want you to ask how things are'],
  reviews: ['review is due', 'reviews are due'],
  keeping: [
    'person has a first review within 14 days, which asks how the good of it could last',
    'people have a first review within 14 days, which asks how the good of it could last',
  ],
  endings: ['ending within 90 days', 'endings within 90 days'],
  interim: ['help until then ends within 7 days', 'helps until then end within 7 days'],
  spending: ['thing about spending is your turn', 'things about spending are your turn'],
  'next-steps': ['person can go on when you have done a step', 'people can go on when you have done a step'],
}

/** '3 people wait to hear from you'. */
export const sayGroup = (group: Group, count: number): string => `${count} ${GROUP_WORDS[group][count === 1 ? 0 : 1]}`

/** 'for 9 days'. */
export const sayDays = (days: number): string =>
  days === 0 ? 'today' : days === 1 ? 'since yesterday' : `for ${days} days`

/** How long, or the day it is about. */
export function sayWhen({ why, days, on }: Task, today: Day): string {
  if (on === undefined) return sayDays(days)
  if (why === 'review-is-late') return `due by ${sayDate(on)}, ${sayLate(days)}`
  if (
    why === 'answer-was-promised' ||
    why === 'question-is-late' ||
    why === 'question-was-asked' ||
    why === 'answer-a-change'
  )
    return on < today ? `promised by ${sayDate(on)}, which has passed` : `promised by ${sayDate(on)}`
  if (why === 'give-review-copy' || why === 'payments-are-on-hold')
    return on < today ? `due by ${sayDate(on)}, which has passed` : `by ${sayDate(on)}`
  return `last day ${sayDate(on)}`
}

/** Whom the worker covers for. */
export const sayCover = (worker: string, until: Day): string => `you cover for ${worker} until ${sayDate(until)}`

export const DONE = { told: 'It is written down, and it stands on the page of the person now.' }
