import { addDays, type Day } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { AgreedLine } from './agreed.ts'
import type { Life } from './life.ts'
import { MAIN_CODE } from './staff.ts'
import type { Written } from './written.ts'

/** What the plan keeps for a bad time, put aside when payments are set up; for some, opened and paid from weeks later. */
export function isPutAside(life: Life, { potPence }: Written, [line]: readonly AgreedLine[]): void {
  const { chance, rows, runs, budgetId, staff, today, personId, knownAs } = life
  if (potPence === undefined) return
  const about = { budget_id: budgetId, line_id: null, made_by: staff.financeOfficer, switch_id: null, code: MAIN_CODE }
  rows.move({
    ...{ ...about, debit: 'council', credit: 'pot', kind: 'pot-set-aside', amount_pence: potPence },
    ...{ ...dated(life.on()), key: chance.id() },
  })
  life.line('money', `${sayMoney(potPence)} was put aside for a bad time.`, staff.financeOfficer)
  const opened = addDays(life.on(), chance.whole(60, 200))
  if (!chance.likely(0.25) || addDays(opened, 30) > today) return
  const switch_id = chance.id()
  rows.add('unwell_switch', {
    ...{ switch_id, budget_id: budgetId, thrown_by: personId, as_role: 'person', adds: 'pot', words: '' },
    thrown_on: opened,
  })
  rows.add('unwell_switch_ended', { switch_id, ended_by: personId, ended_on: addDays(opened, 21) })
  life.line('money', `${knownAs} opened the money for a bad time.`, personId, opened)
  const run = runs.runFor(addDays(opened, 1), addDays(opened, 1))
  if (line === undefined || run?.approvedOn === undefined) return
  const [item_id, amount_pence, period_from] = [chance.id(), potPence / 2n, line.from]
  const at = { line_id: line.id, period_from, kind: 'pot', turn: 0, item_id } as const
  rows.add('pay_run_item', {
    ...{
      ...at,
      pay_run_id: runs.idOf(run),
      budget_id: budgetId,
      payment_id: chance.id(),
      payee_id: null,
      amount_pence,
    },
    ...{ period_to: period_from, pay_on: addDays(opened, 1), working: 'help at home', pocket: 'managed', switch_id },
  })
  rows.add('instalment_claim', at)
  rows.move({
    ...{ ...about, debit: 'pot', credit: 'managed', kind: 'pot-payment', amount_pence, switch_id },
    ...{ ...dated(run.approvedOn), key: item_id },
  })
}

const dated = (on: Day) => ({ effective_on: on, posted_at: new Date(`${on}T12:00:00Z`) })
