import { idOf } from '#demo/councils.ts'

/**
 * So many people of a council whose plan was approved, set up and paid on days spread over two years; every second one was looked at
 * since, and every hundredth has a review planned for one of the days to come: written as sets, as the superuser.
 */
export const reviewedPeopleSql = (authorityId: number, people: number): string => `
  set app.authority = '${authorityId}';
  set session_replication_role = replica;
  create temporary table own as select n, md5('bench reviewed ' || n)::uuid as id, current_date - 1 - (n * 7919) % 700 as on_day
    from generate_series(1, ${people}) n;
  insert into human (human_id, name, known_as, joined_at) select id, 'Robin Reviewed', 'Robin', now() from own;
  insert into person (person_id, known_from) select id, on_day - 60 from own;
  insert into named_worker (person_id, worker_id, from_day) select id, '${idOf('eastmarsh/priya')}', on_day - 60 from own;
  insert into budget (budget_id, person_id, opened_on, opened_by) select id, id, on_day - 50, '${idOf('eastmarsh/priya')}' from own;
  insert into plan_version (version_id, budget_id, number, opened_by, opened_on) select id, id, 1, id, on_day - 30 from own;
  insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
    select id, id, id, id, on_day - 20, 'panel', '${idOf('eastmarsh/marcus')}', 6200 from own;
  insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on)
    select id, id, id, '${idOf('eastmarsh/marcus')}', 'approved', 'It meets the need.', on_day - 10 from own;
  insert into agreement (agreement_id, budget_id, version_id, managed_as, set_up_by, set_up_on)
    select id, id, id, 'direct-payment', '${idOf('eastmarsh/farah')}', on_day from own;
  insert into account (kind, code, budget_id, cached) values ('council', '', null, false) on conflict do nothing;
  insert into account (kind, code, budget_id, cached, credits_pence) select 'held', '', id, true, 6200 from own;
  insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by)
    select (select account_id from account where authority_id = ${authorityId} and kind = 'council' and code = ''), a.account_id, 6200, 'payment',
      o.id, o.on_day, now(), gen_random_uuid(), o.id
    from own o join account a on a.authority_id = ${authorityId} and a.budget_id = o.id and a.kind = 'held';
  insert into review (review_id, budget_id, version_id, kind, meet_on, how, opened_by, opened_on)
    select id, id, id, case when n % 4 = 0 then 'direct-payment' else 'light-touch' end, on_day + 45, 'home', id, on_day from own where n % 2 = 0;
  insert into review_held (review_id, held_on, celebrated, held_by) select id, on_day + 45, 'Much', id from own where n % 2 = 0;
  insert into review (review_id, budget_id, version_id, kind, meet_on, how, opened_by, opened_on)
    select md5('bench planned ' || n)::uuid, id, id, 'planned', current_date + n % 40, 'home', id, current_date from own where n % 100 = 1;
  drop table own;
  set session_replication_role = default;`
