import type { JSX } from 'preact'
import { type Look, onRecord, to } from '#web/look.ts'
import { NextSteps, type Step } from '../next-steps.tsx'
import type { Money } from './agreement.ts'

/** The one thing to do now, by who is looking, and after it what else there is. `wantsDetails`: the bank sent a payment back. */
export const NextStep = (props: { money: Money; wantsDetails: boolean; look: Look }): JSX.Element => (
  <NextSteps steps={stepsFor(props.money, props.wantsDetails, props.look)} />
)

function stepsFor(money: Money, wantsDetails: boolean, look: Look): Step[] {
  const role = look.permit?.as
  const here = (path: string, text: string): Step => ({ href: onRecord(look, path), text })
  const runs = { href: to(look, '/finance/pay-runs'), text: 'Go to the pay runs' }
  const isSetUp = money.agreement !== undefined
  const lines = linesTo(here)
  const hold = here('/money/hold', money.hold === undefined ? 'Put payments on hold' : 'See to the hold')
  if (role === 'finance-officer')
    return isSetUp
      ? [...officersSteps(money, wantsDetails, here, runs), hold, ...papersTo(here)]
      : [here('/money/set-up', 'Set the payments up'), runs]
  if (role === 'finance-approver') {
    const waits = money.detailsWait
    const held = isSetUp ? [hold] : []
    if (waits === 'for-check') return [here('/money/payee/confirm', 'Check the bank details'), runs, ...held]
    return waits === 'for-call'
      ? [here('/money/payee/call', 'Ask about the new details'), runs, ...held]
      : [runs, ...lines, ...held, ...papersTo(here)]
  }
  const who = here('/money/helpers', 'Who looks after the money')
  const where = here('/money/account', 'Which account it goes to')
  if (!isSetUp) return [here('', 'See where things are now'), ...(isBoth(role) ? [who] : [])]
  return role === 'person'
    ? [
        here('/spending/record', 'Tell us about something you bought'),
        here('/spending', 'See what you bought'),
        here('/money/key-facts', 'The key facts about your money'),
        ...lines,
        ...papersTo(here),
        where,
        who,
      ]
    : [
        here('/spending', 'See what was bought'),
        ...(isBoth(role) ? workersSteps(here, [...lines, ...papersTo(here), where, who]) : []),
      ]
}

/** Where each line of the money stands, for everybody who may see it. */
const linesTo = (here: (path: string, text: string) => Step): Step[] => [
  here('/money/statement', 'What came in and went out'),
  here('/money/pot', 'Money for a bad time'),
]

/** The agreement on paper, and who pays what: for the person, their worker and finance. */
const papersTo = (here: (path: string, text: string) => Step): Step[] => [
  here('/money/agreement', 'Our agreement'),
  here('/money/contribution', 'Who pays what'),
]

const workersSteps = (here: (path: string, text: string) => Step, others: Step[]): Step[] => [
  here('/money/key-facts', 'The key facts about the money'),
  ...others,
]

const isBoth = (role: string | undefined): boolean => role === 'person' || role === 'worker'

/** What a payment waits for comes first: an account, a card, or the person's word about new details. */
function officersSteps(
  money: Money,
  wantsDetails: boolean,
  here: (path: string, text: string) => Step,
  runs: Step,
): Step[] {
  const isFirst = money.payee === 'none'
  const details = here('/money/payee', isFirst ? 'Write down the bank details' : 'Change the bank details')
  const hasCards = money.lines.some(({ managedAs }) => managedAs === 'prepaid-card')
  const card = here('/money/card', 'Write down the card')
  if (isFirst) return [details, ...(hasCards ? [card] : []), runs]
  if (money.payee === 'no-card') return [card, details, runs]
  const returned = here('/money/returned', 'Write down money that came back')
  const ask = money.detailsWait === 'for-call' ? [here('/money/payee/call', 'Ask about the new details')] : []
  const [soon, later] = wantsDetails ? [[details], []] : [[], [details]]
  return [...ask, ...soon, runs, returned, ...linesTo(here), ...later, ...(hasCards ? [card] : [])]
}
