import { idOf } from '#demo/councils.ts'

/** So many people one worker stands beside. */
export const CASES_A_WORKER = 40

/** Known here, offered, said yes, and as far on as their number says: a worker's people stand at every point of the journey. */
const BEGUN = `
  insert into human (human_id, name, known_as, joined_at) select distinct worker_id, 'Kim Bench', 'Kim', now() from own
    where worker_id <> '${idOf('eastmarsh/priya')}';
  insert into role_held (human_id, role, from_day) select distinct worker_id, 'worker', current_date - 90 from own
    where worker_id <> '${idOf('eastmarsh/priya')}';
  insert into human (human_id, name, known_as, joined_at) select id, 'Robin Bench', 'Robin ' || place, now() from own;
  insert into person (person_id, known_from) select id, current_date - 90 from own;
  insert into named_worker (person_id, worker_id, from_day) select id, worker_id, current_date - 90 from own;
  insert into budget (budget_id, person_id, opened_on, opened_by) select id, id, current_date - 90, worker_id from own;
  insert into offer (offer_id, budget_id, explained_by, explained_on, format, what_was_said)
    select id, id, worker_id, current_date - 80, 'talked', 'What it is, and that it ends.' from own where point >= 1;
  insert into offer_answer (budget_id, offer_id, answer, own_words, said_by, typed_by, answered_on)
    select id, id, 'accepted', 'I would like to try.', id, id, current_date - 75 from own where point >= 2;`

/** Questions answered by both, half of them differently; decided, with a first figure. */
const NEEDS = `
  insert into assessment (assessment_id, budget_id, question_set_id, opened_by, opened_on)
    select id, id, (select max(question_set_id) from question_set where authority_id = 1), worker_id, current_date - 70 from own where point >= 3;
  insert into answer (assessment_id, side, question_key, level, words, said_by, typed_by, said_on)
    select id, side, key, case when side = 'worker' and key in ('nutrition','community') then 'cannot' else 'some-help' end,
      'Some days yes, some days no.', id, id, current_date - 68
    from own cross join unnest(array['person','worker']) side
    cross join unnest(array['nutrition','home-kept','community','relationships']) key where point >= 3;
  insert into answers_done (assessment_id, side, done_by, done_on)
    select id, side, id, current_date - 66 from own cross join unnest(array['person','worker']) side where point >= 3;
  insert into eligibility (assessment_id, eligible, reasons, decided_by, decided_on)
    select id, true, 'You have a right to support.', worker_id, current_date - 60 from own where point >= 4;
  insert into indicative_amount (amount_id, budget_id, assessment_id, rates_version, person_view_pence, worker_view_pence, working,
      worked_out_by, worked_out_on)
    select id, id, id, 1, 4600, 6200, '{}', worker_id, current_date - 58 from own where point >= 4;`

/** A plan with a goal and a line, to which both say yes; asked for, decided, set up. */
const PLANS = `
  insert into plan_version (version_id, budget_id, number, opened_by, opened_on) select id, id, 1, id, current_date - 50 from own where point >= 5;
  insert into plan_sentence (version_id, part, side, words, said_by, typed_by, said_on)
    select id, part, side, 'In our own words, so that we mean the same.', case side when 'person' then id else worker_id end,
      case side when 'person' then id else worker_id end, current_date - 48
    from own cross join unnest(array['want','understood','sustain']) part cross join unnest(array['person','worker']) side where point >= 5;
  insert into outcome (outcome_id, version_id, kind, words, known_by, ends_as, position, said_by, typed_by)
    select id, id, 'change', 'Go to my therapy', 'I have been there', 'ongoing', 1, id, id from own where point >= 5;
  insert into spend_line (spend_line_id, version_id, outcome_id, what, provider, amount_pence, every, starts_on, ends_as, position, said_by, typed_by)
    select id, id, id, 'Childcare on Tuesdays', 'Little Acorns', 6200, 'weekly', current_date - 20, 'ongoing', 1, id, id from own where point >= 5;
  insert into plan_answer (version_id, side, answer, how, stamp, given_by, given_on)
    select id, side, 'yes', 'own-session', 'as it read then', id, current_date - 45 from own cross join unnest(array['person','worker']) side
    where point >= 6;
  insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
    select id, id, id, id, current_date - 40, 'panel', '${idOf('eastmarsh/marcus')}', 6200 from own where point >= 6;
  insert into waiting_update (submission_id, on_day, words, said_by)
    select id, current_date - 8, 'Nothing has changed, because the panel has not met.', worker_id from own where point = 6;
  insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on)
    select id, id, id, '${idOf('eastmarsh/marcus')}', 'approved', 'It meets the need.', current_date - 30 from own where point = 7;
  insert into agreement (agreement_id, budget_id, version_id, managed_as, set_up_by, set_up_on)
    select id, id, id, 'direct-payment', '${idOf('eastmarsh/farah')}', current_date - 25 from own where point = 7;
  insert into agreement_line (line_id, budget_id, agreement_id, spend_line_id, outcome_id, what, amount_pence, every, from_day, to_day)
    select id, id, id, id, id, 'Childcare on Tuesdays', 6200, 'weekly', current_date - 20, case when place % 3 = 0 then current_date + 40 end
    from own where point = 7;`

/** What comes from outside: messages, bad times, people who ask; most requests were taken long ago. */
const AROUND = `
  insert into message (message_id, budget_id, from_human, words, written_on, written_at)
    select id, id, id, 'Can we talk?', current_date - 2, now() - interval '2 days' from own where place % 10 = 1;
  insert into unwell_switch (switch_id, budget_id, thrown_by, as_role, adds, words, thrown_on)
    select id, id, id, 'person', 'call', '', current_date - 1 from own where point = 7 and place % 20 = 7;
  insert into budget_request (request_id, asked_for, name, route, reach_by, asked_on, asked_at)
    select id, 'myself', 'Robin Bench', 'myself', 'Ring me', current_date - 100 + n % 90, now() from own;
  insert into request_taken (request_id, budget_id, taken_by, taken_on, became)
    select id, id, worker_id, current_date - 90, 'begun' from own where n > 5;`

/**
 * So many open cases in Eastmarsh of the demo, shared out among its workers, the first forty Priya's: alike however many there
 * are. Run by the superuser.
 */
export const casesSql = (cases: number): string => `
  set app.authority = '1';
  create temporary table own as
    select n, n % ${CASES_A_WORKER} as place, n % 8 as point, md5('bench case ' || n)::uuid as id,
      case when n <= ${CASES_A_WORKER} then '${idOf('eastmarsh/priya')}' else md5('bench worker ' || (n - 1) / ${CASES_A_WORKER})::uuid end as worker_id
    from generate_series(1, ${cases}) n;
  ${BEGUN} ${NEEDS} ${PLANS} ${AROUND}
  drop table own;
  analyze;`
