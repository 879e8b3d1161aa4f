import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { DecidedLine, LineChoice, NotAgreed } from './deciding.ts'
import type { LineReason, WholeReason } from './rules.ts'

type Needed = 'choose-the-decision' | 'say-the-reasons'

export const DECIDE_WORDS: Record<LineReason | WholeReason | Needed, string> = {
  'choose-the-decision': 'Choose your decision',
  'say-the-reasons': 'Write your reasons. The person reads them, also when the answer is yes',
  'say-the-conditions': 'Write each condition, so that the person knows what they are saying yes to',
  'say-what-to-change': 'Write what needs to change, so that it can be put right',
  'conditions-belong-to-another-answer':
    'You wrote conditions or changes here. Choose the answer that goes with them, or take them out',
  'conditions-are-about-cost':
    'This condition is there because of what it costs. Cost alone is no reason to leave an eligible need unmet (guidance 10.27). Take it out, or write what it is besides the cost',
  'line-is-not-in-this-plan': 'You decided on something that is not in this plan. Open the page again',
  'not-yet-decides-no-line':
    'With “Not yet” nothing is decided on a single line. Leave it as the answer above, and say below what needs to change',
  'say-why-not': 'Choose why this does not get a yes',
  'a-no-agrees-to-nothing': 'Your answer above is no, and here it is yes. Choose “Yes” above if one part is agreed',
  'a-yes-agrees-to-something': 'Your answer is yes, but no part of the plan gets a yes. Choose “No” as the answer',
  'say-the-reasons-of-this-line': 'Write your reasons for this part. It gets another answer than the rest',
  'cost-alone-is-no-reason':
    'Cost alone is no reason to leave an eligible need unmet: the law does not allow it (Care Act guidance 10.27). Name another way that meets the need, is there today and costs less. Or send the plan back, and say what else could meet the need',
  'reasons-are-about-cost':
    'These reasons say that it costs too much. Cost alone is no reason to leave an eligible need unmet (guidance 10.27). If another way meets the need and costs less, choose that reason and name it. If not, write what it is besides the cost',
  'name-the-other-way': 'Name the other way that meets the need, so that the person can find it',
  'say-since-when-it-is-there': 'Write the day from which the other way is there',
  'other-way-is-not-there-yet':
    'The other way is not there yet on this day. Until it is there it meets no need: say yes until then, or send the plan back',
  'both-must-meet-the-need':
    'Cost may choose only between two ways that both meet the need. Tick it if both do. If not, choose another reason',
  'other-way-belongs-to-its-reason':
    'You named another way here. Choose the reason “Another way meets the need and costs less”, or take it out',
}

/** What may be chosen for one line; the empty choice stands before them. */
export const CHOICE_WORDS: Record<LineChoice, string> = {
  agreed: 'Yes',
  'other-way-costs-less': 'No: another way meets the need and costs less',
  'need-is-met-already': 'No: the need is met already',
  'not-for-a-need': 'No: it is not for a need in this plan',
  'others-must-give-it': 'No: others must give it (the NHS, housing, education)',
  'not-lawful': 'No: the law does not allow it',
  'not-safe': 'No: it is not safe',
  'costs-too-much': 'No: it costs too much',
}

const WHY: Record<Exclude<NotAgreed, 'other-way-costs-less'>, (own: boolean) => string> = {
  'need-is-met-already': (own) => `We think that ${own ? 'your' : 'the'} need is met already.`,
  'not-for-a-need': (own) => `We think that it is not for a need in ${own ? 'your' : 'the'} plan.`,
  'others-must-give-it': (own) => `Others must give ${own ? 'you ' : ''}this, not the council.`,
  'not-lawful': () => 'The law does not let us pay for this.',
  'not-safe': () => 'We think that it is not safe.',
}

/**
 * Why a line got its answer, in one sentence of ours; the reasons in the decider's own words stand beside it. Where cost chose,
 * both ways are named (guidance 10.27). `own`: said to the person.
 */
export function sayBecause(line: Pick<DecidedLine, 'because' | 'what' | 'otherWay'>, own: boolean): string | undefined {
  const need = `${own ? 'your' : 'the'} need`
  const { because, what, otherWay } = line
  if (because === undefined) return undefined
  if (because === 'meets-the-need') return `It meets ${need}.`
  if (because === 'other-way-costs-less')
    return `We chose ${otherWay} over ${what} because both meet ${need} and ${otherWay} costs less. ${own ? 'You can' : 'The person can'} challenge this.`
  return WHY[because](own)
}

/** What meets the need instead, and since when it is there; undefined where there is none. */
export const sayOtherWay = ({ otherWay, otherWayFrom }: Pick<DecidedLine, 'otherWay' | 'otherWayFrom'>) =>
  otherWay === '' || otherWayFrom === undefined ? undefined : `${otherWay}, there since ${sayDate(otherWayFrom)}`

const EACH: Record<DecidedLine['every'], string> = {
  weekly: 'a week',
  'four-weekly': 'every four weeks',
  monthly: 'a month',
  once: 'once',
}

/** '£62.00 a week, with Little Acorns'. */
export const sayAmount = ({ amountPence, every, provider }: Pick<DecidedLine, 'amountPence' | 'every' | 'provider'>) =>
  `${sayMoney(amountPence)} ${EACH[every]}${provider === '' ? '' : `, with ${provider}`}`
