import { type Day, sayDate } from '#core/day.ts'
import type { DecisionVerdict } from '../decision.ts'

/** The answer to the whole, in one sentence. */
export const WHOLE_SAYS: Record<DecisionVerdict | 'in-part', string> = {
  approved: 'The answer to your plan is yes.',
  'approved-with-conditions': 'The answer to your plan is yes, with conditions.',
  'in-part': 'The answer is yes to a part of your plan, and no to another part.',
  returned: 'There is no yes or no yet. Something in the plan needs to change first.',
  declined: 'The answer to your plan is no.',
}

export const LETTER = {
  title: 'Your decision letter',
  titleFor: (name: string) => `The decision letter to ${name}`,
  answer: 'What was decided',
  by: (who: string, bodyName: string | undefined, on: Day) =>
    bodyName === undefined
      ? `${who}, a team manager, decided this on ${sayDate(on)}.`
      : `${who} decided this for ${bodyName} on ${sayDate(on)}.`,
  second: 'It was looked at for a second time, because you said that the first decision was wrong.',
  reasonsBy: (who: string) => `${who}, the reasons`,
  lines: 'What you asked for, one by one',
  linesLead: 'Here is each thing that you asked for, and the answer to it.',
  yes: (line: string) => `Yes: ${line}.`,
  no: (line: string) => `No. You had asked for ${line}.`,
  instead: (way: string) => `What meets the need instead: ${way}.`,
  ask: (worker: string) => `Ask ${worker} what else can help with what this was for.`,
  conditions: 'The conditions',
  conditionsLead: 'The yes goes together with this:',
  conditionsHelp: (worker: string) =>
    `If you cannot keep to one of them, tell ${worker}. No payment stops by itself because of it.`,
  change: 'What needs to change',
  next: 'What comes next',
  nextReturned: (worker: string) =>
    `You and ${worker} change the plan and send it again. You keep your place: your wait is counted from the first day.`,
  nextNo: (worker: string) =>
    `The help that you have now stays as it is. ${worker} talks with you about other ways to meet your needs.`,
  starts: (day: string) => `The money can start on ${day} at the earliest.`,
  setsUp: (finance: string | undefined) =>
    finance === undefined
      ? 'Next, the finance team sets up the payments, and a second person checks the account.'
      : `Next, ${finance} in the finance team sets up the payments, and a second person checks the account.`,
  nothingBefore: 'Nothing is paid before that is done.',
  seeMoney: 'Your page about the money says on which day the first payment comes.',
  wrong: 'If you think this is wrong',
  right: 'You may say so. It is your right, and it takes nothing away from you.',
  returnedMeanwhile:
    'You can change your plan meanwhile. Once a changed plan is sent, that one is decided, and nobody looks at this one again.',
  goesOn: 'What was agreed goes on while somebody looks again.',
  isOpen: (who: string, by: string) =>
    `You have told us that this is wrong. ${who} looks at it again, and answers by ${by}. What was agreed goes on meanwhile.`,
  lookedAgain: (who: string, on: string, as: 'stays' | 'made-again') =>
    as === 'stays'
      ? `You told us that this is wrong. ${who} looked at it again, and it stays. You have had the reasons since ${on}.`
      : `You told us that this is wrong. ${who} looked at it again on ${on} and changed it.`,
  ring: 'Whom to ring',
  none: 'There is no letter yet',
  noneSays: 'Once somebody has decided, the letter stands here. It says what was decided, why, and what you can do.',
  keep: 'Keep this letter, or print it',
}

/** What somebody can do, step by step; the last two are outside the council. */
export const STEPS = {
  tell: (decider: string, worker: string, days: number) =>
    `Tell us what is wrong: on your page, by phone, on paper, or together with ${worker}. ${decider}, who did not decide this, looks at it again. You have an answer within ${days} working days.`,
  complain: (council: string, number: string, when: string) =>
    `Complain to the council at any time. Ring ${council} on ${number}, ${when}. The council must answer in writing.`,
  ombudsman:
    'If that does not put it right, ask the Local Government and Social Care Ombudsman. Ring 0300 061 0614. It is free, and it does not belong to the council.',
  advocate: (worker: string) =>
    `You can have somebody with you at each step: a friend, your family, or an advocate. An advocate speaks up for you and is free. Ask ${worker} how to find one.`,
}
