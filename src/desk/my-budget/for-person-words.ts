import type { Thing, Words } from './my-budget.ts'
import type { Phase } from './rules.ts'

const look = (text: string, path: string): Thing => ({ text, path })

/** What the person reads first at each point of the journey, and the one thing to do. `name` is the named worker's. */
export const FOR_PERSON: Readonly<Record<Phase, (name: string) => Words>> = {
  'to-explain': (name) => ({
    says: `${name} will talk with you about what a personal budget is. Nothing is decided, and you can say no.`,
  }),
  'to-answer': (name) => ({
    says: `${name} explained what a personal budget is. Now you can say whether you would like one.`,
    thing: look('Give my answer', '/offer/answer'),
  }),
  'said-no': () => ({
    says: 'You said no for now. Nothing was taken away from you. You can say yes at any time.',
    thing: look('Look at the offer again', '/offer'),
  }),
  'questions-to-open': (name) => ({
    says: `You said yes. Next, you and ${name} each answer the same ten questions, apart. ${name} opens them for you both.`,
    thing: look('Read the questions first', '/needs'),
  }),
  'questions-to-answer': (name) => ({
    says: `Ten questions are open for you. ${name} answers them too. Neither of you sees the other’s answers before both have finished.`,
    thing: look('Answer the questions', '/needs'),
  }),
  'questions-waiting-for-other': (name) => ({
    says: `You have finished your side. When ${name} and all whom you asked have finished too, you look at both together.`,
    thing: look('See what I said', '/needs'),
  }),
  'answers-to-look-at': (name) => ({
    says: `You and ${name} have both finished. Now you can look at both views together.`,
    thing: look('Look at both views', '/needs'),
  }),
  'amount-to-come': (name) => ({
    says: `Your needs are written down. Next, ${name} works out a first amount and shows you how.`,
    thing: look('Read what was decided', '/needs'),
  }),
  'plan-to-make': (name) => ({
    says: `You and ${name} are making your plan: what should get better or stay good, and what helps. In your words.`,
    thing: look('Work on my plan', '/plan'),
  }),
  'plan-to-agree': () => ({
    says: 'Your plan is whole. Read it, and say whether you agree. You can say yes, yes but, or no.',
    thing: look('Read my plan and answer', '/plan'),
  }),
  'plan-waiting-for-other': (name) => ({
    says: `You have answered. Now ${name} reads the plan and answers.`,
    thing: look('Read my plan', '/plan'),
  }),
  'plan-to-ask-for': (name) => ({
    says: `You and ${name} both agree to the plan. Now you can ask for the decision.`,
    thing: look('Ask for the decision', '/decision/ask'),
  }),
  waiting: () => ({ says: 'We are waiting for a decision.', thing: look('See who decides and when', '/waiting') }),
  'came-back': () => ({
    says: 'Your plan came back: something has to change first. You can read what, and why.',
    thing: look('Read what to change', '/decision'),
  }),
  declined: () => ({
    says: 'The answer was no. You can read why, and how to challenge it.',
    thing: look('Read the reasons', '/decision'),
  }),
  'to-set-up': () => ({
    says: 'Your plan was approved. Now the finance team sets up the payments.',
    thing: look('Read the decision', '/decision'),
  }),
  running: () => ({ thing: look('Tell us about something you bought', '/spending/record') }),
  'review-to-say': () => ({
    says: 'It is time to look at your plan together. Nothing you say changes your money today.',
    thing: look('Say how it is going', '/review'),
  }),
  'review-waiting': (name) => ({
    says: `You have said how you see it. When ${name} has too, you look at both together. Nothing changes your money today.`,
    thing: look('See where the review stands', '/review'),
  }),
  'ending-to-say': () => ({
    says: 'We have told you about an ending. Please say how you see it.',
    thing: look('Say how I see it', '/ending'),
  }),
  'ending-waiting': () => ({
    says: 'You have said how you see the ending. Nothing stops before the day we named.',
    thing: look('See what was said', '/ending'),
  }),
  'last-weeks': () => ({
    says: 'Your budget ends on the day you know.',
    thing: look('See what happens then', '/ending'),
  }),
  ended: () => ({
    says: 'Your budget has ended. What it made better is yours to keep.',
    thing: look('What happens now', '/afterwards'),
  }),
  lost: () => ({
    says: 'You told us that something good is gone. Somebody was told at once. You can come back, and nobody starts from nothing.',
    thing: look('Who was told, and the way back', '/afterwards'),
  }),
  'coming-back': () => ({
    says: 'You have come back. Nothing of before is lost.',
    thing: look('See the next step', '/afterwards/way-back'),
  }),
  'check-in-due': () => ({
    says: 'We would like to know how you are doing, if you want to tell us. It changes nothing else.',
    thing: look('Tell how it is going', '/afterwards'),
  }),
}
