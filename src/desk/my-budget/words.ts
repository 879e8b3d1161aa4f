import type { Phase, Side } from './rules.ts'

/** One thing to do: what the button says, and where it leads on this budget. */
export type Thing = { text: string; path: string }

type Words = { says: string; thing: Thing | undefined }

const look = (text: string, path: string): Thing => ({ text, path })

/** What the person reads first at each point of the journey, and the one thing to do. `worker` is the named worker's name. */
export const forPerson = (phase: Phase, worker: string): Words =>
  ({
    'to-explain': {
      says: `${worker} will talk with you about what a personal budget is. Nothing is decided, and you can say no.`,
      thing: undefined,
    },
    'to-answer': {
      says: `${worker} explained what a personal budget is. Now you can say whether you would like one.`,
      thing: look('Give my answer', '/offer/answer'),
    },
    'said-no': {
      says: 'You said no for now. Nothing was taken away from you. You can say yes at any time.',
      thing: look('Look at the offer again', '/offer'),
    },
    'questions-to-open': {
      says: `You said yes. Next, you and ${worker} each answer the same ten questions, apart. ${worker} opens them for you both.`,
      thing: look('Read the questions first', '/needs'),
    },
    'questions-to-answer': {
      says: `Ten questions are open for you. ${worker} answers them too. Neither of you sees the other’s answers before both have finished.`,
      thing: look('Answer the questions', '/needs'),
    },
    'questions-waiting-for-other': {
      says: `You have finished your side. When ${worker} has finished too, you look at both together.`,
      thing: look('See what I said', '/needs'),
    },
    'answers-to-look-at': {
      says: `You and ${worker} have both finished. Now you can look at both views together.`,
      thing: look('Look at both views', '/needs'),
    },
    'amount-to-come': {
      says: `Your needs are written down. Next, ${worker} works out a first amount and shows you how.`,
      thing: look('Read what was decided', '/needs'),
    },
    'plan-to-make': {
      says: `You and ${worker} are making your plan: what should get better or stay good, and what helps. In your words.`,
      thing: look('Work on my plan', '/plan'),
    },
    'plan-to-agree': {
      says: 'Your plan is whole. Read it, and say whether you agree. You can say yes, yes but, or no.',
      thing: look('Read my plan and answer', '/plan'),
    },
    'plan-waiting-for-other': {
      says: `You have answered. Now ${worker} reads the plan and answers.`,
      thing: look('Read my plan', '/plan'),
    },
    'plan-to-ask-for': {
      says: `You and ${worker} both agree to the plan. Now you can ask for the decision.`,
      thing: look('Ask for the decision', '/decision/ask'),
    },
    waiting: { says: 'We are waiting for a decision.', thing: look('See who decides and when', '/waiting') },
    'came-back': {
      says: 'Your plan came back: something has to change first. You can read what, and why.',
      thing: look('Read what to change', '/decision'),
    },
    declined: {
      says: 'The answer was no. You can read why, and how to challenge it.',
      thing: look('Read the reasons', '/decision'),
    },
    'to-set-up': {
      says: 'Your plan was approved. Now the finance team sets up the payments.',
      thing: look('Read the decision', '/decision'),
    },
    running: { says: '', thing: look('Tell us about something I bought', '/spending/record') },
    'review-to-say': {
      says: 'It is time to look at your plan together. Nothing you say changes your money today.',
      thing: look('Say how it is going', '/review'),
    },
    'review-waiting': {
      says: `You have said how you see it. When ${worker} has too, you look at both together. Nothing changes your money today.`,
      thing: look('See where the review stands', '/review'),
    },
    'ending-to-say': {
      says: 'We have told you about an ending. Please say how you see it.',
      thing: look('Say how I see it', '/ending'),
    },
    'ending-waiting': {
      says: 'You have said how you see the ending. Nothing stops before the day we named.',
      thing: look('See what was said', '/ending'),
    },
    'last-weeks': { says: 'Your budget ends on the day you know.', thing: look('See what happens then', '/ending') },
    ended: {
      says: 'Your budget has ended. What it made better is yours to keep.',
      thing: look('What happens now', '/afterwards'),
    },
    'check-in-due': {
      says: 'We would like to know how you are doing, if you want to tell us. It changes nothing else.',
      thing: look('Tell how it is going', '/afterwards'),
    },
  })[phase]

