import { sql } from 'kysely'
import { addDays, type Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { statement } from '#db/statement.ts'
import { DEMO_COUNCILS, idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import type { World } from '#test/world.ts'

type Ids = {
  budget: string
  version: string
  outcome: string
  line: string
  agreement: string
  spendLine: string
  submission: string
  decision: string
}
type Rows = Ids & { worker: string; chair: string; finance: string; on: Day; kind: string; sustain: string }

const addPlan = statement(
  'test-set-up-plan',
  (_, p: Rows) => sql<object>`
  with v as (insert into plan_version (version_id, budget_id, number, opened_by, opened_on) values (${p.version}::uuid, ${p.budget}::uuid, 1, ${p.worker}::uuid, ${p.on}::date)),
  o as (insert into outcome (outcome_id, version_id, kind, words, known_by, ends_as, ends_event, position, said_by, typed_by)
    values (${p.outcome}::uuid, ${p.version}::uuid, ${p.kind}, 'Go to my therapy every week', 'I have been to my sessions', 'event', 'my therapy ends', 1, ${p.worker}::uuid, ${p.worker}::uuid)),
  s as (insert into plan_sentence (version_id, part, side, words, said_by, typed_by, said_on)
    select ${p.version}::uuid, 'sustain', 'person', ${p.sustain}, b.person_id, b.person_id, ${p.on}::date
    from budget b where b.budget_id = ${p.budget}::uuid)
  insert into spend_line (spend_line_id, version_id, outcome_id, what, provider, amount_pence, every, starts_on, ends_as, ends_event, position, said_by, typed_by)
    values (${p.spendLine}::uuid, ${p.version}::uuid, ${p.outcome}::uuid, 'childcare', 'Little Acorns', 6200, 'weekly', ${p.on}::date, 'event', 'my therapy ends', 1, ${p.worker}::uuid, ${p.worker}::uuid)`,
)

const addAgreement = statement(
  'test-set-up-agreement',
  (_, p: Rows) => sql<object>`
  with s as (insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
    values (${p.submission}::uuid, ${p.budget}::uuid, ${p.version}::uuid, ${p.worker}::uuid, ${p.on}::date, 'panel', ${p.chair}::uuid, 6200)),
  d as (insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on)
    values (${p.decision}::uuid, ${p.submission}::uuid, ${p.worker}::uuid, ${p.chair}::uuid, 'approved', 'It fits', ${p.on}::date)),
  a as (insert into agreement (agreement_id, budget_id, version_id, managed_as, set_up_by, set_up_on)
    values (${p.agreement}::uuid, ${p.budget}::uuid, ${p.version}::uuid, 'direct-payment', ${p.finance}::uuid, ${p.on}::date)),
  k as (insert into account (kind, budget_id) values ('held', ${p.budget}::uuid), ('spent', ${p.budget}::uuid), ('returned', ${p.budget}::uuid))
  insert into agreement_line (line_id, budget_id, agreement_id, spend_line_id, outcome_id, what, amount_pence, every, from_day, ends_event)
    values (${p.line}::uuid, ${p.budget}::uuid, ${p.agreement}::uuid, ${p.spendLine}::uuid, ${p.outcome}::uuid, 'childcare', 6200, 'weekly', ${p.on}::date, 'my therapy ends')`,
)

const addControl = statement(
  'test-set-up-control',
  (_, _p: object) =>
    sql<object>`insert into account (kind, budget_id, cached) values ('council', null, false) on conflict do nothing`,
)

const addPayment = statement(
  'test-set-up-payment',
  (
    _,
    p: { budget: string; line: string; finance: string; chair: string; on: Day; key: string; run: string },
  ) => sql<object>`
  with r as (insert into pay_run (pay_run_id, pay_up_to, drafted_by, drafted_on) values (${p.run}::uuid, ${p.on}::date, ${p.finance}::uuid, ${p.on}::date)),
  i as (insert into pay_run_item (item_id, pay_run_id, budget_id, line_id, period_from, period_to, pay_on, amount_pence, working)
    values (${p.key}::uuid, ${p.run}::uuid, ${p.budget}::uuid, ${p.line}::uuid, ${p.on}::date, ${p.on}::date + 6, ${p.on}::date, 6200, '£62.00')),
  k as (insert into instalment_claim (line_id, period_from, kind, turn, item_id)
    values (${p.line}::uuid, ${p.on}::date, 'instalment', 0, ${p.key}::uuid))
  insert into pay_run_approved (pay_run_id, drafted_by, approved_by, approved_on)
    values (${p.run}::uuid, ${p.finance}::uuid, ${p.chair}::uuid, ${p.on}::date)`,
)

const postPayment = statement(
  'test-set-up-post',
  (_, p: { budget: string; line: string; finance: string; on: Day; key: string }) => sql<object>`
  insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by)
  select c.account_id, h.account_id, 6200, 'payment', ${p.budget}::uuid, ${p.line}::uuid, ${p.on}::date, now(), ${p.key}::uuid, ${p.finance}::uuid
  from account c, account h where c.kind = 'council' and h.kind = 'held' and h.budget_id = ${p.budget}::uuid`,
)

/** An approved plan with one goal, set up and paid once so many days ago, straight into the database: for what began in the past. */
export async function setUpByRows(
  world: World,
  person: string,
  given: { daysAgo?: number; kind?: 'change' | 'maintenance' | 'process'; sustain?: string } = {},
): Promise<Ids> {
  const slug = person.split('/')[0] ?? ''
  const council = DEMO_COUNCILS.find((one) => one.slug === slug)
  const human = council?.humans.find(({ key }) => key === person)
  if (council === undefined || human?.worker === undefined) throw new Error(`nobody is called ${person}`)
  const finance = council.humans.find(({ roles }) => roles.includes('finance-officer'))?.key ?? ''
  const ids: Ids = {
    budget: budgetOf(person),
    version: newId(),
    outcome: newId(),
    line: newId(),
    agreement: newId(),
    spendLine: newId(),
    submission: newId(),
    decision: newId(),
  }
  const on = addDays(world.today, -(given.daysAgo ?? 100))
  const rows: Rows = {
    ...ids,
    worker: idOf(human.worker),
    chair: idOf(council.panelChair),
    finance: idOf(finance),
    on,
    kind: given.kind ?? 'change',
    sustain: given.sustain ?? 'The children’s aunt can help',
  }
  await world.within(council.authorityId, async (tx) => {
    await tx.run(addPlan, rows)
    await tx.run(addAgreement, rows)
    await tx.run(addControl, {})
    const payment = { budget: ids.budget, line: ids.line, finance: rows.finance, on, key: newId() }
    await tx.run(addPayment, { ...payment, chair: rows.chair, run: newId() })
    await tx.run(postPayment, payment)
  })
  return ids
}
