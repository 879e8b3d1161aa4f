-- What payroll was given, as it stood; what a worker hears and types for the person; a human who decides where nobody could be reached.

alter table payroll_sent add column up_to_sheet bigint;
comment on column payroll_sent.up_to_sheet is 'The newest row of timesheet that payroll was given; what was written later is not with them. Null in rows older than this column: there the day tells.';

-- What the person says of looking, of a question, of money going back, and asks to change: also by phone, on paper or together.
-- Their words stay theirs (said_by, asked_by); who typed them and how they were heard stands beside.
alter table check_view
  add column how text not null default 'here' check (how in ('here','together','phone','paper')),
  add column typed_by uuid,
  add foreign key (authority_id, typed_by) references human (authority_id, human_id),
  add constraint somebody_typed_what_was_heard check ((how = 'here') = (typed_by is null));
comment on column check_view.typed_by is 'Who typed it for the person; null where they wrote it here themselves.';
alter table look_reply
  add column how text not null default 'here' check (how in ('here','together','phone','paper')),
  add column typed_by uuid,
  add foreign key (authority_id, typed_by) references human (authority_id, human_id),
  add constraint somebody_typed_what_was_heard check ((how = 'here') = (typed_by is null));
comment on column look_reply.typed_by is 'Who typed it for the person; null where they wrote it here themselves.';
alter table give_back_reply
  add column how text not null default 'here' check (how in ('here','together','phone','paper')),
  add column typed_by uuid,
  add foreign key (authority_id, typed_by) references human (authority_id, human_id),
  add constraint somebody_typed_what_was_heard check ((how = 'here') = (typed_by is null));
comment on column give_back_reply.typed_by is 'Who typed it for the person; null where they wrote it here themselves.';
alter table change_asked
  add column how text not null default 'here' check (how in ('here','together','phone','paper')),
  add column typed_by uuid,
  add foreign key (authority_id, typed_by) references human (authority_id, human_id),
  add constraint somebody_typed_what_was_heard check ((how = 'here') = (typed_by is null));
comment on column change_asked.typed_by is 'Who typed it for the person; null where they wrote it here themselves.';
alter table purchase add column how text check (how in ('together','phone','paper'));
comment on column purchase.how is 'How the worker who typed it heard of it; null where the person wrote it here, or it came out of a statement.';

-- Nobody could be reached. That is no yes: another human, a manager, decides with reasons that the person reads.
create table give_back_decided (
  like council_owned including defaults,
  give_back_id uuid not null,
  proposed_by uuid not null,
  proposed_as text not null,
  reasons text not null check (length(trim(reasons)) > 0),
  decided_by uuid not null,
  decided_as text not null check (decided_as = 'manager'),
  decided_on date not null,
  primary key (authority_id, give_back_id),
  constraint another_human_decides check (decided_by <> proposed_by),
  foreign key (authority_id, give_back_id, proposed_by, proposed_as) references give_back (authority_id, give_back_id, proposed_by, as_role),
  foreign key (authority_id, decided_by) references human (authority_id, human_id)
);
comment on table give_back_decided is 'Somebody did not answer, their day came and somebody tried to reach them on two days: a manager says, with reasons, that it goes back all the same. An answer of the person after it counts for more.';
create index give_back_decided_by on give_back_decided (authority_id, decided_by);
call guard('give_back_decided', 'select, insert');

create function decided_after_their_day_and_two_tries() returns trigger language plpgsql as $$
begin
  if not exists (select from give_back_approved a where a.authority_id = new.authority_id and a.give_back_id = new.give_back_id
      and a.not_before <= new.decided_on) then
    raise exception 'a manager decides after the person''s day';
  end if;
  if (select count(*) from give_back_tried t where t.authority_id = new.authority_id and t.give_back_id = new.give_back_id) < 2 then
    raise exception 'somebody tries to reach the person on two days first';
  end if;
  return new;
end $$;
create trigger decided_after_their_day_and_two_tries after insert on give_back_decided for each row
  execute function decided_after_their_day_and_two_tries();

-- As 0012 had it, but: silence is never enough, and a yes that somebody typed for the person leaves them the days of their notice.
create or replace function gives_back_after_notice() returns trigger language plpgsql as $$
declare proposal give_back; yes give_back_approved; said give_back_reply;
begin
  select * into proposal from give_back g where g.authority_id = new.authority_id and g.give_back_id = new.give_back_id;
  select * into yes from give_back_approved a where a.authority_id = new.authority_id and a.give_back_id = new.give_back_id;
  select * into said from give_back_reply r where r.authority_id = new.authority_id and r.give_back_id = new.give_back_id
    order by r.reply_id desc limit 1;
  if proposal.budget_id is distinct from new.budget_id then
    raise exception 'it is of another budget';
  end if;
  if exists (select from give_back_dropped d where d.authority_id = new.authority_id and d.give_back_id = new.give_back_id) then
    raise exception 'nothing goes back after all';
  end if;
  if (select sum(l.amount_pence) from give_back_line l where l.authority_id = new.authority_id and l.give_back_id = new.give_back_id)
      is distinct from proposal.amount_pence then
    raise exception 'money comes back only with its reasons';
  end if;
  if proposal.as_role <> 'person' then
    if yes.give_back_id is null then
      raise exception 'money comes back only after notice by another human';
    end if;
    if said.reply_id is not null and said.reply <> 'agree' then
      raise exception 'money does not come back against the answer of the person';
    end if;
    if (said.reply_id is null or said.how <> 'here') and new.carried_out_on < yes.not_before then
      raise exception 'money comes back only after the reply: the person still has time';
    end if;
    if said.reply_id is null and not exists (select from give_back_decided d
        where d.authority_id = new.authority_id and d.give_back_id = new.give_back_id) then
      raise exception 'money comes back only after the reply: no answer is not a yes';
    end if;
  end if;
  return new;
end $$;

-- The reminder of a pay day: once for each pay day.
create table pay_day_told (
  like council_owned including defaults,
  budget_id uuid not null,
  pay_day date not null,
  notice_id uuid not null,
  told_on date not null,
  primary key (authority_id, budget_id, pay_day),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, notice_id) references notice (authority_id, notice_id)
);
comment on table pay_day_told is 'The person was told, by the way that is safe for them, that a pay day of somebody who works for them comes. Once each.';
call guard('pay_day_told', 'select, insert');
