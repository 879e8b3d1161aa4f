-- What follows an ending follows only one that stands. Somebody who says that it is wrong takes its last day away for good: where it was
-- right all the same, a new last day is told with the full notice.

create view ending_stands with (security_invoker = true) as
  select e.authority_id, e.ending_id, e.budget_id, e.kind, e.last_day, e.told_on from ending e
  where not exists (select from ending_challenge x where x.authority_id = e.authority_id and x.ending_id = e.ending_id)
    and (exists (select from ending_confirmed c where c.authority_id = e.authority_id and c.ending_id = e.ending_id)
      or not exists (select from ending later where later.authority_id = e.authority_id and later.budget_id = e.budget_id
        and (later.told_on, later.ending_id) > (e.told_on, e.ending_id)));
comment on view ending_stands is 'Endings, of every round, in whose place no other was told, and of which nobody said that they are wrong.';
grant select on ending_stands to footing_app;

create view ending_stands_now with (security_invoker = true) as
  select s.authority_id, s.ending_id, s.budget_id, s.kind, s.last_day, s.told_on from ending_stands s
  join ending_now n on n.authority_id = s.authority_id and n.ending_id = s.ending_id;
comment on view ending_stands_now is 'Endings of the agreement that stands in whose place no other was told, and of which nobody said that they are wrong.';
grant select on ending_stands_now to footing_app;

-- The day that a person asked for is theirs ------------------------------------------------------------------------------------

-- As in 0015; only a review that the person opened themselves comes besides and moves nothing.
create or replace function a_review_past_its_date_says_why() returns trigger language plpgsql as $$
declare
  found record;
  late record;
begin
  select r.budget_id, r.kind, r.opened_by = b.person_id as own, coalesce((select d.meet_on from review_day d
      where d.authority_id = r.authority_id and d.review_id = r.review_id order by d.day_id desc limit 1), r.meet_on) as meet_on
    into found from review r join budget b on b.authority_id = r.authority_id and b.budget_id = r.budget_id
    where r.authority_id = new.authority_id and r.review_id = new.review_id;
  if found is null or found.kind = 'requested' and found.own
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

-- Its own date is the day that the person had: somebody else moves it past that only with a reason.
create function the_day_asked_for_is_kept_or_says_why() returns trigger language plpgsql as $$
begin
  if length(trim(new.reasons)) = 0 and exists (select from review r
      join budget b on b.authority_id = r.authority_id and b.budget_id = r.budget_id
      where r.authority_id = new.authority_id and r.review_id = new.review_id and r.kind = 'requested' and new.set_by <> b.person_id
        and new.meet_on > coalesce((select d.meet_on from review_day d where d.authority_id = r.authority_id and d.review_id = r.review_id
          and d.day_id < new.day_id order by d.day_id desc limit 1), r.meet_on)) then
    raise exception 'the day that a person asked for is moved past only with a reason and a name';
  end if;
  return new;
end $$;
create trigger the_day_asked_for_is_kept_or_says_why after insert on review_day for each row
  execute function the_day_asked_for_is_kept_or_says_why();

-- Nobody types over what the person said themselves ----------------------------------------------------------------------------

create function their_own_word_on_a_step_stands() returns trigger language plpgsql as $$
begin
  if exists (select from (select s.said_by, s.typed_by from review_step_said s where s.authority_id = new.authority_id
      and s.review_id = new.review_id and s.outcome_id = new.outcome_id and s.step_said_id < new.step_said_id
      order by s.step_said_id desc limit 1) before where before.said_by = before.typed_by) then
    raise exception 'what the person said of a step themselves is never typed over';
  end if;
  return new;
end $$;
create trigger their_own_word_on_a_step_stands after insert on review_step_said for each row when (new.typed_by <> new.said_by)
  execute function their_own_word_on_a_step_stands();

create function their_own_word_without_the_help_stands() returns trigger language plpgsql as $$
begin
  if exists (select from (select w.said_by, w.typed_by from review_without w where w.authority_id = new.authority_id
      and w.review_id = new.review_id and w.outcome_id = new.outcome_id and w.side = 'person' and w.without_id < new.without_id
      order by w.without_id desc limit 1) before where before.said_by = before.typed_by) then
    raise exception 'what the person said about doing without the help is never typed over';
  end if;
  return new;
end $$;
create trigger their_own_word_without_the_help_stands after insert on review_without for each row
  when (new.side = 'person' and new.typed_by <> new.said_by) execute function their_own_word_without_the_help_stands();

