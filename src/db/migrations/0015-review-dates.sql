-- When the plan is looked at together: none is moved past its date without a reason and a name, and everybody invited knows what it is.

alter table review add column place text not null default '' check (length(place) <= 300);
comment on column review.place is 'Where exactly, in words: the name of a café, whose home. Empty where the way says it all.';

create table review_day (
  like council_owned including defaults,
  day_id bigint generated always as identity,
  review_id uuid not null,
  meet_on date not null,
  how text not null check (how in ('home','phone','video','office','cafe')),
  place text not null default '' check (length(place) <= 300),
  reasons text not null default '',
  set_by uuid not null,
  set_on date not null,
  primary key (authority_id, day_id),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, set_by) references human (authority_id, human_id)
);
comment on table review_day is 'Another day, way or place for a review that was planned. The newest stands, else what the review itself says.';
create index review_day_of_review on review_day (authority_id, review_id, day_id desc);
call guard('review_day', 'select, insert');

create table review_moved (
  like council_owned including defaults,
  moved_id bigint generated always as identity,
  review_id uuid not null,
  due_kind text not null check (due_kind in ('light-touch','planned','direct-payment','capacity','concern')),
  due_on date not null,
  to_day date not null,
  reasons text not null check (length(trim(reasons)) > 0),
  moved_by uuid not null,
  moved_on date not null,
  primary key (authority_id, moved_id),
  check (to_day > due_on),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, moved_by) references human (authority_id, human_id)
);
comment on table review_moved is 'A review is planned past the day by which it was due: from which day to which, why (the person reads it), and who did it.';
create index review_moved_of_review on review_moved (authority_id, review_id, moved_id desc);
call guard('review_moved', 'select, insert');

create table review_concern (
  like council_owned including defaults,
  concern_id bigint generated always as identity,
  budget_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, concern_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table review_concern is 'A worker is concerned, in words that the person reads; it makes a review due (regulation 7 of SI 2014/2871). It changes nothing else.';
create index review_concern_of_budget on review_concern (authority_id, budget_id, concern_id desc);
call guard('review_concern', 'select, insert');

create table review_due_told (
  like council_owned including defaults,
  budget_id uuid not null,
  kind text not null check (kind in ('light-touch','planned','direct-payment','requested','capacity','concern')),
  due_on date not null,
  told_on date not null,
  primary key (authority_id, budget_id, kind, due_on),
  foreign key (authority_id, budget_id) references budget
);
comment on table review_due_told is 'That the person heard, once, that a review is due by a day.';
call guard('review_due_told', 'select, insert');

-- Who comes, and the invitation ----------------------------------------------------------------------------------------------

create table review_guest (
  like council_owned including defaults,
  guest_id uuid not null,
  review_id uuid not null,
  name text not null check (length(trim(name)) between 1 and 200),
  why text not null check (length(trim(why)) > 0),
  by_person boolean not null,
  added_by uuid not null,
  added_on date not null,
  primary key (authority_id, guest_id),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, added_by) references human (authority_id, human_id)
);
comment on table review_guest is 'Who comes to a review besides the person and their worker, and why. by_person: they bring them.';
create index review_guest_of_review on review_guest (authority_id, review_id);
call guard('review_guest', 'select, insert');

create table review_guest_no (
  like council_owned including defaults,
  guest_id uuid not null,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, guest_id),
  foreign key (authority_id, guest_id) references review_guest,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table review_guest_no is 'The person does not want them there. They owe nobody a reason.';
call guard('review_guest_no', 'select, insert');

create table review_invited (
  like council_owned including defaults,
  review_id uuid not null,
  meet_on date not null,
  notice_id uuid not null,
  invited_on date not null,
  primary key (authority_id, review_id, meet_on),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, notice_id) references notice (authority_id, notice_id)
);
comment on table review_invited is 'The person was invited for a day, by the way that is safe for them. Once for each day; no answer has no effect.';
call guard('review_invited', 'select, insert');

create table review_day_fine (
  like council_owned including defaults,
  review_id uuid not null,
  meet_on date not null,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, review_id, meet_on),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table review_day_fine is 'The person said that this day is good for them.';
call guard('review_day_fine', 'select, insert');

-- None is moved past its date without a reason and a name --------------------------------------------------------------------

-- The last days of law and guidance: a council's own earlier ones are for its rules.
create function review_last_days(council int, of_budget uuid) returns table (kind text, due_on date) language sql stable as $$
  with held as materialized (
    select r.kind, h.held_on from review r join review_held h on h.authority_id = r.authority_id and h.review_id = r.review_id
    where r.authority_id = council and r.budget_id = of_budget),
  looked as materialized (select max(h.held_on) as fully_on from held h where h.kind in ('planned','direct-payment')),
  agreed as materialized (select a.agreement_id, a.set_up_on, a.managed_as from agreement a
    where a.authority_id = council and a.budget_id = of_budget order by a.set_up_on desc, a.agreement_id limit 1),
  ended as materialized (select min(o.from_day) as last_day from overlay o join agreed a on a.agreement_id = o.agreement_id
    where o.authority_id = council and o.budget_id = of_budget and o.kind = 'ends' and o.line_id is null
      and not exists (select from overlay_withdrawn w where w.authority_id = council and w.overlay_id = o.overlay_id)),
  paid as materialized (select min(t.effective_on) as first_on from transfer t
    where t.authority_id = council and t.budget_id = of_budget and t.kind = 'payment'),
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

create function a_review_past_its_date_says_why() returns trigger language plpgsql as $$
declare
  found record;
  late record;
begin
  select r.budget_id, r.kind, coalesce((select d.meet_on from review_day d
      where d.authority_id = r.authority_id and d.review_id = r.review_id order by d.day_id desc limit 1), r.meet_on) as meet_on
    into found from review r where r.authority_id = new.authority_id and r.review_id = new.review_id;
  -- What the person asked for comes besides, and moves nothing; what was held is over.
  if found is null or found.kind = 'requested'
    or exists (select from review_held h where h.authority_id = new.authority_id and h.review_id = new.review_id) then
    return null;
  end if;
  for late in select d.kind, d.due_on from review_last_days(new.authority_id, found.budget_id) d where d.due_on < found.meet_on loop
    if not exists (select from review_moved m where m.authority_id = new.authority_id and m.review_id = new.review_id
        and m.due_kind = late.kind and m.due_on <= late.due_on and m.to_day >= found.meet_on) then
      raise exception 'a review is moved past its date (% by %) only with a reason and a name', late.kind, late.due_on;
    end if;
  end loop;
  return null;
end $$;
create constraint trigger a_new_review_past_its_date_says_why after insert on review deferrable initially deferred
  for each row execute function a_review_past_its_date_says_why();
create constraint trigger another_day_past_its_date_says_why after insert on review_day deferrable initially deferred
  for each row execute function a_review_past_its_date_says_why();
