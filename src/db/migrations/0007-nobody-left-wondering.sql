-- Stages 1, 5 and the wait between, in full: asking and offering, how a council decides, what is told, by which way, and who covers.

-- Offer ------------------------------------------------------------------------------------------------------------------

create table budget_request (
  like council_owned including defaults,
  request_id uuid not null,
  asked_for text not null check (asked_for in ('myself','somebody-else','through-a-group')),
  name text not null check (length(trim(name)) between 1 and 200),
  asker_name text not null default '',
  they_know boolean not null default true,
  route text not null check (route in ('myself','family','worker','gp','community-group','peer','other')),
  group_name text not null default '',
  heard_from text not null default '',
  reach_by text not null check (length(trim(reach_by)) > 0),
  reach_when text not null default '',
  language text not null default '',
  words text not null default '',
  asked_on date not null,
  asked_at timestamptz not null,
  primary key (authority_id, request_id)
);
comment on table budget_request is 'Somebody asked for a personal budget, for themself or another, without signing in (A2, A9). The id is the form''s: sent twice, asked once.';
comment on column budget_request.route is 'By which way it came, countable (A9): outreach shows here.';
comment on column budget_request.reach_by is 'How it is safe to reach them, in their words.';
create index budget_request_by_day on budget_request (authority_id, asked_on, request_id);
call guard('budget_request', 'select, insert');

create table request_taken (
  like council_owned including defaults,
  request_id uuid not null,
  budget_id uuid,
  taken_by uuid not null,
  taken_on date not null,
  became text not null check (became in ('begun','already-known','could-not-reach','not-for-us')),
  words text not null default '',
  primary key (authority_id, request_id),
  foreign key (authority_id, request_id) references budget_request,
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, taken_by) references human (authority_id, human_id),
  check (became <> 'begun' or budget_id is not null),
  check (budget_id is null or became in ('begun','already-known')),
  check (budget_id is not null or length(trim(words)) > 0)
);
comment on table request_taken is 'What became of a request: a journey begun, or why not. Already known to another worker: words alone, no budget.';
create index request_taken_of_budget on request_taken (authority_id, budget_id);
call guard('request_taken', 'select, insert');

alter table offer
  drop constraint offer_format_check,
  add check (format in ('talked','leaflet','easy-read','video','phone','interpreter','sign-language','audio')),
  add column language text not null default 'English',
  add column managing_ways text[] not null default '{}'
    check (managing_ways <@ array['direct-payment','council-managed','third-party','prepaid-card','mixed']),
  add column own_words text not null default '';
comment on column offer.managing_ways is 'Which ways of managing the money were offered. None is hidden by age or diagnosis (A7); what is missing shows.';
comment on column offer.own_words is 'What the person understood, in their own words, where they said it.';

