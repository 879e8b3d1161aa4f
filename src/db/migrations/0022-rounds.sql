-- A budget has rounds: each way back opens the next, and each is paid by one agreement of its own. What belongs to an earlier round
-- stays as it was and is never paid by again.

alter table way_back
  add column round int not null default 0,
  add column approved_before int not null default 0;
comment on column way_back.round is 'Which round it opens: 1 after the first ending. Counted by the database.';
comment on column way_back.approved_before is 'The number of the newest plan version that was approved by then: only a later one sets up payments again. Kept by the database.';

create function newest_approved(council int, of_budget uuid) returns int language sql stable as $$
  select coalesce(max(v.number), 0) from plan_version v
    join submission s on s.authority_id = v.authority_id and s.version_id = v.version_id
    join decision_standing d on d.authority_id = s.authority_id and d.submission_id = s.submission_id
  where v.authority_id = council and v.budget_id = of_budget and d.verdict in ('approved','approved-with-conditions')
$$;

-- Who came back before rounds were counted. Nothing has been set up for them since: it was not possible.
do $$
declare council int;
begin
  for council in select authority_id from authority loop
    perform set_config('app.authority', council::text, true);
    update way_back w set approved_before = newest_approved(council, w.budget_id), round = (select count(*) from way_back b
      where b.budget_id = w.budget_id and (b.typed_on, b.way_back_id) <= (w.typed_on, w.way_back_id));
  end loop;
  perform set_config('app.authority', '', true);
end $$;
alter table way_back add unique (authority_id, budget_id, round), add constraint a_way_back_opens_a_round check (round > 0);

-- Another council's row is left to the wall of the councils, which refuses it next.
create function way_back_opens_a_round() returns trigger language plpgsql as $$
begin
  if new.authority_id::text = current_setting('app.authority', true)
    and not exists (select from ending e join ending_confirmed c on c.authority_id = e.authority_id and c.ending_id = e.ending_id
      where e.authority_id = new.authority_id and e.ending_id = new.ending_id and e.last_day < new.typed_on
        and not exists (select from ending_challenge x where x.authority_id = e.authority_id and x.ending_id = e.ending_id)) then
    raise exception 'somebody comes back after an ending that was confirmed and is over';
  end if;
  new.round := 1 + (select coalesce(max(w.round), 0) from way_back w
    where w.authority_id = new.authority_id and w.budget_id = new.budget_id);
  new.approved_before := newest_approved(new.authority_id, new.budget_id);
  return new;
end $$;
create trigger way_back_opens_a_round before insert on way_back for each row execute function way_back_opens_a_round();

alter table agreement
  add column round int not null default 0 check (round >= 0),
  add constraint a_round_is_set_up_once unique (authority_id, budget_id, round);
comment on column agreement.round is 'Which round of the budget it pays: 0 the first, 1 after the first way back.';

-- Said once, for every store -------------------------------------------------------------------------------------------------

create view agreement_now with (security_invoker = true) as
  select a.* from agreement a where not exists (select from agreement later
    where later.authority_id = a.authority_id and later.budget_id = a.budget_id and later.round > a.round);
comment on view agreement_now is 'The agreement that stands on each budget: that of the newest round that was set up.';
grant select on agreement_now to footing_app;

create view ending_now with (security_invoker = true) as
  select e.* from ending e where not exists (select from agreement a
    where a.authority_id = e.authority_id and a.budget_id = e.budget_id and a.round > 0 and a.set_up_on > e.told_on);
comment on view ending_now is 'Endings of the agreement that stands. One of an earlier round is history: it ends nothing any more.';
grant select on ending_now to footing_app;

create view back_in with (security_invoker = true) as
  select w.authority_id, w.budget_id, w.way_back_id, w.ending_id, w.round, w.typed_on, w.approved_before from way_back w
  where not exists (select from agreement a
    where a.authority_id = w.authority_id and a.budget_id = w.budget_id and a.round >= w.round);
comment on view back_in is 'Who came back after an ending and for whom nothing is set up since: a plan, a decision and a set-up are to come.';
grant select on back_in to footing_app;

