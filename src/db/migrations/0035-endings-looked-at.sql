-- What an ending rests on, looked at again: a day in a plan stops nothing, each ground is what it says, and nobody speaks for the person.

-- A day in a plan ------------------------------------------------------------------------------------------------------------

comment on column agreement_line.to_day is 'The last day that the plan gives. A look together is due before it; it ends no payment by itself.';
alter table review_moved drop constraint review_moved_due_kind_check;
alter table review_moved add constraint review_moved_due_kind_check
  check (due_kind in ('light-touch','planned','direct-payment','plan-date','capacity','concern'));
alter table review_due_told drop constraint review_due_told_kind_check;
alter table review_due_told add constraint review_due_told_kind_check
  check (kind in ('light-touch','planned','direct-payment','requested','plan-date','capacity','concern'));

-- What a ground says -----------------------------------------------------------------------------------------------------------

-- Advice with every end on needs (Care Act 2014, s.24(2)). Grounds of before stand as they were written.
alter table lawful_ground drop constraint no_needs_with_advice;
alter table lawful_ground add constraint no_needs_with_advice
  check (basis not in ('reassessed-not-eligible','no-needs') or length(trim(advice)) > 0) not valid;

-- "Not eligible" and "no needs" are what a decision about the needs says, made since the money began; no review says it.
create function says_no_needs(council int, of_budget uuid, of_assessment uuid) returns boolean language sql stable as $$
  select exists (select from eligibility e join assessment s on s.authority_id = e.authority_id and s.assessment_id = e.assessment_id
    where e.authority_id = council and e.assessment_id = of_assessment and s.budget_id = of_budget and not e.eligible
      and e.decided_on >= coalesce((select a.set_up_on from agreement_now a where a.authority_id = council and a.budget_id = of_budget), e.decided_on))
$$;

-- As in 0018; and a decision that says so behind "not eligible" and "no needs".
create or replace function ground_rests_on_what_is_there() returns trigger language plpgsql as $$
begin
  if new.review_id is not null and not exists (select from review_held h where h.review_id = new.review_id)
  then raise exception 'a ground rests on a review that took place'; end if;
  if new.assessment_id is not null and not exists (select from eligibility e where e.assessment_id = new.assessment_id)
  then raise exception 'a ground rests on an assessment that was decided'; end if;
  if new.basis in ('reassessed-not-eligible','no-needs') and not says_no_needs(new.authority_id, new.budget_id, new.assessment_id)
  then raise exception 'only a decision about the needs, made since the money began, says that there are none'; end if;
  if new.basis = 'persons-choice' and not exists (select from budget b where b.budget_id = new.budget_id and b.person_id = new.said_by)
  then raise exception 'the person''s wish is the person''s'; end if;
  if new.basis = 's117-both' and not (
    exists (select from aftercare_decided d where d.aftercare_decided_id = new.council_decided and d.body = 'council')
    and exists (select from aftercare_decided d where d.aftercare_decided_id = new.nhs_decided and d.body = 'nhs'))
  then raise exception 'aftercare ends only when council and NHS have both decided it'; end if;
  if new.basis = 'outside-the-plan' and not exists (
    select from outside_step s join outside_question q on q.outside_id = s.outside_id
    join outside_step_decided d on d.step_id = s.step_id and d.yes
    where s.step_id = new.step_id and s.step = 'stop' and q.budget_id = new.budget_id)
  then raise exception 'this ground stands on a stop that a manager agreed to'; end if;
  return new;
end $$;

-- Who spoke ----------------------------------------------------------------------------------------------------------------------

alter table ending_view
  add column witness_id uuid,
  add column page_photo uuid,
  add foreign key (authority_id, witness_id) references human (authority_id, human_id),
  add foreign key (authority_id, page_photo) references plan_page_photo;
comment on column ending_view.witness_id is 'By phone: the second member of staff or the advocate who heard it.';
comment on column ending_view.page_photo is 'On paper: the photo of the signed page.';
alter table ending_view add constraint paper_has_its_page check (how is distinct from 'paper' or page_photo is not null) not valid;
alter table ending_view add constraint somebody_else_heard_the_phone
  check (how is distinct from 'phone' or (witness_id is not null and witness_id <> typed_by and witness_id <> said_by)) not valid;

-- Whether the person says yes to (c) of every goal, in their own session: of each goal the newest view counts.
create function says_yes_themself(council int, of_ending uuid) returns boolean language sql stable as $$
  with newest as (select v.said, v.how from ending_view v
    where v.authority_id = council and v.ending_id = of_ending and v.side = 'person' and v.condition = 'c'
      and not exists (select from ending_view w where w.authority_id = council and w.ending_id = of_ending and w.side = 'person'
        and w.condition = 'c' and w.ending_view_id > v.ending_view_id
        and (w.outcome_id is null or v.outcome_id is null or w.outcome_id = v.outcome_id)))
  select coalesce(bool_and(said = 'yes' and how is null), false) from newest
