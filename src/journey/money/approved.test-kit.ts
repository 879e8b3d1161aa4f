import { sql } from 'kysely'
import { addDays, type Day, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Every } from '#core/pattern/index.ts'
import { statement } from '#db/statement.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import type { PaPart } from '#journey/plan/index.ts'
import { addPot } from '#journey/plan/unwell/store.ts'
import type { World } from '#test/world.ts'

export type KitLine = {
  what: string
  pence: number
  every: Every
  from: Day
  to?: Day
  event?: string
  paPart?: PaPart
  /** What the plan agrees on top for a bad time. */
  more?: { pence: number; periods: number; buys: string }
}

const addPlan = statement(
  'test-kit-approved-plan',
  (_, p: { budget: string; version: string; outcome: string; on: Day; author: string }) => sql<object>`
    with version as (insert into plan_version (version_id, budget_id, number, opened_by, opened_on)
      values (${p.version}::uuid, ${p.budget}::uuid, 1, ${p.author}::uuid, ${p.on}::date) returning version_id)
    insert into outcome (outcome_id, version_id, kind, words, known_by, ends_as, ends_event, position, said_by, typed_by)
    select ${p.outcome}::uuid, version_id, 'change', 'Go to my therapy every week', 'I have been to my sessions', 'event', 'my therapy ends', 1,
      ${p.author}::uuid, ${p.author}::uuid from version`,
)
const addLine = statement(
  'test-kit-approved-line',
  (_, p: { version: string; outcome: string; author: string; line: string; position: number }) => sql<object>`
    insert into spend_line (spend_line_id, version_id, outcome_id, what, provider, amount_pence, every, starts_on, ends_as, ends_on, ends_event,
      pa_part, position, said_by, typed_by)
    select gen_random_uuid(), ${p.version}::uuid, ${p.outcome}::uuid, l.what, 'Little Acorns', l.pence, l.every, l.from_day,
      case when l.to_day is not null then 'date' when l.event is not null then 'event' else 'ongoing' end, l.to_day, l.event,
      l.pa_part, ${p.position}::int, ${p.author}::uuid, ${p.author}::uuid
    from jsonb_to_record(${p.line}::jsonb) as l (what text, pence bigint, every text, from_day date, to_day date, event text, pa_part text)`,
)
const addMore = statement(
  'test-kit-approved-more',
  (_, p: { version: string; position: number; more: string; author: string; on: Day }) => sql<object>`
    insert into unwell_more (spend_line_id, amount_pence, periods, buys, said_by, typed_by, said_on)
    select s.spend_line_id, m.pence, m.periods, m.buys, ${p.author}::uuid, ${p.author}::uuid, ${p.on}::date
    from spend_line s, jsonb_to_record(${p.more}::jsonb) as m (pence bigint, periods int, buys text)
    where s.version_id = ${p.version}::uuid and s.position = ${p.position}::int`,
)
const addDecision = statement(
  'test-kit-approved-decision',
  (_, p: { budget: string; version: string; author: string; decider: string; on: Day }) => sql<object>`
    with asked as (insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
      values (gen_random_uuid(), ${p.budget}::uuid, ${p.version}::uuid, ${p.author}::uuid, ${p.on}::date, 'panel', ${p.decider}::uuid, 6200)
      returning submission_id, submitted_by)
    insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on)
    select gen_random_uuid(), submission_id, submitted_by, ${p.decider}::uuid, 'approved', 'It fits what she needs', ${p.on}::date from asked`,
)

/** Anne's childcare: £62.00 a week from next Monday until her therapy ends (Box 1). */
export const childcare = (today: Day): KitLine => ({
  what: 'Childcare while I am at therapy',
  pence: 6200,
  every: 'weekly',
  from: addDays(mondayOf(today), 7),
  event: 'my therapy ends',
})

/** An approved plan with these lines, straight into the tables: for tests that begin where the money begins. */
export async function approvedPlan(
  world: World,
  person: string,
  given: { lines?: KitLine[]; author?: string; pot?: { pence: bigint; trigger: string } } = {},
): Promise<void> {
  const { lines = [childcare(world.today)], author = 'eastmarsh/priya', pot } = given
  const [version, outcome, budget] = [newId(), newId(), budgetOf(person)]
  const who = { author: idOf(author), decider: idOf('eastmarsh/marcus') }
  await world.within(1, async (tx) => {
    await tx.run(addPlan, { budget, version, outcome, on: world.today, author: who.author })
    for (const [position, { from, to, paPart, more, ...line }] of lines.entries()) {
      await tx.run(addLine, {
        version,
        outcome,
        author: who.author,
        position,
        line: JSON.stringify({ ...line, from_day: from, to_day: to, pa_part: paPart }),
      })
      const by = { version, position, author: who.author, on: world.today }
      if (more !== undefined) await tx.run(addMore, { ...by, more: JSON.stringify(more) })
    }
    if (pot !== undefined) await tx.run(addPot, { version, ...pot, by: who.author, on: world.today })
    await tx.run(addDecision, { budget, version, ...who, on: world.today })
  })
}
