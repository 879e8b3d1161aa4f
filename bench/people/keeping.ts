/** So many entries has the directory that each thing is looked up in. */
export const ENTRIES = 1000

/**
 * Whoever has the thing `keeping` in `own`: their plan is set up, four of its lines step down, they gave their figures and chose a way
 * for each line; and a directory of a thousand entries to look for what is like it. Written as sets, with the triggers off.
 */
export const keepingSql = (budgetId: string): string => `
  set session_replication_role = replica;
  create temporary table keeper as select o.*, md5('bench version ' || budget_id || 1)::uuid as version_id,
    md5('bench agreement ' || budget_id)::uuid as agreement_id from own o where budget_id = '${budgetId}';
  insert into agreement (agreement_id, budget_id, version_id, managed_as, set_up_by, set_up_on)
    select agreement_id, budget_id, version_id, 'direct-payment', worker_id, current_date - 10 from keeper;
  insert into agreement_line (line_id, budget_id, agreement_id, spend_line_id, outcome_id, what, amount_pence, every, from_day)
    select md5('bench paid ' || s.spend_line_id)::uuid, k.budget_id, k.agreement_id, s.spend_line_id, s.outcome_id, s.what, s.amount_pence,
      s.every, current_date - 10 from keeper k join spend_line s using (version_id);
  insert into taper (taper_id, budget_id, line_id, proposed_as, why, start_pence, agreed_pence, hard_weeks, may_return, proposed_by, proposed_on)
    select md5('bench taper ' || s.spend_line_id)::uuid, k.budget_id, md5('bench paid ' || s.spend_line_id)::uuid, 'worker', 'It goes well.',
      s.amount_pence, 2000, 2, true, k.worker_id, current_date - 5 from keeper k join spend_line s using (version_id) where s.position < 4;
  insert into taper_part (taper_id, from_day, amount_pence)
    select t.taper_id, current_date + 28 * n, (t.start_pence * (4 - n)) / 4 from keeper k join taper t using (budget_id)
    cross join generate_series(1, 4) n;
  insert into keeping_thing (thing_id, budget_id, spend_line_id, what, added_by, added_on)
    select md5('bench thing ' || s.spend_line_id)::uuid, k.budget_id, s.spend_line_id, s.what, k.person_id, current_date - 3
    from keeper k join spend_line s using (version_id);
  insert into keeping_figures (budget_id, in_pence, out_pence, said_by, said_on)
    select budget_id, 92000, 88000, person_id, current_date - 3 from keeper;
  insert into keeping_route (thing_id, budget_id, route, price_pence, every, from_what, words, said_by, said_on)
    select t.thing_id, k.budget_id, (array['as-it-is','leisure-card','with-others','look-alike'])[1 + row_number() over () % 4], 350, 'weekly',
      'left-over', 'With my sister, every other week.', k.person_id, current_date - 3 from keeper k join keeping_thing t using (budget_id);
  insert into directory_entry (place_id, added_by, added_on)
    select md5('bench place ' || n)::uuid, worker_id, current_date - 30 from keeper cross join generate_series(1, ${ENTRIES}) n;
  insert into directory_version (place_id, name, about, place, days, cost_pence, cost_per, open_to, contact, checked_on, said_by, said_on)
    select md5('bench place ' || n)::uuid, (array['Art','Swimming','Dance','Bowling','Pottery'])[1 + n % 5] || ' class ' || n,
      'A friendly class with a studio of its own, number ' || n % 40, 'Market Street', array['monday'], n % 9 * 100, 'time', 'all', '01632 960000',
      current_date - 20, worker_id, current_date - 20 from keeper cross join generate_series(1, ${ENTRIES}) n;
  drop table keeper;
  set session_replication_role = default;`