/** The same for the worker, about the person. */
export const forWorker = (phase: Phase, person: string): Words =>
  ({
    'to-explain': {
      says: `Nobody has explained a personal budget to ${person} yet.`,
      thing: look('Write down what I explained', '/offer/explain'),
    },
    'to-answer': {
      says: `You explained it. ${person} is thinking about it.`,
      thing: look('Look at the offer', '/offer'),
    },
    'said-no': { says: `${person} said no for now.`, thing: look('Look at the offer', '/offer') },
    'questions-to-open': {
      says: `${person} said yes. Open the questions for you both.`,
      thing: look('Open the questions', '/needs'),
    },
    'questions-to-answer': {
      says: 'Answer the questions from your side. You see the other side when both have finished.',
      thing: look('Answer the questions', '/needs'),
    },
    'questions-waiting-for-other': {
      says: `You have finished. ${person} is still answering.`,
      thing: look('See what I said', '/needs'),
    },
    'answers-to-look-at': {
      says: 'Both have finished. Look at both views together, then decide what the needs are.',
      thing: look('Look at both views', '/needs'),
    },
    'amount-to-come': {
      says: 'The needs are decided. Work out the first amount.',
      thing: look('Work out the first amount', '/amount'),
    },
    'plan-to-make': { says: 'Make the plan together.', thing: look('Work on the plan', '/plan') },
    'plan-to-agree': {
      says: 'The plan is whole. Read it and give your answer.',
      thing: look('Read the plan and answer', '/plan'),
    },
    'plan-waiting-for-other': {
      says: `You have answered. ${person} is reading the plan.`,
      thing: look('Read the plan', '/plan'),
    },
    'plan-to-ask-for': {
      says: 'Both agree. Ask for the decision.',
      thing: look('Ask for the decision', '/decision/ask'),
    },
    waiting: {
      says: 'The plan is waiting for a decision.',
      thing: look(`Tell ${person} how it stands`, '/waiting/tell'),
    },
    'came-back': { says: 'The plan came back to be changed.', thing: look('Read what to change', '/decision') },
    declined: { says: 'The answer was no.', thing: look('Read the reasons', '/decision') },
    'to-set-up': {
      says: 'The plan was approved. Finance sets up the payments.',
      thing: look('Read the decision', '/decision'),
    },
    running: { says: '', thing: look('See what was bought', '/spending') },
    'review-to-say': {
      says: 'A review is open. Say how you see each goal.',
      thing: look('Say how I see it', '/review'),
    },
    'review-waiting': {
      says: `You have said how you see it. ${person} has not finished yet.`,
      thing: look('See where the review stands', '/review'),
    },
    'ending-to-say': {
      says: 'An ending was told. Say how you see the four conditions.',
      thing: look('Say how I see it', '/ending'),
    },
    'ending-waiting': { says: 'You have said how you see the ending.', thing: look('See both views', '/ending') },
    'last-weeks': { says: 'The ending is confirmed.', thing: look('See the ending', '/ending') },
    ended: { says: 'The budget has ended.', thing: look('See how it goes on', '/afterwards') },
    'check-in-due': {
      says: `It is time to hear how ${person} is doing.`,
      thing: look('See how it goes on', '/afterwards'),
    },
  })[phase]

export const wordsFor = (side: Side, phase: Phase, worker: string, person: string): Words =>
  side === 'person' ? forPerson(phase, worker) : forWorker(phase, person)

/** By the clock of London. */
export function greeting(hour: number): string {
  if (hour < 12) return 'Good morning'
  return hour < 18 ? 'Good afternoon' : 'Good evening'
}
