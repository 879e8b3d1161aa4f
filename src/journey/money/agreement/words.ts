import { type Day, sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Every } from '#core/pattern/index.ts'
import type { DirectReason } from '../conditions/rules.ts'
import { DIRECT_REASONS } from '../conditions/words.ts'
import type { AgreementLine, ManagedAs } from './agreement.ts'
import type { AgreementReason, WayReason } from './rules.ts'

type Needed = 'choose-who-holds-it'

export const AGREEMENT_WORDS: Record<
  AgreementReason | Exclude<WayReason, 'not-one-of-these'> | DirectReason | Needed,
  string
> = {
  ...DIRECT_REASONS,
  'plan-not-approved':
    'No plan has been approved here, so there is nothing to pay yet. Set up payments once the decision is made',
  'no-plan-since-the-way-back':
    'They came back, and no plan has been approved since. Set up payments once the new plan is agreed and decided',
  'every-part-is-over':
    'The days of every part of this plan are over, so nothing can be paid. Ask the worker to open the plan again and give each part new days',
  'payments-are-set-up-already': 'The payments are set up already. Open this person’s money page to see them',
  'line-serves-no-outcome':
    'One part of this plan belongs to no goal, so it cannot be paid. Ask the worker to put it right in the plan',
  'payments-not-set-up': 'The payments are not set up yet. Do that first, on this person’s money page',
  'choose-who-holds-it': 'Choose who looks after the money',
  'choose-who-holds-this-part': 'Choose who looks after this part of the money',
  'plan-says-otherwise':
    'The plan says for this part how its money is looked after. Choose what the plan says; where parts differ, choose “some of it one way and some another”',
}

export const MANAGED_WORDS: Record<ManagedAs, string> = {
  'direct-payment': 'The person: it goes to an account of theirs (direct payment)',
  'council-managed': 'The council: it pays for what is in the plan',
  'third-party': 'Somebody else looks after it for the person',
  'prepaid-card': 'The person, on a card that the council puts money on. It is always their choice',
  mixed: 'Some of it one way and some another',
}

export const EVERY_WORDS: Record<Every, string> = {
  once: 'once',
  weekly: 'a week',
  'four-weekly': 'every four weeks',
  monthly: 'a month',
}

/** '£62.00 a week, from Monday 30 November 2026, until: my therapy ends'. `nowPence`: where it is no longer what it began with. */
export function sayLine(
  {
    amountPence,
    every,
    from,
    plannedTo,
    endsEvent,
  }: Pick<AgreementLine, 'amountPence' | 'every' | 'from' | 'plannedTo' | 'endsEvent'>,
  nowPence: Pence = amountPence,
): string {
  if (every === 'once') return `${sayMoney(amountPence)} once, on ${sayDay(from)}`
  const until =
    plannedTo !== undefined
      ? `, and we look at it together by ${sayDay(plannedTo)}`
      : endsEvent !== undefined
        ? `, until: ${endsEvent}`
        : ', until we agree together that it ends'
  if (nowPence === amountPence) return `${sayMoney(amountPence)} ${EVERY_WORDS[every]}, from ${sayDay(from)}${until}`
  return `${sayMoney(nowPence)} ${EVERY_WORDS[every]} now${until}. It began at ${sayMoney(amountPence)} on ${sayDay(from)}`
}

/** Who it comes from since the person changed that; '' where the plan still has it. */
export const sayProvider = ({ providerNow }: Pick<AgreementLine, 'providerNow'>): string =>
  providerNow === undefined ? '' : `Since ${sayDate(providerNow.from)} it comes from ${providerNow.name}`

/** After a way back: what the plan still says of days that are over. */
export const sayOver = (parts: readonly string[]): string =>
  `Not set up, because the days that the plan gives are over: ${parts.join('; ')}.`

/** What got no yes, to whoever sets up or reads about the money. */
export const sayNotAgreed = (lines: readonly { what: string }[]): string =>
  `Not agreed, and not paid: ${lines.map(({ what }) => what).join('; ')}.`

export const AGREEMENT_DONE = {
  'set-up': 'The payments are set up. This page says what comes next.',
}

/** The sentences of the timeline. */
export const said = {
  setUp: (officer: string) => `${officer} set up the payments that were agreed.`,
  setUpAgain: (officer: string) =>
    `${officer} set up the payments of the new plan. They begin again, and all from before is kept.`,
  setUpSince: (officer: string) => `${officer} set up the payment that was agreed when the decision was made again.`,
  ends: (lastDay: Day) => `The payments were set to end. The last day that is paid is ${sayDate(lastDay)}.`,
}
