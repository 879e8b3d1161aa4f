-- A check-in that the worker asks, a third person who is heard at an ending, and a ground for less money.

create table check_in_tried (
  like council_owned including defaults,
  check_in_id uuid not null,
  turn text not null check (turn in ('asked','again')),
  way text not null check (way in ('phone','visit','video','letter')),
  words text not null default '',
  tried_by uuid not null,
  tried_on date not null,
  primary key (authority_id, check_in_id, turn),
  foreign key (authority_id, check_in_id) references check_in,
  foreign key (authority_id, tried_by) references human (authority_id, human_id)
);
comment on table check_in_tried is 'The worker asked as the person chose, and had no answer. Once, and once again; the key allows no third time.';
create index check_in_tried_by on check_in_tried (authority_id, tried_by);
call guard('check_in_tried', 'select, insert');

create table ending_third_asked (
  like council_owned including defaults,
  third_id uuid not null,
  ending_id uuid not null,
  third_human uuid not null,
  words text not null check (length(trim(words)) > 0),
  answer_by date not null,
  asked_by uuid not null,
  asked_on date not null,
  primary key (authority_id, third_id),
  check (answer_by >= asked_on),
  check (third_human <> asked_by),
  foreign key (authority_id, ending_id) references ending,
  foreign key (authority_id, third_human) references human (authority_id, human_id),
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table ending_third_asked is 'Who is to listen to both sides of an ending on which they disagree, and by which day. The newest stands.';
create index ending_third_asked_of on ending_third_asked (authority_id, ending_id, asked_on desc);
create index ending_third_asked_human on ending_third_asked (authority_id, third_human);
call guard('ending_third_asked', 'select, insert');

create table ending_third_view (
  like council_owned including defaults,
  third_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, third_id),
  foreign key (authority_id, third_id) references ending_third_asked,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table ending_third_view is 'What that human heard and how they see it. Both sides read it. It decides nothing.';
call guard('ending_third_view', 'select, insert');

create table ending_third_reason (
  like council_owned including defaults,
  third_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  written_by uuid not null,
  written_on date not null,
  primary key (authority_id, third_id),
  foreign key (authority_id, third_id) references ending_third_asked,
  foreign key (authority_id, written_by) references human (authority_id, human_id)
);
comment on table ending_third_reason is 'Why it ends although the third person has not been heard. The person reads it.';
call guard('ending_third_reason', 'select, insert');

-- An ending is not confirmed while the third person is to be heard, unless the person can read why; a no to it closes it.
create function third_is_heard_first() returns trigger language plpgsql as $$
begin
  if exists (select from ending_third_asked t where t.authority_id = new.authority_id and t.ending_id = new.ending_id
      and t.third_id = (select n.third_id from ending_third_asked n where n.authority_id = t.authority_id and n.ending_id = t.ending_id
        order by n.asked_on desc, n.third_id desc limit 1)
      and not exists (select from ending_third_view v where v.authority_id = t.authority_id and v.third_id = t.third_id)
      and not exists (select from ending_third_reason r where r.authority_id = t.authority_id and r.third_id = t.third_id)
      and coalesce((select a.answer from ending_offer_answer a where a.authority_id = t.authority_id and a.ending_id = t.ending_id
        and a.what = 'third-party' order by a.ending_offer_answer_id desc limit 1), '') not in ('no','done')) then
    raise exception 'the third person is heard first, or the person reads why not';
  end if;
  return new;
end $$;
create trigger third_is_heard_first before insert on ending_confirmed for each row execute function third_is_heard_first();

-- Less money by a change of the plan rests on something too: the person began it, both agreed in their own words, or a lawful ground.
alter table change_started
  add column cut_rests_on text check (cut_rests_on in ('begun-by-person','agreed-by-both','ground')),
  add column ground_id uuid,
  add foreign key (authority_id, budget_id, ground_id) references lawful_ground (authority_id, budget_id, ground_id),
  add constraint a_ground_is_named check ((cut_rests_on is not distinct from 'ground') = (ground_id is not null));
comment on column change_started.cut_rests_on is 'On what less money rests; null where there is no less. A yes that somebody typed for the person does not carry it alone.';

create function less_rests_on_what_it_says() returns trigger language plpgsql as $$
begin
  if new.cut_rests_on = 'begun-by-person' and not exists (
    select from budget b where b.budget_id = new.budget_id and b.person_id = new.started_by)
  then raise exception 'less money was not begun by the person'; end if;
  if new.cut_rests_on = 'agreed-by-both' and not exists (
    select from plan_answer a where a.plan_answer_id = new.answer_id and a.side = 'person' and a.typed_by is null)
  then raise exception 'less money was not agreed by the person in their own words'; end if;
  if new.cut_rests_on = 'ground' and not exists (select from ground_now g where g.ground_id = new.ground_id
    and g.basis in ('reassessed-less-needed','another-way','persons-choice') and (g.other_from is null or g.other_from <= new.starts_on))
  then raise exception 'less money rests on a lawful ground'; end if;
  return new;
end $$;
create trigger less_rests_on_what_it_says before insert on change_started for each row execute function less_rests_on_what_it_says();

-- Whether it is less is seen from the payments themselves: lines that end or fall by a change in which none rises and none begins.
create function less_money_says_on_what_it_rests() returns trigger language plpgsql as $$
declare
  falls boolean;
  rises boolean;
begin
  select coalesce(bool_or(x.after < x.before), false), coalesce(bool_or(x.after > x.before), false) into falls, rises
  from (select coalesce(o.amount_pence, 0) as after, coalesce((select p.amount_pence from overlay p where p.line_id = o.line_id
        and p.kind = 'amount' and p.change_id is distinct from new.change_id and p.from_day <= o.from_day
        and not exists (select from overlay_withdrawn w where w.overlay_id = p.overlay_id)
        order by p.made_on desc, p.overlay_id desc limit 1), l.amount_pence) as before
    from overlay o join agreement_line l on l.line_id = o.line_id where o.change_id = new.change_id and o.kind in ('amount','ends')) x;
  if falls and not rises and new.cut_rests_on is null and not exists (select from agreement_line l join overlay o on o.agreement_id = l.agreement_id
      where o.change_id = new.change_id and l.from_day >= new.starts_on) then
    raise exception 'less money rests on a lawful ground, or on what both want';
  end if;
  return null;
end $$;
create constraint trigger less_money_says_on_what_it_rests after insert on change_started deferrable initially deferred
  for each row execute function less_money_says_on_what_it_rests();
