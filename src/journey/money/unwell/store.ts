import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Adds, Switch } from './unwell.ts'

/** Newest first. */
export const switchesOf = statement('money-unwell-switches', (q, p: { budget: string }) =>
  q
    .selectFrom('unwell_switch as s')
    .innerJoin('human', 'human.human_id', 's.thrown_by')
    .leftJoin('unwell_switch_ended as e', 'e.switch_id', 's.switch_id')
    .select(['s.switch_id', 'adds', 'words', 'as_role', 'human.name as by_name', 'thrown_on', 'ended_on'])
    .where('budget_id', '=', p.budget)
    .orderBy('thrown_on', 'desc')
    .orderBy('s.switch_id'),
)

export const addSwitch = statement(
  'money-unwell-throw',
  (q, p: { id: string; budget: string; by: string; as: Switch['asRole']; adds: Adds; words: string; on: Day }) =>
    q.insertInto('unwell_switch').values({
      switch_id: p.id,
      budget_id: p.budget,
      thrown_by: p.by,
      as_role: p.as,
      adds: p.adds,
      words: p.words,
      thrown_on: p.on,
    }),
)

export const addSwitchEnded = statement('money-unwell-end-switch', (q, p: { id: string; by: string; on: Day }) =>
  q.insertInto('unwell_switch_ended').values({ switch_id: p.id, ended_by: p.by, ended_on: p.on }),
)

/** Pauses of the round that is open and that nobody has ended, in the order in which they begin. */
export const pausesOf = statement('money-unwell-pauses', (q, p: { budget: string }) =>
  q
    .selectFrom('overlay as o')
    .innerJoin('agreement_now as a', 'a.agreement_id', 'o.agreement_id')
    .leftJoin('agreement_line as line', 'line.line_id', 'o.line_id')
    .leftJoin('pause_consent as c', 'c.overlay_id', 'o.overlay_id')
    .leftJoin('human as spoke', 'spoke.human_id', 'c.spoke_to_them')
    .select(['o.overlay_id', 'o.line_id', 'line.what', 'o.from_day', 'o.to_day', 'o.reason'])
    .select(['c.spoke_on', 'spoke.name as spoke_name'])
    .where('o.budget_id', '=', p.budget)
    .where('o.kind', '=', 'pause')
    .where(sql<boolean>`not exists (select from back_in r where r.budget_id = o.budget_id)`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('overlay_withdrawn as gone')
            .select('gone.overlay_id')
            .whereRef('gone.overlay_id', '=', 'o.overlay_id'),
        ),
      ),
    )
    .orderBy('o.from_day')
    .orderBy('o.overlay_id'),
)

/** The last period of each line that stands in a pay run, drafted or paid; what was withdrawn, left out or came back stands in none. */
export const lastTakenOf = statement(
  'money-unwell-last-taken',
  (_, p: { budget: string }) => sql<{ line_id: string; period_from: Day }>`
    select i.line_id, max(i.period_from) as period_from from pay_run_item i join instalment_claim c on c.item_id = i.item_id
    where i.budget_id = ${p.budget}::uuid and i.kind = 'instalment' group by i.line_id`,
)

type NewPause = {
  id: string
  budget: string
  agreement: string
  line: string
  from: Day
  to: Day
  reason: string
  by: string
  on: Day
}

export const addPause = statement('money-unwell-add-pause', (q, p: NewPause) =>
  q.insertInto('overlay').values({
    overlay_id: p.id,
    budget_id: p.budget,
    agreement_id: p.agreement,
    line_id: p.line,
    kind: 'pause',
    from_day: p.from,
    to_day: p.to,
    reason: p.reason,
    made_by: p.by,
    made_on: p.on,
  }),
)

type Consent = { id: string; person: string; wish: bigint | null; spoke: string | null; spokeOn: Day | null }

/** Without it the database takes no pause at all. */
export const addConsent = statement('money-unwell-add-consent', (q, p: Consent) =>
  q.insertInto('pause_consent').values({
    overlay_id: p.id,
    by_wish: sql<boolean>`${p.wish}::bigint is not null`,
    person_id: p.person,
    wish_id: p.wish,
    spoke_to_them: p.spoke,
    spoke_on: p.spokeOn,
  }),
)

export const withdrawPause = statement('money-unwell-withdraw-pause', (q, p: { id: string; by: string; on: Day }) =>
  q.insertInto('overlay_withdrawn').values({ overlay_id: p.id, withdrawn_by: p.by, withdrawn_on: p.on }),
)

/** The same pause with an earlier last day, by whom it was made: for the days on which it did hold. */
export const copyPauseTo = statement(
  'money-unwell-copy-pause',
  (_, p: { id: string; from: string; to: Day }) => sql<object>`
    with shorter as (insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, to_day, reason, made_by, made_on)
      select ${p.id}::uuid, budget_id, agreement_id, line_id, kind, from_day, ${p.to}::date, reason, made_by, made_on
      from overlay where overlay_id = ${p.from})
    insert into pause_consent (overlay_id, by_wish, person_id, wish_id, spoke_to_them, spoke_on)
    select ${p.id}::uuid, by_wish, person_id, wish_id, spoke_to_them, spoke_on from pause_consent where overlay_id = ${p.from}`,
)

type WaitingRow = {
  switch_id: string
  budget_id: string
  known_as: string
  adds: Adds
  by_name: string
  thrown_on: Day
}

/** Open switches about the people beside whom a worker stands, oldest first. */
export const switchesWaitingFor = statement(
  'money-unwell-switches-waiting',
  (_, p: { worker: string; today: Day }) => sql<WaitingRow>`
    select s.switch_id, s.budget_id, h.known_as, s.adds, t.name as by_name, s.thrown_on
    from ${peopleBeside(p.worker, p.today)} beside
    join budget b on b.person_id = beside.person_id
    join unwell_switch s on s.budget_id = b.budget_id
    join human h on h.human_id = b.person_id
    join human t on t.human_id = s.thrown_by
    where not exists (select from unwell_switch_ended e where e.switch_id = s.switch_id)
    order by s.thrown_on, s.switch_id`,
)