$$;

-- As in 0018; a move ends no aftercare, a short notice needs the person's own yes, what was typed for them waits its fourteen days,
-- and their own choice is never read from silence.
create or replace function ending_is_lawful() returns trigger language plpgsql as $$
declare
  told ending;
  ground lawful_ground;
  notice int;
  heard ending_view;
begin
  select * into told from ending e where e.ending_id = new.ending_id;
  if told.proposed_by = new.confirmed_by then raise exception 'another human confirms an ending'; end if;
  if told.last_day < new.confirmed_on then raise exception 'nothing stops looking back'; end if;
  if exists (select from ending_challenge x where x.ending_id = new.ending_id)
  then raise exception 'an ending that is looked at again is not confirmed'; end if;
  select * into ground from lawful_ground g where g.ground_id = told.ground_id;
  if ground.ground_id is null or ground.basis = 'reassessed-less-needed'
  then raise exception 'an ending rests on a lawful ground'; end if;
  if ground.basis in ('reassessed-not-eligible','no-needs') and not says_no_needs(new.authority_id, told.budget_id, ground.assessment_id)
  then raise exception 'an ending on needs rests on a decision that there are none'; end if;
  if ground.basis not in ('s117-both','died')
    and exists (select from aftercare a join budget b on b.person_id = a.person_id where b.budget_id = told.budget_id)
  then raise exception 'aftercare ends only when council and NHS have both decided it'; end if;
  if ground.basis = 'another-way' and ground.other_from > told.last_day + 1
  then raise exception 'the other help is there when the money stops'; end if;
  if told.kind = 'died' then return new; end if;
  select (s.settings -> 'ending' ->> 'noticeDays')::int into notice from council_settings s
    where s.effective_from <= told.told_on order by s.effective_from desc, s.settings_id desc limit 1;
  if told.last_day < told.told_on + coalesce(notice, 28) and not says_yes_themself(new.authority_id, new.ending_id)
  then raise exception 'a stop has its full notice, or the person''s own yes'; end if;
  select * into heard from ending_view v where v.ending_id = new.ending_id and v.side = 'person' order by v.ending_view_id desc limit 1;
  if heard.how is not null and new.confirmed_on < coalesce(heard.typed_on, heard.said_on) + 14
  then raise exception 'what was typed for the person waits fourteen days'; end if;
  if heard.ending_id is null and (ground.basis = 'persons-choice' or told.kind = 'person-chose')
  then raise exception 'the person''s own choice is never read from silence'; end if;
  return new;
end $$;

-- Aftercare ends by two ------------------------------------------------------------------------------------------------------------

create function free_care_ends_by_both() returns trigger language plpgsql as $$
begin
  if (select count(distinct d.body) from aftercare_decided d where d.authority_id = new.authority_id and d.aftercare_id = new.aftercare_id
      and d.decided_on <= new.ended_on) < 2
  then raise exception 'free aftercare ends only when council and NHS have both decided it'; end if;
  return null;
end $$;
create trigger free_care_ends_by_both after insert on aftercare_ended for each row execute function free_care_ends_by_both();

-- Steps down rest on a ground; down to nothing, on one that carries an end --------------------------------------------------------

create function steps_rest_on_a_ground() returns trigger language plpgsql as $$
declare
  of_budget uuid;
  ground ground_now;
begin
  select t.budget_id into of_budget from taper t where t.authority_id = new.authority_id and t.taper_id = new.taper_id;
  select * into ground from ground_now g where g.authority_id = new.authority_id and g.budget_id = of_budget
    order by g.written_on desc, g.ground_id desc limit 1;
  if ground.ground_id is null then raise exception 'steps down rest on a lawful ground'; end if;
  if 0 <> (select p.amount_pence from taper_part p where p.authority_id = new.authority_id and p.taper_id = new.taper_id
      order by p.from_day desc limit 1) then
    return null;
  end if;
  if ground.basis = 'reassessed-less-needed' then raise exception 'steps down to nothing rest on a ground for an end'; end if;
  if ground.basis not in ('s117-both','died') and exists (select from aftercare a
      join budget b on b.authority_id = a.authority_id and b.person_id = a.person_id
      where b.authority_id = new.authority_id and b.budget_id = of_budget) then
    raise exception 'aftercare steps down to nothing only when council and NHS have both decided it';
  end if;
  return null;
end $$;
create trigger steps_rest_on_a_ground after insert on taper_laid for each row execute function steps_rest_on_a_ground();
