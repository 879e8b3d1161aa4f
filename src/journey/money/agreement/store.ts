import { type NotNull, type RawBuilder, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import { MANAGED_NOW, PROVIDER_NOW, WHOLE_NOW } from '../ways/store.ts'
import type { ManagedAs } from './agreement.ts'
import type { OverlayRow } from './rows.ts'

export const agreementOf = statement('money-agreement-of', (q, p: { budget: string }) =>
  q
    .selectFrom('agreement_now')
    .select(['agreement_id', 'version_id', 'managed_as', 'set_up_on', 'round', WHOLE_NOW.as('managed_now')])
    .where('budget_id', '=', p.budget)
    .$narrowType<{
      agreement_id: NotNull
      version_id: NotNull
      set_up_on: NotNull
      round: NotNull
      managed_as: ManagedAs
    }>(),
)

/** The agreement that stands on a budget; of an earlier round nothing is due any more but what was owed. */
const standing = (budget: string) =>
  sql<string>`(select a.agreement_id from agreement_now a where a.budget_id = ${budget}::uuid)`

/** Who came back and for whom nothing is set up since. */
export const backInOf = statement('money-back-in', (q, p: { budget: string }) =>
  q
    .selectFrom('back_in')
    .select(['round', 'typed_on', 'approved_before'])
    .where('budget_id', '=', p.budget)
    .$narrowType<{ round: NotNull; typed_on: NotNull; approved_before: NotNull }>(),
)

/** The lines of the agreement that stands. */
export const linesOf = statement('money-lines-of', (q, p: { budget: string }) =>
  q
    .selectFrom('agreement_line')
    .selectAll()
    .select([MANAGED_NOW, PROVIDER_NOW])
    .where('budget_id', '=', p.budget)
    .where('agreement_id', '=', standing(p.budget))
    .orderBy('from_day')
    .orderBy('line_id'),
)

/** The lines of every earlier round, by agreement. */
export const earlierLinesOf = statement('money-earlier-lines-of', (q, p: { budget: string }) =>
  q
    .selectFrom('agreement_line')
    .selectAll()
    .select(MANAGED_NOW)
    .where('budget_id', '=', p.budget)
    .where('agreement_id', '<>', standing(p.budget))
    .orderBy('agreement_id')
    .orderBy('line_id'),
)

/** The version by which money is paid now, and where each line that was ever set up was first written. */
export const inForceOf = statement(
  'money-in-force',
  (_, p: { budget: string }) => sql<{ version_id: string; origins: string[] }>`
    select v.version_id, array(select coalesce(s.origin_id, s.spend_line_id) from agreement_line l
        join spend_line s on s.spend_line_id = l.spend_line_id where l.agreement_id = a.agreement_id) as origins
    from agreement_now a join version_in_force v on v.budget_id = a.budget_id
    where a.budget_id = ${p.budget} order by v.number desc limit 1`,
)

/** The lines that got no yes in the decision that stands on the plan approved last. */
export const notAgreedOf = statement(
  'money-not-agreed',
  (_, p: { budget: string }) => sql<{ spend_line_id: string; what: string }>`
    select l.spend_line_id, l.what from (select d.decision_id from submission s join plan_version v on v.version_id = s.version_id
        join decision_standing d on d.submission_id = s.submission_id
        where s.budget_id = ${p.budget} and d.verdict in ('approved','approved-with-conditions') order by v.number desc limit 1) newest
    join line_decision x on x.decision_id = newest.decision_id and x.verdict = 'not-agreed'
    join spend_line l on l.spend_line_id = x.spend_line_id order by l.position, l.spend_line_id`,
)

const overlaysStanding = (ofThese: RawBuilder<unknown>) => sql<OverlayRow & { agreement_id: string }>`
  select overlay.*, case when overlay.kind = 'taper' then (
    select jsonb_agg(jsonb_build_object('from', s.from_day, 'pence', s.amount_pence::text) order by s.from_day)
    from taper_step s where s.overlay_id = overlay.overlay_id) end as steps
  from overlay where ${ofThese}
    and not exists (select from overlay_withdrawn gone where gone.overlay_id = overlay.overlay_id)
  order by made_on, overlay_id`

/** What stands of the agreement that stands, in the order in which it was agreed. */
export const overlaysOf = statement('money-overlays-of', (_, p: { budget: string }) =>
  overlaysStanding(sql`overlay.budget_id = ${p.budget}::uuid and overlay.agreement_id = ${standing(p.budget)}`),
)

/** What was laid over the lines of earlier rounds, in the order in which it was agreed. */
export const earlierOverlaysOf = statement('money-earlier-overlays-of', (_, p: { budget: string }) =>
  overlaysStanding(sql`overlay.budget_id = ${p.budget}::uuid and overlay.agreement_id <> ${standing(p.budget)}`),
)

/** What was paid for lines that are owed to or for somebody employed and was not spent, taken back or returned: pence, 0 or more. */
export const owedOf = statement(
  'money-owed-of',
  (_, p: { budget: string }) => sql<{ pence: Pence }>`
    select greatest(coalesce(sum(case when into_it.kind in ('held','managed','third-party','card') then t.amount_pence else 0 end
      - case when out_of_it.kind in ('held','managed','third-party','card') then t.amount_pence else 0 end), 0), 0)::bigint as pence
    from transfer t
    join agreement_line l on l.line_id = t.line_id and l.budget_id = t.budget_id and l.pa_part is not null
    join account into_it on into_it.account_id = t.credit_account
    join account out_of_it on out_of_it.account_id = t.debit_account
    where t.budget_id = ${p.budget}`,
)

export const addAgreement = statement(
  'money-add-agreement',
  (q, p: { id: string; budget: string; round: number; version: string; managedAs: ManagedAs; by: string; on: Day }) =>
    q.insertInto('agreement').values({
      agreement_id: p.id,
      budget_id: p.budget,
      round: p.round,
      version_id: p.version,
      managed_as: p.managedAs,
      set_up_by: p.by,
      set_up_on: p.on,
    }),
)

/**
 * `lines`: JSON of rows named as the columns, pence as text. Where a row does not say who looks after its money and which code pays:
 * as that line was paid before, else as the whole (where that is mixed, the council looks after it).
 */
export const addLines = statement(
  'money-add-lines',
  (_, p: { budget: string; agreement: string; lines: string }) => sql<object>`
    insert into agreement_line (line_id, budget_id, agreement_id, spend_line_id, outcome_id, what, amount_pence, every, from_day, to_day, ends_event, season_from, season_to,
      managed_as, pa_part, budget_code)
    select line.line_id, ${p.budget}::uuid, ${p.agreement}::uuid, line.spend_line_id, outcome_id, what, amount_pence, every, from_day, to_day, ends_event,
      season_from, season_to,
      coalesce(line.managed_as, was.managed_as, (select case when a.managed_as = 'mixed' then 'council-managed' else a.managed_as end
        from agreement a where a.agreement_id = ${p.agreement}::uuid)), line.pa_part,
      coalesce(line.budget_code, was.budget_code, (select min(l.budget_code) from agreement_line l where l.budget_id = ${p.budget}::uuid), '')
    from jsonb_to_recordset(${p.lines}::jsonb) as line (line_id uuid, spend_line_id uuid, outcome_id uuid, what text, amount_pence bigint,
      every text, from_day date, to_day date, ends_event text, season_from smallint, season_to smallint, managed_as text, pa_part text,
      budget_code text)
    left join lateral (select l.managed_as, l.budget_code from agreement_line l
      join spend_line old on old.spend_line_id = l.spend_line_id
      join spend_line fresh on fresh.spend_line_id = line.spend_line_id
      where l.budget_id = ${p.budget}::uuid
        and coalesce(old.origin_id, old.spend_line_id) = coalesce(fresh.origin_id, fresh.spend_line_id)
      order by l.from_day desc limit 1) was on true`,
)

export const addEnd = statement(
  'money-add-end',
  (q, p: { id: string; budget: string; agreement: string; lastDay: Day; reason: string; by: string; on: Day }) =>
    q.insertInto('overlay').values({
      overlay_id: p.id,
      budget_id: p.budget,
      agreement_id: p.agreement,
      kind: 'ends',
      from_day: p.lastDay,
      reason: p.reason,
      made_by: p.by,
      made_on: p.on,
    }),
)

/** Takes back every last day that still lies over the whole of the agreement that stands. */
export const withdrawEnds = statement(
  'money-withdraw-ends',
  (_, p: { budget: string; by: string; on: Day }) => sql<object>`
    insert into overlay_withdrawn (overlay_id, withdrawn_by, withdrawn_on)
    select o.overlay_id, ${p.by}::uuid, ${p.on}::date from overlay o
    where o.agreement_id = ${standing(p.budget)} and o.kind = 'ends' and o.line_id is null
      and not exists (select from overlay_withdrawn gone where gone.overlay_id = o.overlay_id)`,
)

type NewLineOverlay = {
  id: string
  budget: string
  agreement: string
  line: string
  kind: 'amount' | 'ends'
  from: Day
  amount: Pence | null
  change: string
  reason: string
  by: string
  on: Day
}

/** Lays a dated change over one line: only as part of a change of the plan that was started. */
export const addLineOverlay = statement('money-add-line-overlay', (q, p: NewLineOverlay) =>
  q.insertInto('overlay').values({
    overlay_id: p.id,
    budget_id: p.budget,
    agreement_id: p.agreement,
    line_id: p.line,
    kind: p.kind,
    from_day: p.from,
    amount_pence: p.amount,
    change_id: p.change,
    reason: p.reason,
    made_by: p.by,
    made_on: p.on,
  }),
)

/** After a challenge: a line that is agreed now, in the plan by which money is paid, and that nobody has set up yet. */
const agreedSince = sql<boolean>`decision.turn > 1 and exists (select from line_decision x
  join spend_line l on l.spend_line_id = x.spend_line_id
  where x.decision_id = decision.decision_id and x.verdict = 'agreed'
    and not exists (select from back_in r where r.budget_id = budget.budget_id)
    and submission.version_id = (select v.version_id from version_in_force v where v.budget_id = budget.budget_id
      order by v.number desc limit 1)
    and not exists (select from agreement_line p join spend_line o on o.spend_line_id = p.spend_line_id
      join agreement_now a on a.agreement_id = p.agreement_id
      where p.budget_id = budget.budget_id and coalesce(o.origin_id, o.spend_line_id) = coalesce(l.origin_id, l.spend_line_id)))`

/** After a way back: a plan that was approved since, and by which nothing is paid yet. */
const approvedSinceBack = sql<boolean>`exists (select from back_in r join plan_version v on v.budget_id = r.budget_id
    and v.number > r.approved_before where r.budget_id = budget.budget_id and v.version_id = submission.version_id)`

/** Budgets of the council with an approved plan, or a line agreed since, that nobody has set up yet, oldest decision first. */
export const waitingForSetUp = statement('money-waiting-for-set-up', (q, _: object) =>
  q
    .selectFrom('decision_standing as decision')
    .innerJoin('submission', 'submission.submission_id', 'decision.submission_id')
    .innerJoin('budget', 'budget.budget_id', 'submission.budget_id')
    .innerJoin('human', 'human.human_id', 'budget.person_id')
    .select(['budget.budget_id', 'human.name', 'decision.decided_on'])
    .where('verdict', 'in', ['approved', 'approved-with-conditions'])
    .where(({ or, not, exists, selectFrom }) =>
      or([
        agreedSince,
        approvedSinceBack,
        not(
          exists(
            selectFrom('agreement')
              .select('agreement.agreement_id')
              .whereRef('agreement.budget_id', '=', 'budget.budget_id'),
          ),
        ),
      ]),
    )
    .$narrowType<{ decided_on: NotNull }>()
    .orderBy('decision.decided_on')
    .orderBy('budget.budget_id'),
)
