-- What every council needs before anything can be written: whose row it is, who acts, what was seen and said.

create table authority (
  authority_id int primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null check (length(name) between 1 and 200)
);
comment on table authority is 'A council (CASSR). Read by everybody: a path begins with its slug.';
grant select on authority to footing_app;

create table journey_clock (
  only_row boolean primary key default true check (only_row),
  ahead interval not null default interval '0' check (ahead >= interval '0')
);
comment on table journey_clock is 'How far the journey clock stands ahead of real time. Zero in production; the demo moves it forward.';
insert into journey_clock default values;
grant select, update on journey_clock to footing_app;

create function clock_moves_forward_only() returns trigger language plpgsql as $$
begin
  if new.ahead < old.ahead then raise exception 'the journey clock only moves forward'; end if;
  return new;
end $$;
create trigger clock_moves_forward_only before update on journey_clock for each row execute function clock_moves_forward_only();

-- Every table below begins with this column. A write without a council fails: the default is null and null is refused.
create table council_owned (
  authority_id int not null default nullif(current_setting('app.authority', true), '')::int
);
comment on table council_owned is 'The first column of every council table (a pattern, no rows).';

-- Row-level security, forced on the owner too, denying by default; then just the verbs the app may use.
create procedure guard(name regclass, verbs text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security, force row level security', name);
  execute format('create policy council on %s using (authority_id = nullif(current_setting(''app.authority'', true), '''')::int) with check (authority_id = nullif(current_setting(''app.authority'', true), '''')::int)', name);
  execute format('alter table %s add foreign key (authority_id) references authority', name);
  execute format('grant %s on %s to footing_app', verbs, name);
  -- Plans are kept by connection: one made while a small council asks must not think that every council is small.
  execute format('alter table %s alter column authority_id set statistics 0', name);
end $$;

call guard('council_owned', 'select');

create table council_settings (
  like council_owned including defaults,
  settings_id bigint generated always as identity,
  effective_from date not null,
  settings jsonb not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (authority_id, settings_id)
);
comment on table council_settings is 'A council''s own settings (branding, process, rules, rates). The newest row whose effective_from has come is in force.';
call guard('council_settings', 'select, insert');

create table human (
  like council_owned including defaults,
  human_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  known_as text not null check (length(known_as) between 1 and 100),
  email text check (email = lower(email)),
  password_hash text,
  phone text,
  joined_at timestamptz not null,
  primary key (authority_id, human_id),
  unique (authority_id, email)
);
comment on table human is 'Anybody who can sign in or is written about: one row a human, whatever their roles.';
comment on column human.password_hash is 'Argon2id; null for a human who does not sign in with a password.';
call guard('human', 'select, insert, update');

create table role_held (
  like council_owned including defaults,
  human_id uuid not null,
  role text not null check (role in ('person','carer','worker','planner','advocate','panel-member','manager','finance-officer','finance-approver','analyst','administrator')),
  from_day date not null,
  recorded_by uuid,
  primary key (authority_id, human_id, role, from_day),
  foreign key (authority_id, human_id) references human
);
comment on table role_held is 'A role a human holds from a day. One human may hold several.';
call guard('role_held', 'select, insert');

create table role_ended (
  like council_owned including defaults,
  human_id uuid not null,
  role text not null,
  from_day date not null,
  ended_on date not null,
  recorded_by uuid not null,
  primary key (authority_id, human_id, role, from_day),
  foreign key (authority_id, human_id, role, from_day) references role_held
);
comment on table role_ended is 'The day a held role ended.';
call guard('role_ended', 'select, insert');

create table session (
  like council_owned including defaults,
  token_hash bytea not null check (length(token_hash) = 32),
  human_id uuid not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  idle_minutes int not null check (idle_minutes between 1 and 60),
  ends_at timestamptz not null,
  ended_at timestamptz,
  password_at timestamptz,
  primary key (authority_id, token_hash),
  foreign key (authority_id, human_id) references human
);
comment on table session is 'A signed-in browser. The cookie holds the token; only its sha256 stands here. Real time, never the journey clock.';
comment on column session.password_at is 'When the password was last given: acts with step-up ask for it within five minutes.';
create index session_of_human on session (authority_id, human_id);
call guard('session', 'select, insert, update');

create table sign_in_try (
  like council_owned including defaults,
  try_id bigint generated always as identity,
  email_hash bytea not null,
  tried_at timestamptz not null,
  worked boolean not null,
  primary key (authority_id, try_id)
);
comment on table sign_in_try is 'Tries to sign in, by sha256 of the e-mail, so that guessing is slowed down (delay, never lockout).';
create index sign_in_try_recent on sign_in_try (authority_id, email_hash, tried_at desc);
call guard('sign_in_try', 'select, insert');

create table person (
  like council_owned including defaults,
  person_id uuid not null,
  known_from date not null,
  primary key (authority_id, person_id),
  foreign key (authority_id, person_id) references human (authority_id, human_id)
);
comment on table person is 'A human who may have a personal budget. person_id is their human_id.';
call guard('person', 'select, insert');

create table named_worker (
  like council_owned including defaults,
  named_id bigint generated always as identity,
  person_id uuid not null,
  worker_id uuid not null,
  from_day date not null,
  named_by uuid,
  primary key (authority_id, named_id),
  foreign key (authority_id, person_id) references person,
  foreign key (authority_id, worker_id) references human (authority_id, human_id)
);
comment on table named_worker is 'Who the named worker is, from a day. The newest row stands (G3: one person throughout).';
create index named_worker_of_person on named_worker (authority_id, person_id, named_id desc);
create index named_worker_by_worker on named_worker (authority_id, worker_id, person_id);
call guard('named_worker', 'select, insert');

create table share (
  like council_owned including defaults,
  share_id uuid not null,
  person_id uuid not null,
  with_human uuid not null,
  item text not null check (item in ('my-budget','plan','timeline','money')),
  shared_at timestamptz not null,
  shared_by uuid not null,
  primary key (authority_id, share_id),
  foreign key (authority_id, person_id) references person,
  foreign key (authority_id, with_human) references human (authority_id, human_id)
);
comment on table share is 'One thing a person lets one human see. Item by item; withdrawn by a row.';
create index share_of_person on share (authority_id, person_id, with_human);
create index share_with_human on share (authority_id, with_human);
call guard('share', 'select, insert');

create table share_withdrawn (
  like council_owned including defaults,
  share_id uuid not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null,
  primary key (authority_id, share_id),
  foreign key (authority_id, share_id) references share
);
comment on table share_withdrawn is 'A share the person took back. Works from the next request; never announced.';
call guard('share_withdrawn', 'select, insert');

create table budget (
  like council_owned including defaults,
  budget_id uuid not null,
  person_id uuid not null,
  opened_on date not null,
  opened_by uuid not null,
  primary key (authority_id, budget_id),
  foreign key (authority_id, person_id) references person
);
comment on table budget is 'One journey with a personal budget, from the offer to the last check-in. A person may have several, one after another.';
create index budget_of_person on budget (authority_id, person_id, opened_on desc);
call guard('budget', 'select, insert');
-- A write locks its budget row first, so that two people never act on one budget at the same moment; locking asks for UPDATE.
grant update (opened_by) on budget to footing_app;
create function budget_never_changes() returns trigger language plpgsql as $$ begin raise exception 'a budget row is never changed'; end $$;
create trigger budget_never_changes before update on budget for each row execute function budget_never_changes();

create table timeline_line (
  like council_owned including defaults,
  line_id bigint generated always as identity,
  budget_id uuid not null,
  on_day date not null,
  stage text not null,
  sentence text not null check (length(sentence) between 1 and 2000),
  by_human uuid,
  primary key (authority_id, line_id),
  foreign key (authority_id, budget_id) references budget
);
comment on table timeline_line is 'What happened, in order, each line stored as the sentence that is shown.';
create index timeline_of_budget on timeline_line (authority_id, budget_id, line_id desc);
call guard('timeline_line', 'select, insert');

create table audit_entry (
  like council_owned including defaults,
  audit_id bigint generated always as identity,
  at timestamptz not null,
  human_id uuid,
  role text,
  resource text not null,
  action text not null,
  outcome text not null check (outcome in ('read','wrote','refused')),
  budget_id uuid,
  person_id uuid,
  route text not null,
  primary key (authority_id, audit_id)
);
comment on table audit_entry is 'Every read and write of a record: who, as what, which, when. No personal text. Added in the same transaction, never changed.';
create index audit_of_budget on audit_entry (authority_id, budget_id, audit_id desc);
call guard('audit_entry', 'select, insert');

create table form_sent (
  like council_owned including defaults,
  form_key uuid not null,
  human_id uuid,
  went_to text not null,
  sent_at timestamptz not null,
  primary key (authority_id, form_key)
);
comment on table form_sent is 'Forms already carried out, by the key minted when the form was drawn: sent twice, done once.';
call guard('form_sent', 'select, insert');

create table due_done (
  like council_owned including defaults,
  on_day date not null,
  job text not null,
  done_at timestamptz not null,
  primary key (authority_id, job, on_day)
);
comment on table due_done is 'Which day''s due work has been done, so that a day runs once.';
call guard('due_done', 'select, insert');
