import { idOf } from '#demo/councils.ts'

/**
 * Of the people of `reviewedPeopleSql`, every tenth came to their end by a confirmed ending, and chose to be asked how they are after six
 * weeks and six months: one in ten of those on each of the ten days around today, so that every night some are asked. Somebody
 * holds the duty, without which nobody is asked. Written as sets, as the superuser.
 */
export const endedPeopleSql = (authorityId: number, people: number): string => `
  set app.authority = '${authorityId}';
  set session_replication_role = replica;
  create temporary table own as select n, md5('bench reviewed ' || n)::uuid as id, current_date - 47 + (n / 10) % 10 as last_day
    from generate_series(1, ${people}) n where n % 10 = 3;
  insert into duty_held (duty_id, human_id, from_day, named_by, named_on)
    select gen_random_uuid(), '${idOf('eastmarsh/grace')}', current_date - 300, '${idOf('eastmarsh/grace')}', current_date - 300;
  insert into ending (ending_id, budget_id, kind, last_day, event, reasons, told_on, proposed_by)
    select id, id, 'moved', last_day, '', 'A move.', last_day - 28, '${idOf('eastmarsh/priya')}' from own;
  insert into ending_confirmed (ending_id, confirmed_by, confirmed_on) select id, '${idOf('eastmarsh/grace')}', last_day - 20 from own;
  insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, reason, made_by, made_on)
    select id, id, id, 'ends', last_day, 'A move.', '${idOf('eastmarsh/grace')}', last_day - 20 from own;
  insert into check_in_choice (budget_id, round, waves, way, by_whom, by_name, how, said_by, typed_by, said_on, typed_on)
    select id, 0, '{6-weeks,6-months}', 'page', 'nobody', '', 'here', id, id, last_day - 10, last_day - 10 from own;
  insert into check_in (check_in_id, budget_id, wave, due_on, chosen_by) select id, id, '6-weeks', last_day + 42, id from own;
  insert into check_in (check_in_id, budget_id, wave, due_on, chosen_by)
    select md5('bench check-in ' || n)::uuid, id, '6-months', (last_day + interval '6 months')::date, id from own;
  drop table own;
  set session_replication_role = default;`