create view version_in_force with (security_invoker = true) as
  select v.authority_id, v.budget_id, v.version_id, v.number from plan_version v
  where exists (select from change_started c where c.authority_id = v.authority_id and c.version_id = v.version_id)
    or exists (select from agreement a where a.authority_id = v.authority_id and a.version_id = v.version_id)
    or not exists (select from agreement a where a.authority_id = v.authority_id and a.budget_id = v.budget_id)
      and exists (select from submission s join decision_standing d on d.authority_id = s.authority_id and d.submission_id = s.submission_id
        where s.authority_id = v.authority_id and s.version_id = v.version_id and d.verdict in ('approved','approved-with-conditions'));
comment on view version_in_force is 'Versions by which money is or was paid; before anything is set up, those that were approved. The newest in number holds.';
grant select on version_in_force to footing_app;

create view ground_now with (security_invoker = true) as
  select g.* from lawful_ground g where not exists (select from agreement a
    where a.authority_id = g.authority_id and a.budget_id = g.budget_id and a.round > 0 and a.set_up_on > g.written_on);
comment on view ground_now is 'Grounds written since the agreement that stands was set up. One of an earlier round carries nothing any more.';
grant select on ground_now to footing_app;

-- Nothing is paid after a way back before a later plan was approved by somebody, and set up ------------------------------------

create function a_round_follows_its_decision() returns trigger language plpgsql as $$
declare back way_back;
begin
  select * into back from way_back w where w.authority_id = new.authority_id and w.budget_id = new.budget_id
    order by w.round desc limit 1;
  if new.round <> coalesce(back.round, 0) then raise exception 'an agreement pays the round that is open'; end if;
  if new.round > 0 and not exists (select from plan_version v
      join submission s on s.authority_id = v.authority_id and s.version_id = v.version_id
      join decision_standing d on d.authority_id = s.authority_id and d.submission_id = s.submission_id
      where v.authority_id = new.authority_id and v.version_id = new.version_id and v.budget_id = new.budget_id
        and v.number > back.approved_before and d.verdict in ('approved','approved-with-conditions')
        and d.decided_on >= back.typed_on) then
    raise exception 'payments begin again only by a plan that was approved after the way back';
  end if;
  return new;
end $$;
create trigger a_round_follows_its_decision after insert on agreement for each row execute function a_round_follows_its_decision();

create function a_round_that_is_over_stays() returns trigger language plpgsql as $$
begin
  if exists (select from agreement a join way_back w on w.authority_id = a.authority_id and w.budget_id = a.budget_id
      and w.round > a.round where a.authority_id = new.authority_id and a.agreement_id = new.agreement_id) then
    raise exception 'an agreement of an earlier round is never changed';
  end if;
  return new;
end $$;
create trigger a_round_that_is_over_stays after insert on overlay for each row execute function a_round_that_is_over_stays();

create function a_line_begins_in_its_round() returns trigger language plpgsql as $$
begin
  if exists (select from way_back w join agreement a on a.authority_id = w.authority_id and a.budget_id = w.budget_id
      where w.authority_id = new.authority_id and w.budget_id = new.budget_id and a.agreement_id = new.agreement_id
        and (w.round > a.round or w.round = a.round and new.from_day < w.typed_on)) then
    raise exception 'a line is of the round that is open, and begins after the way back';
  end if;
  return new;
end $$;
create trigger a_line_begins_in_its_round after insert on agreement_line for each row execute function a_line_begins_in_its_round();

create function what_ended_stays_ended() returns trigger language plpgsql as $$
begin
  if exists (select from overlay o join agreement a on a.authority_id = o.authority_id and a.agreement_id = o.agreement_id
      join way_back w on w.authority_id = a.authority_id and w.budget_id = a.budget_id and w.round > a.round
      where o.authority_id = new.authority_id and o.overlay_id = new.overlay_id) then
    raise exception 'what was laid over an earlier round is never taken away';
  end if;
  return new;
end $$;
create trigger what_ended_stays_ended after insert on overlay_withdrawn for each row execute function what_ended_stays_ended();

-- An ending of an earlier round ends nothing in this one.
create or replace function payments_end_with_an_ending() returns trigger language plpgsql as $$
begin
  if not exists (select from ending_now e join ending_confirmed c on c.ending_id = e.ending_id
    where e.budget_id = new.budget_id and e.last_day <= new.from_day
      and not exists (select from ending_challenge x where x.ending_id = e.ending_id))
  then raise exception 'payments end only with an ending that was told and confirmed'; end if;
  return new;
