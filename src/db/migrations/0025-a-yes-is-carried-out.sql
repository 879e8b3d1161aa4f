-- A yes to what the person asked is carried out, and money managed with somebody leads to an agreement that says so.

-- Less for a while, and another use: asked again ----------------------------------------------------------------------------

alter table change_answered
  add column version_id uuid,
  add foreign key (authority_id, version_id) references plan_version;
comment on column change_answered.version_id is 'The version of the plan that carries out a yes to another use; null where there is none.';

create table change_agreed (
  like council_owned including defaults,
  request_id uuid not null,
  yes boolean not null,
  words text not null default '',
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, request_id),
  foreign key (authority_id, request_id) references change_answered,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table change_agreed is 'The person was shown what a yes of their worker changes, and says whether it begins. Without it nothing that is for the worse does.';
call guard('change_agreed', 'select, insert');

create function change_is_the_persons() returns trigger language plpgsql as $$
begin
  if not exists (select from change_asked c join budget b on b.authority_id = c.authority_id and b.budget_id = c.budget_id
      join change_answered a on a.authority_id = c.authority_id and a.request_id = c.request_id
      where c.authority_id = new.authority_id and c.request_id = new.request_id and a.answer = 'yes'
        and b.person_id = new.said_by and a.answered_by <> new.said_by
        and not exists (select from change_taken_back t where t.authority_id = c.authority_id and t.request_id = c.request_id)) then
    raise exception 'the person alone says whether it begins, after a yes of their worker';
  end if;
  return new;
end $$;
create trigger change_is_the_persons after insert on change_agreed for each row execute function change_is_the_persons();

alter table overlay
  add column request_id uuid,
  add foreign key (authority_id, request_id) references change_asked (authority_id, request_id),
  add constraint less_is_an_amount check (request_id is null or kind = 'amount'),
  drop constraint a_line_changes_with_its_plan,
  add constraint a_line_changes_with_its_plan check (change_id is not null or taper_id is not null or request_id is not null
    or kind in ('pause','uplift','unwell') or (kind = 'ends' and line_id is null));
comment on column overlay.request_id is 'Less for a while: what the person asked for, their worker said yes to, and the person saw in pounds and said yes to again.';
create index overlay_of_request on overlay (authority_id, request_id) where request_id is not null;

-- Less money rests on the person's own wish and the yes of both: laid as it was asked, no sooner than the next day, never on wages.
create function less_is_as_both_said() returns trigger language plpgsql as $$
begin
  if new.request_id is null then return null; end if;
  if not exists (select from change_asked c
      join change_agreed g on g.authority_id = c.authority_id and g.request_id = c.request_id and g.yes
      where c.authority_id = new.authority_id and c.request_id = new.request_id and c.budget_id = new.budget_id and c.kind = 'less'
        and c.line_id = new.line_id and c.amount_pence = new.amount_pence and g.said_by = new.made_by
        and (c.until_day is null or new.to_day <= c.until_day)) then
    raise exception 'less for a while is what the person asked for, and both said yes to';
  end if;
  if new.from_day <= new.made_on then raise exception 'less for a while touches no day that has begun'; end if;
  if exists (select from agreement_line l where l.authority_id = new.authority_id and l.line_id = new.line_id and l.pa_part is not null) then
    raise exception 'what is owed to somebody employed does not get less';
  end if;
  return null;
end $$;
create trigger less_is_as_both_said after insert on overlay for each row execute function less_is_as_both_said();

-- Who looks after the money, changed by a recorded step ---------------------------------------------------------------------

create table way_changed (
  like council_owned including defaults,
  way_id uuid not null,
  budget_id uuid not null,
  agreement_id uuid not null,
  step_id uuid not null,
  managed_as text not null check (managed_as in ('council-managed','third-party','as-before')),
  from_day date not null,
  reasons text not null check (length(trim(reasons)) > 0),
  made_by uuid not null,
  made_on date not null,
  primary key (authority_id, way_id),
  unique (authority_id, step_id, managed_as),
  constraint a_new_way_has_notice check (managed_as = 'as-before' or from_day >= made_on + 14),
  check (from_day >= made_on),
  foreign key (authority_id, budget_id, agreement_id) references agreement (authority_id, budget_id, agreement_id),
  foreign key (authority_id, step_id) references outside_step (authority_id, step_id),
  foreign key (authority_id, made_by) references human (authority_id, human_id)
);
comment on table way_changed is 'From a day on somebody else looks after what was in the person''s own hands (direct payment, card), by a recorded step of a manager with reasons; as-before: it is theirs again. The newest whose day has come stands. It changes no amount and stops nothing.';
create index way_changed_of_agreement on way_changed (authority_id, agreement_id, way_id desc);
call guard('way_changed', 'select, insert');

create function a_new_way_has_its_step() returns trigger language plpgsql as $$
begin
  if not exists (select from outside_step s
      join outside_question q on q.authority_id = s.authority_id and q.outside_id = s.outside_id
      join outside_step_decided d on d.authority_id = s.authority_id and d.step_id = s.step_id and d.yes
      join role_held h on h.authority_id = d.authority_id and h.human_id = d.decided_by and h.role = 'manager'
      where s.authority_id = new.authority_id and s.step_id = new.step_id and q.budget_id = new.budget_id and s.step = 'managed-with-me'
        and (new.managed_as = s.managed_as and d.decided_by = new.made_by
          or new.managed_as = 'as-before' and exists (select from way_changed w where w.authority_id = s.authority_id and w.step_id = s.step_id
            and w.managed_as <> 'as-before'))) then
    raise exception 'who looks after the money changes by a step that a manager agreed to';
  end if;
  return new;
end $$;
create trigger a_new_way_has_its_step after insert on way_changed for each row execute function a_new_way_has_its_step();

-- Who looks after a line's money today. What is owed to somebody employed stays with the person where the council looks after the rest;
-- a third party has one account for all of it, and pays that too.
create function managed_now(l agreement_line) returns text language sql stable as $$
  select case when l.managed_as not in ('direct-payment','prepaid-card') then l.managed_as
    else coalesce((select case w.managed_as when 'third-party' then 'third-party'
        when 'council-managed' then case when l.pa_part is null then 'council-managed' end end
      from way_changed w
      where w.authority_id = l.authority_id and w.agreement_id = l.agreement_id
        and w.from_day <= (select ((now() + c.ahead) at time zone 'Europe/London')::date from journey_clock c)
      order by w.way_id desc limit 1), l.managed_as) end
$$;
comment on function managed_now is 'Who looks after a line''s money today: as it was set up, or as a recorded step changed it (way_changed).';

-- A receipt that came later ---------------------------------------------------------------------------------------------------

create table receipt_later (
  like council_owned including defaults,
  purchase_id uuid not null,
  because text not null default '',
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, purchase_id),
  foreign key (authority_id, purchase_id) references purchase (authority_id, purchase_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table receipt_later is 'What was bought stood in a statement first: the person showed its receipt afterwards (receipt_page), or said in a word why there is none.';
call guard('receipt_later', 'select, insert');
