-- The decision that stands, found by a join: the highest turn, looked up row by row, was planned as if almost no decision stood, and a
-- night over a hundred thousand budgets went through all of them once for each.
create or replace view decision_standing with (security_invoker) as
  select d.* from decision d where not exists (select from decision later
    where later.authority_id = d.authority_id and later.submission_id = d.submission_id and later.turn > d.turn);