end $$;

-- As in 0012; the ending's own steps hold for the money of a round that ended, not for that of one that is paid now.
create or replace function comes_back_by_its_door() returns trigger language plpgsql as $$
declare from_kind text; limit_pence bigint;
begin
  select a.kind into from_kind from account a where a.authority_id = new.authority_id and a.account_id = new.debit_account;
  if new.kind = 'money-returned' and from_kind in ('held','to-return') then return new; end if;
  if exists (select from overlay o join agreement_now a on a.authority_id = o.authority_id and a.agreement_id = o.agreement_id
        where o.authority_id = new.authority_id and o.budget_id = new.budget_id and o.kind = 'ends' and o.line_id is null)
      or exists (select from ending_now e join ending_confirmed c on c.authority_id = e.authority_id and c.ending_id = e.ending_id
        where e.authority_id = new.authority_id and e.budget_id = new.budget_id) then
    return new;
  end if;
  select g.amount_pence into limit_pence from give_back_carried_out c
    join give_back g on g.authority_id = c.authority_id and g.give_back_id = c.give_back_id
    where c.authority_id = new.authority_id and c.budget_id = new.budget_id and c.key = coalesce(new.group_id, new.key);
  if limit_pence is null then
    raise exception 'money comes back only after notice, reason and reply';
  end if;
  if (select sum(t.amount_pence) from transfer t where t.authority_id = new.authority_id
      and t.budget_id = new.budget_id and t.kind in ('set-aside-to-return','money-returned') and coalesce(t.group_id, t.key) = coalesce(new.group_id, new.key))
      > limit_pence then
    raise exception 'more comes back than was proposed';
  end if;
  return new;
end $$;

-- As in 0015, for the agreement that stands: a new agreement after a way back is a direct payment made anew, so its first review is due
-- within six months of its own first payment (Care and Support (Direct Payments) Regulations 2014, regulation 7).
create or replace function review_last_days(council int, of_budget uuid) returns table (kind text, due_on date) language sql stable as $$
  with held as materialized (
    select r.kind, h.held_on from review r join review_held h on h.authority_id = r.authority_id and h.review_id = r.review_id
    where r.authority_id = council and r.budget_id = of_budget),
  looked as materialized (select max(h.held_on) as fully_on from held h where h.kind in ('planned','direct-payment')),
  agreed as materialized (select a.agreement_id, a.round, a.set_up_on, a.managed_as from agreement_now a
    where a.authority_id = council and a.budget_id = of_budget),
  ended as materialized (select min(o.from_day) as last_day from overlay o join agreed a on a.agreement_id = o.agreement_id
    where o.authority_id = council and o.budget_id = of_budget and o.kind = 'ends' and o.line_id is null
      and not exists (select from overlay_withdrawn w where w.authority_id = council and w.overlay_id = o.overlay_id)),
  paid as materialized (select min(t.effective_on) as first_on from transfer t left join agreed a on a.round > 0
    where t.authority_id = council and t.budget_id = of_budget and t.kind = 'payment'
      and (a.agreement_id is null or exists (select from agreement_line l
        where l.authority_id = council and l.line_id = t.line_id and l.agreement_id = a.agreement_id))),
  approved as materialized (select max(d.decided_on) as on_day from submission s
    join decision_standing d on d.authority_id = s.authority_id and d.submission_id = s.submission_id
    where s.authority_id = council and s.budget_id = of_budget and d.verdict in ('approved','approved-with-conditions')),
  due as (
    select 'light-touch' as kind, a.set_up_on + 56 as due_on from agreed a
    where not exists (select from held h where h.held_on >= a.set_up_on + 42 or (h.kind = 'light-touch' and h.held_on >= a.set_up_on))
    union all
    select 'direct-payment', (case when l.fully_on >= p.first_on then l.fully_on + interval '12 months'
      else p.first_on + interval '6 months' end)::date
    from agreed a, looked l, paid p where a.managed_as = 'direct-payment' and p.first_on is not null
    union all
    select 'planned', (greatest(p.on_day, l.fully_on) + interval '12 months')::date from approved p, looked l where p.on_day is not null)
  select due.kind, due.due_on from due cross join ended where ended.last_day is null or due.due_on <= ended.last_day
$$;
