import { DEMO_COUNCILS, type DemoCouncil, idOf } from '#demo/councils.ts'

/** A council of its own of which many people are paid, for what is measured and for what is cut off half-way. */
export function payingCouncil(authorityId: number, slug: string): DemoCouncil {
  const [pattern] = DEMO_COUNCILS
  if (pattern === undefined) throw new Error('there is no council to copy')
  return { ...pattern, authorityId, slug, name: 'Paying Council' }
}

/** Who drafts, checks and approves there. */
export const PAYS = { officer: idOf('eastmarsh/farah'), approver: idOf('eastmarsh/tom') }

/**
 * So many people of that council with one line of £62.00 a week from next Monday on, set up, with bank details that were checked and
 * their accounts open: written as sets, as the superuser.
 */
export const paidPeopleSql = (authorityId: number, people: number): string => `
  set app.authority = '${authorityId}';
  create temporary table own as
    select n, md5('paid person ' || n)::uuid as id, (date_trunc('week', current_date) + interval '7 days')::date as monday
    from generate_series(1, ${people}) n;
  insert into human (human_id, name, known_as, joined_at) select id, 'Robin Paid ' || n, 'Robin', now() from own;
  insert into person (person_id, known_from) select id, current_date - 60 from own;
  insert into budget (budget_id, person_id, opened_on, opened_by) select id, id, current_date - 60, '${idOf('eastmarsh/priya')}' from own;
  insert into plan_version (version_id, budget_id, number, opened_by, opened_on) select id, id, 1, id, current_date - 30 from own;
  insert into outcome (outcome_id, version_id, kind, words, known_by, ends_as, position, said_by, typed_by)
    select id, id, 'change', 'Go to my therapy', 'I have been there', 'ongoing', 1, id, id from own;
  insert into spend_line (spend_line_id, version_id, outcome_id, what, provider, amount_pence, every, starts_on, ends_as, position, said_by, typed_by)
    select id, id, id, 'Childcare on Tuesdays', 'Little Acorns', 6200, 'weekly', monday, 'ongoing', 1, id, id from own;
  insert into agreement (agreement_id, budget_id, version_id, managed_as, set_up_by, set_up_on)
    select id, id, id, 'direct-payment', '${PAYS.officer}', current_date - 10 from own;
  insert into agreement_line (line_id, budget_id, agreement_id, spend_line_id, outcome_id, what, amount_pence, every, from_day)
    select id, id, id, id, id, 'Childcare on Tuesdays', 6200, 'weekly', monday from own;
  insert into payee (payee_id, budget_id, account_name, sort_code, account_number, entered_by, entered_on)
    select id, id, 'Robin Paid', '200000', lpad(n::text, 8, '0'), '${PAYS.officer}', current_date - 9 from own;
  insert into payee_confirmed (payee_id, entered_by, confirmed_by, confirmed_on)
    select id, '${PAYS.officer}', '${PAYS.approver}', current_date - 8 from own;
  insert into account (kind, code, budget_id, floor_pence, cached)
    select 'council', '', null::uuid, null::bigint, false union all select 'bank', '', null, null, false
    union all select kind, '', id, case when kind in ('managed','pot','to-return') then 0 end, true
      from own, unnest(array['held','managed','third-party','card','pot','contribution','to-return','spent','returned']) kind
    on conflict do nothing;
  drop table own;`
