-- Keeping the good of it: stepping down, what it costs afterwards, and what there is around here.

create table taper (
  like council_owned including defaults,
  taper_id uuid not null,
  budget_id uuid not null,
  line_id uuid not null,
  proposed_as text not null check (proposed_as in ('person','worker')),
  why text not null check (length(trim(why)) > 0),
  start_pence bigint not null check (start_pence > 0),
  price_pence bigint check (price_pence > 0),
  agreed_pence bigint not null check (agreed_pence >= 0),
  hard_weeks smallint not null check (hard_weeks between 1 and 4),
  may_return boolean not null,
  proposed_by uuid not null,
  proposed_on date not null,
  primary key (authority_id, taper_id),
  unique (authority_id, taper_id, budget_id, line_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, budget_id, line_id) references agreement_line (authority_id, budget_id, line_id),
  foreign key (authority_id, proposed_by) references human (authority_id, human_id)
);
comment on table taper is 'A stepping down of one line that somebody proposed. It changes nothing until both sides said yes and it was laid.';
comment on column taper.start_pence is 'What the line pays each whole period when it is proposed.';
comment on column taper.price_pence is 'What one time costs, where the steps are in times; null where they are in pounds.';
comment on column taper.agreed_pence is 'What the line comes to from the first step to the day before the last, to the penny.';
comment on column taper.hard_weeks is 'After so many hard weeks on one step the next step waits.';
comment on column taper.may_return is 'The rule lets the person go one step back up.';
create index taper_of_budget on taper (authority_id, budget_id, proposed_on desc);
call guard('taper', 'select, insert');

create table taper_part (
  like council_owned including defaults,
  taper_id uuid not null,
  from_day date not null,
  amount_pence bigint not null check (amount_pence >= 0),
  times smallint check (times between 0 and 99),
  primary key (authority_id, taper_id, from_day),
  foreign key (authority_id, taper_id) references taper (authority_id, taper_id)
);
comment on table taper_part is 'One step as proposed: from this day on so much each whole period, for so many times. (taper_step holds the steps of overlays of that kind.)';
call guard('taper_part', 'select, insert');

