import { type Day, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Part } from '#journey/plan/index.ts'
import type { Body, DecisionVerdict, Expected, Submission } from './decision.ts'
import { type LimitReason, WEEKS_A_YEAR } from './process/rules.ts'
import { LIMIT_WORDS } from './process/words.ts'
import type { AskReason, DecideReason } from './rules.ts'

export const WORDS: Record<AskReason | DecideReason | LimitReason, string> = {
  ...LIMIT_WORDS,
  'there-is-no-plan-yet': 'There is no plan yet. Make the plan first, then ask for a decision',
  'already-asked': 'This plan has been asked for already. You can see who decides and when',
  'this-plan-was-decided': 'There is an answer to this plan already. Read it, then change the plan if you need to',
  'nobody-else-can-decide':
    'Nobody who may decide is free to: each worked on this plan, or may not say yes to so much. The council sees this now and must put it right. Your plan stays as it is. Ring us, and send it again then',
  'nothing-to-decide': 'Nobody has asked for a decision yet, so there is nothing to decide',
  'already-decided':
    'Somebody has decided this already. There is one decision for each plan. Read it on the page about the decision',
  'may-not-decide-own':
    'You asked for this plan or worked on it, so somebody else must decide. Leave it to your colleagues',
  'not-yours-to-decide': 'This one is with the others who decide, not with you. You may read it',
}

/** What the decider may choose. */
export const VERDICT_CHOICES: Record<DecisionVerdict, string> = {
  approved: 'Yes',
  'approved-with-conditions': 'Yes, with conditions',
  returned: 'Not yet: something needs to change first',
  declined: 'No',
}

/** The answer in one sentence, on the status page. */
export const VERDICT_SAYS: Record<DecisionVerdict, string> = {
  approved: 'The answer is yes',
  'approved-with-conditions': 'The answer is yes, with conditions',
  returned: 'The plan came back: something needs to change first',
  declined: 'The answer is no',
}

/** What a decider is, after their name. Not always the chair: another member decides where the chair worked on the plan. */
export const deciderRole = (body: Body, bodyName: string): string =>
  body === 'manager' ? 'team manager' : `for ${bodyName}`

/** '£62.00 a week and £200.00 once'. */
export function sayAsked({ weeklyPence, oncePence }: { weeklyPence: Pence; oncePence: Pence }): string {
  if (weeklyPence === 0n && oncePence > 0n) return `${sayMoney(oncePence)} once`
  return `${sayMoney(weeklyPence)} a week${oncePence > 0n ? ` and ${sayMoney(oncePence)} once` : ''}`
}

/** The same of all that was sent, by what it comes to in a year. */
export const sayInAll = ({ weeklyPence, yearlyPence }: Pick<Submission, 'weeklyPence' | 'yearlyPence'>): string =>
  sayAsked({ weeklyPence, oncePence: yearlyPence - weeklyPence * WEEKS_A_YEAR })

/** By which day an answer is expected and why, or that the day has passed. */
export const sayExpectedBy = ({ on, reason }: Pick<Expected, 'on' | 'reason'>, today: Day): string =>
  on < today
    ? `We had expected it by ${sayDay(on)}. That day has passed, and nobody has named a new one yet.`
    : `${sayDay(on)}, because ${reason}`

/** What each part of the plan is about, in the order in which the pack shows them. */
export const PART_WORDS: Record<Part, string> = {
  want: 'what they need or want',
  purpose: 'what this is for',
  'worker-adds': 'what else matters',
  available: 'what is there already',
  'unwell-signs': 'signs of a bad time',
  'unwell-help': 'what helps in a bad time',
  'unwell-ring': 'whom to ring in a bad time',
  understood: 'how they would tell a friend what the money is for',
  sustain: 'keeping the good of it',
  roles: 'who does what',
  'carer-part': 'what family or friends do',
  'carer-needs': 'what they need',
  'carer-backup': 'what happens if they cannot',
  advice: 'what can help to meet needs, or put them off',
}

/** Stands where a body has no name of its own. */
export const A_MANAGER = 'a team manager'

export const DONE = {
  asked: 'The plan has been sent. Below you see who decides, and when.',
  decided: 'The decision is written down. The person and their worker can read it now.',
  'point-answered': 'Thank you. It stands beside the point. Whoever decides next reads it.',
  'information-asked': 'The question stands on the page of the person and their worker now. The wait goes on counting.',
  'information-given': 'Thank you. Whoever decides can read it now.',
}

/** The sentences of the timeline. */
export const said = {
  asked: (who: string, bodyName: string, decider: string, on: Day) =>
    `${who} sent the plan to ${bodyName}. ${decider} decides. We expect an answer by ${sayDay(on)}.`,
  decided: (who: string, verdict: DecisionVerdict) =>
    ({
      approved: `${who} said yes to the plan. The reasons are on the page about the decision.`,
      'approved-with-conditions': `${who} said yes to the plan, with conditions. They are on the page about the decision.`,
      returned: `${who} sent the plan back, because something needs to change first. What it is stands on the page about the decision.`,
      declined: `${who} said no to the plan. The reasons, and how to challenge them, are on the page about the decision.`,
    })[verdict],
}
