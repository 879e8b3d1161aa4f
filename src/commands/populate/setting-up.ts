import type { Day } from '#core/day.ts'
import type { Agreed, AgreedLine } from './agreed.ts'
import type { Life } from './life.ts'
import { saidAtSetUp } from './money-besides.ts'
import { isPutAside } from './pot.ts'
import type { AccountKind } from './rows.ts'
import { HELP_CODE, MAIN_CODE } from './staff.ts'
import type { Written } from './written.ts'

/** Who looks after a line's money. */
type ManagedAs = 'direct-payment' | 'council-managed' | 'third-party' | 'prepaid-card'

const ACCOUNT: Record<ManagedAs, AccountKind> = {
  'direct-payment': 'held',
  'council-managed': 'managed',
  'third-party': 'third-party',
  'prepaid-card': 'card',
}

const WAYS = [
  ...(['direct-payment', 'direct-payment', 'direct-payment', 'direct-payment', 'direct-payment'] as const),
  ...(['council-managed', 'council-managed', 'third-party', 'prepaid-card', 'mixed'] as const),
]
const EACH_WAY = ['direct-payment', 'council-managed', 'prepaid-card'] as const

/** The agreement set up by one and its account confirmed by another; undefined where that has not happened yet. */
export function isSetUp(life: Life, plan: Written): Agreed | undefined {
  const { chance, rows, budgetId, staff } = life
  if (!life.later(0, 6)) return undefined
  const [agreementId, cardId, setUpOn, managed_as] = [chance.id(), chance.id(), life.on(), chance.pick(WAYS)]
  rows.add('agreement', {
    ...{ agreement_id: agreementId, budget_id: budgetId, version_id: plan.versionId, managed_as },
    ...{ set_up_by: staff.financeOfficer, set_up_on: setUpOn },
  })
  rows.openAccounts(budgetId)
  byOfficer(life, 'set-up')
  life.line('money', 'The payments were set up.', staff.financeOfficer)
  const lines = plan.spendLines.map((line) =>
    lineOf(life, agreementId, line, managed_as === 'mixed' ? chance.pick(EACH_WAY) : managed_as),
  )
  isPutAside(life, plan, lines)
  saidAtSetUp(life, plan, managed_as)
  if (lines.some(({ account }) => account === 'card')) cardIssued(life, cardId)
  if (!life.later(0, 5)) return undefined
  const payeeId = payeeEntered(life, life.on())
  if (!life.later(0, 4)) return undefined
  payeeConfirmed(life, payeeId, life.on())
  return { agreementId, plan, setUpOn, lines, payeeId, cardId, confirmedOn: life.on() }
}

const byOfficer = (life: Life, action: string, on = life.on()): void =>
  life.audit({ by: life.staff.financeOfficer, role: 'finance-officer', resource: 'money', action, on })

function lineOf(
  { chance, rows, budgetId }: Life,
  agreement_id: string,
  line: Written['spendLines'][number],
  managed_as: ManagedAs,
): AgreedLine {
  const { what, amountPence, every, startsOn: from, outcomeId, ends, sort } = line
  const to = ends.as === 'date' && every !== 'once' ? ends.on : undefined
  const [id, isHelper] = [chance.id(), sort === 'personal-assistant']
  const code = isHelper || sort === 'help-at-home' ? HELP_CODE : MAIN_CODE
  rows.add('agreement_line', {
    ...{ line_id: id, budget_id: budgetId, agreement_id, spend_line_id: line.spendLineId, outcome_id: outcomeId },
    ...{ what, amount_pence: amountPence, every, from_day: from, to_day: to ?? null, managed_as, budget_code: code },
    ...{ ends_event: ends.as === 'event' ? ends.event : null, pa_part: isHelper ? 'wages' : null },
  })
  return {
    id,
    amountPence,
    every,
    from,
    to: undefined,
    outcomeId,
    what,
    account: ACCOUNT[managed_as],
    code,
    owed: isHelper,
  }
}

/** Bank details written down by the officer. Gives their id. */
export function payeeEntered(life: Life, on: Day): string {
  const { chance, rows, budgetId, name, staff } = life
  const payee_id = chance.laterId(on)
  rows.add('payee', {
    ...{ payee_id, budget_id: budgetId, account_name: name, sort_code: `20${chance.whole(1000, 9999)}` },
    ...{ account_number: `${chance.whole(10_000_000, 99_999_999)}`, checked_as: 'cannot-be-told' },
    ...{ entered_by: staff.financeOfficer, entered_on: on },
  })
  byOfficer(life, 'enter-payee', on)
  return payee_id
}

/** Confirmed by the approver. */
export function payeeConfirmed(life: Life, payee_id: string, on: Day): void {
  const { rows, staff } = life
  const { financeOfficer: entered_by, financeApprover: confirmed_by } = staff
  rows.add('payee_confirmed', { payee_id, entered_by, confirmed_by, confirmed_on: on })
  life.audit({ by: confirmed_by, role: 'finance-approver', resource: 'money', action: 'confirm-payee', on })
}

function cardIssued(life: Life, card_id: string): void {
  const { chance, rows, budgetId, personId, staff } = life
  rows.add('card_issued', {
    ...{ card_id, budget_id: budgetId, card_reference: `PC${chance.id().slice(0, 8).toUpperCase()}` },
    ...{ chosen_by: personId, recorded_by: staff.financeOfficer, recorded_on: life.on() },
  })
  byOfficer(life, 'issue-card')
}
