import type { Thing, Words } from './my-budget.ts'
import type { Phase } from './rules.ts'

const look = (text: string, path: string): Thing => ({ text, path })

/** What the worker reads first at each point of the journey, and the one thing to do. `name` is what the person is known as. */
export const FOR_WORKER: Readonly<Record<Phase, (name: string) => Words>> = {
  'to-explain': (name) => ({
    says: `Nobody has explained a personal budget to ${name} yet.`,
    thing: look('Write down what I explained', '/offer/explain'),
  }),
  'to-answer': (name) => ({
    says: `You explained it. ${name} is thinking about it.`,
    thing: look('Look at the offer', '/offer'),
  }),
  'said-no': (name) => ({ says: `${name} said no for now.`, thing: look('Look at the offer', '/offer') }),
  'questions-to-open': (name) => ({
    says: `${name} said yes. Open the questions for you both.`,
    thing: look('Open the questions', '/needs'),
  }),
  'questions-to-answer': () => ({
    says: 'Answer the questions from your side. You see the other side when both have finished.',
    thing: look('Answer the questions', '/needs'),
  }),
  'questions-waiting-for-other': (name) => ({
    says: `You have finished. ${name}, or somebody whom ${name} asked, is still answering.`,
    thing: look('See what I said', '/needs'),
  }),
  'answers-to-look-at': () => ({
    says: 'Both have finished. Look at both views together, then decide what the needs are.',
    thing: look('Look at both views', '/needs'),
  }),
  'amount-to-come': () => ({
    says: 'The needs are decided. Work out the first amount.',
    thing: look('Work out the first amount', '/amount'),
  }),
  'plan-to-make': () => ({ says: 'Make the plan together.', thing: look('Work on the plan', '/plan') }),
  'plan-to-agree': () => ({
    says: 'The plan is whole. Read it and give your answer.',
    thing: look('Read the plan and answer', '/plan'),
  }),
  'plan-waiting-for-other': (name) => ({
    says: `You have answered. ${name} is reading the plan.`,
    thing: look('Read the plan', '/plan'),
  }),
  'plan-to-ask-for': () => ({
    says: 'Both agree. Ask for the decision.',
    thing: look('Ask for the decision', '/decision/ask'),
  }),
  waiting: (name) => ({
    says: 'The plan is waiting for a decision.',
    thing: look(`Tell ${name} how it stands`, '/waiting/tell'),
  }),
  'came-back': () => ({ says: 'The plan came back to be changed.', thing: look('Read what to change', '/decision') }),
  declined: () => ({ says: 'The answer was no.', thing: look('Read the reasons', '/decision') }),
  'to-set-up': () => ({
    says: 'The plan was approved. Finance sets up the payments.',
    thing: look('Read the decision', '/decision'),
  }),
  running: () => ({ thing: look('See what was bought', '/spending') }),
  'review-to-say': () => ({
    says: 'A review is open. Say how you see each goal.',
    thing: look('Say how I see it', '/review'),
  }),
  'review-waiting': (name) => ({
    says: `You have said how you see it. ${name} has not finished yet.`,
    thing: look('See where the review stands', '/review'),
  }),
  'ending-to-say': () => ({
    says: 'An ending was told. Say how you see the four conditions.',
    thing: look('Say how I see it', '/ending'),
  }),
  'ending-waiting': () => ({ says: 'You have said how you see the ending.', thing: look('See both views', '/ending') }),
  'last-weeks': () => ({ says: 'The ending is confirmed.', thing: look('See the ending', '/ending') }),
  ended: () => ({ says: 'The budget has ended.', thing: look('See how it goes on', '/afterwards') }),
  lost: (name) => ({
    says: `${name} looked back: something good is gone. Whoever is on duty was told.`,
    thing: look('See what they said', '/afterwards'),
  }),
  'coming-back': (name) => ({
    says: `${name} has come back. Nothing of before is lost.`,
    thing: look('See the next step', '/afterwards/way-back-for'),
  }),
  'check-in-due': (name) => ({
    says: `It is time to hear how ${name} is doing.`,
    thing: look('See how it goes on', '/afterwards'),
  }),
}