-- What else ends near the last day may come to light after an ending was confirmed: then, too, somebody writes what holds the person ---

alter table ending_cliff_words drop constraint ending_cliff_words_pkey;
alter table ending_cliff_words
  add column cliff_words_id bigint generated always as identity,
  add primary key (authority_id, cliff_words_id);
create index ending_cliff_words_of_ending on ending_cliff_words (authority_id, ending_id);
comment on table ending_cliff_words is 'What holds the person where something else ends near the last day: by whoever confirms, and by whoever hears of something later. For the person, the worker and managers to read.';

-- After a death nobody writes to the person any more -----------------------------------------------------------------------------

create view has_died with (security_invoker = true) as
  select b.authority_id, b.person_id from budget b
  where (select g.basis from lawful_ground g where g.authority_id = b.authority_id and g.budget_id = b.budget_id
    order by g.written_on desc, g.ground_id desc limit 1) = 'died';
comment on view has_died is 'People of whom it is written down, and still stands, that they have died.';
grant select on has_died to footing_app;

-- A device is handed over for the questions about needs, or for what is said before a review: only those pages open on it ---------------

alter table session add column passed_for text not null default 'passed-device' check (passed_for in ('passed-device','passed-review'));
comment on column session.passed_for is 'What opens on a handed-over device: the questions about needs, or those before a review.';

-- Goal by goal in the room: both tick, both turn over ----------------------------------------------------------------------------------

create table review_card (
  like council_owned including defaults,
  review_id uuid not null,
  outcome_id uuid not null,
  side text not null check (side in ('person','worker')),
  progress text not null check (progress in ('met','partly','not-yet','dont-know')),
  words text not null,
  said_by uuid not null,
  typed_by uuid not null,
  laid_on date not null,
  primary key (authority_id, review_id, outcome_id, side),
  check (side = 'person' or said_by = typed_by),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, outcome_id) references outcome,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table review_card is 'How one side sees a goal, laid face down on one device in the room. It stays as it is; the other side''s is read only once both are turned over.';
call guard('review_card', 'select, insert');

create table review_card_turned (
  like council_owned including defaults,
  review_id uuid not null,
  outcome_id uuid not null,
  turned_by uuid not null,
  turned_on date not null,
  primary key (authority_id, review_id, outcome_id),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, outcome_id) references outcome,
  foreign key (authority_id, turned_by) references human (authority_id, human_id)
);
comment on table review_card_turned is 'Both turned their cards over: only then are both read.';
call guard('review_card_turned', 'select, insert');

create function a_card_is_the_persons_own() returns trigger language plpgsql as $$
begin
  if new.side = 'person' and not exists (select from review r join budget b on b.authority_id = r.authority_id and b.budget_id = r.budget_id
      where r.authority_id = new.authority_id and r.review_id = new.review_id and b.person_id = new.said_by) then
    raise exception 'only the person lays the card of the person';
  end if;
  return new;
end $$;
create trigger a_card_is_the_persons_own after insert on review_card for each row execute function a_card_is_the_persons_own();

create function both_cards_lie_there() returns trigger language plpgsql as $$
begin
  if 2 <> (select count(*) from review_card c where c.authority_id = new.authority_id and c.review_id = new.review_id
      and c.outcome_id = new.outcome_id) then
    raise exception 'cards are turned over once both lie there';
  end if;
  return new;
end $$;
create trigger both_cards_lie_there after insert on review_card_turned for each row execute function both_cards_lie_there();

-- What each side sees now of each goal at each review: the newest, unless it was taken back, or was typed for somebody whom it does not
-- sound like.
create view review_view_now with (security_invoker = true) as
  select n.authority_id, n.review_id, n.outcome_id, n.side, n.view_id, n.progress, n.words, n.said_by, n.said_on
  from (select distinct on (v.authority_id, v.review_id, v.outcome_id, v.side) v.authority_id, v.review_id, v.outcome_id, v.side, v.view_id,
      v.progress, v.words, v.said_by, v.said_on, v.preparation_id
    from review_view v order by v.authority_id, v.review_id, v.outcome_id, v.side, v.view_id desc) n
  where not exists (select from review_preparation_withdrawn w where w.authority_id = n.authority_id and w.preparation_id = n.preparation_id)
    and (select s.sounds from review_sounds s where s.authority_id = n.authority_id and s.preparation_id = n.preparation_id
      order by s.sounds_id desc limit 1) is not false;
comment on view review_view_now is 'The newest view of each side on each goal at each review, where it counts.';
grant select on review_view_now to footing_app;
