import { addDays, type Day, maxDay, minDay, sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import { type BaseLine, explain, type Instalment, instalments, type Overlay } from '#core/pattern/index.ts'
import type { Life } from './life.ts'
import type { PayRun } from './pay-runs.ts'
import { BOUGHT, NO_RECEIPT } from './words.ts'
import type { Written } from './written.ts'

export type AgreedLine = BaseLine & { outcomeId: string; what: string }

/** What is paid from: lines, the account and the day on which it was confirmed. */
export type Agreed = {
  agreementId: string
  plan: Written
  lines: readonly AgreedLine[]
  payeeId: string
  confirmedOn: Day
}

/** The last day that is paid, and the day on which that was laid over the agreement. */
export type Ended = { lastDay: Day; madeOn: Day }

/** The agreement set up by one and its account confirmed by another; undefined where that has not happened yet. */
export function isSetUp(life: Life, plan: Written): Agreed | undefined {
  const { chance, rows, budgetId, staff } = life
  const finance = (action: string) =>
    life.audit({ by: staff.financeOfficer, role: 'finance-officer', resource: 'money', action })
  if (!life.later(0, 6)) return undefined
  const [agreementId, payeeId] = [chance.id(), chance.id()]
  rows.add('agreement', {
    agreement_id: agreementId,
    budget_id: budgetId,
    version_id: plan.versionId,
    managed_as: chance.pick(['direct-payment', 'direct-payment', 'direct-payment', 'council-managed', 'third-party']),
    set_up_by: staff.financeOfficer,
    set_up_on: life.on(),
  })
  rows.openAccounts(budgetId)
  finance('set-up')
  life.line('money', 'The payments were set up.', staff.financeOfficer)
  const lines = plan.spendLines.map((line): AgreedLine => {
    const { what, amountPence, every, startsOn: from, outcomeId, ends } = line
    const to = ends.as === 'date' && every !== 'once' ? ends.on : undefined
    const id = chance.id()
    rows.add('agreement_line', {
      ...{
        line_id: id,
        budget_id: budgetId,
        agreement_id: agreementId,
        spend_line_id: line.spendLineId,
        outcome_id: outcomeId,
      },
      ...{ what, amount_pence: amountPence, every, from_day: from, to_day: to ?? null },
      ends_event: ends.as === 'event' ? ends.event : null,
    })
    return { id, amountPence, every, from, to, outcomeId, what }
  })
  if (!life.later(0, 5)) return undefined
  const entered_by = staff.financeOfficer
  rows.add('payee', {
    ...{ payee_id: payeeId, budget_id: budgetId, account_name: life.name, sort_code: `20${chance.whole(1000, 9999)}` },
    ...{ account_number: `${chance.whole(10_000_000, 99_999_999)}`, entered_by, entered_on: life.on() },
  })
  finance('enter-payee')
  if (!life.later(0, 4)) return undefined
  rows.add('payee_confirmed', {
    payee_id: payeeId,
    entered_by,
    confirmed_by: staff.financeApprover,
    confirmed_on: life.on(),
  })
  life.audit({ by: staff.financeApprover, role: 'finance-approver', resource: 'money', action: 'confirm-payee' })
  return { agreementId, plan, lines, payeeId, confirmedOn: life.on() }
}

/** Each instalment up to today in its weekly run, posted where that was approved, and spent in the days after. */
export function isPaid(life: Life, agreed: Agreed, ended: Ended | undefined): void {
  const { runs, today } = life
  const window = { from: agreed.lines.map(({ from }) => from).reduce(minDay), to: addDays(today, 7) }
  const overlays: Overlay[] = ended === undefined ? [] : [{ id: 'ends', kind: 'ends', on: ended.lastDay }]
  const still = new Map(
    instalments(agreed.lines, overlays, window).map((one) => [`${one.lineId} ${one.periodFrom}`, one]),
  )
  let [held, returnOn] = [0n, ended === undefined ? today : addDays(ended.lastDay, 21)]
  for (const first of instalments(agreed.lines, [], window)) {
    const run = runs.runFor(first.payOn, agreed.confirmedOn)
    if (run === undefined) continue
    const wasPaidBefore = ended === undefined || (run.approvedOn !== undefined && run.approvedOn < ended.madeOn)
    const due = wasPaidBefore ? first : still.get(`${first.lineId} ${first.periodFrom}`)
    if (due === undefined) continue
    const paidOn = payOne(life, agreed, due, run)
    if (paidOn === undefined) continue
    held += due.amountPence - spend(life, agreed, due, paidOn)
    returnOn = maxDay(returnOn, addDays(paidOn, 21))
  }
  if (ended !== undefined && returnOn <= today && held > 0n) giveBack(life, held, returnOn)
}

function payOne(
  { chance, rows, runs, budgetId, line }: Life,
  { lines, payeeId }: Agreed,
  due: Instalment,
  run: PayRun,
): Day | undefined {
  const [item_id, pay_run_id] = [chance.id(), runs.idOf(run)]
  rows.add('pay_run_item', {
    ...{ item_id, pay_run_id, budget_id: budgetId, line_id: due.lineId, payee_id: payeeId },
    ...{ period_from: due.periodFrom, period_to: due.periodTo, pay_on: due.payOn },
    ...{ amount_pence: due.amountPence, working: explain(due).join('\n') },
  })
  if (run.approvedOn === undefined) return undefined
  const paidOn = maxDay(due.payOn, run.approvedOn)
  rows.move({
    ...{
      debit: 'council',
      credit: 'held',
      amount_pence: due.amountPence,
      kind: 'payment',
      budget_id: budgetId,
      line_id: due.lineId,
    },
    ...{
      effective_on: paidOn,
      posted_at: new Date(`${run.approvedOn}T12:00:00Z`),
      key: item_id,
      made_by: runs.approvedBy,
    },
  })
  const what = lines.find(({ id }) => id === due.lineId)?.what.toLowerCase() ?? ''
  line(
    'money',
    `We paid you ${sayMoney(due.amountPence)} on ${sayDate(paidOn)} for ${what}.`,
    runs.approvedBy,
    run.approvedOn,
  )
  return paidOn
}

/** What was bought with one instalment, in pence: most of it, in one or two purchases that have happened by today. */
function spend(life: Life, { lines }: Agreed, due: Instalment, paidOn: Day): Pence {
  const { chance, rows, budgetId, personId, today } = life
  const parts = chance.likely(0.25) ? 2 : 1
  const what = lines.find(({ id }) => id === due.lineId)?.what.toLowerCase() ?? ''
  let spent = 0n
  for (let part = 0; part < parts; part += 1) {
    const boughtOn = addDays(paidOn, chance.whole(0, 6))
    const amount = (due.amountPence * BigInt(chance.likely(0.7) ? 100 : chance.whole(80, 99))) / BigInt(100 * parts)
    if (boughtOn > today || amount === 0n) continue
    const [purchase_id, line_id] = [chance.id(), due.lineId]
    rows.add('purchase', {
      ...{ purchase_id, budget_id: budgetId, line_id, bought_on: boughtOn, amount_pence: amount },
      ...{ what: `${chance.pick(BOUGHT)} ${what}`, no_receipt_because: chance.pick(NO_RECEIPT), file_id: null },
      ...{ said_by: personId, typed_by: personId, recorded_on: boughtOn },
    })
    const posted_at = new Date(`${boughtOn}T18:00:00Z`)
    rows.move({
      ...{ debit: 'held', credit: 'spent', amount_pence: amount, kind: 'purchase', budget_id: budgetId, line_id },
      ...{ effective_on: boughtOn, posted_at, key: purchase_id, made_by: personId },
    })
    life.audit({ by: personId, role: 'person', resource: 'spending', action: 'record', on: boughtOn })
    spent += amount
  }
  return spent
}

function giveBack({ chance, rows, budgetId, staff, line, knownAs, audit }: Life, held: Pence, on: Day): void {
  rows.move({
    ...{
      debit: 'held',
      credit: 'returned',
      amount_pence: held,
      kind: 'money-returned',
      budget_id: budgetId,
      line_id: null,
    },
    ...{ effective_on: on, posted_at: new Date(`${on}T12:00:00Z`), key: chance.id(), made_by: staff.financeOfficer },
  })
  audit({ by: staff.financeOfficer, role: 'finance-officer', resource: 'money', action: 'take-back', on })
  line('ending', `${knownAs} gave back ${sayMoney(held)} that was left.`, staff.financeOfficer, on)
}
