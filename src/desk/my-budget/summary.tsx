import type { JSX } from 'preact'
import { type Day, sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { arrivesOn } from '#core/pattern/index.ts'
import { sayOnTop, sayPaused } from '#journey/money/index.ts'
import { answerOf, type Plan, sayEnds, sentenceOf, weeklyPence } from '#journey/plan/index.ts'
import type { InForce } from '#journey/plan/reads.ts'
import type { SummaryRow } from '#web/components/index.ts'
import { isPerson, type Look, knownAs as nameOf, onRecord } from '#web/look.ts'
import { sayBy, sayHeld, sayMeeting } from './later.ts'
import type { MyBudget } from './my-budget.ts'
import { isOver } from './rules.ts'

/** Within a sentence. What begins with two capitals ("IT course", "Slimming World") stays as somebody typed it. */
const within = (text: string): string =>
  /^(?:A|\p{Lu}\p{Ll}+)(?:\s+[^\p{Lu}]|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** "You have £62.00 a week for childcare. The goal: I go to my therapy." Said once money was approved; "You had" once it is over. */
export function whatFor(budget: MyBudget, own: boolean, knownAs: string, today: Day): string[] {
  const { money, inForce: plan, phase, ending, isBack } = budget
  if (plan === undefined) return []
  const over = isOver(phase) || isBack
  const who = own ? (over ? 'You had' : 'You have') : `${knownAs} ${over ? 'had' : 'has'}`
  const lines = plan.spendLines.map(({ what }) => within(what))
  const once = plan.spendLines.every(({ every }) => every === 'once')
  const amount = once
    ? sayMoney(plan.spendLines.reduce((sum, line) => sum + line.amountPence, 0n))
    : `${sayMoney(money?.weeklyPence ?? weeklyPence(plan))} a week`
  const so = plan.outcomes.map(({ words }) => words).join('; ')
  const told = ending?.confirmed === false ? [toldOf(ending, today)] : []
  const until =
    over && money?.lastPayDay !== undefined ? `The last day that was paid was ${sayDay(money.lastPayDay)}.` : undefined
  return [
    `${who} ${amount} for ${list(lines)}. ${plan.outcomes.length > 1 ? 'The goals' : 'The goal'}: ${so}.`,
    ...(told.length > 0 ? told : [until ?? untilWhen(money?.lastPayDay, plan, own)]),
  ]
}

/** An ending was told: its day stands on the first screen from then on. */
function toldOf({ lastDay, challenged, stood }: NonNullable<MyBudget['ending']>, today: Day): string {
  if (stood)
    return 'Somebody looked at the ending again, and it stands. A new last day comes with the full notice. Until then everything goes on.'
  if (challenged) return 'Somebody looks at the ending again. Everything goes on meanwhile.'
  return lastDay < today
    ? `${sayDay(lastDay)} should have been the last day that is paid. Nobody confirmed it, so everything goes on.`
    : `${sayDay(lastDay)} should be the last day that is paid. That is not confirmed. Until it is, everything goes on.`
}

/** The last day that was agreed, or what ends it, or that nothing does for now. */
function untilWhen(lastDay: Day | undefined, plan: InForce, own: boolean): string {
  if (lastDay !== undefined) return `The last day that is paid is ${sayDay(lastDay)}.`
  const events = plan.spendLines.flatMap(({ ends }) => (ends.as === 'event' ? [ends.event] : []))
  if (events.length > 0) return `It goes on until this happens: ${list([...new Set(events)])}.`
  const dated = plan.spendLines.flatMap(({ ends }) => (ends.as === 'date' ? [ends.on] : []))
  if (dated.length === plan.spendLines.length)
    return lookBy(
      dated.reduce((a, b) => (a > b ? a : b)),
      own,
    )
  return `It has no last day for now. ${own ? 'You and your worker look' : 'They look'} at that together at each review.`
}

/** A day that the plan gives: they look at it together, and the money goes on until they have. */
const lookBy = (on: Day, own: boolean): string =>
  `The plan names ${sayDay(on)}. ${own ? 'You and your worker look' : 'They look'} at it together before then. The money goes on until ${own ? 'you' : 'they'} have.`

/** The rows of the first screen: what happens next and when, who decides, when it ends. Only what is known. */
export function rowsOf(budget: MyBudget, look: Look): SummaryRow[] {
  return [
    nextPayment(budget, look),
    payDay(budget, look),
    onTop(budget, look),
    paused(budget, look),
    decides(budget, look),
    nextReview(budget, look),
    left(budget, look),
    goals(budget),
    amount(budget, look),
    ownWords(budget, look),
  ].filter((row): row is SummaryRow => row !== undefined)
}

function nextPayment({ money, isBack }: MyBudget, look: Look): SummaryRow | undefined {
  if (money === undefined) return undefined
  const { next, coming, payeeConfirmed } = money
  const row = (value: string, text = 'Why this amount?') => ({
    ...{ key: 'Next payment', value },
    actions: [{ href: onRecord(look, '/money'), text }],
  })
  if (coming !== undefined) return row(`${sayMoney(coming.pence)}, ${sayDay(coming.on)}. It is sent`)
  if (next === undefined && isBack) return row('Nothing yet. The new plan comes first', 'What was paid before')
  if (next === undefined) return row('Everything that was agreed has been paid')
  const amount = sayMoney(next.amountPence)
  if (money.hold !== undefined)
    return {
      ...{
        key: 'Next payment',
        value: `${amount}. It waits, because payments are on hold. ${sayHeld(money.hold, isPerson(look), look.today)}`,
      },
      actions: [{ href: onRecord(look, '/money/hold'), text: 'Why it waits' }],
    }
  if (!payeeConfirmed) return row(`${amount}, as soon as the bank details are checked by two people`)
  const dueOn = arrivesOn(next.payOn, new Set(look.settings.holidays))
  return dueOn < look.today
    ? row(`${amount}. It was due on ${sayDay(dueOn)}, and is not there yet`, 'What happens now')
    : row(`${amount}, ${sayDay(dueOn)}`)
}

function payDay({ payDay: near, side }: MyBudget, look: Look): SummaryRow | undefined {
  if (near === undefined) return undefined
  const who = side === 'person' ? 'Pay day of who works for you' : 'Pay day of who works for them'
  return {
    key: who,
    value: `${sayDay(near.on)}${near.hasHours ? '. There are hours to send to payroll' : ''}`,
    actions: [{ href: onRecord(look, '/assistants'), text: 'Hours' }],
  }
}

function onTop({ money, side }: MyBudget, look: Look): SummaryRow | undefined {
  if (money === undefined || money.onTop.length === 0) return undefined
  const actions = side === 'onlooker' ? [] : [{ href: onRecord(look, '/unwell'), text: 'Why, and until when' }]
  return { key: 'More for now', value: sayOnTop(money.onTop).join(' '), actions }
}

function paused({ money, side }: MyBudget, look: Look): SummaryRow | undefined {
  if (money === undefined || money.paused.length === 0) return undefined
  const actions = side === 'onlooker' ? [] : [{ href: onRecord(look, '/unwell'), text: 'Why, and end it' }]
  return { key: 'Not paid for now', value: sayPaused(money.paused).join(' '), actions }
}

function nextReview({ review, money, isBack }: MyBudget, look: Look): SummaryRow | undefined {
  if (money === undefined || review === undefined || isBack) return undefined
  const [due] = review.due
  if (review.current !== undefined)
    return {
      key: 'We look at it',
      value: sayMeeting(review.current.meetOn, look.today),
      actions: [{ href: onRecord(look, '/review'), text: 'What that is' }],
    }
  return (
    due && {
      key: 'We look at it',
      value:
        due.dueOn < look.today
          ? `It should have been by ${sayDate(due.dueOn)}. You can name a day`
          : `by ${sayDay(due.dueOn)}, or any day you ask`,
      actions: [{ href: onRecord(look, '/review'), text: 'What that is' }],
    }
  )
}

function goals({ plan, submission }: MyBudget): SummaryRow | undefined {
  if (plan === undefined || plan.outcomes.length === 0 || submission?.decision !== undefined) return undefined
  return {
    key: plan.outcomes.length === 1 ? 'Goal' : 'Goals',
    value: `${plan.outcomes.map(({ words, ends }) => `${words} (${sayEnds(ends)})`).join('. ')}. Not decided yet`,
  }
}

function amount({ amount: first, submission }: MyBudget, look: Look): SummaryRow | undefined {
  if (first === undefined || submission?.decision !== undefined) return undefined
  const range =
    first.lowPence === first.highPence
      ? sayMoney(first.lowPence)
      : `${sayMoney(first.lowPence)} to ${sayMoney(first.highPence)}`
  return {
    key: 'First guess',
    value: `${range} a week. Not a promise`,
    actions: [{ href: onRecord(look, '/amount'), text: 'How we got there' }],
  }
}

function decides({ submission, waiting, worker }: MyBudget, look: Look): SummaryRow | undefined {
  const { process } = look.settings
  if (submission === undefined)
    return {
      key: 'Who decides',
      value: `${worker?.name ?? 'Your worker'} works with you. A plan is decided by somebody else: a manager, or ${process.panelName}`,
    }
  if (submission.decision === undefined) {
    return {
      key: 'Who decides',
      value: `${submission.deciderName} for ${submission.bodyName}${sayBy(waiting?.expectedOn, look.today)}`,
      actions: [{ href: onRecord(look, '/waiting'), text: 'More' }],
    }
  }
  const { decidedByName, decidedOn } = submission.decision
  return {
    key: 'Who decides',
    value: `${decidedByName} decided on ${sayDate(decidedOn)}. For changes: first ${worker?.name ?? 'the worker'}`,
    actions: [{ href: onRecord(look, '/decision'), text: 'Reasons' }],
  }
}

function left({ money }: MyBudget, look: Look): SummaryRow | undefined {
  if (money === undefined || !money.anythingPaid) return undefined
  const { heldPence, onWayPence } = money
  const onWay = onWayPence > 0n ? `. ${sayMoney(onWayPence)} more is on its way` : ''
  const value =
    heldPence < 0n
      ? `You have spent ${sayMoney(-heldPence)} more than has come so far. Talk to your worker, it can be put right`
      : `${sayMoney(heldPence < onWayPence ? 0n : heldPence - onWayPence)}${onWay}`
  return { key: 'Not spent yet', value, actions: [{ href: onRecord(look, '/spending'), text: 'What I bought' }] }
}

function ownWords({ side, plan, inForce, offer }: MyBudget, look: Look): SummaryRow | undefined {
  const said =
    inForce?.ownWords ??
    (plan && understoodFor(side, plan)) ??
    (plan && sentenceOf(plan, 'want', 'person')?.words) ??
    offer?.answered?.ownWords
  const key = side === 'person' ? 'What you said' : `What ${nameOf(look)} said`
  return said === undefined ? undefined : { key, value: <Quote words={said} /> }
}

/** How the person understands it: to others once both have said it, so that neither follows the other. */
const understoodFor = (side: MyBudget['side'], plan: Plan): string | undefined =>
  side === 'person' || sentenceOf(plan, 'understood', 'worker') !== undefined
    ? sentenceOf(plan, 'understood', 'person')?.words
    : undefined

const Quote = ({ words }: { words: string }): JSX.Element => <span class="footing-quote">{words}</span>

/** Whether a side has answered the plan, and the answer still stands as a yes. */
export const agreedBy = (plan: Plan, side: 'person' | 'worker'): boolean => {
  const answer = answerOf(plan, side)
  return answer?.stands === true && (answer.answer === 'yes' || answer.answer === 'yes-but')
}