create table taper_answer (
  like council_owned including defaults,
  taper_answer_id bigint generated always as identity,
  taper_id uuid not null,
  side text not null check (side in ('person','worker')),
  said text not null check (said in ('yes','no','talk')),
  words text not null,
  how text not null check (how in ('here','together','phone','paper')),
  witness text not null,
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  typed_on date not null check (typed_on >= said_on),
  check ((how = 'here') = (said_by = typed_by)),
  check (side = 'person' or how = 'here'),
  primary key (authority_id, taper_answer_id),
  foreign key (authority_id, taper_id) references taper (authority_id, taper_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table taper_answer is 'What a side says to a stepping down. The newest of each side stands.';
create index taper_answer_of on taper_answer (authority_id, taper_id, taper_answer_id desc);
call guard('taper_answer', 'select, insert');

create table taper_asked (
  like council_owned including defaults,
  taper_asked_id bigint generated always as identity,
  taper_id uuid not null,
  way text not null check (way in ('met','phone','letter','message','through-somebody')),
  words text not null check (length(trim(words)) > 0),
  asked_by uuid not null,
  asked_on date not null,
  primary key (authority_id, taper_asked_id),
  foreign key (authority_id, taper_id) references taper (authority_id, taper_id),
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table taper_asked is 'The person was asked and did not answer. It leaves the stepping down undone.';
create index taper_asked_of on taper_asked (authority_id, taper_id);
call guard('taper_asked', 'select, insert');

create table taper_laid (
  like council_owned including defaults,
  taper_id uuid not null,
  notice_days smallint not null check (notice_days >= 14),
  laid_by uuid not null,
  laid_on date not null,
  primary key (authority_id, taper_id),
  foreign key (authority_id, taper_id) references taper (authority_id, taper_id),
  foreign key (authority_id, laid_by) references human (authority_id, human_id)
);
comment on table taper_laid is 'A named human laid the agreed steps over the payments; notice_days as the council had set them that day.';
call guard('taper_laid', 'select, insert');

create table taper_week (
  like council_owned including defaults,
  taper_id uuid not null,
  week_from date not null check (extract(isodow from week_from) = 1),
  words text not null,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, taper_id, week_from),
  foreign key (authority_id, taper_id) references taper (authority_id, taper_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table taper_week is 'The person said that this week was hard.';
call guard('taper_week', 'select, insert');

create table taper_stopped (
  like council_owned including defaults,
  taper_id uuid not null,
  kind text not null check (kind in ('hold','return','dropped')),
  by_side text not null check (by_side in ('person','worker')),
  words text not null,
  stopped_by uuid not null,
  stopped_on date not null,
  primary key (authority_id, taper_id, kind),
  foreign key (authority_id, taper_id) references taper (authority_id, taper_id),
  foreign key (authority_id, stopped_by) references human (authority_id, human_id)
);
comment on table taper_stopped is 'hold: no further step comes; return: besides, one step back up; dropped: it is let go before its first step. Going on is a new one, with a new yes of both.';
call guard('taper_stopped', 'select, insert');

alter table overlay
  add column taper_id uuid,
  add foreign key (authority_id, taper_id, budget_id, line_id) references taper (authority_id, taper_id, budget_id, line_id),
  add constraint a_step_is_an_amount check (taper_id is null or kind = 'amount'),
  drop constraint a_line_changes_with_its_plan,
  add constraint a_line_changes_with_its_plan check (
    change_id is not null or taper_id is not null or kind in ('pause','uplift','unwell') or (kind = 'ends' and line_id is null));
comment on column overlay.taper_id is 'The stepping down that it is a step of.';
create index overlay_of_taper on overlay (authority_id, taper_id) where taper_id is not null;

-- Laid only with the yes of both, on steps that go down, each after the notice.
create function taper_is_agreed() returns trigger language plpgsql as $$
begin
  if exists (select from unnest(array['person','worker']) as one (side) where 'yes' is distinct from
      (select a.said from taper_answer a where a.authority_id = new.authority_id and a.taper_id = new.taper_id and a.side = one.side
        order by a.taper_answer_id desc limit 1)) then
    raise exception 'a step down needs the yes of both';
  end if;
  if exists (select from taper_part p where p.authority_id = new.authority_id and p.taper_id = new.taper_id
      and p.from_day < new.laid_on + new.notice_days) then
    raise exception 'a step down comes after its notice';
  end if;
  if exists (select from (select p.amount_pence, lag(p.amount_pence, 1, t.start_pence) over (order by p.from_day) as before
      from taper_part p join taper t on t.authority_id = p.authority_id and t.taper_id = p.taper_id
      where p.authority_id = new.authority_id and p.taper_id = new.taper_id) steps where amount_pence > before) then
    raise exception 'a step down never rises';
  end if;
  return null;
end $$;
create trigger taper_is_agreed after insert on taper_laid for each row execute function taper_is_agreed();

-- Only the steps that were agreed are laid, and none after a hold; but for the one step back up that the rule names.
create function step_is_agreed() returns trigger language plpgsql as $$
begin
  if new.taper_id is null then
    return null;
  end if;
  if not exists (select from taper_laid l where l.authority_id = new.authority_id and l.taper_id = new.taper_id) then
    raise exception 'a step down is laid by a named human, with the yes of both';
  end if;
  if exists (select from taper_stopped s join taper t on t.authority_id = s.authority_id and t.taper_id = s.taper_id
      where s.authority_id = new.authority_id and s.taper_id = new.taper_id and s.kind = 'return'
        and t.may_return and new.from_day = s.stopped_on and new.amount_pence <= t.start_pence) then
    return null;
  end if;
  if exists (select from taper_stopped s where s.authority_id = new.authority_id and s.taper_id = new.taper_id) then
    raise exception 'no step is laid after a hold';
  end if;
  if not exists (select from taper_part p where p.authority_id = new.authority_id and p.taper_id = new.taper_id
      and p.from_day = new.from_day and p.amount_pence = new.amount_pence) then
    raise exception 'a step is laid as it was agreed';
  end if;
  return null;
end $$;
create trigger step_is_agreed after insert on overlay for each row execute function step_is_agreed();

-- A hold leaves no later step standing.
create function a_hold_holds() returns trigger language plpgsql as $$
begin
  if exists (select from overlay o where o.authority_id = new.authority_id and o.taper_id = new.taper_id and o.from_day > new.stopped_on
      and not exists (select from overlay_withdrawn w where w.authority_id = o.authority_id and w.overlay_id = o.overlay_id)) then
    raise exception 'a hold leaves no later step standing';
  end if;
  return null;
end $$;
create constraint trigger a_hold_holds after insert on taper_stopped deferrable initially deferred
  for each row execute function a_hold_holds();

-- What it costs afterwards: the person's own working ------------------------------------------------------------------------

create table keeping_thing (
  like council_owned including defaults,
  thing_id uuid not null,
  budget_id uuid not null,
  spend_line_id uuid,
  what text not null check (length(trim(what)) between 1 and 100),
  added_by uuid not null,
  added_on date not null,
  primary key (authority_id, thing_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, spend_line_id) references spend_line (authority_id, spend_line_id),
  foreign key (authority_id, added_by) references human (authority_id, human_id)
);
comment on table keeping_thing is 'Something that the person would like to keep when the money stops: from the plan, or added by them.';
comment on column keeping_thing.spend_line_id is 'The line of the plan in the version in which it was first written; null where the person added it.';
create unique index keeping_thing_of_line on keeping_thing (authority_id, budget_id, spend_line_id);
call guard('keeping_thing', 'select, insert, delete');

create table keeping_share (
  like council_owned including defaults,
  budget_id uuid not null,
  shared_by uuid not null,
  shared_on date not null,
  primary key (authority_id, budget_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, shared_by) references human (authority_id, human_id)
);
comment on table keeping_share is 'The person lets their worker see this working. Taken away when they stop sharing.';
call guard('keeping_share', 'select, insert, delete');

create table keeping_figures (
  like council_owned including defaults,
  budget_id uuid not null,
  in_pence bigint check (in_pence >= 0),
  out_pence bigint check (out_pence >= 0),
  left_pence bigint check (left_pence >= 0),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, budget_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table keeping_figures is 'The person''s own money each month, in pence, as they gave it. Theirs: never used for charges or amounts. Replaced and taken away for good.';
comment on column keeping_figures.left_pence is 'What they say is left over for this; null where it is in less out.';
call guard('keeping_figures', 'select, insert, delete');

create table keeping_route (
  like council_owned including defaults,
  thing_id uuid not null,
  budget_id uuid not null,
  route text not null check (route in ('as-it-is','leisure-card','with-others','part-time','sell-work','other-funds','by-itself','look-alike','let-it-go')),
  price_pence bigint not null check (price_pence >= 0),
  every text not null check (every in ('weekly','four-weekly','monthly','once')),
  from_what text not null check (from_what in ('left-over','other','needs','not-said')),
  words text not null,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, thing_id),
  foreign key (authority_id, thing_id) references keeping_thing (authority_id, thing_id) on delete cascade,
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table keeping_route is 'How the person thinks that a thing goes on, and what it would cost them. Theirs, as their figures.';
comment on column keeping_route.from_what is 'needs: it would come from food, heating or debt, so it does not count as kept.';
create index keeping_route_of_budget on keeping_route (authority_id, budget_id);
call guard('keeping_route', 'select, insert, delete');

-- Beside the wall of the council: who is reading. The person alone, or whoever they share it with.
create policy theirs_alone on keeping_thing as restrictive for select using (
  added_by = nullif(current_setting('app.reader', true), '')::uuid
  or exists (select from keeping_share s where s.authority_id = keeping_thing.authority_id and s.budget_id = keeping_thing.budget_id));
create policy theirs_alone on keeping_figures as restrictive for select using (
  said_by = nullif(current_setting('app.reader', true), '')::uuid
  or exists (select from keeping_share s where s.authority_id = keeping_figures.authority_id and s.budget_id = keeping_figures.budget_id));
create policy theirs_alone on keeping_route as restrictive for select using (
  said_by = nullif(current_setting('app.reader', true), '')::uuid
  or exists (select from keeping_share s where s.authority_id = keeping_route.authority_id and s.budget_id = keeping_route.budget_id));

-- What there is around here -------------------------------------------------------------------------------------------------

create table directory_entry (
  like council_owned including defaults,
  place_id uuid not null,
  added_by uuid not null,
  added_on date not null,
  primary key (authority_id, place_id),
  foreign key (authority_id, added_by) references human (authority_id, human_id)
);
comment on table directory_entry is 'Something that there is around here. What is known of it stands in its versions.';
call guard('directory_entry', 'select, insert');

create table directory_version (
  like council_owned including defaults,
  directory_version_id bigint generated always as identity,
  place_id uuid not null,
  name text not null check (length(trim(name)) between 1 and 100),
  about text not null check (length(trim(about)) > 0),
  place text not null,
  days text[] not null check (days <@ array['monday','tuesday','wednesday','thursday','friday','saturday','sunday']),
  cost_pence bigint not null check (cost_pence >= 0),
  cost_per text not null check (cost_per in ('time','week','month','year')),
  open_to text not null check (open_to in ('all','mental-health')),
  contact text not null,
  checked_on date not null,
  said_by uuid not null,
  said_on date not null check (said_on >= checked_on),
  found tsvector generated always as (
    setweight(to_tsvector('english', name), 'A') || setweight(to_tsvector('english', about), 'B') || setweight(to_tsvector('english', place), 'C')) stored,
  primary key (authority_id, directory_version_id),
  foreign key (authority_id, place_id) references directory_entry (authority_id, place_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table directory_version is 'What was known of an entry on a day: a change, or another look, is a further version. The newest stands.';
comment on column directory_version.cost_pence is 'What it costs whoever goes, in pence for each cost_per; 0 is free.';
create index directory_version_of on directory_version (authority_id, place_id, directory_version_id desc);
call guard('directory_version', 'select, insert');

create table directory_withdrawn (
  like council_owned including defaults,
  place_id uuid not null,
  reason text not null check (length(trim(reason)) > 0),
  withdrawn_by uuid not null,
  withdrawn_on date not null,
  primary key (authority_id, place_id),
  foreign key (authority_id, place_id) references directory_entry (authority_id, place_id),
  foreign key (authority_id, withdrawn_by) references human (authority_id, human_id)
);
comment on table directory_withdrawn is 'An entry that is no longer shown: it has closed, or was wrong.';
call guard('directory_withdrawn', 'select, insert');

create table directory_wish (
  like council_owned including defaults,
  wish_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  wished_by uuid not null,
  wished_on date not null,
  primary key (authority_id, wish_id),
  foreign key (authority_id, wished_by) references human (authority_id, human_id)
);
comment on table directory_wish is '“I wanted this, and there is nothing here.” Read by the council without a name.';
create index directory_wish_newest on directory_wish (authority_id, wished_on desc);
call guard('directory_wish', 'select, insert');

