import { addDays, day, mondayOf } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { paid } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { postFile } from '#test/steps/spending.ts'
import { type Browser, hiddenOf, type Seen, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'

export const READ = '/eastmarsh/finance/bank/read'
export const BACK = '/eastmarsh/finance/bank/came-back'
export const STATEMENT = '/eastmarsh/finance/bank/statement'

/** Opens the form and has a file ready to be sent. */
export async function readyFile(
  world: World,
  browser: Browser,
  bytes: string | Buffer,
  kind = 'any',
): Promise<() => Promise<Seen>> {
  const hidden = hiddenOf((await browser.get(READ)).text, READ)
  const file = { name: 'from-the-bank.csv', bytes: Buffer.from(bytes as string), field: 'file' }
  return () => postFile(world, browser, READ, { ...hidden, kind }, file)
}

/** Sends a file of the bank by the form. */
export const sendFile = async (world: World, browser: Browser, bytes: string | Buffer, kind = 'any'): Promise<Seen> =>
  (await readyFile(world, browser, bytes, kind))()

/** Childcare by the week from next Monday on, set up and paid for so many weeks, each on a day of its own. Gives the path of the run. */
export async function paidWeeks(world: World, person: string, author: string, weeks = 2): Promise<string> {
  await approvedPlan(world, person, { author })
  return paid(world, { person, upTo: addDays(mondayOf(day(world.today)), 7 * weeks) })
}

export type PaymentRow = {
  payment_id: string
  reference: string
  amount_pence: bigint
  arrives_on: string
  pay_run_id: string
}

/** The payments of a person, by day. */
export const paymentsOf = (world: World, person: string): Promise<PaymentRow[]> =>
  rowsIn<PaymentRow>(
    world,
    1,
    'select payment_id, reference, amount_pence, arrives_on, pay_run_id from payment where budget_id = $1 order by arrives_on, reference',
    [budgetOf(person)],
  )

const british = (on: string): string => on.split('-').reverse().join('/')
const inPounds = (pence: bigint): string => `${pence / 100n}.${(pence % 100n).toString().padStart(2, '0')}`

/** A list of returned credits (ARUCS) of these payments. */
export const arucs = (payments: readonly PaymentRow[], on: string, code = 'B'): string =>
  `Reference,Sort code,Account number,Amount,Date,Reason code\n${payments
    .map(
      ({ reference, amount_pence }) =>
        `${reference},200000,55779911,${inPounds(amount_pence)},${british(on)},${code}\n`,
    )
    .join('')}`

/** A line of a statement on which money went out. */
export const out = (on: string, words: string, pence: bigint): string => `${british(on)},${words},${inPounds(pence)},\n`

export const STATEMENT_HEAD = 'Date,Description,Paid out,Paid in\n'