create table not_offered (
  like council_owned including defaults,
  not_offered_id bigint generated always as identity,
  budget_id uuid not null,
  because text not null check (because in ('too-unwell-now','in-hospital','already-has-one','could-not-reach','moved-away','other')),
  words text not null check (length(trim(words)) > 0),
  ask_again_on date,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, not_offered_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table not_offered is 'Why nobody has offered yet, countable (A14). Stands until its day comes, or an offer is made. The newest stands.';
create index not_offered_of_budget on not_offered (authority_id, budget_id, not_offered_id desc);
call guard('not_offered', 'select, insert');

alter table offer_answer
  add column ask_again_on date,
  add column how said_how not null default 'own-device',
  add column typed_on date;
comment on column offer_answer.ask_again_on is 'After "not now": the day from which the person would like to be asked again.';

create table best_way (
  like council_owned including defaults,
  best_way_id bigint generated always as identity,
  budget_id uuid not null,
  side text not null check (side in ('person','worker')),
  answer text not null check (answer in ('yes','no','not-sure')),
  words text not null default '',
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  how said_how not null default 'own-device',
  primary key (authority_id, best_way_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table best_way is '"Is a budget the best way?", asked of each side at the start (A12). The newest of a side stands; it blocks nothing.';
create index best_way_of_budget on best_way (authority_id, budget_id, best_way_id desc);
call guard('best_way', 'select, insert');

create table planning_lead (
  like council_owned including defaults,
  lead_id bigint generated always as identity,
  budget_id uuid not null,
  who text not null check (who in ('myself','worker','planner','peer','family','advocate')),
  name text not null default '',
  manage_way text check (manage_way in ('direct-payment','council-managed','third-party','prepaid-card','mixed')),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  how said_how not null default 'own-device',
  primary key (authority_id, lead_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table planning_lead is 'Who the person chose to lead the planning, and which way of managing the money they lean to (G2, G13). The newest stands.';
create index planning_lead_of_budget on planning_lead (authority_id, budget_id, lead_id desc);
call guard('planning_lead', 'select, insert');

create table equality_answer (
  like council_owned including defaults,
  equality_id bigint generated always as identity,
  person_id uuid not null,
  question text not null check (question in ('age-group','ethnic-group','sex','gender','sexuality','religion','disability','first-language')),
  answer text not null,
  said_on date not null,
  primary key (authority_id, equality_id),
  foreign key (authority_id, person_id) references person
);
comment on table equality_answer is 'Optional, only the person writes and reads it; counted in sums alone. An empty answer takes it back; the newest of a question stands (A9).';
create index equality_of_person on equality_answer (authority_id, person_id, equality_id desc);
call guard('equality_answer', 'select, insert');

create table story (
  like council_owned including defaults,
  story_id uuid not null,
  for_whom text not null check (for_whom in ('people','workers')),
  title text not null check (length(trim(title)) > 0),
  words text not null check (length(trim(words)) > 0),
  told_as text not null,
  agreed_on date not null,
  recorded_by uuid,
  recorded_on date not null,
  primary key (authority_id, story_id)
);
comment on table story is 'A story of a budget, told with the teller''s agreement (A11, Q3). told_as: the name it is told under.';
call guard('story', 'select, insert');

create table story_withdrawn (
  like council_owned including defaults,
  story_id uuid not null,
  withdrawn_on date not null,
  withdrawn_by uuid not null,
  primary key (authority_id, story_id),
  foreign key (authority_id, story_id) references story
);
comment on table story_withdrawn is 'A story taken back: gone from the next page on.';
call guard('story_withdrawn', 'select, insert');

create table usual_time (
  like council_owned including defaults,
  usual_id bigint generated always as identity,
  step text not null check (step in ('offer-to-plan','plan-to-asked','asked-to-answer','answer-to-money','whole')),
  body text check (body in ('manager','panel')),
  counted_on date not null,
  finished int not null check (finished >= 0),
  low_days int,
  high_days int,
  primary key (authority_id, usual_id),
  unique nulls not distinct (authority_id, step, body, counted_on),
  check ((low_days is null) = (high_days is null) and (low_days is null or finished >= 10 and low_days <= high_days))
);
comment on table usual_time is 'How long a step took others here, counted on a day from whole finished waits, pauses and returns included (H4). Working days; null where fewer than ten.';
create index usual_time_newest on usual_time (authority_id, step, counted_on desc);
call guard('usual_time', 'select, insert');

-- Needs may be asked about again ----------------------------------------------------------------------------------------------

-- Two in one day are rare, and must still stand in their order.
alter table assessment add column asked_order bigint generated always as identity;
comment on column assessment.asked_order is 'Later ones are higher: which assessment of a budget is the newest.';
alter table indicative_amount add unique (authority_id, assessment_id);

-- Plan: what sort of thing a line is ---------------------------------------------------------------------------------------

alter table spend_line add column sort text not null default '' check (sort in ('','help-at-home','personal-assistant','childcare','sport',
  'class','going-out','travel','equipment','computer-or-phone','break','talking-or-therapy','garden-or-home','other'));
comment on column spend_line.sort is 'What sort of thing it is, where somebody said: for what others bought and for precedents. '''' where not said.';

-- Decision -----------------------------------------------------------------------------------------------------------------

alter table submission
  add column change text not null default 'first-plan' check (change in ('first-plan','more','less','other-use')),
  add column yearly_pence bigint not null default 0 check (yearly_pence >= 0),
  add column risk boolean not null default false,
  add column panel_on date;
comment on column submission.yearly_pence is 'What it comes to in a year, pence: by this the route is chosen and a decider''s limit holds.';
comment on column submission.panel_on is 'The panel day on whose agenda it stands first; moving it is an expected_date.';

create index decision_of_decider on decision (authority_id, decided_by, decided_on desc, decision_id);

create table decider_named (
  like council_owned including defaults,
  named_id bigint generated always as identity,
  submission_id uuid not null,
  body text not null check (body in ('manager','panel')),
  decider_id uuid not null,
  because text not null check (because in ('role-is-gone','is-an-author','limit-is-too-low')),
  named_by uuid not null check (named_by <> decider_id),
  named_on date not null,
  primary key (authority_id, named_id),
  foreign key (authority_id, submission_id) references submission,
  foreign key (authority_id, decider_id) references human (authority_id, human_id),
  foreign key (authority_id, named_by) references human (authority_id, human_id)
);
comment on table decider_named is 'Another human was named to decide, because the one before no longer can. The newest stands (view submission_now).';
create index decider_named_of_submission on decider_named (authority_id, submission_id, named_id desc);
call guard('decider_named', 'select, insert');

create view submission_now with (security_invoker) as
  select s.authority_id, s.submission_id, s.budget_id, s.version_id, s.submitted_by, s.submitted_on, s.weekly_pence, s.change,
    greatest(s.yearly_pence, s.weekly_pence * 52) as yearly_pence, s.risk, s.panel_on,
    coalesce(n.body, s.body) as body, coalesce(n.decider_id, s.decider_id) as decider_id
  from submission s left join lateral (select d.body, d.decider_id from decider_named d
    where d.authority_id = s.authority_id and d.submission_id = s.submission_id order by d.named_id desc limit 1) n on true;
comment on view submission_now is 'What was asked for, with the human and the body who decide now.';
grant select on submission_now to footing_app;

-- Among a hundred thousand decided plans those that wait are found at once: kept by the database itself, as balances are.
create table decision_queue (
  like council_owned including defaults,
  submission_id uuid not null,
  budget_id uuid not null,
  body text not null check (body in ('manager','panel')),
  decider_id uuid not null,
  due_on date not null,
  yearly_pence bigint not null,
  primary key (authority_id, submission_id),
  foreign key (authority_id, submission_id) references submission,
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, decider_id) references human (authority_id, human_id)
);
comment on table decision_queue is 'The plans that wait for a decision now, kept from submission, decider_named, expected_date and decision. Nobody writes in it by hand.';
comment on column decision_queue.due_on is 'The panel day, or the day on which an answer is expected, as it was said last.';
create index decision_queue_by_day on decision_queue (authority_id, due_on, submission_id);
create index decision_queue_of_decider on decision_queue (authority_id, decider_id, due_on, submission_id);
call guard('decision_queue', 'select');

create function keep_decision_queue() returns trigger language plpgsql security definer set search_path = public as $$
begin
  case tg_table_name
    when 'submission' then
      insert into decision_queue (authority_id, submission_id, budget_id, body, decider_id, due_on, yearly_pence)
        values (new.authority_id, new.submission_id, new.budget_id, new.body, new.decider_id, coalesce(new.panel_on, new.submitted_on),
          greatest(new.yearly_pence, new.weekly_pence * 52));
    when 'decider_named' then
      update decision_queue set body = new.body, decider_id = new.decider_id
        where authority_id = new.authority_id and submission_id = new.submission_id;
    when 'expected_date' then
      update decision_queue set due_on = new.expected_on where authority_id = new.authority_id and submission_id = new.submission_id;
    when 'decision' then
      delete from decision_queue where authority_id = new.authority_id and submission_id = new.submission_id;
  end case;
  return null;
end $$;
create trigger keep_decision_queue after insert on submission for each row execute function keep_decision_queue();
create trigger keep_decision_queue after insert on decider_named for each row execute function keep_decision_queue();
create trigger keep_decision_queue after insert on expected_date for each row execute function keep_decision_queue();
create trigger keep_decision_queue after insert on decision for each row execute function keep_decision_queue();

-- What waited before this table was there, council by council: its owner sees no other way in either.
do $$
declare council int;
begin
  for council in select authority_id from authority loop
    perform set_config('app.authority', council::text, true);
    insert into decision_queue (submission_id, budget_id, body, decider_id, due_on, yearly_pence)
      select s.submission_id, s.budget_id, s.body, s.decider_id, coalesce((select e.expected_on from expected_date e
          where e.submission_id = s.submission_id order by e.expected_id desc limit 1), s.submitted_on), s.yearly_pence
      from submission_now s where not exists (select from decision d where d.submission_id = s.submission_id);
  end loop;
  perform set_config('app.authority', '', true);
end $$;

create table decision_challenge (
  like council_owned including defaults,
  challenge_id uuid not null,
  decision_id uuid not null,
  submission_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  typed_by uuid not null,
  said_how said_how not null default 'own-device',
  said_on date not null,
  typed_on date not null,
  decider_id uuid not null,
  answer_by date not null,
  primary key (authority_id, challenge_id),
  unique (authority_id, decision_id),
  foreign key (authority_id, decision_id) references decision,
  foreign key (authority_id, submission_id) references submission,
  foreign key (authority_id, decider_id) references human (authority_id, human_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table decision_challenge is 'The person thinks a decision is wrong, and why. It goes to another human than who decided.';
comment on column decision_challenge.answer_by is 'By which day we answer, as it was promised when they said so.';
create index decision_challenge_of_submission on decision_challenge (authority_id, submission_id);
call guard('decision_challenge', 'select, insert');

-- A challenge may be answered by a further decision on the same submission, by another human. The newest stands.
alter table decision
  drop constraint decision_authority_id_submission_id_key,
  add column turn int not null default 1 check (turn >= 1),
  add column limit_yearly_pence bigint check (limit_yearly_pence >= 0),
  add column yearly_pence bigint not null default 0 check (yearly_pence >= 0),
  add constraint one_decision_a_turn unique (authority_id, submission_id, turn),
  add constraint within_the_limit check
    (verdict not in ('approved','approved-with-conditions') or limit_yearly_pence is null or yearly_pence <= limit_yearly_pence);
comment on column decision.turn is '1: the first answer; 2 and on: after a challenge. The highest stands (view decision_standing).';
comment on column decision.limit_yearly_pence is 'Up to how much a year this human may approve, on that day; null where the council set none.';

create view decision_standing with (security_invoker) as
  select d.* from decision d where d.turn = (select max(last.turn) from decision last
    where last.authority_id = d.authority_id and last.submission_id = d.submission_id);
comment on view decision_standing is 'The decision that stands on each submission: after a challenge the newest.';
grant select on decision_standing to footing_app;

create function further_decision_answers_a_challenge() returns trigger language plpgsql as $$
begin
  if new.turn > 1 and not exists (select from decision d join decision_challenge c
      on c.authority_id = d.authority_id and c.decision_id = d.decision_id
      where d.authority_id = new.authority_id and d.submission_id = new.submission_id and d.turn = new.turn - 1) then
    raise exception 'a decision is made again only after a challenge';
  end if;
  if new.turn > 1 and exists (select from decision d where d.authority_id = new.authority_id
      and d.submission_id = new.submission_id and d.decided_by = new.decided_by) then
    raise exception 'a challenge is answered by another human than who decided';
  end if;
  return new;
end $$;
create trigger further_decision_answers_a_challenge before insert on decision
  for each row execute function further_decision_answers_a_challenge();

create table challenge_stands (
  like council_owned including defaults,
  challenge_id uuid not null,
  reasons text not null check (length(trim(reasons)) > 0),
  answered_by uuid not null,
  answered_on date not null,
  primary key (authority_id, challenge_id),
  foreign key (authority_id, challenge_id) references decision_challenge,
  foreign key (authority_id, answered_by) references human (authority_id, human_id)
);
comment on table challenge_stands is 'After a challenge: the decision stays, by another human, with reasons. Where it changes, a further decision is the answer.';
call guard('challenge_stands', 'select, insert');

create function a_challenge_is_answered_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from decision_challenge c join decision d on d.authority_id = c.authority_id and d.submission_id = c.submission_id
      where c.authority_id = new.authority_id and c.challenge_id = new.challenge_id and d.decided_by = new.answered_by) then
    raise exception 'a challenge is answered by another human than who decided';
  end if;
  return new;
end $$;
create trigger a_challenge_is_answered_by_another before insert on challenge_stands
  for each row execute function a_challenge_is_answered_by_another();

create table line_decision (
  like council_owned including defaults,
  decision_id uuid not null,
  spend_line_id uuid not null,
  verdict text not null check (verdict in ('agreed','not-agreed')),
  because text not null check (because in ('meets-the-need','other-way-costs-less','need-is-met-already','not-for-a-need','others-must-give-it','not-lawful','not-safe')),
  reasons text not null check (length(trim(reasons)) > 0),
  other_way text not null default '',
  other_way_from date,
  primary key (authority_id, decision_id, spend_line_id),
  foreign key (authority_id, decision_id) references decision,
  foreign key (authority_id, spend_line_id) references spend_line,
  check ((verdict = 'agreed') = (because = 'meets-the-need')),
  constraint cost_only_between_two_ways check
    (because <> 'other-way-costs-less' or length(trim(other_way)) > 0 and other_way_from is not null)
);
comment on table line_decision is 'What was decided on one line, with its reasons. Cost chooses only between two ways that both meet the need, the other named and in place (guidance 10.27).';
comment on column line_decision.other_way_from is 'From which day the other way is in place.';
call guard('line_decision', 'select, insert');

create function other_way_is_in_place() returns trigger language plpgsql as $$
begin
  if new.because = 'other-way-costs-less' and new.other_way_from > (select d.decided_on from decision d
      where d.authority_id = new.authority_id and d.decision_id = new.decision_id) then
    raise exception 'the other way is not in place yet';
  end if;
  return new;
end $$;
create trigger other_way_is_in_place before insert on line_decision for each row execute function other_way_is_in_place();

-- What was not agreed is never paid: by the newest yes to a plan of this budget that has this line, in whatever version it was
-- first written. A decision without a row for any line agreed to all of them; a line that was never decided (a change for no more
-- money) has nothing against it.
create function only_agreed_lines_are_paid() returns trigger language plpgsql as $$
begin
  if exists (select from (select d.decision_id, k.spend_line_id
      from submission s
      join plan_version v on v.authority_id = s.authority_id and v.version_id = s.version_id
      join decision_standing d on d.authority_id = s.authority_id and d.submission_id = s.submission_id
      join spend_line k on k.authority_id = s.authority_id and k.version_id = s.version_id
      where s.authority_id = new.authority_id and s.budget_id = new.budget_id and d.verdict in ('approved','approved-with-conditions')
        and coalesce(k.origin_id, k.spend_line_id) = (select coalesce(l.origin_id, l.spend_line_id) from spend_line l
          where l.authority_id = new.authority_id and l.spend_line_id = new.spend_line_id)
      order by v.number desc limit 1) newest
    where exists (select from line_decision x where x.authority_id = new.authority_id and x.decision_id = newest.decision_id)
      and not exists (select from line_decision x where x.authority_id = new.authority_id and x.decision_id = newest.decision_id
        and x.spend_line_id = newest.spend_line_id and x.verdict = 'agreed')) then
    raise exception 'a line that was not agreed is not paid';
  end if;
  return new;
end $$;
create trigger only_agreed_lines_are_paid before insert on agreement_line
  for each row execute function only_agreed_lines_are_paid();

create table return_point (
  like council_owned including defaults,
  point_id uuid not null,
  decision_id uuid not null,
  about text not null check (about in ('line','goal','question','whole')),
  about_key text not null default '',
  words text not null check (length(trim(words)) > 0),
  primary key (authority_id, point_id),
  foreign key (authority_id, decision_id) references decision,
  check ((about = 'whole') = (about_key = ''))
);
comment on table return_point is 'What is to be changed, pinned to a line, a goal or a question of the plan that came back. about_key: its id or key.';
create index return_point_of_decision on return_point (authority_id, decision_id);
call guard('return_point', 'select, insert');

create table return_point_answer (
  like council_owned including defaults,
  answer_id bigint generated always as identity,
  point_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, answer_id),
  foreign key (authority_id, point_id) references return_point,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table return_point_answer is 'What was answered or changed for a point, for whoever decides next. Everything said is kept.';
create index return_point_answer_of_point on return_point_answer (authority_id, point_id, answer_id);
call guard('return_point_answer', 'select, insert');

create table information_request (
  like council_owned including defaults,
  information_id uuid not null,
  submission_id uuid not null,
  asked_of text not null check (asked_of in ('person','worker')),
  question text not null check (length(trim(question)) > 0),
  why text not null check (length(trim(why)) > 0),
  asked_by uuid not null,
  asked_on date not null,
  primary key (authority_id, information_id),
  foreign key (authority_id, submission_id) references submission,
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table information_request is 'Whoever decides asks something first, and says why. The wait is counted on; the page says whose turn it is.';
create index information_request_of_submission on information_request (authority_id, submission_id);
call guard('information_request', 'select, insert');

create table information_answer (
  like council_owned including defaults,
  information_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, information_id),
  foreign key (authority_id, information_id) references information_request,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table information_answer is 'The answer to what a decider asked.';
call guard('information_answer', 'select, insert');

-- Messages -------------------------------------------------------------------------------------------------------------------

create table contact_choice (
  like council_owned including defaults,
  choice_id bigint generated always as identity,
  human_id uuid not null,
  channel text not null check (channel in ('none','page','email','sms','letter')),
  address text not null default '',
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, choice_id),
  foreign key (authority_id, human_id) references human (authority_id, human_id),
  check ((channel in ('none','page')) = (address = ''))
);
comment on table contact_choice is 'The way of telling that is safe for this human, by their own choice. Nobody chose: page. The newest stands.';
create index contact_choice_of_human on contact_choice (authority_id, human_id, choice_id desc);
call guard('contact_choice', 'select, insert');

create table notice (
  like council_owned including defaults,
  notice_id uuid not null,
  budget_id uuid not null,
  human_id uuid not null,
  stage text not null,
  read_by date,
  channel text not null check (channel in ('none','page','email','sms','letter')),
  address text not null default '',
  on_day date not null,
  made_at timestamptz not null,
  primary key (authority_id, notice_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, human_id) references human (authority_id, human_id),
  check ((channel in ('none','page')) = (address = ''))
);
comment on table notice is 'One human is told that there is something to read. It holds no words of its own, so that nothing can show outside: two neutral subjects are made from read_by.';
comment on column notice.read_by is 'Null: "Your usual update: nothing you need to do". A day: "Please read by" that day.';
comment on column notice.address is 'Where it goes, as it was chosen when the notice was made.';
create index notice_of_human on notice (authority_id, human_id, on_day desc);
create index notice_to_send on notice (authority_id, made_at) where channel in ('email','sms','letter');
call guard('notice', 'select, insert');

create table notice_try (
  like council_owned including defaults,
  try_id bigint generated always as identity,
  notice_id uuid not null,
  tried_at timestamptz not null,
  by_way text not null check (by_way in ('smtp','notify','outbox-page')),
  became text not null check (became in ('sent','try-again','refused')),
  detail text not null default '',
  primary key (authority_id, try_id),
  foreign key (authority_id, notice_id) references notice
);
comment on table notice_try is 'Each try to send a notice. "sent" once; after an unclear end it is tried again under the same Message-ID or reference.';
create index notice_try_of_notice on notice_try (authority_id, notice_id, try_id desc);
create unique index notice_sent_once on notice_try (authority_id, notice_id) where became = 'sent';
call guard('notice_try', 'select, insert');

create table message (
  like council_owned including defaults,
  message_id uuid not null,
  budget_id uuid not null,
  from_human uuid not null,
  words text not null check (length(trim(words)) > 0),
  written_on date not null,
  written_at timestamptz not null,
  primary key (authority_id, message_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, from_human) references human (authority_id, human_id)
);
comment on table message is 'What the person and their named worker wrote to each other.';
create index message_of_budget on message (authority_id, budget_id, written_at desc);
call guard('message', 'select, insert');

create table message_answer_by (
  like council_owned including defaults,
  message_id uuid not null,
  answer_by date not null,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, message_id),
  foreign key (authority_id, message_id) references message,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table message_answer_by is 'The worker has read it and says by which day they answer: a promise, on the timeline.';
call guard('message_answer_by', 'select, insert');

create table safety_worry (
  like council_owned including defaults,
  worry_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  about_whom text not null default '',
  reach_by text not null default '',
  raised_by uuid,
  raised_on date not null,
  raised_at timestamptz not null,
  primary key (authority_id, worry_id)
);
comment on table safety_worry is 'Somebody is worried about somebody''s safety. It names no budget, stands on no timeline, and changes no money: only the council''s managers read it.';
call guard('safety_worry', 'select, insert');

create table safety_worry_answered (
  like council_owned including defaults,
  worry_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  answered_by uuid not null,
  answered_on date not null,
  primary key (authority_id, worry_id),
  foreign key (authority_id, worry_id) references safety_worry,
  foreign key (authority_id, answered_by) references human (authority_id, human_id)
);
comment on table safety_worry_answered is 'What was done about it, by whom.';
call guard('safety_worry_answered', 'select, insert');

-- Waiting --------------------------------------------------------------------------------------------------------------------

alter table expected_date
  add column notice_id uuid,
  add foreign key (authority_id, notice_id) references notice,
  add check (length(trim(reason)) > 0);
comment on column expected_date.notice_id is 'By which notice the person was told. A day that moves is never without one of its own.';
create unique index expected_date_by_notice on expected_date (authority_id, notice_id);
create function moved_date_is_told() returns trigger language plpgsql as $$
begin
  if exists (select from expected_date e where e.authority_id = new.authority_id and e.submission_id = new.submission_id)
    and not exists (select from notice n join submission s on s.authority_id = n.authority_id and s.budget_id = n.budget_id
      where n.authority_id = new.authority_id and n.notice_id = new.notice_id and n.on_day = new.said_on
        and s.submission_id = new.submission_id) then
    raise exception 'an expected day moves only with a notice to the person';
  end if;
  return new;
end $$;
create trigger moved_date_is_told before insert on expected_date for each row execute function moved_date_is_told();

create table update_choice (
  like council_owned including defaults,
  choice_id bigint generated always as identity,
  budget_id uuid not null,
  every text not null check (every in ('weekly','fortnightly','on-change','worker-rings')),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, choice_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table update_choice is 'How often the person wants to be told where it stands. Nobody chose: the council''s number of days. The newest stands.';
create index update_choice_of_budget on update_choice (authority_id, budget_id, choice_id desc);
call guard('update_choice', 'select, insert');

create table interim_help (
  like council_owned including defaults,
  interim_id uuid not null,
  budget_id uuid not null,
  outcome_id uuid,
  serves text not null check (length(trim(serves)) > 0),
  what text not null check (length(trim(what)) > 0),
  who_gives text not null check (length(trim(who_gives)) > 0),
  weekly_pence bigint not null check (weekly_pence >= 0),
  urgent boolean not null,
  why text not null check (length(trim(why)) > 0),
  from_day date not null,
  to_day date not null check (to_day >= from_day and to_day <= from_day + 180),
  proposed_by uuid not null,
  proposed_on date not null,
  decider_id uuid not null check (decider_id <> proposed_by),
  primary key (authority_id, interim_id),
  unique (authority_id, interim_id, proposed_by),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, outcome_id) references outcome on delete set null (outcome_id),
  foreign key (authority_id, proposed_by) references human (authority_id, human_id),
  foreign key (authority_id, decider_id) references human (authority_id, human_id)
);
comment on table interim_help is 'Help until there is an answer, for the same outcome, with a last day (Care Act s.19(3) where urgent). Pence a week; 0 where it costs nothing.';
comment on column interim_help.serves is 'The goal or the need that it is for, in the words it had then: a goal of a draft may be taken out again.';
create index interim_help_of_budget on interim_help (authority_id, budget_id);
call guard('interim_help', 'select, insert');

create table interim_decision (
  like council_owned including defaults,
  interim_id uuid not null,
  proposed_by uuid not null,
  decided_by uuid not null check (decided_by <> proposed_by),
  verdict text not null check (verdict in ('approved','declined')),
  reasons text not null check (length(trim(reasons)) > 0),
  decided_on date not null,
  primary key (authority_id, interim_id),
  foreign key (authority_id, interim_id, proposed_by) references interim_help (authority_id, interim_id, proposed_by),
  foreign key (authority_id, decided_by) references human (authority_id, human_id)
);
comment on table interim_decision is 'The small approval of interim help, by another human than who proposed it.';
call guard('interim_decision', 'select, insert');

-- Desk -----------------------------------------------------------------------------------------------------------------------

create table cover (
  like council_owned including defaults,
  cover_id uuid not null,
  worker_id uuid not null,
  covered_by uuid not null check (covered_by <> worker_id),
  from_day date not null,
  to_day date not null check (to_day >= from_day and to_day <= from_day + 120),
  arranged_by uuid not null,
  arranged_on date not null,
  primary key (authority_id, cover_id),
  foreign key (authority_id, worker_id) references human (authority_id, human_id),
  foreign key (authority_id, covered_by) references human (authority_id, human_id)
);
comment on table cover is 'While a worker is away another covers: for those days they stand to the worker''s people as the worker does. The named worker stays (G3).';
create index cover_of_worker on cover (authority_id, worker_id, to_day);
create index cover_by_worker on cover (authority_id, covered_by, to_day);
call guard('cover', 'select, insert');

create table cover_ended (
  like council_owned including defaults,
  cover_id uuid not null,
  ended_on date not null,
  ended_by uuid not null,
  primary key (authority_id, cover_id),
  foreign key (authority_id, cover_id) references cover,
  foreign key (authority_id, ended_by) references human (authority_id, human_id)
);
comment on table cover_ended is 'The worker came back early: from that day the cover is over.';
call guard('cover_ended', 'select, insert');

create table worker_worry (
  like council_owned including defaults,
  worry_id uuid not null,
  budget_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, worry_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table worker_worry is 'What a worker is worried about, for supervision: read by them and by managers.';
create index worker_worry_of_budget on worker_worry (authority_id, budget_id);
create index worker_worry_by_worker on worker_worry (authority_id, said_by, said_on);
call guard('worker_worry', 'select, insert');

create table worker_worry_settled (
  like council_owned including defaults,
  worry_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  settled_by uuid not null,
  settled_on date not null,
  primary key (authority_id, worry_id),
  foreign key (authority_id, worry_id) references worker_worry,
  foreign key (authority_id, settled_by) references human (authority_id, human_id)
);
comment on table worker_worry_settled is 'What was agreed about it in supervision.';
call guard('worker_worry_settled', 'select, insert');
